using Stemma.Intake.Archives;

namespace Stemma.Intake.Files;

/// <summary>What a file is, by its name or, when that does not tell, by how it begins.</summary>
internal static class MediaTypes
{
    public const string Text = "text/plain", Html = "text/html", Markdown = "text/markdown", JsonLines = "application/jsonl", Zip = "application/zip", Warc = "application/warc", Mhtml = "multipart/related", Collection = "application/x-stemma-collection", Feed = "application/x-feed";

    /// <summary>What the names of readable files end in, for the reader of a message.</summary>
    public const string Names = ".txt, .md, .html, .htm, .mhtml, .jsonl, .rss, .atom, .zip, .warc or .stemma";

    /// <summary>The media type that the name tells, or null.</summary>
    public static string? OfName(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".txt" or ".text" => Text,
        ".md" or ".markdown" => Markdown,
        ".html" or ".htm" or ".xhtml" => Html,
        ".jsonl" or ".ndjson" => JsonLines,
        ".stemma" => Collection,
        ".rss" or ".atom" => Feed,
        ".zip" or ".wacz" => Zip,
        ".mhtml" or ".mht" => Mhtml,
        ".warc" => Warc,
        ".gz" when path.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase) => Warc,
        _ => null,
    };

    /// <summary>For a body whose name does not tell: as the caller said, else by its first bytes.</summary>
    public static string OfBody(ReadOnlySpan<byte> body, string input) => input switch
    {
        "text" => Text,
        "html" => Html,
        _ when body.StartsWith("PK\u0003\u0004"u8) => Zip,
        _ when Packed.IsWarc(body) => Warc,
        _ when BeginsAsFeed(body) && Feeds.FeedReader.IsFeed(body) => Feed,
        _ => Sniff(System.Text.Encoding.Latin1.GetString(body[..Math.Min(body.Length, 2048)])),
    };

    /// <summary>Whether a file's name is one that feeds have, beside much else.</summary>
    public static bool MayBeFeed(string path) => Path.GetExtension(path).ToLowerInvariant() is ".xml" or ".json";

    // A text that speaks of <rss> is a text.
    private static bool BeginsAsFeed(ReadOnlySpan<byte> body) => ContentCodings.IsGZip(body) || body.TrimStart("\u00EF\u00BB\u00BF \t\r\n\0\u00FF\u00FE"u8) is [(byte)'<' or (byte)'{', ..];

    /// <summary>Whether a body is a feed whose entries are pages.</summary>
    public static bool IsFeedOfPages(ReadOnlySpan<byte> head) => BeginsAsFeed(head) && Feeds.FeedReader.DialectOf(head) is Feeds.FeedDialect.Rss or Feeds.FeedDialect.Rdf or Feeds.FeedDialect.Atom or Feeds.FeedDialect.Json;

    /// <summary>Whether a body that looks like HTML is a whole page, not a feed or data with markup in it.</summary>
    public static bool IsPage(ReadOnlySpan<byte> body)
    {
        string head = System.Text.Encoding.Latin1.GetString(body[..Math.Min(body.Length, 2048)]);
        return head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.Contains("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static string Sniff(string head)
    {
        string start = head.TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        if (start.StartsWith('{') && start.Contains("\":", StringComparison.Ordinal)) return JsonLines;
        bool html = start.StartsWith('<') && new[] { "<!doctype html", "<html", "<head", "<body", "<meta ", "<div", "<p>", "<article" }
            .Any(tag => start.Contains(tag, StringComparison.OrdinalIgnoreCase));
        return html ? Html : Text;
    }
}
