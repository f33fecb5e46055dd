using System.Net;
using Shouldly;
using Stemma.Intake.Fetching;
using Stemma.Tests.Web;
using Xunit;

namespace Stemma.Tests.Intake.Fetching;

/// <summary>Trouble that may pass, pauses, and how many requests there are at a time.</summary>
public sealed class PatienceTests : FetcherFixture
{
    [Fact]
    public async Task An_answer_that_ends_early_is_tried_again_and_then_given_up()
    {
        byte[] cut = [.. Http.Head(200, "Content-Type: text/html", "Content-Length: 100"), .. "<p>half"u8];
        Server.On("/short", cut);
        Server.On("/mended", cut, Http.Ok(Page));
        var outcome = await Fetch("/short", Settings with { Retries = 2 });
        outcome.Problem!.Code.ShouldBe("cut-off");
        Text(outcome).ShouldBe("<p>half");
        Server.Paths.Count(p => p == "/short").ShouldBe(3);
        Text(await Fetch("/mended", Settings with { Retries = 2 })).ShouldBe(Page);
    }

    [Fact]
    public async Task Troubles_that_may_pass_are_tried_again_with_growing_waits()
    {
        Server.On("/a", Http.Status(500), Http.Status(502), Http.Status(503), Http.Ok(Page));
        Text(await Fetch("/a", Settings with { Retries = 3 })).ShouldBe(Page);
        var waits = Clock.Seconds.Where(s => s > 0).ToList();
        waits.Count.ShouldBe(3);
        for (int i = 0; i < 3; i++) waits[i].ShouldBeInRange(0.5 * (1 << i), 1 << i);
        var before = waits;
        Server.On("/a", Http.Status(500), Http.Status(502), Http.Status(503), Http.Ok(Page));
        await Fetch("/a", Settings with { Retries = 3, Seed = 1 });
        Clock.Seconds.Where(s => s > 0).Skip(3).ShouldNotBe(before);
        Server.On("/gone", Http.Status(410));
        (await Code("/gone", Settings with { Retries = 3 })).ShouldBe("http-status");
        Server.Paths.Count(p => p == "/gone").ShouldBe(1);
    }

    [Theory]
    [InlineData("Retry-After: 90", 90)]
    [InlineData("Retry-After: Mon, 04 Mar 2024 12:01:00 GMT", 60)]
    public async Task Retry_after_is_kept_to(string header, int seconds)
    {
        Server.On("/a", Http.Status(429, header), Http.Ok(Page));
        Text(await Fetch("/a", Settings with { Retries = 1 })).ShouldBe(Page);
        (Clock.GetUtcNow() - new DateTimeOffset(2024, 3, 4, 12, 0, 0, TimeSpan.Zero)).TotalSeconds.ShouldBe(seconds, 0.001);
    }

    [Fact]
    public async Task A_host_that_wants_long_rest_is_left_for_another_run()
    {
        Server.On("/a", Http.Status(503, "Retry-After: 86400"));
        using var fetcher = new WebFetcher(Settings with { Retries = 3 }, Clock);
        string[] codes = [await Of("/a"), await Of("/b")];
        codes.ShouldBe(["retry-later", "retry-later"]);
        Server.Paths.ShouldBe(["/robots.txt", "/a"]);

        async Task<string> Of(string path) => (await fetcher.Fetch(Server.Url(path), null, CancellationToken.None)).Problem!.Code;
    }

    [Fact]
    public async Task Broken_connections_are_named_and_a_dead_host_is_soon_left_alone()
    {
        Server.On("/robots.txt", Http.Status(404));
        for (int i = 0; i < 6; i++) Server.On($"/{i}", (_, stream, _) => { stream.Socket.LingerState = new(true, 0); stream.Socket.Close(); return Task.CompletedTask; });
        using var fetcher = new WebFetcher(Settings, Clock);
        for (int i = 0; i < 6; i++) (await fetcher.Fetch(Server.Url($"/{i}"), null, CancellationToken.None)).Problem!.Code.ShouldBe("unreachable");
        Server.Paths.ShouldBe(["/robots.txt", "/0", "/1", "/2"]);
        (await FetchUrl("http://127.0.0.1:1/")).Problem!.Code.ShouldBe("unreachable");
        Server.On("/rubbish", "This is no HTTP.\r\n\r\n"u8.ToArray());
        (await Code("/rubbish")).ShouldBeOneOf("bad-answer", "unreachable");
        (await Code("/nothing")).ShouldBe("http-status");
    }

    [Fact]
    public async Task One_request_at_a_time_to_a_host_with_its_pause_and_many_hosts_at_once()
    {
        var all = new CountdownEvent(3);
        var crowd = new Crowd();
        foreach (string path in (string[])["/0", "/1", "/2"]) Server.On(path, crowd.Answer);
        using var fetcher = new WebFetcher(Settings with { Delay = TimeSpan.FromSeconds(7) }, Clock, (_, _) => Task.FromResult(new[] { IPAddress.Loopback }));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(i => fetcher.Fetch(Server.Url($"/{i}"), null, CancellationToken.None)));
        crowd.Most.ShouldBe(1);
        Clock.Seconds.Count(s => s is > 6 and <= 7).ShouldBe(3);
        // All three hosts are in their page at one time, or this waits without end.
        Server.On("/meet", async (_, stream, stop) => { all.Signal(); all.Wait(stop); await stream.WriteAsync(Http.Ok(Page), stop); });
        var met = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => fetcher.Fetch(Server.Url("/meet", $"host{i}.test"), null, CancellationToken.None)));
        met.ShouldAllBe(o => o.State == FetchState.Taken);
    }

    [Fact]
    public async Task Not_more_requests_at_a_time_than_asked_for()
    {
        var crowd = new Crowd();
        Server.On("/a", crowd.Answer);
        using var fetcher = new WebFetcher(Settings with { Concurrency = 2 }, Clock, (_, _) => Task.FromResult(new[] { IPAddress.Loopback }));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => fetcher.Fetch(Server.Url("/a", $"host{i}.test"), null, CancellationToken.None)));
        outcomes.ShouldAllBe(o => o.State == FetchState.Taken);
        crowd.Most.ShouldBeInRange(1, 2);
    }

    /// <summary>Counts how many requests wait for their answer at one time.</summary>
    private sealed class Crowd
    {
        private readonly Lock _gate = new();
        private int _now;

        public int Most { get; private set; }

        public async Task Answer(Asked asked, System.Net.Sockets.NetworkStream stream, CancellationToken stop)
        {
            lock (_gate) Most = Math.Max(Most, ++_now);
            await Task.Delay(5, stop);
            lock (_gate) _now--;
            await stream.WriteAsync(Http.Ok(Page), stop);
        }
    }
}
