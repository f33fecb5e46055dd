using System.Text.Json.Nodes;
using Shouldly;
using Stemma.Tests.Cli.Running;
using Stemma.Tests.Web;
using Xunit;

namespace Stemma.Tests.Cli.Fetching;

/// <summary>Feeds that carry whole texts: read where the page does not come or is no article.</summary>
[Trait("Speed", "slow")]
public sealed class FeedTextFetchTests : FetchFixture
{
    private static string Paragraphs(int n) => $"""
        <p>Anna Berg met Ben Holt in Oslo on Monday, 19 December 2022, official number {n} said. The two spoke for an hour about fish, the official said.</p>
        <p>“We have agreed on the herring,” Berg said after the meeting. Holt said that the talks would go on in the new year, and thanked the port of Oslo.</p>
        <p>The agreement number {n} covers the quota of the southern waters, where boats of both sides have fished since 1998, and will be signed in Bergen.</p>
        """;

    private static string Page(int n, string head = "") => $"<!doctype html><html lang=en><head><title>Report {n} from the harbour</title>{head}</head><body><article><h1>Report {n} from the harbour</h1>{Paragraphs(n)}</article></body></html>";

    private string WholeFeed(params int[] numbers) =>
        "<rss version='2.0'><channel><title>Harbour News</title>" + string.Concat(numbers.Select(n =>
            $"<item><title>Report {n} from the harbour</title><link>{Server.Url($"/{n}")}</link><guid isPermaLink='false'>g{n}</guid><dc:creator>Ann Bee</dc:creator><pubDate>Mon, 19 Dec 2022 12:00:00 GMT</pubDate><content:encoded><![CDATA[{Paragraphs(n)}]]></content:encoded></item>")) + "</channel></rss>";

    private Dictionary<string, JsonNode> Reports(out DossierFile dossier)
    {
        dossier = DossierFile.Make(Folder, Into);
        return dossier.Json["reports"]!.AsArray().ToDictionary(r => (string)r!["path"]!, r => r!);
    }

