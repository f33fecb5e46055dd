using System.Text;
using Shouldly;
using Stemma.Intake.Fetching.Robots;
using Xunit;

namespace Stemma.Tests.Intake.Fetching;

/// <summary>RFC 9309: the examples of its sections 2.2 and 5, and what real files do beside it.</summary>
public sealed class RobotsTests
{
    private static RobotsFile Parse(string text, string product = "Stemma") => RobotsFile.Parse(Encoding.UTF8.GetBytes(text), product);

    private static bool Allows(string text, string path, string product = "Stemma") => Parse(text, product).Allows(new Uri("https://news.test" + path));

    private const string Simple = """
        User-Agent: *
        Disallow: *.gif$
        Disallow: /example/
        Allow: /publications/

        User-Agent: foobot
        Disallow:/
        Allow:/example/page.html
        Allow:/example/allowed.gif

        User-Agent: barbot
        User-Agent: bazbot
        Disallow: /example/page.html

        User-Agent: quxbot
        """;

    [Theory]
    [InlineData("otherbot", "/example/page.html", false)]
    [InlineData("otherbot", "/publications/a.html", true)]
    [InlineData("otherbot", "/publications/a.gif", true)]
    [InlineData("otherbot", "/a.gif", false)]
    [InlineData("otherbot", "/a.gif?b", true)]
    [InlineData("FooBot", "/", false)]
    [InlineData("foobot", "/example/page.html", true)]
    [InlineData("foobot", "/example/allowed.gif", true)]
    [InlineData("foobot", "/other", false)]
    [InlineData("barbot", "/example/page.html", false)]
    [InlineData("bazbot", "/example/page.html", false)]
    [InlineData("bazbot", "/example/other.html", true)]
    [InlineData("quxbot", "/example/page.html", true)]
    public void The_simple_example(string product, string path, bool expected) => Allows(Simple, path, product).ShouldBe(expected);

    [Theory]
    [InlineData("/example/page/", false, "Allow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/disallowed.gif")]
    [InlineData("longest", true, "Allow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/b.gif")]
    [InlineData("equal", true, "Disallow: /example\nAllow: /example", "/example")]
    [InlineData("empty", true, "Disallow:", "/a")]
    [InlineData("all", false, "Disallow: /", "/a")]
    [InlineData("robots.txt", true, "Disallow: /", "/robots.txt")]
    [InlineData("prefix", false, "Disallow: /fish", "/fish.html")]
    [InlineData("case", true, "Disallow: /fish", "/Fish")]
    [InlineData("star end", false, "Disallow: /fish*", "/fishheads/x")]
    [InlineData("dollar", false, "Disallow: /fish$", "/fish")]
    [InlineData("dollar longer", true, "Disallow: /fish$", "/fishes")]
    [InlineData("middle", false, "Disallow: /a*z/x", "/a/b/z/x1")]
    [InlineData("middle none", true, "Disallow: /a*z/x", "/a/b/x1")]
    [InlineData("middle twice", false, "Disallow: /a*b*c$", "/aXbXbXc")]
    [InlineData("overlap", true, "Disallow: /ab*ba$", "/aba")]
    [InlineData("query", false, "Disallow: /*?", "/a?b=c")]
    [InlineData("query none", true, "Disallow: /*?", "/a")]
    [InlineData("wildcard longer", false, "Allow: /p\nDisallow: /*.html", "/page.html")]
    [InlineData("encoded", false, "Disallow: /a%3cd.html", "/a%3Cd.html")]
    [InlineData("utf-8", false, "Disallow: /foo/bar/ツ", "/foo/bar/%E3%83%84")]
    [InlineData("utf-8 encoded", false, "Disallow: /foo/bar/%E3%83%84", "/foo/bar/ツ")]
    [InlineData("unreserved", false, "Disallow: /foo/bar/%62%61%7A", "/foo/bar/baz")]
    [InlineData("literal star", false, "Disallow: /path/file-with-a-%2A.html", "/path/file-with-a-*.html")]
    [InlineData("literal star only", true, "Disallow: /path/file-with-a-%2A.html", "/path/file-with-a-b.html")]
    [InlineData("literal dollar", false, "Disallow: /path/foo-%24", "/path/foo-$")]
    [InlineData("no slash", true, "Disallow: fish", "/fish")]
    [InlineData("comment", false, "Disallow: /a # not /b", "/a")]
    [InlineData("unknown line", false, "Noindex: /x\nSitemap: https://news.test/map\nDisallow: /a", "/a")]
    public void Rules(string what, bool expected, string rules, string path) => Allows($"User-agent: *\n{rules}", path).ShouldBe(expected, what);

