using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Stemma.Storage.Collections;

/// <summary>The tables of a collection, and how an older file is brought up to date.</summary>
internal static class CollectionFile
{
    /// <summary>"STEM", by which a collection is told from any other database.</summary>
    private const int ApplicationId = 0x5354454D;

    // Append only: the number of steps that a file has gone through is its user_version. A step that has been released is never changed.
    private static readonly string[] Migrations =
    [
        """
        CREATE TABLE body (
          number INTEGER PRIMARY KEY,
          id TEXT NOT NULL UNIQUE,       -- sha256:… of the bytes
          packed BLOB NOT NULL           -- Brotli
        );
        CREATE TABLE visit (
          number INTEGER PRIMARY KEY,    -- later visits have higher numbers
          url TEXT NOT NULL,
          final_url TEXT NOT NULL,
          status INTEGER NOT NULL,
          redirects TEXT NOT NULL,
          moved_to TEXT,
          content_type TEXT,
          etag TEXT,
          last_modified TEXT,
          date TEXT,
          at TEXT NOT NULL,
          checked TEXT NOT NULL,         -- when it was last found unchanged
          kind TEXT NOT NULL,
          body TEXT NOT NULL REFERENCES body (id)
        );
        CREATE INDEX visit_url ON visit (url, number);
        CREATE TABLE listing (
          url TEXT NOT NULL,
          feed TEXT NOT NULL,
          title TEXT NOT NULL,
          published TEXT,
          updated TEXT,
          authors TEXT NOT NULL,
          summary TEXT NOT NULL,
          guid TEXT NOT NULL,
          PRIMARY KEY (url, feed)
        ) WITHOUT ROWID;
        """,
        "ALTER TABLE visit ADD COLUMN fresh_until TEXT;", // the server says that it need not be asked before
        """
        CREATE TABLE robots (
          site TEXT PRIMARY KEY,         -- https://news.test
          at TEXT NOT NULL,
          body BLOB                      -- null when there is no file
        ) WITHOUT ROWID;
        """,
        """
        -- What the feed carries of the page's text, when it is substantial; "rss text/html"; the id of the feed's body that it was taken from.
        ALTER TABLE listing ADD COLUMN text TEXT REFERENCES body (id);
        ALTER TABLE listing ADD COLUMN text_kind TEXT;
        ALTER TABLE listing ADD COLUMN feed_body TEXT;
        """,
    ];

    /// <exception cref="CollectionException">It is not there, no collection, damaged, of a newer program, or cannot be written.</exception>
    public static SqliteConnection Open(string path, bool create)
    {
        if (!create && !File.Exists(path)) throw new CollectionException(path, "is not there");
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 10, ForeignKeys = true }.ToString());
        try
        {
            if (create && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
            connection.Open();
            // A rollback journal, not a write-ahead log: at rest a collection is one file, to be copied or mailed as it is. FULL: what was said to be kept is on the disk.
            connection.Execute("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;");
            Migrate(connection, path);
            return connection;
        }
        catch (Exception e)
        {
            connection.Dispose();
            if (e is SqliteException or IOException or UnauthorizedAccessException) throw new CollectionException(path, Reason(e), e);
            throw;
        }
    }

    internal static string Reason(Exception e) => e is SqliteException { SqliteErrorCode: StoreFile.Corrupt or StoreFile.NotADatabase }
        ? "is damaged or no collection; it was left as it is"
        : $"cannot be used: {e.Message}";

    private static void Migrate(SqliteConnection connection, string path)
    {
        long version = connection.ExecuteScalar<long>("PRAGMA user_version"), application = connection.ExecuteScalar<long>("PRAGMA application_id");
        if (application != ApplicationId && (application != 0 || version != 0 || connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master") > 0))
            throw new CollectionException(path, "is a database of another program");
        if (version > Migrations.Length) throw new CollectionException(path, "was written by a newer version of Stemma");
        for (; version < Migrations.Length; version++)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            // Another run may have been here while this one waited for its turn.
            if (connection.ExecuteScalar<long>("PRAGMA user_version", transaction: transaction) != version) continue;
            connection.Execute(Migrations[version] + string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {version + 1};"), transaction: transaction);
            transaction.Commit();
        }
    }
}
