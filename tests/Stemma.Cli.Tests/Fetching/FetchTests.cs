using System.Diagnostics;
using System.Text;
using Shouldly;
using Stemma.Storage.Collections;
using Stemma.Tests.Cli.Running;
using Stemma.Tests.Web;
using Xunit;

namespace Stemma.Tests.Cli.Fetching;

/// <summary>The real program against a real server: <c>stemma fetch</c>, and <c>stemma dossier</c> on what it kept.</summary>
[Trait("Speed", "slow")]
public sealed class FetchTests : IDisposable
{
    private readonly RudeServer _server = new();
    private readonly TempFolder _folder = new();

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    private string Into => _folder["news.stemma"];

    private static string Article(int n) => $"""
        <!doctype html><html lang="en"><head><title>Report {n} from the harbour</title></head><body><article><h1>Report {n} from the harbour</h1>
        <p>Anna Berg met Ben Holt in Oslo on Monday, 19 December 2022, official number {n} said. The two spoke for an hour about fish, the official said.</p>
        <p>“We have agreed on the herring,” Berg said after the meeting. Holt said that the talks would go on in the new year, and thanked the port of Oslo.</p>
        </article></body></html>
        """;

    private string Feed(IEnumerable<int> numbers, RudeServer? server = null) =>
        "<rss version='2.0'><channel><title>Harbour News</title>" +
        string.Concat(numbers.Select(n => $"<item><title>Report {n} from the harbour</title><link>{(server ?? _server).Url($"/{n}")}</link><pubDate>Mon, 19 Dec 2022 1{n % 10}:00:00 GMT</pubDate></item>")) + "</channel></rss>";

    private void Serve(params int[] numbers)
    {
        _server.On("/feed", asked => asked.Headers.GetValueOrDefault("If-None-Match") == "\"f\"" ? Http.Status(304) : Http.Ok(Feed(numbers), "application/rss+xml", "ETag: \"f\""));
        foreach (int n in numbers) _server.On($"/{n}", Http.Ok(Article(n)));
    }

    private static string[] Arguments(params string[] more) => ["fetch", .. more, "--allow-private", "--delay", "0"];

    private Outcome Fetch(params string[] more) => StemmaProgram.Run(Arguments([.. more, "--into", Into]));

    private List<KeptPage> Kept()
    {
        using var collection = Collection.Open(Into, create: false);
        return [.. collection.Pages()];
    }

    [Fact]
    public void A_feed_becomes_a_collection_and_the_collection_a_dossier()
    {
        Serve(1, 2);
        var first = Fetch(_server.Url("/feed"));
        first.Code.ShouldBe(0, first.Out + first.Err);
        first.Out.ShouldContain("Harbour News");
        first.Out.ShouldContain("2 new, 0 changed, 0 unchanged, 0 failed.");
        first.Out.ShouldContain($"{Into} holds 2 reports. Next: stemma dossier {Into} -o out");
        Directory.GetFiles(_folder.Path).ShouldBe([Into]);

        var dossier = DossierFile.Make(_folder, Into);
        dossier.Outcome.Code.ShouldBe(0, dossier.Outcome.Err);
        dossier.Paths.ShouldBe([_server.Url("/1"), _server.Url("/2")]);
        dossier.Json["reports"]![0]!["title"]!.ToString().ShouldBe("Report 1 from the harbour");
        dossier.Json["reports"]![0]!["written"]!["value"]!.ToString().ShouldBe("2022-12-19");
    }

