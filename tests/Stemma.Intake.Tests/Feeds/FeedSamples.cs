namespace Stemma.Tests.Intake.Feeds;

/// <summary>One invented feed in each dialect. Those that list pages list the same two.</summary>
internal static class FeedSamples
{
    public const string Rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <!DOCTYPE rss [<!ENTITY bomb "boom">]>
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
          <channel>
            <title>Harbour &amp; Town</title><link>https://news.test/</link>
            <image><title>Logo</title><url>https://news.test/logo.png</url><link>https://news.test/</link></image>
            <item>
              <title>Ferry runs aground</title><link>https://news.test/2024/03/04/ferry?id=1&amp;from=rss#top</link>
              <pubDate>Mon, 04 Mar 2024 10:30:00 GMT</pubDate><dc:creator>Ann Bee</dc:creator>
              <description><![CDATA[<p>Nobody was hurt &amp; the tide was <b>out</b>.</p>]]></description><guid isPermaLink="false">n-1</guid>
              <content:encoded><![CDATA[<p>Nobody was hurt &amp; the tide was <b>out</b>. &lt;The <i>rest</i> of it.</p><p>A second one.]]></content:encoded>
            </item>
            <item>
              <title>Mayor&#8217;s budget</title><link>/2024/03/05/budget</link><pubDate>Tue, 05 Mar 2024 08:00:00 +0100</pubDate><author>desk@news.test (City Desk)</author>
              <guid>https://news.test/2024/03/05/budget</guid>
            </item>
          </channel>
        </rss>
        """;

    public const string Rss091 = """
        <rss version="0.91"><channel><title>Harbour &amp; Town</title>
        <item><title>Ferry runs aground</title><link>https://news.test/2024/03/04/ferry?id=1&from=rss</link></item>
        <item><title>Mayor&rsquo;s budget</title><link>https://news.test/2024/03/05/budget</link></item></channel></rss>
        """;

    public const string Rdf = """
        <?xml version="1.0"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel rdf:about="https://news.test/"><title>Harbour &amp; Town</title><link>https://news.test/</link><items><rdf:Seq><rdf:li resource="x"/></rdf:Seq></items></channel>
          <item rdf:about="https://news.test/2024/03/04/ferry?id=1&amp;from=rss"><title>Ferry runs aground</title><link>https://news.test/2024/03/04/ferry?id=1&amp;from=rss</link><dc:date>2024-03-04T10:30:00Z</dc:date><dc:creator>Ann Bee</dc:creator></item>
          <item rdf:about="https://news.test/2024/03/05/budget"><title>Mayor’s budget</title><dc:date>2024-03-05</dc:date></item>
        </rdf:RDF>
        """;

    public const string Atom = """
        <?xml version="1.0"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.test/2024/">
          <title type="text">Harbour &amp; Town</title><link rel="self" href="https://news.test/atom"/><link href="https://news.test/"/><author><name>The Desk</name></author>
          <entry><title type="html">Ferry &lt;i&gt;runs&lt;/i&gt; aground</title><link rel="enclosure" href="a.mp3"/><link rel="alternate" type="text/html" href="03/04/ferry?id=1&amp;from=rss"/>
            <id>tag:news.test,2024:1</id><published>2024-03-04T10:30:00Z</published><updated>2024-03-04T11:00:00Z</updated><author><name>Ann Bee</name><email>ann@news.test</email></author>
            <summary>Nobody was hurt.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Nobody was <b>hurt</b> &amp; well.</p><br/></div></content></entry>
          <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Mayor’s <b>budget</b></div></title><link href="/2024/03/05/budget"/><id>tag:news.test,2024:2</id><updated>2024-03-05T08:00:00+01:00</updated></entry>
        </feed>
        """;

    public const string Atom03 = """
        <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Harbour &amp; Town</title>
        <entry><title>Ferry runs aground</title><link rel="alternate" type="text/html" href="https://news.test/2024/03/04/ferry?id=1&amp;from=rss"/><issued>2024-03-04T10:30:00Z</issued><modified>2024-03-04T11:00:00Z</modified></entry>
        <entry><title>Mayor’s budget</title><link rel="alternate" type="text/html" href="https://news.test/2024/03/05/budget"/><issued>2024-03-05</issued></entry></feed>
        """;

    public const string Json = """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Harbour & Town", "authors": [{"name": "The Desk"}],
         "items": [
          {"id": "1", "url": "https://news.test/2024/03/04/ferry?id=1&from=rss", "title": "Ferry runs aground", "date_published": "2024-03-04T10:30:00Z", "author": {"name": "Ann Bee"}, "content_html": "<p>Nobody was hurt.</p>"},
          {"id": 2, "url": "/2024/03/05/budget", "title": "Mayor’s budget", "date_published": "2024-03-05T08:00:00+01:00", "content_text": "x"}]}
        """;

    public const string NewsSitemap = """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
          <url><loc>https://news.test/2024/03/04/ferry?id=1&amp;from=rss</loc><lastmod>2024-03-04</lastmod>
            <news:news><news:publication><news:name>Harbour</news:name></news:publication><news:publication_date>2024-03-04T10:30:00Z</news:publication_date><news:title>Ferry runs aground</news:title></news:news></url>
          <url><loc> https://news.test/2024/03/05/budget </loc><news:news><news:title>Mayor’s budget</news:title></news:news></url>
        </urlset>
        """;

    public const string SitemapIndex = """
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://news.test/map1.xml.gz</loc><lastmod>2024-03-04</lastmod></sitemap>
        <sitemap><loc>https://news.test/map2.xml</loc></sitemap></sitemapindex>
        """;

    public const string Opml = """
        <opml version="2.0"><head><title>My feeds</title></head><body><outline text="Local"><outline type="rss" text="Harbour" xmlUrl="https://news.test/rss"/></outline>
        <outline text="Town" xmlUrl="https://town.test/atom" htmlUrl="https://town.test/"/><outline text="no feed"/></body></opml>
        """;

    public static readonly string[] All = [Rss, Rss091, Rdf, Atom, Atom03, Json, NewsSitemap, SitemapIndex, Opml];
    public static readonly string[] OfPages = [Rss, Rss091, Rdf, Atom, Atom03, Json, NewsSitemap];
}
