using Stemma.Intake.Feeds.Markup;

namespace Stemma.Intake.Feeds.Dialects;

/// <summary>Sitemaps (sitemaps.org, protocol 0.9) with the news extension's title and publication date.</summary>
internal sealed class Sitemap : IXmlDialect
{
    public FeedDialect Kind => FeedDialect.Sitemap;
    public string Root => "urlset";

    public bool IsEntry(string name) => name == "url";

    public bool Holds(string name) => false;

    public void Head(FeedNode field, FeedHead head)
    {
        // A sitemap has no head.
    }

    public IEnumerable<FeedEntry> Entries(FeedNode entry, FeedHead head, FeedContext where)
    {
        if (where.Resolve(Field(entry, "loc")) is not { } url) yield break;
        var news = entry.Children.Find(c => c.Name == "news");
        yield return new FeedEntry(url, PlainText.Of(Field(news, "title"), FeedLimits.TitleLength), Field(news, "publication_date"), Field(entry, "lastmod"));
    }

    internal static string? Field(FeedNode? node, string name) => node?.Children.Where(c => c.Name == name).Select(c => c.Text).FirstOrDefault(t => t.Length > 0);
}
