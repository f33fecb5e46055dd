using System.Data;
using System.IO.Compression;
using System.Security.Cryptography;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Stemma.Storage.Collections;

/// <summary>
/// Fetched pages and feeds in one SQLite file: every body as received (compressed, once however often it came), with where, when and how it came.
/// These are the reader's data, not a cache: nothing but robots.txt is ever deleted or replaced, and a damaged file is left alone. Not for use by several threads.
/// </summary>
public sealed class Collection : IDisposable
{
    /// <summary>How the file's name ends.</summary>
    public const string Extension = ".stemma";

    private const string Fields = """
        v.url AS Url, v.final_url AS FinalUrl, v.status AS Status, v.redirects AS Redirects, v.moved_to AS MovedTo, v.content_type AS ContentType, v.etag AS ETag,
        v.last_modified AS LastModified, v.date AS Date, v.at AS At, v.kind AS Kind, v.body AS BodyId, v.fresh_until AS FreshUntil
        """;

    private const string ListingFields = """
        url AS Url, feed AS Feed, title AS Title, published AS Published, updated AS Updated, authors AS Authors, summary AS Summary, guid AS Guid, text AS Text, text_kind AS TextKind,
        feed_body AS FeedBody
        """;

    private readonly SqliteConnection _connection;

    private Collection(SqliteConnection connection) => _connection = connection;

    /// <exception cref="CollectionException">It cannot be used.</exception>
    public static Collection Open(string path, bool create) => new(CollectionFile.Open(path, create));

