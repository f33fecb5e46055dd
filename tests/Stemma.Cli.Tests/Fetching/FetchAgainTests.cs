using Shouldly;
using Stemma.Tests.Cli.Running;
using Stemma.Tests.Web;
using Xunit;

namespace Stemma.Tests.Cli.Fetching;

/// <summary>What a further run asks for: what is new, changed, missing or no longer good.</summary>
[Trait("Speed", "slow")]
public sealed class FetchAgainTests : FetchFixture
{
    [Fact]
    public void A_second_run_asks_for_what_is_new_only()
    {
        Serve(1, 2);
        Fetch(Server.Url("/feed")).Code.ShouldBe(0);
        int before = Server.Asked.Count;
        var second = Fetch(Server.Url("/feed"));
        second.Out.ShouldContain("0 new, 0 changed, 2 unchanged, 0 failed.");
        Server.Paths.Skip(before).ShouldBe(["/feed"]); // robots.txt is kept for a day

        Server.On("/feed", Http.Ok(Feed([1, 2, 3]).Replace("<pubDate>Mon, 19 Dec 2022 11:", "<atom:updated>2022-12-20T00:00:00Z</atom:updated><pubDate>Mon, 19 Dec 2022 11:", StringComparison.Ordinal), "text/xml"));
        Server.On("/3", Http.Ok(Article(3)));
        Fetch(Server.Url("/feed")).Out.ShouldContain("1 new, 0 changed, 2 unchanged, 0 failed.");
        ((string[])["/1", "/2", "/3"]).Select(p => Server.Paths.Count(asked => asked == p)).ShouldBe([2, 1, 1]);
        Server.On("/feed", Http.Ok(Feed([1, 2, 3]).Replace("Report 2", "Second report", StringComparison.Ordinal), "text/xml"));
        Fetch(Server.Url("/feed")).Code.ShouldBe(0);
        Kept().Select(p => p.Listing!.Title).ShouldBe(["Report 1 from the harbour", "Second report from the harbour", "Report 3 from the harbour"]);
        Server.On("/2", Http.Ok(Article(22)));
        var all = Fetch(Server.Url("/feed"), "--refresh");
        all.Out.ShouldContain("0 new, 1 changed, 2 unchanged, 0 failed.");
        Kept().Count.ShouldBe(3);
    }

    [Fact]
    public void A_killed_run_is_taken_up_again_and_nothing_is_lost_or_doubled()
    {
        int[] all = [.. Enumerable.Range(1, 12)];
        Serve(all);
        Server.On("/7", async (_, _, stop) => await Task.Delay(-1, stop));
        using (var run = StemmaProgram.Start(StemmaProgram.Binary, Arguments(Server.Url("/feed"), "--into", Into)))
        {
            WaitFor(() => Server.Paths.Contains("/7") && Count(Into) == 7);
            run.Kill();
            run.WaitForExit();
        }
        Server.On("/7", Http.Ok(Article(7)));
        var next = Fetch(Server.Url("/feed"));
        next.Code.ShouldBe(0, next.Out + next.Err);
        next.Out.ShouldContain("6 new, 0 changed, 6 unchanged, 0 failed.");
        foreach (int n in all) Server.Paths.Count(p => p == $"/{n}").ShouldBe(n == 7 ? 2 : 1);
        Kept().Count.ShouldBe(12);
    }

    [Fact]
    public void A_run_that_is_asked_to_stop_keeps_what_came()
    {
        Serve(1, 2, 3);
        Server.On("/3", async (_, _, stop) => await Task.Delay(-1, stop));
        using var run = StemmaProgram.StartStoppable(Arguments(Server.Url("/feed"), "--into", Into));
        WaitFor(() => Server.Paths.Contains("/3") && Count(Into) == 3);
        StemmaProgram.Shell($"kill -INT {run.Id}").Code.ShouldBe(0);
        run.WaitForExit(60_000).ShouldBeTrue();
        run.ExitCode.ShouldBe(130);
        run.StandardError.ReadToEnd().ShouldContain("the same command goes on from there");
        Kept().Count.ShouldBe(2);
    }

    /// <summary>What a server says is good for an hour is not asked for again within it; what is still missing is.</summary>
    [Fact]
    public void What_still_holds_is_not_asked_for()
    {
        Serve(1);
        Server.On("/feed", Http.Ok(Feed([1, 2]), "application/rss+xml", "Cache-Control: max-age=3600"));
        Server.On("/2", Http.Status(404));
        Server.On("/page", Http.Ok(Article(7), "text/html", "Cache-Control: no-cache, max-age=3600"));
        string[] named = [Server.Url("/feed"), Server.Url("/page")];
        Fetch(named).Out.ShouldContain("2 new, 0 changed, 0 unchanged, 1 failed.");
        Server.On("/2", Http.Ok(Article(2)));
        int before = Server.Asked.Count;
        Fetch(named).Out.ShouldContain("1 new, 0 changed, 2 unchanged, 0 failed.");
        Server.Paths.Skip(before).Where(p => p != "/robots.txt").ShouldBe(["/page", "/2"]);
        before = Server.Asked.Count;
        Fetch([.. named, "--refresh"]);
        Server.Paths.Skip(before).ShouldContain("/feed");
    }

    /// <summary>A robots.txt is obeyed from the collection for a day, and asked again with --refresh; that a site is in trouble is not kept.</summary>
    [Fact]
    public void Robots_txt_is_kept_between_runs()
    {
        Serve(1, 2);
        Server.On("/robots.txt", Http.Ok("User-agent: *\nDisallow: /2", "text/plain"));
        Fetch(Server.Url("/1")).Code.ShouldBe(0);
        Server.On("/robots.txt", Http.Ok("", "text/plain"));
        Fetch(Server.Url("/2")).Out.ShouldContain("robots.txt does not allow it");
        Server.Paths.ShouldBe(["/robots.txt", "/1"]);
        Fetch(Server.Url("/2"), "--refresh").Code.ShouldBe(0);
        Server.Paths.ShouldBe(["/robots.txt", "/1", "/robots.txt", "/2"]);
    }

    [Fact]
    public void Trouble_with_robots_txt_is_not_kept()
    {
        Serve(1);
        Server.On("/robots.txt", Http.Status(500));
        Fetch(Server.Url("/1"), "--retries", "0").Code.ShouldBe(1);
        Server.On("/robots.txt", Http.Status(404));
        Fetch(Server.Url("/1")).Code.ShouldBe(0);
    }
}
