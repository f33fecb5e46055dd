using Stemma.Intake.Feeds.Markup;

namespace Stemma.Intake.Feeds.Dialects;

/// <summary>RSS 0.91 to 2.0 (rssboard.org), with Dublin Core and Atom's link where feeds use them.</summary>
internal sealed class Rss : IXmlDialect
{
    public FeedDialect Kind => FeedDialect.Rss;
    public string Root => "rss";

    public bool IsEntry(string name) => name.Equals("item", StringComparison.OrdinalIgnoreCase);

    public bool Holds(string name) => name.Equals("channel", StringComparison.OrdinalIgnoreCase);

    public void Head(FeedNode field, FeedHead head)
    {
        if (field is { Prefix: "", Name: "title" }) head.Title ??= field.Text;
    }

    public IEnumerable<FeedEntry> Entries(FeedNode entry, FeedHead head, FeedContext where) => Item(entry, head, where);

    /// <summary>An item of RSS or RDF; their fields have the same names.</summary>
    internal static IEnumerable<FeedEntry> Item(FeedNode item, FeedHead head, FeedContext where)
    {
        if (Address(item, head, where) is not { } url) yield break;
        yield return new FeedEntry(
            url, PlainText.Of(item.Child("title") ?? item.Child("title", "dc"), FeedLimits.TitleLength),
            item.Child("pubDate") ?? item.Child("date", "dc") ?? item.Child("published", "atom"),
            item.Child("updated", "atom") ?? item.Child("modified", "dcterms"),
            [.. Authors(item).Distinct(StringComparer.Ordinal)],
            PlainText.Of(item.Child("description") ?? item.Child("encoded", "content"), FeedLimits.SummaryLength),
            item.Child("guid") ?? item["rdf:about"] ?? "") { Text = Text(item) };
    }

    // The content module of RSS 1.0; XHTML or Atom within an item; else the description, where many feeds put all.
    private static FeedText? Text(FeedNode item) => FeedText.Longest(
        item.All("encoded", "content").Concat(item.All("body", "xhtml")).Concat(item.All("body")).Concat(item.All("content", "atom")).Select(n => FeedText.Of(n, isContent: true))
            .Concat(item.All("description").Select(n => FeedText.Of(n, isContent: false))));

    private static string? Address(FeedNode item, FeedHead head, FeedContext where)
    {
        string? permanent = item.All("guid").Where(g => g["isPermaLink"] is not "false").Select(g => g.Text).FirstOrDefault(g => g.StartsWith("http", StringComparison.OrdinalIgnoreCase));
        string? atom = item.All("link", "atom").Concat(item.All("link")).Where(l => l["rel"] is null or "alternate").Select(l => l["href"]).FirstOrDefault(h => h is not null);
        string?[] candidates = [item.Child("link"), atom, permanent, item["rdf:about"]];
        return candidates.Select(c => where.Resolve(c, head.Base)).FirstOrDefault(u => u is not null);
    }

    private static IEnumerable<string> Authors(FeedNode item) =>
        item.All("creator", "dc").Concat(item.All("author")).Select(a => Person(PlainText.Of(a.Text, FeedLimits.TitleLength))).Where(a => a.Length > 0);

    /// <summary>RSS writes <c>mail@example.org (Name)</c>.</summary>
    private static string Person(string author) =>
        author.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && author.EndsWith(')') && author[..open].Contains('@', StringComparison.Ordinal)
            ? author[(open + 1)..^1].Trim()
            : author;
}
