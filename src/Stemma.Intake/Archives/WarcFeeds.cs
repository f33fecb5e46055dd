using System.Security.Cryptography;
using System.Text;
using Stemma.Intake.Feeds;
using Stemma.Intake.Files;
using Stemma.Model;

namespace Stemma.Intake.Archives;

/// <summary>
/// Feeds in a WARC file. A crawl holds most of the pages that its feeds list, so the texts are kept until its end, and only those whose page is not in it are reports.
/// Of several captures of one entry the last counts.
/// </summary>
internal sealed class WarcFeeds(string archive)
{
    /// <summary>Characters of texts that are kept; far more than feeds of whole texts come to in one crawl.</summary>
    private const int Most = 64 << 20;

    private readonly SortedDictionary<string, Fetched> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _pages = new(StringComparer.Ordinal);
    private long _kept;
    private bool _full;

    public int Read { get; private set; }

    /// <summary>Whether a record may be a feed: by how its body begins or, where that is packed, by a media type that only feeds have.</summary>
    public static bool MayBe(string type, bool packed, ReadOnlySpan<byte> seen) =>
        packed ? type is "application/rss+xml" or "application/atom+xml" or "application/rdf+xml" or "application/feed+json" or "application/x.atom+xml"
        : type is not ("text/css" or "text/javascript" or "application/javascript") && FeedReader.DialectOf(seen) is not null;

    public void Page(string url) => _pages.Add(Plain(url));

    /// <summary>Takes the texts of a feed. False when the body is none.</summary>
    public bool Take(string url, string? charset, string? captured, byte[] body)
    {
        if (!MediaTypes.IsFeedOfPages(body)) return false;
        Read++;
        string id = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(body));
        if (FeedReader.Read(new Fetched(id, url, MediaTypes.Feed, body, new GivenMetadata(url, Charset: charset))).Feed is not { } feed) return true;
        foreach (var entry in feed.Entries.Where(e => e.Text is { IsSubstantial: true })) Keep(url, id, captured, feed.Dialect, entry);
        return true;
    }

    /// <summary>In ordinal order of their addresses.</summary>
    public IEnumerable<IntakeItem> Texts()
    {
        foreach (var (_, text) in _texts.Where(t => !_pages.Contains(t.Key))) yield return IntakeItem.Of(text);
        if (_full) yield return IntakeItem.Bad(archive, "feeds-too-long", $"holds feeds with more than {Most >> 20} MB of texts; the rest of them is left unread");
    }

    private void Keep(string feed, string digest, string? captured, FeedDialect dialect, FeedEntry entry)
    {
        byte[] body = Encoding.UTF8.GetBytes(entry.Text!.Body);
        string key = Plain(entry.Url);
        long more = body.Length - (_texts.TryGetValue(key, out var before) ? before.Body.Length : 0);
        if (_full |= _kept + more > Most) return;
        _kept += more;
        _texts[key] = FeedReports.Report($"{archive}!/{feed}", digest, dialect, entry, body, captured);
    }

    /// <summary>One address for what sites serve under both schemes and with or without a slash.</summary>
    private static string Plain(string url)
    {
        int at = url.IndexOf("://", StringComparison.Ordinal), fragment = url.IndexOf('#', StringComparison.Ordinal);
        return url[(at < 0 ? 0 : at + 3)..(fragment < 0 ? url.Length : fragment)].TrimEnd('/');
    }
}
