using System.Net;
using System.Text;
using Shouldly;
using Stemma.Intake.Fetching;
using Stemma.Tests.Web;
using Xunit;

namespace Stemma.Tests.Intake.Fetching;

/// <summary>How a site's robots.txt is had (RFC 9309, section 2.3 and 2.4).</summary>
public sealed class RobotsFetchTests : IDisposable
{
    private readonly RudeServer _server = new();
    private readonly SteppingClock _clock = new();
    private readonly WebFetcher _fetcher;

    public RobotsFetchTests()
    {
        _server.On("/a", Http.Ok("<p>A</p>"));
        _server.On("/b", Http.Ok("<p>B</p>"));
        _fetcher = new(new FetchSettings { AllowPrivate = true, Timeout = TimeSpan.FromHours(1), Retries = 1, Delay = TimeSpan.Zero }, _clock, (_, _) => Task.FromResult(new[] { IPAddress.Loopback }));
    }

    public void Dispose()
    {
        _fetcher.Dispose();
        _server.Dispose();
    }

    private async Task<string> Code(string path, string host = "127.0.0.1") => (await _fetcher.Fetch(_server.Url(path, host), null, CancellationToken.None)).Problem?.Code ?? "none";

    [Theory]
    [InlineData(404, "none")]
    [InlineData(403, "none")]
    [InlineData(401, "none")]
    [InlineData(410, "none")]
    [InlineData(204, "none")]
    [InlineData(429, "robots-unreachable")]
    [InlineData(500, "robots-unreachable")]
    [InlineData(503, "robots-unreachable")]
    public async Task The_status_decides_when_there_is_no_file(int status, string code)
    {
        _server.On("/robots.txt", Http.Status(status));
        (await Code("/a")).ShouldBe(code);
        _server.Paths.Contains("/a").ShouldBe(code == "none");
    }

    [Fact]
    public async Task A_trouble_that_passes_is_none()
    {
        _server.On("/robots.txt", Http.Status(503), Http.Ok("User-agent: *\nDisallow: /b", "text/plain"));
        string[] codes = [await Code("/a"), await Code("/b")];
        codes.ShouldBe(["none", "robots"]);
    }

    [Theory]
    [InlineData(5, "robots")]
    [InlineData(6, "none")]
    public async Task Five_redirects_are_followed(int hops, string code)
    {
        _server.On("/robots.txt", Http.Moved("/r1"));
        for (int i = 1; i < hops; i++) _server.On($"/r{i}", Http.Moved($"/r{i + 1}"));
        _server.On($"/r{hops}", Http.Ok("User-agent: *\nDisallow: /", "text/plain"));
        (await Code("/a")).ShouldBe(code);
    }

    [Fact]
    public async Task It_is_asked_once_a_site_and_again_after_a_day()
    {
        _server.On("/robots.txt", Http.Ok("User-agent: Stemma\nDisallow: /b", "text/plain"));
        string[] codes = [await Code("/a"), await Code("/b"), await Code("/a"), await Code("/b", "other.test")];
        codes.ShouldBe(["none", "robots", "none", "robots"]);
        _server.Paths.Count(p => p == "/robots.txt").ShouldBe(2);
        _clock.Advance(TimeSpan.FromHours(25));
        _server.On("/robots.txt", Http.Ok("", "text/plain"));
        (await Code("/b")).ShouldBe("none");
        _server.Paths.Count(p => p == "/robots.txt").ShouldBe(3);
    }

    [Fact]
    public async Task The_target_of_a_redirect_is_asked_for_as_well()
    {
        _server.On("/robots.txt", asked => asked.Host.StartsWith("closed", StringComparison.Ordinal) ? Http.Ok("User-agent: *\nDisallow: /", "text/plain") : Http.Status(404));
        _server.On("/to", Http.Moved(_server.Url("/a", "closed.test")));
        (await Code("/to")).ShouldBe("robots");
        _server.Paths.ShouldNotContain("/a");
    }

    [Fact]
    public async Task A_long_file_is_read_to_500_KiB_and_no_further()
    {
        _server.On("/robots.txt", async (_, stream, stop) =>
        {
            await stream.WriteAsync(Http.Head(200, "Content-Type: text/plain"), stop);
            await stream.WriteAsync(Encoding.ASCII.GetBytes("User-agent: *\nDisallow: /b\n"), stop);
            while (true) await stream.WriteAsync(Encoding.ASCII.GetBytes(new string('#', 60_000) + "\n"), stop);
        });
        string[] codes = [await Code("/a"), await Code("/b")];
        codes.ShouldBe(["none", "robots"]);
    }

    [Fact]
    public async Task Crawl_delay_is_the_pause()
    {
        _server.On("/robots.txt", Http.Ok("User-agent: *\nCrawl-delay: 9", "text/plain"));
        await Code("/a");
        await Code("/b");
        _clock.Seconds.Count(s => s is > 8.9 and <= 9).ShouldBe(1);
    }
}
