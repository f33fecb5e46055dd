using Stemma.Intake.Feeds.Markup;

namespace Stemma.Intake.Feeds.Dialects;

/// <summary>RSS 0.90 and 1.0 (web.resource.org/rss/1.0): items stand beside the channel, and dates and authors are Dublin Core.</summary>
internal sealed class Rdf : IXmlDialect
{
    public FeedDialect Kind => FeedDialect.Rdf;
    public string Root => "RDF";

    public bool IsEntry(string name) => name == "item";

    public bool Holds(string name) => name == "channel";

    public void Head(FeedNode field, FeedHead head)
    {
        if (field is { Prefix: "", Name: "title" }) head.Title ??= field.Text;
    }

    public IEnumerable<FeedEntry> Entries(FeedNode entry, FeedHead head, FeedContext where) => Rss.Item(entry, head, where);
}