    [Fact]
    public void A_second_run_asks_for_what_is_new_only()
    {
        Serve(1, 2);
        Fetch(_server.Url("/feed")).Code.ShouldBe(0);
        int before = _server.Asked.Count;
        var second = Fetch(_server.Url("/feed"));
        second.Out.ShouldContain("0 new, 0 changed, 2 unchanged, 0 failed.");
        _server.Paths.Skip(before).ShouldBe(["/feed"]); // robots.txt is kept for a day

        _server.On("/feed", Http.Ok(Feed([1, 2, 3]).Replace("<pubDate>Mon, 19 Dec 2022 11:", "<atom:updated>2022-12-20T00:00:00Z</atom:updated><pubDate>Mon, 19 Dec 2022 11:", StringComparison.Ordinal), "text/xml"));
        _server.On("/3", Http.Ok(Article(3)));
        Fetch(_server.Url("/feed")).Out.ShouldContain("1 new, 0 changed, 2 unchanged, 0 failed.");
        ((string[])["/1", "/2", "/3"]).Select(p => _server.Paths.Count(asked => asked == p)).ShouldBe([2, 1, 1]);
        _server.On("/feed", Http.Ok(Feed([1, 2, 3]).Replace("Report 2", "Second report", StringComparison.Ordinal), "text/xml"));
        Fetch(_server.Url("/feed")).Code.ShouldBe(0);
        Kept().Select(p => p.Listing!.Title).ShouldBe(["Report 1 from the harbour", "Second report from the harbour", "Report 3 from the harbour"]);
        _server.On("/2", Http.Ok(Article(22)));
        var all = Fetch(_server.Url("/feed"), "--refresh");
        all.Out.ShouldContain("0 new, 1 changed, 2 unchanged, 0 failed.");
        Kept().Count.ShouldBe(3);
    }

    [Fact]
    public void Private_addresses_are_refused_without_the_switch()
    {
        Serve(1);
        var outcome = StemmaProgram.Run("fetch", _server.Url("/1"), "--into", Into);
        outcome.Code.ShouldBe(1);
        outcome.Out.ShouldContain($"{_server.Url("/1")}: leads to 127.0.0.1, which is not of the public network (--allow-private allows it)");
        _server.Asked.ShouldBeEmpty();
    }

    [Fact]
    public void Each_failure_is_named_and_the_rest_is_kept()
    {
        Serve(1, 2, 3, 4, 5);
        _server.On("/robots.txt", Http.Ok("User-agent: Stemma\nDisallow: /2", "text/plain"));
        _server.On("/3", Http.Status(404));
        _server.On("/4", Http.Ok("\u0089PNG", "image/png"));
        _server.On("/5", Http.Moved("/5"));
        _server.On("/cut", Http.Ok(Feed([1, 9])[..^40], "text/xml"));
        var outcome = Fetch(_server.Url("/feed"), _server.Url("/cut"), _server.Url("/nothing"), "ftp://x.test/", _folder["no-list"], "--retries", "0");
        outcome.Code.ShouldBe(1);
        foreach (string failure in (string[])[
            $"{_server.Url("/2")}: its site's robots.txt does not allow it", $"{_server.Url("/3")}: answers 404 Not Found", $"{_server.Url("/4")}: is of the kind image/png",
            $"{_server.Url("/5")}: redirects in a circle", $"{_server.Url("/cut")}: ends in the middle", $"{_server.Url("/nothing")}: answers 404", "ftp://x.test/: has the scheme 'ftp'",
            $"{_folder["no-list"]}: is neither an address"]) outcome.Out.ShouldContain(failure);
        outcome.Out.ShouldContain("1 new, 0 changed, 0 unchanged, 8 failed.");
        Kept().Select(p => p.Visit.Url).ShouldBe([_server.Url("/1")]);
    }

    [Fact]
    public void A_killed_run_is_taken_up_again_and_nothing_is_lost_or_doubled()
    {
        int[] all = [.. Enumerable.Range(1, 12)];
        Serve(all);
        _server.On("/7", async (_, _, stop) => await Task.Delay(-1, stop));
        using (var run = StemmaProgram.Start(StemmaProgram.Binary, Arguments(_server.Url("/feed"), "--into", Into)))
        {
            WaitFor(() => _server.Paths.Contains("/7") && Count(Into) == 7);
            run.Kill();
            run.WaitForExit();
        }
        _server.On("/7", Http.Ok(Article(7)));
        var next = Fetch(_server.Url("/feed"));
        next.Code.ShouldBe(0, next.Out + next.Err);
        next.Out.ShouldContain("6 new, 0 changed, 6 unchanged, 0 failed.");
        foreach (int n in all) _server.Paths.Count(p => p == $"/{n}").ShouldBe(n == 7 ? 2 : 1);
        Kept().Count.ShouldBe(12);
    }

