using System.Text;
using Shouldly;
using Stemma.Intake.Fetching;
using Stemma.Tests.Web;
using Xunit;

namespace Stemma.Tests.Intake.Fetching;

/// <summary>Answers that are too long, too slow, packed too well or not what they say.</summary>
public sealed class BoundTests : FetcherFixture
{
    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_bomb_is_not_unpacked(string encoding)
    {
        Server.On("/a", Http.Ok(Pack(new byte[20 << 20], encoding), "text/html", "Content-Encoding: " + encoding));
        (await Code("/a", Settings with { MaxBytes = 1 << 20 })).ShouldBe("too-large");
    }

    [Fact]
    public async Task What_unpacks_to_the_limit_exactly_is_taken()
    {
        Server.On("/a", Http.Ok(Pack(Encoding.ASCII.GetBytes(new string('a', 1 << 20)), "gzip"), "text/html", "Content-Encoding: gzip"));
        Text(await Fetch("/a", Settings with { MaxBytes = 1 << 20 })).Length.ShouldBe(1 << 20);
        (await Code("/a", Settings with { MaxBytes = (1 << 20) - 1 })).ShouldBe("too-large");
    }

    [Theory]
    [InlineData("gzip", "bad-compression")]
    [InlineData("zstd", "bad-compression")]
    [InlineData("gzip, gzip, gzip", "bad-compression")]
    public async Task Damaged_or_unknown_compression_is_named(string encoding, string code)
    {
        Server.On("/a", Http.Ok(Page, "text/html", "Content-Encoding: " + encoding));
        (await Code("/a")).ShouldBe(code);
    }

    [Fact]
    public async Task Sizes_and_kinds_are_bounded_before_the_body_is_read()
    {
        Server.On("/announced", [.. Http.Head(200, "Content-Type: text/html", "Content-Length: 900000000"), .. "x"u8]);
        Server.On("/picture", [.. Http.Head(200, "Content-Type: image/png", "Content-Length: 900000000"), .. "x"u8]);
        Server.On("/endless", async (_, stream, stop) =>
        {
            await stream.WriteAsync(Http.Head(200, "Content-Type: text/html"), stop);
            while (true) await stream.WriteAsync(new byte[64 << 10], stop);
        });
        Server.On("/headers", async (_, stream, stop) =>
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
    public async Task AServer_that_drips_or_is_silent_is_left_when_the_time_is_over(int kind)
    {
        Server.On("/robots.txt", Http.Status(404));
        Server.On("/a", async (_, stream, stop) =>
        {
            if (kind > 0) await stream.WriteAsync(Http.Head(200, "Content-Type: text/html"), stop);
            if (kind > 1) await stream.WriteAsync("<p>drip"u8.ToArray(), stop);
            Clock.Advance(TimeSpan.FromHours(2));
            await Task.Delay(-1, stop);
        });
        var outcome = await Fetch("/a");
        outcome.Problem!.Code.ShouldBe("timeout");
        outcome.Problem.Message.ShouldContain("3600 s");
    }
}
