using System.IO.Compression;
using System.Net;
using System.Text;
using Shouldly;
using Stemma.Intake.Fetching;
using Stemma.Intake.Fetching.Addresses;
using Stemma.Tests.Web;
using Xunit;

namespace Stemma.Tests.Intake.Fetching;

/// <summary>The fetcher against a real server that misbehaves on purpose. Waits are over at once; what they were is looked at.</summary>
public sealed class WebFetcherTests : IDisposable
{
    private const string Page = "<html><body><p>A report.</p></body></html>";

    private readonly RudeServer _server = new();
    private readonly SteppingClock _clock = new();

    public void Dispose() => _server.Dispose();

    // Without Timeout in reach of the clock's short waits, a request ends when the server or the test ends it.
    private static FetchSettings Settings => new() { AllowPrivate = true, Timeout = TimeSpan.FromHours(1), Retries = 0, Delay = TimeSpan.Zero };

    private Task<FetchOutcome> Fetch(string path, FetchSettings? settings = null, KnownAnswer? known = null) => FetchUrl(_server.Url(path), settings, known);

    private async Task<FetchOutcome> FetchUrl(string url, FetchSettings? settings = null, KnownAnswer? known = null)
    {
        using var fetcher = new WebFetcher(settings ?? Settings, _clock, (_, _) => Task.FromResult(new[] { IPAddress.Loopback }));
        return await fetcher.Fetch(url, known, CancellationToken.None);
    }

    private async Task<string> Code(string path, FetchSettings? settings = null) => (await Fetch(path, settings)).Problem?.Code ?? "none";

    private static string Text(FetchOutcome outcome) => Encoding.UTF8.GetString(outcome.Answer!.Body);