    [Fact]
    public void A_run_that_is_asked_to_stop_keeps_what_came()
    {
        Serve(1, 2, 3);
        _server.On("/3", async (_, _, stop) => await Task.Delay(-1, stop));
        using var run = StemmaProgram.StartStoppable(Arguments(_server.Url("/feed"), "--into", Into));
        WaitFor(() => _server.Paths.Contains("/3") && Count(Into) == 3);
        StemmaProgram.Shell($"kill -INT {run.Id}").Code.ShouldBe(0);
        run.WaitForExit(60_000).ShouldBeTrue();
        run.ExitCode.ShouldBe(130);
        run.StandardError.ReadToEnd().ShouldContain("the same command goes on from there");
        Kept().Count.ShouldBe(2);
    }

    [Fact]
    public void The_result_does_not_depend_on_how_many_requests_run_at_a_time()
    {
        using var second = new RudeServer("127.0.0.2");
        using var third = new RudeServer("127.0.0.3");
        RudeServer[] servers = [_server, second, third];
        foreach (var server in servers)
        {
            server.On("/feed", Http.Ok(Feed([1, 2, 3, 4], server), "text/xml"));
            foreach (int n in (int[])[1, 2, 3]) server.On($"/{n}", Http.Ok(Article(n)));
        }
        var results = ((string[])["1", "3", "16"]).Select(n =>
        {
            string into = _folder[$"at-{n}.stemma"];
            var outcome = StemmaProgram.Run(Arguments([.. servers.Select(s => s.Url("/feed")), "--into", into, "--concurrency", n]));
            using var collection = Collection.Open(into, create: false);
            return outcome.Out.Replace(into, "", StringComparison.Ordinal) + string.Concat(collection.Pages().Select(p => $"{p.Visit.Url} {p.Visit.BodyId} {p.Listing}\n"));
        }).Distinct().ToList();
        results.ShouldHaveSingleItem().ShouldContain("9 new, 0 changed, 0 unchanged, 3 failed.");
    }

    [Fact]
    public void Lists_come_from_files_opml_sitemap_indexes_and_standard_input()
    {
        Serve(1, 2, 3, 4);
        _server.On("/map.xml", Http.Ok($"<urlset><url><loc>{_server.Url("/2")}</loc></url></urlset>", "application/xml"));
        _server.On("/index.xml", Http.Ok($"<sitemapindex><sitemap><loc>{_server.Url("/map.xml")}</loc></sitemap></sitemapindex>", "application/xml"));
        _server.On("/small", Http.Ok(Feed([3]), "text/xml"));
        string list = _folder.Write("list.txt", $"# mine\n{_server.Url("/1")}\n\n{_server.Url("/index.xml")}\nno address\n");
        string opml = _folder.Write("list.opml", $"<opml><body><outline text='x'><outline xmlUrl='{_server.Url("/small")}'/></outline></body></opml>");
        var outcome = StemmaProgram.RunWith(_server.Url("/4") + "\n", Arguments(list, opml, "-", "--into", Into));
        outcome.Code.ShouldBe(1);
        outcome.Out.ShouldContain("no address: is not a web address");
        Kept().Select(p => p.Visit.Url).ShouldBe([_server.Url("/1"), _server.Url("/2"), _server.Url("/3"), _server.Url("/4")]);
        Kept().Select(p => p.Listing?.Feed).ShouldBe([null, _server.Url("/map.xml"), _server.Url("/small"), null]);
    }

    [Fact]
    public void Feeds_of_a_page_are_named_and_read_on_demand()
    {
        Serve(1, 2);
        _server.On("/", Http.Ok("<html><head><link rel=alternate type=application/rss+xml href=/feed></head><body><p>Front page.</p></body></html>"));
        Fetch(_server.Url("/")).Out.ShouldContain($"{_server.Url("/")} announces {_server.Url("/feed")}; --discover reads it, too.");
        Fetch(_server.Url("/"), "--discover").Out.ShouldContain("2 new, 0 changed, 1 unchanged, 0 failed.");
    }

