using Stemma.Intake.Feeds.Markup;

namespace Stemma.Intake.Feeds.Dialects;

/// <summary>A list of sitemaps (sitemaps.org): its entries lead to sitemaps, not to pages.</summary>
internal sealed class SitemapIndex : IXmlDialect
{
    public FeedDialect Kind => FeedDialect.SitemapIndex;
    public string Root => "sitemapindex";

    public bool IsEntry(string name) => name == "sitemap";

    public bool Holds(string name) => false;

    public void Head(FeedNode field, FeedHead head)
    {
        // An index has no head.
    }

    public IEnumerable<FeedEntry> Entries(FeedNode entry, FeedHead head, FeedContext where)
    {
        if (where.Resolve(Sitemap.Field(entry, "loc")) is { } url) yield return new FeedEntry(url, "", Updated: Sitemap.Field(entry, "lastmod"));
    }
}
