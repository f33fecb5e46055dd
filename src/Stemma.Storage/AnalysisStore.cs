using Dapper;
using Microsoft.Data.Sqlite;
using Stemma.Model;
using Stemma.Storage.Codec;

namespace Stemma.Storage;

/// <summary>An analysis on its way into the store.</summary>
public sealed record Kept(string Key, string BodyId, byte[] Body, byte[] Layers);

/// <summary>
/// Keeps report bodies by content hash and analyses by what they depend on, so that a second run analyses only what is new.
/// It is a cache: it may be deleted at any time, and whatever goes wrong with it costs time, never a result. After the first fault it is
/// silent, and <see cref="Notes"/> says why. Safe to call from many threads.
/// </summary>
public sealed class AnalysisStore : IDisposable
{
    private readonly Lock _gate = new();
    private readonly string _path, _version;
    private readonly List<string> _notes = [];
    private SqliteConnection? _connection;

    private AnalysisStore(string path, string version) => (_path, _version) = (path, version);

    /// <summary>What the user should know: a broken store set aside, a store that cannot be written.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Opens <c>folder/store.db</c>. A file that is not a sound database is set aside and begun anew.</summary>
    /// <param name="version"><see cref="StoreKey.Version"/>; analyses of another version are not given, and are replaced when they are made again.</param>
    public static AnalysisStore Open(string folder, string version)
    {
        var store = new AnalysisStore(Path.Combine(folder, "store.db"), version);
        store.Guarded(() =>
        {
            Directory.CreateDirectory(folder);
            store._connection = store.OpenOrRebuild();
        });
        return store;
    }

    /// <summary>The kept analysis of the report, or null.</summary>
    /// <param name="reading">The reading made from the report's body.</param>
    public Analysis? Find(string key, Reading reading)
    {
        byte[]? layers = null;
        Guarded(() => layers = _connection?.QueryFirstOrDefault<byte[]>("SELECT layers FROM analysis WHERE key = @key AND version = @_version", new { key, _version }));
        return layers is null ? null : AnalysisCodec.Read(layers, reading);
    }

    /// <summary>Packs an analysis for <see cref="Keep"/>. Pure, so that many threads can do it at a time.</summary>
    public static Kept Pack(string key, Analysis analysis)
    {
        var fetched = analysis.Reading.Decoded.Fetched;
        return new(key, fetched.Id, AnalysisCodec.Press(fetched.Body.Span), AnalysisCodec.Write(analysis));
    }

    /// <summary>Keeps analyses in one short transaction.</summary>
    public void Keep(IReadOnlyCollection<Kept> kept)
    {
        if (kept.Count == 0) return;
        Guarded(() =>
        {
            using var transaction = _connection?.BeginTransaction();
            if (transaction is null) return;
            _connection!.Execute("INSERT OR IGNORE INTO body (id, bytes) VALUES (@BodyId, @Body)", kept, transaction);
            _connection!.Execute(
                "INSERT OR REPLACE INTO analysis (key, version, layers) VALUES (@Key, @version, @Layers)",
                kept.Select(k => new { k.Key, version = _version, k.Layers }), transaction);
            transaction.Commit();
        });
    }

    public void Dispose()
    {
        lock (_gate) Close();
    }

    private SqliteConnection OpenOrRebuild()
    {
        try
        {
            return StoreFile.Open(_path);
        }
        catch (SqliteException e) when (StoreFile.IsBroken(e))
        {
            _notes.Add($"the store '{_path}' was damaged; it was set aside as '{StoreFile.SetAside(_path)}' and begun anew");
            return StoreFile.Open(_path);
        }
    }

    private void Guarded(Action work)
    {
        lock (_gate)
        {
            try
            {
                work();
            }
            catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
            {
                Close();
                _notes.Add(After(e));
            }
        }
    }

    private string After(Exception fault)
    {
        if (fault is not SqliteException { } sql || !StoreFile.IsBroken(sql)) return $"going on without the store '{_path}': {fault.Message}";
        try
        {
            return $"the store '{_path}' was damaged; it was set aside as '{StoreFile.SetAside(_path)}', and the next run begins a new one";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"the store '{_path}' is damaged and could not be set aside ({e.Message}); delete it";
        }
    }

    private void Close()
    {
        try
        {
            _connection?.Dispose();
        }
        catch (SqliteException)
        {
            // A connection that cannot even be closed is let go: the store is a cache.
        }
        _connection = null;
    }
}