    [Fact]
    public void Limits_on_entries_are_kept_and_told()
    {
        Serve(1, 2, 3, 4);
        var outcome = Fetch(_server.Url("/feed"), "--since", "2022-12-19T11:30:00Z", "--limit", "2");
        outcome.Out.ShouldContain("2 more entries were left out by --limit or --since.");
        Kept().Select(p => p.Visit.Url).ShouldBe([_server.Url("/2"), _server.Url("/3")]);
    }

    [Fact]
    public void Two_addresses_that_lead_to_one_page_are_one_report()
    {
        Serve(1);
        _server.On("/short", Http.Moved("/1", 301));
        Fetch(_server.Url("/short"), _server.Url("/1")).Code.ShouldBe(0);
        var page = Kept().ShouldHaveSingleItem();
        page.Visit.FinalUrl.ShouldBe(_server.Url("/1"));
        int before = _server.Asked.Count;
        Fetch(_server.Url("/short")).Out.ShouldContain("1 unchanged");
        _server.Paths.Skip(before).ShouldBe(["/1"]);
    }

    [Fact]
    public void A_collection_is_read_beside_files_and_inside_folders()
    {
        Serve(1);
        StemmaProgram.Run(Arguments(_server.Url("/1"), "--into", _folder["in/deep/web"])).Code.ShouldBe(0);
        _folder.Write("in/a.txt", "Carl Dahl left Bergen on Tuesday, 20 December 2022, a spokesman said.\n");
        DossierFile.Make(_folder, _folder["in"]).Paths.ShouldBe([_folder["in/a.txt"], _server.Url("/1")]);
        StemmaProgram.Run("annotate", _folder["in/deep/web.stemma"]).Out.ShouldContain(_server.Url("/1"));
    }

