using System.Text;
using Stemma.Intake.Feeds.Dialects;
using Stemma.Intake.Feeds.Markup;
using Stemma.Intake.Files;
using Stemma.Model;

namespace Stemma.Intake.Feeds;

/// <summary>The front door for feeds, sitemaps and OPML: bytes in, one neutral model out. Pure, and never throws on data.</summary>
public static class FeedReader
{
    private static readonly IXmlDialect[] XmlDialects = [new Rss(), new Rdf(), new Atom(), new Sitemap(), new SitemapIndex(), new Opml()];

    /// <summary>Whether the body looks like one of the dialects; a look at its beginning only.</summary>
    public static bool IsFeed(ReadOnlySpan<byte> body) => DialectOf(body) is not null;

    /// <summary>Which dialect the body looks to be of, by its beginning only; null when it is no feed.</summary>
    public static FeedDialect? DialectOf(ReadOnlySpan<byte> body)
    {
        string head = Head(body);
        return JsonFeed.Owns(head) ? FeedDialect.Json : XmlRepair.Root(head) is { } root ? Of(root.Name)?.Kind : null;
    }

    /// <summary>Reads a feed of any dialect, gzip or not. Relative addresses are resolved against the address that it came from.</summary>
    /// <param name="fetched">Its <c>Given.Url</c>, or else its path, is the base.</param>
    public static FeedReading Read(Fetched fetched)
    {
        var (plain, problem) = Unpack(fetched);
        if (plain is null) return new(null, problem);
        string text = Decoding.Decoder.Decode(plain).Text;
        var where = new FeedContext(fetched.Path, Uri.TryCreate(fetched.Given.Url ?? fetched.Path, UriKind.Absolute, out var uri) ? uri : null);
        if (JsonFeed.Owns(text)) return JsonFeed.Read(text, where);
        if (XmlRepair.Root(text) is { } root && Of(root.Name) is { } dialect) return XmlFeed.Read(text, root.Start, dialect, where);
        return new(null, new Problem(fetched.Path, "not-a-feed", "is no RSS, Atom, JSON Feed, sitemap or OPML"));
    }

    private static IXmlDialect? Of(string root) => Array.Find(XmlDialects, d => d.Root.Equals(root, StringComparison.OrdinalIgnoreCase));

    // The decoder looks for a declaration as it does on a page, which an XML file has as well.
    private static (Fetched? Plain, Problem? Problem) Unpack(Fetched fetched)
    {
        var (body, problem) = GzipBody.Unpack(fetched.Path, fetched.Body);
        return problem is null ? (fetched with { Body = body, MediaType = MediaTypes.Html }, null) : (null, problem);
    }

    private static string Head(ReadOnlySpan<byte> body)
    {
        var head = GzipBody.Head(body, 16 << 10);
        bool wide = head.Length > 1 && head.AsSpan(0, Math.Min(head.Length, 64)).Contains((byte)0);
        return wide ? Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal) : Encoding.Latin1.GetString(head);
    }
}
