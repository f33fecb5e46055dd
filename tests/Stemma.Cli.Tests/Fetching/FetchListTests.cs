using Shouldly;
using Stemma.Tests.Cli.Running;
using Stemma.Tests.Web;
using Xunit;

namespace Stemma.Tests.Cli.Fetching;

/// <summary>Lists of addresses and of feeds, and feeds and sitemaps that sites announce.</summary>
[Trait("Speed", "slow")]
public sealed class FetchListTests : FetchFixture
{
    [Fact]
    public void Lists_come_from_files_opml_sitemap_indexes_and_standard_input()
    {
        Serve(1, 2, 3, 4);
        Server.On("/map.xml", Http.Ok($"<urlset><url><loc>{Server.Url("/2")}</loc></url></urlset>", "application/xml"));
        Server.On("/index.xml", Http.Ok($"<sitemapindex><sitemap><loc>{Server.Url("/map.xml")}</loc></sitemap></sitemapindex>", "application/xml"));
        Server.On("/small", Http.Ok(Feed([3]), "text/xml"));
        string list = Folder.Write("list.txt", $"# mine\n{Server.Url("/1")}\n\n{Server.Url("/index.xml")}\nno address\n");
        string opml = Folder.Write("list.opml", $"<opml><body><outline text='x'><outline xmlUrl='{Server.Url("/small")}'/></outline></body></opml>");
        var outcome = StemmaProgram.RunWith(Server.Url("/4") + "\n", Arguments(list, opml, "-", "--into", Into));
        outcome.Code.ShouldBe(1);
        outcome.Out.ShouldContain("no address: is not a web address");
        Kept().Select(p => p.Visit.Url).ShouldBe([Server.Url("/1"), Server.Url("/2"), Server.Url("/3"), Server.Url("/4")]);
        Kept().Select(p => p.Listing?.Feed).ShouldBe([null, Server.Url("/map.xml"), Server.Url("/small"), null]);
    }

    [Fact]
    public void Feeds_of_a_page_are_named_and_read_on_demand()
    {
        Serve(1, 2);
        Server.On("/", Http.Ok("<html><head><link rel=alternate type=application/rss+xml href=/feed></head><body><p>Front page.</p></body></html>"));
        Fetch(Server.Url("/")).Out.ShouldContain($"{Server.Url("/")} announces {Server.Url("/feed")}; --discover reads it, too.");
        Fetch(Server.Url("/"), "--discover").Out.ShouldContain("2 new, 0 changed, 1 unchanged, 0 failed.");
    }

    [Fact]
    public void Lists_that_lead_in_circles_end()
    {
        for (int i = 1; i <= 6; i++) Server.On($"/map{i}", Http.Ok($"<sitemapindex><sitemap><loc>{Server.Url("/map1")}</loc></sitemap><sitemap><loc>{Server.Url($"/map{i + 1}")}</loc></sitemap></sitemapindex>", "text/xml"));
        var outcome = Fetch(Server.Url("/map1"));
        outcome.Code.ShouldBe(1);
        outcome.Out.ShouldContain($"{Server.Url("/map5")}: was not asked");
        Server.Paths.ShouldBe(["/robots.txt", "/map1", "/map2", "/map3", "/map4"]);
    }

    /// <summary>A site's first page that announces no feed: the sitemaps of its robots.txt are what it has for programs.</summary>
    [Fact]
    public void The_sitemaps_of_a_site_are_read_when_its_first_page_announces_no_feed()
    {
        Serve(1, 2);
        Server.On("/robots.txt", Http.Ok($"User-agent: *\nDisallow: /2\nSitemap: {Server.Url("/news.xml")}\nSitemap: ftp://x.test/a.xml\n", "text/plain"));
        Server.On("/news.xml", Http.Ok($"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>{Server.Url("/1")}</loc></url><url><loc>{Server.Url("/2")}</loc></url></urlset>", "application/xml"));
        Server.On("/", Http.Ok(Article(7)));
        Server.On("/7", Http.Ok(Article(7)));
        Fetch(Server.Url("/")).Out.ShouldContain($"{Server.Url("/")} announces {Server.Url("/news.xml")}; --discover reads it, too.");
        var found = Fetch(Server.Url("/"), "--discover");
        found.Out.ShouldContain("1 new, 0 changed, 1 unchanged, 1 failed."); // robots.txt forbids the other
        Kept().Count.ShouldBe(2);
        Server.Paths.ShouldNotContain("/2");
        Fetch(Server.Url("/7"), "--discover").Out.ShouldNotContain("announces"); // not a first page
        Server.Paths.Count(p => p == "/news.xml").ShouldBe(1);
    }
}