    [Fact]
    public void A_damaged_body_is_said_and_fetched_again()
    {
        Serve(1);
        _server.On("/1", asked => asked.Headers.ContainsKey("If-None-Match") ? Http.Status(304) : Http.Ok(Article(1), "text/html", "ETag: \"p\""));
        Fetch(_server.Url("/feed")).Code.ShouldBe(0);
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Into};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE body SET packed = x'00112233'";
            command.ExecuteNonQuery();
        }
        DossierFile.Make(_folder, Into).Problems.Single().ShouldBe((_server.Url("/1"), "damaged", "is damaged in its collection; fetch it again with --refresh"));
        Fetch(_server.Url("/feed"), "--refresh").Code.ShouldBe(0);
        DossierFile.Make(_folder, Into).Paths.ShouldBe([_server.Url("/1")]);
    }

    [Fact]
    public void Lists_that_lead_in_circles_end()
    {
        for (int i = 1; i <= 6; i++) _server.On($"/map{i}", Http.Ok($"<sitemapindex><sitemap><loc>{_server.Url("/map1")}</loc></sitemap><sitemap><loc>{_server.Url($"/map{i + 1}")}</loc></sitemap></sitemapindex>", "text/xml"));
        var outcome = Fetch(_server.Url("/map1"));
        outcome.Code.ShouldBe(1);
        outcome.Out.ShouldContain($"{_server.Url("/map5")}: was not asked");
        _server.Paths.ShouldBe(["/robots.txt", "/map1", "/map2", "/map3", "/map4"]);
    }

    [Fact]
    public void A_damaged_collection_is_left_alone_and_said()
    {
        byte[] rubbish = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("This is no database at all. ", 100)));
        _folder.Write("news.stemma", rubbish);
        var outcome = Fetch(_server.Url("/1"));
        outcome.Code.ShouldBe(3);
        outcome.Err.ShouldContain("damaged or no collection; it was left as it is");
        File.ReadAllBytes(Into).ShouldBe(rubbish);
        _folder.Write("a.txt", "Carl Dahl left Bergen on Tuesday, 20 December 2022, a spokesman said.\n");
        var dossier = DossierFile.Make(_folder, Into, _folder["a.txt"]);
        dossier.Outcome.Code.ShouldBe(1);
        dossier.Problems.Single().Code.ShouldBe("unreadable");
        dossier.Paths.ShouldBe([_folder["a.txt"]]);
    }

    private static int Count(string file)
    {
        try
        {
            using var collection = Collection.Open(file, create: false);
            return collection.Visits;
        }
        catch (CollectionException)
        {
            return 0; // not there yet
        }
    }

    private static void WaitFor(Func<bool> condition)
    {
        for (int i = 0; i < 30_000 && !condition(); i++) Thread.Sleep(10);
        condition().ShouldBeTrue();
    }

    /// <summary>A site's first page that announces no feed: the sitemaps of its robots.txt are what it has for programs.</summary>
    [Fact]
    public void The_sitemaps_of_a_site_are_read_when_its_first_page_announces_no_feed()
    {
        Serve(1, 2);
        _server.On("/robots.txt", Http.Ok($"User-agent: *\nDisallow: /2\nSitemap: {_server.Url("/news.xml")}\nSitemap: ftp://x.test/a.xml\n", "text/plain"));
        _server.On("/news.xml", Http.Ok($"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>{_server.Url("/1")}</loc></url><url><loc>{_server.Url("/2")}</loc></url></urlset>", "application/xml"));
        _server.On("/", Http.Ok(Article(7)));
        _server.On("/7", Http.Ok(Article(7)));
        Fetch(_server.Url("/")).Out.ShouldContain($"{_server.Url("/")} announces {_server.Url("/news.xml")}; --discover reads it, too.");
        var found = Fetch(_server.Url("/"), "--discover");
        found.Out.ShouldContain("1 new, 0 changed, 1 unchanged, 1 failed."); // robots.txt forbids the other
        Kept().Count.ShouldBe(2);
        _server.Paths.ShouldNotContain("/2");
        Fetch(_server.Url("/7"), "--discover").Out.ShouldNotContain("announces"); // not a first page
        _server.Paths.Count(p => p == "/news.xml").ShouldBe(1);
    }

    /// <summary>What a server says is good for an hour is not asked for again within it; what is still missing is.</summary>
    [Fact]
    public void What_still_holds_is_not_asked_for()
    {
        Serve(1);
        _server.On("/feed", Http.Ok(Feed([1, 2]), "application/rss+xml", "Cache-Control: max-age=3600"));
        _server.On("/2", Http.Status(404));
        _server.On("/page", Http.Ok(Article(7), "text/html", "Cache-Control: no-cache, max-age=3600"));
        string[] named = [_server.Url("/feed"), _server.Url("/page")];
        Fetch(named).Out.ShouldContain("2 new, 0 changed, 0 unchanged, 1 failed.");
        _server.On("/2", Http.Ok(Article(2)));
        int before = _server.Asked.Count;
        Fetch(named).Out.ShouldContain("1 new, 0 changed, 2 unchanged, 0 failed.");
        _server.Paths.Skip(before).Where(p => p != "/robots.txt").ShouldBe(["/page", "/2"]);
        before = _server.Asked.Count;
        Fetch([.. named, "--refresh"]);
        _server.Paths.Skip(before).ShouldContain("/feed");
    }

    /// <summary>A robots.txt is obeyed from the collection for a day, and asked again with --refresh; that a site is in trouble is not kept.</summary>
    [Fact]
    public void Robots_txt_is_kept_between_runs()
    {
        Serve(1, 2);
        _server.On("/robots.txt", Http.Ok("User-agent: *\nDisallow: /2", "text/plain"));
        Fetch(_server.Url("/1")).Code.ShouldBe(0);
        _server.On("/robots.txt", Http.Ok("", "text/plain"));
        Fetch(_server.Url("/2")).Out.ShouldContain("robots.txt does not allow it");
        _server.Paths.ShouldBe(["/robots.txt", "/1"]);
        Fetch(_server.Url("/2"), "--refresh").Code.ShouldBe(0);
        _server.Paths.ShouldBe(["/robots.txt", "/1", "/robots.txt", "/2"]);
    }

    [Fact]
    public void Trouble_with_robots_txt_is_not_kept()
    {
        Serve(1);
        _server.On("/robots.txt", Http.Status(500));
        Fetch(_server.Url("/1"), "--retries", "0").Code.ShouldBe(1);
        _server.On("/robots.txt", Http.Status(404));
        Fetch(_server.Url("/1")).Code.ShouldBe(0);
    }
}
