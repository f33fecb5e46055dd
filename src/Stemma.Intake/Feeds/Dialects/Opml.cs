using Stemma.Intake.Feeds.Markup;

namespace Stemma.Intake.Feeds.Dialects;

/// <summary>OPML 1.0 and 2.0 (opml.org): outlines, nested into folders; those with an <c>xmlUrl</c> are feeds.</summary>
internal sealed class Opml : IXmlDialect
{
    public FeedDialect Kind => FeedDialect.Opml;
    public string Root => "opml";

    public bool IsEntry(string name) => name == "outline";

    public bool Holds(string name) => name is "head" or "body";

    public void Head(FeedNode field, FeedHead head)
    {
        if (field.Name == "title") head.Title ??= field.Text;
    }

    public IEnumerable<FeedEntry> Entries(FeedNode entry, FeedHead head, FeedContext where)
    {
        if (where.Resolve(entry["xmlUrl"]) is { } url) yield return new FeedEntry(url, PlainText.Of(entry["title"] ?? entry["text"], FeedLimits.TitleLength));
        foreach (var inner in entry.All("outline").SelectMany(o => Entries(o, head, where))) yield return inner;
    }
}