    [Fact]
    public async Task A_page_comes_with_what_matters_of_its_headers()
    {
        _server.On("/a", Http.Ok(Page, "text/html; Charset=\"windows-1251\"", "ETag: \"x1\"", "Last-Modified: Mon, 04 Mar 2024 10:00:00 GMT", "Date: Mon, 04 Mar 2024 11:00:00 GMT"));
        var outcome = await Fetch("/a#top");
        Text(outcome).ShouldBe(Page);
        var answer = outcome.Answer!;
        (answer.Url, answer.Status, answer.Headers.MediaType, answer.Headers.Charset, answer.Headers.ETag).ShouldBe((_server.Url("/a"), 200, "text/html", "windows-1251", "\"x1\""));
        (answer.Headers.LastModified, answer.Headers.Date, answer.At).ShouldBe(("Mon, 04 Mar 2024 10:00:00 GMT", "Mon, 04 Mar 2024 11:00:00 GMT", _clock.GetUtcNow()));
        var asked = _server.Asked[^1];
        asked.Headers["User-Agent"].ShouldMatch(@"^Stemma/\d+\.\d+\.\d+$");
        asked.Headers.Keys.ShouldNotContain("Cookie");
        _server.Paths.ShouldBe(["/robots.txt", "/a"]);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    [InlineData("br")]
    [InlineData("gzip, br")]
    public async Task Compressed_answers_are_unpacked(string encoding)
    {
        byte[] body = encoding.Replace("raw ", "", StringComparison.Ordinal).Split(", ").Aggregate(Encoding.UTF8.GetBytes(Page), (b, e) => Pack(b, encoding.StartsWith("raw", StringComparison.Ordinal) ? "raw" : e));
        _server.On("/a", Http.Ok(body, "text/html", "Content-Encoding: " + encoding.Replace("raw ", "", StringComparison.Ordinal)));
        Text(await Fetch("/a")).ShouldBe(Page);
        _server.Asked[^1].Headers["Accept-Encoding"].ShouldBe("gzip, deflate, br");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_bomb_is_not_unpacked(string encoding)
    {
        _server.On("/a", Http.Ok(Pack(new byte[20 << 20], encoding), "text/html", "Content-Encoding: " + encoding));
        (await Code("/a", Settings with { MaxBytes = 1 << 20 })).ShouldBe("too-large");
    }

    [Fact]
    public async Task What_unpacks_to_the_limit_exactly_is_taken()
    {
        _server.On("/a", Http.Ok(Pack(Encoding.ASCII.GetBytes(new string('a', 1 << 20)), "gzip"), "text/html", "Content-Encoding: gzip"));
        Text(await Fetch("/a", Settings with { MaxBytes = 1 << 20 })).Length.ShouldBe(1 << 20);
        (await Code("/a", Settings with { MaxBytes = (1 << 20) - 1 })).ShouldBe("too-large");
    }

    [Theory]
    [InlineData("gzip", "bad-compression")]
    [InlineData("zstd", "bad-compression")]
    [InlineData("gzip, gzip, gzip", "bad-compression")]
    public async Task Damaged_or_unknown_compression_is_named(string encoding, string code)
    {
        _server.On("/a", Http.Ok(Page, "text/html", "Content-Encoding: " + encoding));
        (await Code("/a")).ShouldBe(code);
    }

    [Fact]
    public async Task Unchanged_pages_cost_no_body()
    {
        _server.On("/a", asked => asked.Headers.GetValueOrDefault("If-None-Match") == "\"x1\"" && asked.Headers.GetValueOrDefault("If-Modified-Since") == "then" ? Http.Status(304) : Http.Ok(Page));
        (await Fetch("/a", known: new(_server.Url("/a"), "\"x1\"", "then"))).State.ShouldBe(FetchState.Unchanged);
        // Validators of one address are not sent to another.
        (await Fetch("/a", known: new(_server.Url("/b"), "\"x1\"", "then"))).State.ShouldBe(FetchState.Taken);
        _server.On("/never", Http.Status(304));
        (await Code("/never")).ShouldBe("http-status");
    }

    [Fact]
    public async Task Redirects_are_followed_recorded_and_bounded()
    {
        _server.On("/1", Http.Moved("2?x=1#y", 301));
        _server.On("/2?x=1", Http.Moved(_server.Url("/3"), 308));
        _server.On("/3", Http.Moved("//127.0.0.1:" + _server.Port + "/4", 302));
        _server.On("/4", Http.Ok(Page));
        var answer = (await Fetch("/1")).Answer!;
        answer.Url.ShouldBe(_server.Url("/4"));
        answer.Redirects.Select(r => (r.Status, r.To)).ShouldBe([(301, _server.Url("/2?x=1")), (308, _server.Url("/3")), (302, _server.Url("/4"))]);
        answer.MovedTo.ShouldBe(_server.Url("/3"));
        int before = _server.Asked.Count;
        (await Fetch("/1", known: new(answer.Url, null, null, answer.MovedTo))).Answer!.Url.ShouldBe(_server.Url("/4"));
        _server.Paths.Skip(before).ShouldBe(["/robots.txt", "/3", "/4"]);
    }

    [Fact]
    public async Task Redirects_that_lead_nowhere_are_named()
    {
        _server.On("/loop", Http.Moved("/loop2"));
        _server.On("/loop2", Http.Moved("/loop"));
        _server.On("/self", Http.Moved("/self"));
        for (int i = 0; i < 20; i++) _server.On($"/{i}", Http.Moved($"/{i + 1}"));
        _server.On("/file", Http.Moved("file:///etc/passwd"));
        _server.On("/login", Http.Moved("http://user:secret@127.0.0.1/"));
        _server.On("/none", Http.Status(302));
        string[] codes = [await Code("/loop"), await Code("/self"), await Code("/0"), await Code("/file"), await Code("/login"), await Code("/none")];
        codes.ShouldBe(["redirect-loop", "redirect-loop", "too-many-redirects", "bad-redirect", "bad-redirect", "http-status"]);
    }

    [Fact]
    public async Task Private_addresses_are_refused_by_default_whatever_they_are_called()
    {
        foreach (string url in (string[])[_server.Url("/a"), _server.Url("/a", "localhost"), _server.Url("/a", "[::1]"), _server.Url("/a", "0x7f.1"), _server.Url("/a", "public.test"), _server.Url("/a", "[::ffff:127.0.0.1]")])
        {
            var outcome = await FetchUrl(url, Settings with { AllowPrivate = false });
            outcome.Problem!.Code.ShouldBe("address-refused", url);
            outcome.Problem.Message.ShouldContain("--allow-private");
        }
        _server.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_redirect_to_a_private_address_is_refused_too()
    {
        using var inner = new RudeServer("127.0.0.2");
        inner.On("/secret", Http.Ok("secret"));
        _server.On("/a", Http.Moved(inner.Url("/secret", "inner.test")));
        var connect = new GuardedConnect((host, _) => Task.FromResult(new[] { IPAddress.Parse(host == "inner.test" ? "127.0.0.2" : "127.0.0.1") }), a => a.Equals(IPAddress.Loopback));
        using var fetcher = new WebFetcher(Settings, _clock, connect);
        (await fetcher.Fetch(_server.Url("/a"), null, CancellationToken.None)).Problem!.Code.ShouldBe("address-refused");
        inner.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_that_resolves_otherwise_the_second_time_gains_nothing()
    {
        int asked = 0;
        var connect = new GuardedConnect((_, _) => Task.FromResult(new[] { IPAddress.Parse(Interlocked.Increment(ref asked) == 1 ? "127.0.0.1" : "127.0.0.2") }), a => a.Equals(IPAddress.Loopback));
        using var fetcher = new WebFetcher(Settings, _clock, connect);
        _server.On("/a", Http.Ok(Page));
        (await fetcher.Fetch(_server.Url("/a", "rebind.test"), null, CancellationToken.None)).Problem!.Code.ShouldBe("address-refused");
    }

    [Fact]
    public async Task Sizes_and_kinds_are_bounded_before_the_body_is_read()
    {
        _server.On("/announced", [.. Http.Head(200, "Content-Type: text/html", "Content-Length: 900000000"), .. "x"u8]);
        _server.On("/picture", [.. Http.Head(200, "Content-Type: image/png", "Content-Length: 900000000"), .. "x"u8]);
        _server.On("/endless", async (_, stream, stop) =>
        {
            await stream.WriteAsync(Http.Head(200, "Content-Type: text/html"), stop);
            while (true) await stream.WriteAsync(new byte[64 << 10], stop);
        });
        _server.On("/headers", async (_, stream, stop) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray(), stop);
            while (true) await stream.WriteAsync(Encoding.ASCII.GetBytes($"X-A: {new string('a', 8000)}\r\n"), stop);
        });
        var small = Settings with { MaxBytes = 1 << 20 };
        string[] codes = [await Code("/announced", small), await Code("/picture", small), await Code("/endless", small), await Code("/headers", small)];
        codes.ShouldBe(["too-large", "not-text", "too-large", "bad-answer"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_server_that_drips_or_is_silent_is_left_when_the_time_is_over(int kind)
    {
        _server.On("/robots.txt", Http.Status(404));
        _server.On("/a", async (_, stream, stop) =>
        {
            if (kind > 0) await stream.WriteAsync(Http.Head(200, "Content-Type: text/html"), stop);
            if (kind > 1) await stream.WriteAsync("<p>drip"u8.ToArray(), stop);
            _clock.Advance(TimeSpan.FromHours(2));
            await Task.Delay(-1, stop);
        });
        var outcome = await Fetch("/a");
        outcome.Problem!.Code.ShouldBe("timeout");
        outcome.Problem.Message.ShouldContain("3600 s");
    }

    [Fact]
    public async Task An_answer_that_ends_early_is_tried_again_and_then_given_up()
    {
        byte[] cut = [.. Http.Head(200, "Content-Type: text/html", "Content-Length: 100"), .. "<p>half"u8];
        _server.On("/short", cut);
        _server.On("/mended", cut, Http.Ok(Page));
        var outcome = await Fetch("/short", Settings with { Retries = 2 });
        outcome.Problem!.Code.ShouldBe("cut-off");
        Text(outcome).ShouldBe("<p>half");
        _server.Paths.Count(p => p == "/short").ShouldBe(3);
        Text(await Fetch("/mended", Settings with { Retries = 2 })).ShouldBe(Page);
    }

    [Fact]
    public async Task Troubles_that_may_pass_are_tried_again_with_growing_waits()
    {
        _server.On("/a", Http.Status(500), Http.Status(502), Http.Status(503), Http.Ok(Page));
        Text(await Fetch("/a", Settings with { Retries = 3 })).ShouldBe(Page);
        var waits = _clock.Seconds.Where(s => s > 0).ToList();
        waits.Count.ShouldBe(3);
        for (int i = 0; i < 3; i++) waits[i].ShouldBeInRange(0.5 * (1 << i), 1 << i);
        var before = waits;
        _server.On("/a", Http.Status(500), Http.Status(502), Http.Status(503), Http.Ok(Page));
        await Fetch("/a", Settings with { Retries = 3, Seed = 1 });
        _clock.Seconds.Where(s => s > 0).Skip(3).ShouldNotBe(before);
        _server.On("/gone", Http.Status(410));
        (await Code("/gone", Settings with { Retries = 3 })).ShouldBe("http-status");
        _server.Paths.Count(p => p == "/gone").ShouldBe(1);
    }

    [Theory]
    [InlineData("Retry-After: 90", 90)]
    [InlineData("Retry-After: Mon, 04 Mar 2024 12:01:00 GMT", 60)]
    public async Task Retry_after_is_kept_to(string header, int seconds)
    {
        _server.On("/a", Http.Status(429, header), Http.Ok(Page));
        Text(await Fetch("/a", Settings with { Retries = 1 })).ShouldBe(Page);
        (_clock.GetUtcNow() - new DateTimeOffset(2024, 3, 4, 12, 0, 0, TimeSpan.Zero)).TotalSeconds.ShouldBe(seconds, 0.001);
    }

    [Fact]
    public async Task A_host_that_wants_long_rest_is_left_for_another_run()
    {
        _server.On("/a", Http.Status(503, "Retry-After: 86400"));
        using var fetcher = new WebFetcher(Settings with { Retries = 3 }, _clock);
        string[] codes = [await Of("/a"), await Of("/b")];
        codes.ShouldBe(["retry-later", "retry-later"]);
        _server.Paths.ShouldBe(["/robots.txt", "/a"]);

        async Task<string> Of(string path) => (await fetcher.Fetch(_server.Url(path), null, CancellationToken.None)).Problem!.Code;
    }

    [Fact]
    public async Task Broken_connections_are_named_and_a_dead_host_is_soon_left_alone()
    {
        _server.On("/robots.txt", Http.Status(404));
        for (int i = 0; i < 6; i++) _server.On($"/{i}", (_, stream, _) => { stream.Socket.LingerState = new(true, 0); stream.Socket.Close(); return Task.CompletedTask; });
        using var fetcher = new WebFetcher(Settings, _clock);
        for (int i = 0; i < 6; i++) (await fetcher.Fetch(_server.Url($"/{i}"), null, CancellationToken.None)).Problem!.Code.ShouldBe("unreachable");
        _server.Paths.ShouldBe(["/robots.txt", "/0", "/1", "/2"]);
        (await FetchUrl("http://127.0.0.1:1/")).Problem!.Code.ShouldBe("unreachable");
        _server.On("/rubbish", "This is no HTTP.\r\n\r\n"u8.ToArray());
        (await Code("/rubbish")).ShouldBeOneOf("bad-answer", "unreachable");
        (await Code("/nothing")).ShouldBe("http-status");
    }

    [Fact]
    public async Task One_request_at_a_time_to_a_host_with_its_pause_and_many_hosts_at_once()
    {
        var all = new CountdownEvent(3);
        var crowd = new Crowd();
        foreach (string path in (string[])["/0", "/1", "/2"]) _server.On(path, crowd.Answer);
        using var fetcher = new WebFetcher(Settings with { Delay = TimeSpan.FromSeconds(7) }, _clock, (_, _) => Task.FromResult(new[] { IPAddress.Loopback }));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(i => fetcher.Fetch(_server.Url($"/{i}"), null, CancellationToken.None)));
        crowd.Most.ShouldBe(1);
        _clock.Seconds.Count(s => s is > 6 and <= 7).ShouldBe(3);
        // All three hosts are in their page at one time, or this waits without end.
        _server.On("/meet", async (_, stream, stop) => { all.Signal(); all.Wait(stop); await stream.WriteAsync(Http.Ok(Page), stop); });
        var met = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => fetcher.Fetch(_server.Url("/meet", $"host{i}.test"), null, CancellationToken.None)));
        met.ShouldAllBe(o => o.State == FetchState.Taken);
    }

    [Fact]
    public async Task Not_more_requests_at_a_time_than_asked_for()
    {
        var crowd = new Crowd();
        _server.On("/a", crowd.Answer);
        using var fetcher = new WebFetcher(Settings with { Concurrency = 2 }, _clock, (_, _) => Task.FromResult(new[] { IPAddress.Loopback }));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => fetcher.Fetch(_server.Url("/a", $"host{i}.test"), null, CancellationToken.None)));
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

    internal static byte[] Pack(byte[] plain, string encoding)
    {
        using var packed = new MemoryStream();
        using (Stream s = encoding switch
        {
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, true), "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, true),
            "raw" => new DeflateStream(packed, CompressionLevel.Fastest, true), _ => new GZipStream(packed, CompressionLevel.Fastest, true),
        }) s.Write(plain);
        return packed.ToArray();
    }
}