    [Fact]
    public void Groups_of_one_robot_are_one() =>
        ((string[])["/a", "/b", "/c"]).Select(p => Allows("user-agent: stemma\ndisallow: /a\n\nuser-agent: other\ndisallow: /c\n\nUSER-AGENT: Stemma/2.0\nDISALLOW: /b", p)).ShouldBe([false, false, true]);

    [Fact]
    public void A_group_of_its_own_replaces_that_of_all() => Allows("User-agent: *\nDisallow: /\nUser-agent: Stemma\nDisallow: /x", "/a").ShouldBeTrue();

    [Fact]
    public void A_name_that_only_begins_alike_is_another() => Allows("User-agent: Stem\nDisallow: /\n\nUser-agent: Stemmata\nDisallow: /", "/a").ShouldBeTrue();

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5\nDisallow: /x", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: 100000", 120.0)]
    [InlineData("User-agent: *\nCrawl-delay: -1", null)]
    [InlineData("User-agent: *\nCrawl-delay: NaN", null)]
    [InlineData("User-agent: other\nCrawl-delay: 7", null)]
    public void Crawl_delay(string text, double? seconds) => (Parse(text).CrawlDelay?.TotalSeconds).ShouldBe(seconds);

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void Any_line_end_and_a_mark_at_the_start(string end) => Allows("\uFEFFUser-agent: *" + end + "Disallow: /a", "/a").ShouldBeFalse();

    [Fact]
    public void What_stands_behind_500_KiB_is_not_read()
    {
        string filler = new string('#', RobotsFile.MaxBytes - 40) + "\n";
        Allows("User-agent: *\nDisallow: /a\n" + filler + "Disallow: /b", "/a").ShouldBeFalse();
        Allows("User-agent: *\nDisallow: /a\n" + filler + "Disallow: /b", "/b").ShouldBeTrue();
    }

    [Fact]
    public void Rubbish_forbids_nothing_and_ends()
    {
        var random = new Random(1);
        byte[] bytes = new byte[50_000];
        random.NextBytes(bytes);
        RobotsFile.Parse(bytes, "Stemma").Allows(new Uri("https://news.test/a")).ShouldBeTrue();
        string stars = string.Concat(Enumerable.Repeat("Disallow: /*a*a*a*a*a*b\n", 10_000));
        Allows("User-agent: *\n" + stars, "/" + new string('a', 2000)).ShouldBeTrue();
    }

    /// <summary>They belong to no group, so they hold for every robot and end no group.</summary>
    [Fact]
    public void SitemapsAreNamedForEveryRobot()
    {
        var file = Parse("Sitemap: https://news.test/a.xml\nUser-agent: x\nsitemap : https://news.test/b.xml?p=1#2 # the news\nDisallow: /\nSITEMAP:\nSitemap: https://news.test/a.xml\n");
        file.Sitemaps.ShouldBe(["https://news.test/a.xml", "https://news.test/b.xml?p=1#2"]);
        file.Allows(new Uri("https://news.test/c")).ShouldBeTrue();
        RobotsFile.AllowAll.Sitemaps.ShouldBeEmpty();
        Parse(string.Concat(Enumerable.Range(0, 500).Select(n => $"Sitemap: https://news.test/{n}.xml\n"))).Sitemaps.Count.ShouldBe(50);
    }
}
