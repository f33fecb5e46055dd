using Dapper;
using Microsoft.Data.Sqlite;

namespace Stemma.Storage;

/// <summary>Opens the database file and sets a broken one aside.</summary>
internal static class StoreFile
{
    private const int Schema = 1;

    private const string Tables = """
        CREATE TABLE IF NOT EXISTS body (
          id TEXT PRIMARY KEY,          -- sha256:… of the bytes as received
          bytes BLOB NOT NULL           -- zlib
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS analysis (
          key TEXT PRIMARY KEY,         -- StoreKey.Of
          version TEXT NOT NULL,        -- StoreKey.Version
          layers BLOB NOT NULL          -- AnalysisCodec
        ) WITHOUT ROWID;
        """;

    /// <summary>Opens the file, making it when it is not there.</summary>
    /// <exception cref="SqliteException">It cannot be opened, is no database, or was written by another schema.</exception>
    public static SqliteConnection Open(string path)
    {
        // Without pooling, a closed connection lets go of the file at once, so that it can be moved or deleted.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 5 }.ToString());
        try
        {
            connection.Open();
            // WAL: a run that is killed leaves the last whole transaction; readers and one writer do not wait for each other.
            connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;");
            long schema = connection.ExecuteScalar<long>("PRAGMA user_version");
            if (schema is not (0 or Schema)) throw new SqliteException($"schema {schema} is not {Schema}", NotADatabase);
            connection.Execute(Tables + $"PRAGMA user_version = {Schema};");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public const int Corrupt = 11, NotADatabase = 26;

    public static bool IsBroken(SqliteException e) => e.SqliteErrorCode is Corrupt or NotADatabase;

    /// <summary>Moves the file, with its log, to the first free name <c>….broken-1</c>, <c>….broken-2</c>, …</summary>
    /// <returns>The new name.</returns>
    public static string SetAside(string path)
    {
        int n = 1;
        while (File.Exists($"{path}.broken-{n}")) n++;
        string aside = $"{path}.broken-{n}";
        File.Move(path, aside);
        foreach (string log in (string[])["-wal", "-shm"]) File.Delete(path + log);
        return aside;
    }
}