    public static string IdOf(ReadOnlySpan<byte> body) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(body));

    /// <summary>How many visits are kept, of pages and feeds, old versions too.</summary>
    public int Visits => Guarded(() => _connection.ExecuteScalar<int>("SELECT count(*) FROM visit"));

    /// <summary>The newest visit of the address, or null.</summary>
    public Visit? Newest(string url) => Guarded(() => _connection.QueryFirstOrDefault<Visit>($"SELECT {Fields} FROM visit v WHERE v.url = @url ORDER BY v.number DESC LIMIT 1", new { url }));

    /// <summary>What the feed said of the page when it was last looked at, or null.</summary>
    public Listing? Listed(string url, string feed) => Guarded(() => _connection.QueryFirstOrDefault<Listing>(
        $"SELECT {ListingFields} FROM listing WHERE url = @url AND feed = @feed", new { url, feed }));

    /// <summary>
    /// Keeps a visit with its body and, in the same transaction, what feeds say of it. A body that is there already is not kept twice, but mended if it was damaged.
    /// </summary>
    public void Keep(Visit visit, ReadOnlySpan<byte> body, IReadOnlyCollection<Listing> listings)
    {
        byte[] packed = Pack(body);
        Write(transaction =>
        {
            _connection.Execute("INSERT INTO body (id, packed) VALUES (@BodyId, @packed) ON CONFLICT (id) DO UPDATE SET packed = excluded.packed", new { visit.BodyId, packed }, transaction);
            _connection.Execute("""
                INSERT INTO visit (url, final_url, status, redirects, moved_to, content_type, etag, last_modified, date, at, checked, kind, body, fresh_until)
                VALUES (@Url, @FinalUrl, @Status, @Redirects, @MovedTo, @ContentType, @ETag, @LastModified, @Date, @At, @At, @Kind, @BodyId, @FreshUntil)
                """, visit, transaction);
            List(listings, transaction);
        });
    }

    /// <summary>Notes that the newest visit of the address was found unchanged, with the validators that came this time, and until when it holds now.</summary>
    public void Unchanged(string url, string at, string? etag, string? lastModified, string? freshUntil, IReadOnlyCollection<Listing> listings) => Write(transaction =>
    {
        _connection.Execute("""
            UPDATE visit SET checked = @at, etag = coalesce(@etag, etag), last_modified = coalesce(@lastModified, last_modified), fresh_until = @freshUntil
            WHERE number = (SELECT max(number) FROM visit WHERE url = @url)
            """, new { url, at, etag, lastModified, freshUntil }, transaction);
        List(listings, transaction);
    });

    /// <summary>Keeps what feeds say of pages.</summary>
    public void List(IReadOnlyCollection<Listing> listings)
    {
        if (listings.Count > 0) Write(transaction => List(listings, transaction));
    }

    /// <summary>The files of robots.txt that were received after a time, by site.</summary>
    public IReadOnlyList<KeptRobots> Robots(string after) => Guarded<IReadOnlyList<KeptRobots>>(() => [.. _connection.Query<KeptRobots>("SELECT site AS Site, at AS At, body AS Body FROM robots WHERE at > @after ORDER BY site", new { after })]);

    /// <summary>Keeps files of robots.txt in place of those that were there.</summary>
    public void Keep(IReadOnlyCollection<KeptRobots> robots)
    {
        if (robots.Count > 0) Write(transaction => _connection.Execute("INSERT OR REPLACE INTO robots (site, at, body) VALUES (@Site, @At, @Body)", robots, transaction));
    }

    /// <summary>The body of a visit, or null when it is damaged.</summary>
    public byte[]? Body(string bodyId)
    {
        byte[]? packed = Guarded(() => _connection.QueryFirstOrDefault<byte[]>("SELECT packed FROM body WHERE id = @bodyId", new { bodyId }));
        return packed is not null && Unpack(packed) is { } body && IdOf(body) == bodyId ? body : null;
    }

    /// <summary>
    /// Every page as it was last received, in ordinal order of the address that it came from. Addresses that led to the same page are one: the one received last.
    /// </summary>
    public IReadOnlyList<KeptPage> Pages() => Guarded<IReadOnlyList<KeptPage>>(() =>
    {
        var newest = _connection.Query<Visit>($"SELECT {Fields} FROM visit v WHERE v.kind = 'page' AND v.number = (SELECT max(number) FROM visit w WHERE w.url = v.url) ORDER BY v.number");
        var listings = _connection.Query<Listing>($"SELECT {ListingFields} FROM listing").ToLookup(l => l.Url, StringComparer.Ordinal);
        return [.. newest.GroupBy(v => v.FinalUrl, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(same =>
        {
            var said = same.SelectMany(v => listings[v.Url]).OrderBy(l => l.Feed, StringComparer.Ordinal).ThenBy(l => l.Url, StringComparer.Ordinal).ToList();
            return new KeptPage(same.Last(), said.FirstOrDefault(), said.Find(l => l.Text is not null));
        })];
    });

    /// <summary>The texts that feeds carry of pages that never came, in ordinal order of their addresses; of several feeds the first by address.</summary>
    public IReadOnlyList<Listing> TextsWithoutPage() => Guarded<IReadOnlyList<Listing>>(() => [.. _connection.Query<Listing>($"""
        SELECT {ListingFields} FROM listing l WHERE l.text IS NOT NULL AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.kind = 'page' AND (v.url = l.url OR v.final_url = l.url))
        """).GroupBy(l => l.Url, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.MinBy(l => l.Feed, StringComparer.Ordinal)!)]);

    /// <summary>When a body was first received: ISO 8601 in UTC; null when no visit brought it.</summary>
    public string? Received(string bodyId) => Guarded(() => _connection.ExecuteScalar<string?>("SELECT min(at) FROM visit WHERE body = @bodyId", new { bodyId }));

    /// <summary>Keeps texts out of a feed, in one transaction, each once. Their ids are those of <see cref="IdOf"/>.</summary>
    public void Keep(IEnumerable<byte[]> texts) => Write(transaction =>
    {
        foreach (byte[] text in texts)
        {
            string id = IdOf(text);
            if (Body(id) is null) _connection.Execute("INSERT INTO body (id, packed) VALUES (@id, @packed) ON CONFLICT (id) DO UPDATE SET packed = excluded.packed", new { id, packed = Pack(text) }, transaction);
        }
    });

    public void Dispose() => _connection.Dispose();

    private void List(IReadOnlyCollection<Listing> listings, IDbTransaction transaction) => _connection.Execute("""
        INSERT OR REPLACE INTO listing (url, feed, title, published, updated, authors, summary, guid, text, text_kind, feed_body)
        VALUES (@Url, @Feed, @Title, @Published, @Updated, @Authors, @Summary, @Guid, @Text, @TextKind, @FeedBody)
        """, listings, transaction);

    private void Write(Action<SqliteTransaction> work) => Guarded(() =>
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        work(transaction);
        transaction.Commit();
        return true;
    });

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw new CollectionException(_connection.DataSource, CollectionFile.Reason(e), e);
        }
    }

    private static byte[] Pack(ReadOnlySpan<byte> body)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true)) brotli.Write(body);
        return packed.ToArray();
    }

    private static byte[]? Unpack(byte[] packed)
    {
        try
        {
            using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var body = new MemoryStream();
            brotli.CopyTo(body);
            return body.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            return null;
        }
    }
}