    [Fact]
    public void A_page_that_does_not_come_is_read_from_its_feed_and_the_failure_is_still_said()
    {
        Server.On("/robots.txt", Http.Ok("User-agent: *\nDisallow: /2", "text/plain"));
        Server.On("/feed", Http.Ok(WholeFeed(1, 2, 3, 4), "application/rss+xml"));
        Server.On("/1", Http.Status(500));
        Server.On("/3", Http.Ok("\u0089PNG", "image/png"));
        Server.On("/4", Http.Ok(Page(4)));
        var outcome = Fetch(Server.Url("/feed"), "--retries", "0");
        outcome.Code.ShouldBe(1);
        string taken = $"; its text was taken from the feed {Server.Url("/feed")}";
        foreach (string failure in (string[])[$"{Server.Url("/1")}: answers 500 Internal Server Error{taken}", $"{Server.Url("/2")}: its site's robots.txt does not allow it{taken}", $"{Server.Url("/3")}: is of the kind image/png, not a page or a feed{taken}"])
            outcome.Out.ShouldContain(failure);
        outcome.Out.ShouldContain("3 of the pages that failed are read from their feeds, which carry their text.");
        outcome.Out.ShouldContain("1 new, 0 changed, 0 unchanged, 3 failed.");
        outcome.Out.ShouldContain("holds 4 reports");
        Server.Paths.ShouldNotContain("/2");

        var reports = Reports(out var dossier);
        dossier.Outcome.Code.ShouldBe(0, dossier.Outcome.Out + dossier.Outcome.Err);
        dossier.Paths.ShouldBe([.. ((int[])[1, 2, 3]).Select(n => $"{Server.Url("/feed")}!/{Server.Url($"/{n}")}"), Server.Url("/4")], ignoreOrder: true);
        var first = reports[$"{Server.Url("/feed")}!/{Server.Url("/1")}"];
        ((string)first["title"]!, (string)first["url"]!, (string)first["written"]!["value"]!).ShouldBe(("Report 1 from the harbour", Server.Url("/1"), "2022-12-19"));
        ((string)first["feed"]!["address"]!, (string)first["feed"]!["kind"]!, (string)first["feed"]!["item"]!, (string)first["feed"]!["published"]!).ShouldBe((Server.Url("/feed"), "rss text/html", "g1", "Mon, 19 Dec 2022 12:00:00 GMT"));
        reports[Server.Url("/4")]["feed"].ShouldBeNull();
        Directory.GetFiles(Path.Combine(Folder["out"], "reports")).Count(f => File.ReadAllText(f).Contains("<dt>Text from</dt>", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public void The_page_is_asked_for_again_and_wins_when_it_comes()
    {
        Server.On("/feed", Http.Ok(WholeFeed(1), "application/rss+xml"));
        Fetch(Server.Url("/feed")).Code.ShouldBe(1);
        Server.On("/feed", Http.Ok(WholeFeed(), "application/rss+xml")); // what the feed no longer lists is still there
        Fetch(Server.Url("/feed")).Code.ShouldBe(0);
        Reports(out _).Keys.ShouldBe([$"{Server.Url("/feed")}!/{Server.Url("/1")}"]);
        Server.On("/feed", Http.Ok(WholeFeed(1), "application/rss+xml"));
        Server.On("/1", Http.Ok(Page(1)));
        Fetch(Server.Url("/feed")).Out.ShouldContain("1 new, 0 changed, 0 unchanged, 0 failed.");
        Reports(out _).Keys.ShouldBe([Server.Url("/1")]);
    }

    [Fact]
    public void A_page_that_is_a_wall_or_an_opening_is_read_from_its_feed_without_the_network()
    {
        Server.On("/feed", Http.Ok(WholeFeed(1, 2, 3), "application/rss+xml"));
        Server.On("/1", Http.Ok("<!doctype html><html><head><title>x</title></head><body><p>We and our partners use cookies and ask for your consent to store personal data.</p></body></html>"));
        Server.On("/2", Http.Ok(Page(2).Replace("<p>“We", "</article></body></html><!--", StringComparison.Ordinal) + "-->"));
        Server.On("/3", Http.Ok(Page(3)));
        Fetch(Server.Url("/feed")).Code.ShouldBe(0);
        int asked = Server.Asked.Count;
        var dossier = DossierFile.Make(Folder, Into);
        Server.Asked.Count.ShouldBe(asked);
        dossier.Problems.Select(p => (p.Path, p.Code)).ShouldBe([(Server.Url("/1"), "consent-wall"), (Server.Url("/2"), "opening-only")]);
        dossier.Problems.ShouldAllBe(p => p.Message.Contains(Server.Url("/feed"), StringComparison.Ordinal));
        dossier.Paths.ShouldBe([.. ((int[])[1, 2]).Select(n => $"{Server.Url("/feed")}!/{Server.Url($"/{n}")}"), Server.Url("/3")], ignoreOrder: true);
    }

    [Fact]
    public void A_feed_that_is_a_file_is_read_by_every_command_and_kept_analyses_are_used()
    {
        string feed = Folder.Write("feed.xml", WholeFeed(1, 2));
        string store = Folder["store"];
        for (int run = 0; run < 2; run++)
        {
            var dossier = DossierFile.Make(Folder, feed, "--store", store);
            dossier.Outcome.Code.ShouldBe(0, dossier.Outcome.Err);
            dossier.Paths.ShouldBe([$"{feed}!/{Server.Url("/1")}", $"{feed}!/{Server.Url("/2")}"]);
        }
        var reading = JsonNode.Parse(StemmaProgram.Run("annotate", feed, "--format", "reading").Out.Split('\n')[0])!;
        ((string)reading["title"]!, (string)reading["authors"]![0]!, (string)reading["feed"]!["address"]!).ShouldBe(("Report 1 from the harbour", "Ann Bee", feed));
        Server.Asked.ShouldBeEmpty();
        Folder.Write("list.opml", "<opml><body><outline xmlUrl='https://x.test/feed'/></body></opml>");
        var list = StemmaProgram.Run("annotate", Folder["list.opml"]);
        list.Code.ShouldBe(1);
        list.Err.ShouldContain("is a list of feeds or sitemaps, not a report; 'stemma fetch' reads what it leads to");
    }
}
