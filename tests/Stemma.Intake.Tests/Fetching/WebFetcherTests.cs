using System.Text;
using Shouldly;
using Stemma.Intake.Fetching;
using Stemma.Tests.Web;
using Xunit;

namespace Stemma.Tests.Intake.Fetching;

/// <summary>What comes of an answer that is well: headers, content codings, validators, redirects.</summary>
public sealed class WebFetcherTests : FetcherFixture
{
    [Fact]
    public async Task A_page_comes_with_what_matters_of_its_headers()
    {
        Server.On("/a", Http.Ok(Page, "text/html; Charset=\"windows-1251\"", "ETag: \"x1\"", "Last-Modified: Mon, 04 Mar 2024 10:00:00 GMT", "Date: Mon, 04 Mar 2024 11:00:00 GMT"));
        var outcome = await Fetch("/a#top");
        Text(outcome).ShouldBe(Page);
        var answer = outcome.Answer!;
        (answer.Url, answer.Status, answer.Headers.MediaType, answer.Headers.Charset, answer.Headers.ETag).ShouldBe((Server.Url("/a"), 200, "text/html", "windows-1251", "\"x1\""));
        (answer.Headers.LastModified, answer.Headers.Date, answer.At).ShouldBe(("Mon, 04 Mar 2024 10:00:00 GMT", "Mon, 04 Mar 2024 11:00:00 GMT", Clock.GetUtcNow()));
        var asked = Server.Asked[^1];
        asked.Headers["User-Agent"].ShouldMatch(@"^Stemma/\d+\.\d+\.\d+$");
        asked.Headers.Keys.ShouldNotContain("Cookie");
        Server.Paths.ShouldBe(["/robots.txt", "/a"]);
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
        Server.On("/a", Http.Ok(body, "text/html", "Content-Encoding: " + encoding.Replace("raw ", "", StringComparison.Ordinal)));
        Text(await Fetch("/a")).ShouldBe(Page);
        Server.Asked[^1].Headers["Accept-Encoding"].ShouldBe("gzip, deflate, br");
    }

    [Fact]
    public async Task Unchanged_pages_cost_no_body()
    {
        Server.On("/a", asked => asked.Headers.GetValueOrDefault("If-None-Match") == "\"x1\"" && asked.Headers.GetValueOrDefault("If-Modified-Since") == "then" ? Http.Status(304) : Http.Ok(Page));
        (await Fetch("/a", known: new(Server.Url("/a"), "\"x1\"", "then"))).State.ShouldBe(FetchState.Unchanged);
        // Validators of one address are not sent to another.
        (await Fetch("/a", known: new(Server.Url("/b"), "\"x1\"", "then"))).State.ShouldBe(FetchState.Taken);
        Server.On("/never", Http.Status(304));
        (await Code("/never")).ShouldBe("http-status");
    }

    [Fact]
    public async Task Redirects_are_followed_recorded_and_bounded()
    {
        Server.On("/1", Http.Moved("2?x=1#y", 301));
        Server.On("/2?x=1", Http.Moved(Server.Url("/3"), 308));
        Server.On("/3", Http.Moved("//127.0.0.1:" + Server.Port + "/4", 302));
        Server.On("/4", Http.Ok(Page));
        var answer = (await Fetch("/1")).Answer!;
        answer.Url.ShouldBe(Server.Url("/4"));
        answer.Redirects.Select(r => (r.Status, r.To)).ShouldBe([(301, Server.Url("/2?x=1")), (308, Server.Url("/3")), (302, Server.Url("/4"))]);
        answer.MovedTo.ShouldBe(Server.Url("/3"));
        int before = Server.Asked.Count;
        (await Fetch("/1", known: new(answer.Url, null, null, answer.MovedTo))).Answer!.Url.ShouldBe(Server.Url("/4"));
        Server.Paths.Skip(before).ShouldBe(["/robots.txt", "/3", "/4"]);
    }

    [Fact]
    public async Task Redirects_that_lead_nowhere_are_named()
    {
        Server.On("/loop", Http.Moved("/loop2"));
        Server.On("/loop2", Http.Moved("/loop"));
        Server.On("/self", Http.Moved("/self"));
        for (int i = 0; i < 20; i++) Server.On($"/{i}", Http.Moved($"/{i + 1}"));
        Server.On("/file", Http.Moved("file:///etc/passwd"));
        Server.On("/login", Http.Moved("http://user:secret@127.0.0.1/"));
        Server.On("/none", Http.Status(302));
        string[] codes = [await Code("/loop"), await Code("/self"), await Code("/0"), await Code("/file"), await Code("/login"), await Code("/none")];
        codes.ShouldBe(["redirect-loop", "redirect-loop", "too-many-redirects", "bad-redirect", "bad-redirect", "http-status"]);
    }
}
