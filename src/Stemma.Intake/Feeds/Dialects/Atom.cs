using Stemma.Intake.Feeds.Markup;

namespace Stemma.Intake.Feeds.Dialects;

/// <summary>Atom 1.0 (RFC 4287) and its draft 0.3, which names its dates otherwise.</summary>
internal sealed class Atom : IXmlDialect
{
    public FeedDialect Kind => FeedDialect.Atom;
    public string Root => "feed";

    public bool IsEntry(string name) => name == "entry";

    public bool Holds(string name) => false;

    public void Head(FeedNode field, FeedHead head)
    {
        if (field.Name == "title") head.Title ??= field.Text;
        else if (field.Name == "author" && Name(field) is { Length: > 0 } name) head.Authors.Add(name);
    }

    public IEnumerable<FeedEntry> Entries(FeedNode entry, FeedHead head, FeedContext where)
    {
        if (Address(entry, head, where) is not { } url) yield break;
        // RFC 4287, section 4.2.1: an entry without an author has those of its source, or else of the feed.
        var authors = Named(entry, "author").Select(Name).Where(n => n.Length > 0).ToList();
        yield return new FeedEntry(
            url, PlainText.Of(Field(entry, "title"), FeedLimits.TitleLength),
            Field(entry, "published") ?? Field(entry, "issued") ?? Field(entry, "created"), Field(entry, "updated") ?? Field(entry, "modified"),
            authors.Count > 0 ? authors : [.. head.Authors], PlainText.Of(Field(entry, "summary") ?? Field(entry, "content"), FeedLimits.SummaryLength), Field(entry, "id") ?? "") { Text = Text(entry) };
    }

    private static FeedText? Text(FeedNode entry) => FeedText.Longest(
        Named(entry, "content").Where(IsText).Select(n => FeedText.Of(n, isContent: true)).Concat(Named(entry, "summary").Where(IsText).Select(n => FeedText.Of(n, isContent: false))));

    // RFC 4287, section 4.1.3: content may lie elsewhere (src), and may be of any media type, then in Base64; Atom 0.3 writes whole media types and a mode.
    private static bool IsText(FeedNode field) =>
        field["src"] is null && field["mode"] is not "base64" && (field["type"] ?? "text").Split(';')[0].Trim().ToLowerInvariant() is "text" or "html" or "xhtml" or "text/plain" or "text/html" or "application/xhtml+xml";

    private static string? Address(FeedNode entry, FeedHead head, FeedContext where)
    {
        var links = Named(entry, "link").Where(l => l["href"] is not null).ToList();
        var link = links.Find(l => l["rel"] is null or "alternate" && l["type"] is null or "text/html" or "application/xhtml+xml")
            ?? links.Find(l => l["rel"] is null or "alternate");
        return where.Resolve(link?["href"], head.Base, entry["xml:base"], link?["xml:base"]) ?? where.Resolve(Permanent(entry));
    }

    private static string? Permanent(FeedNode entry) => Field(entry, "id") is { } id && id.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? id : null;

    // Some feeds write atom: before every name.
    private static IEnumerable<FeedNode> Named(FeedNode node, string name) => node.Children.Where(c => c.Name == name && c.Prefix is "" or "atom" or "a");

    private static string? Field(FeedNode node, string name) => Named(node, name).Where(c => c.Name == name).Select(c => c.Text).FirstOrDefault(t => t.Length > 0);

    private static string Name(FeedNode author) => PlainText.Of(Field(author, "name") ?? (author.Children.Count == 0 ? author.Text : null), FeedLimits.TitleLength);
}
