using System.Text;
using Shouldly;
using Stemma.Intake;
using Stemma.Intake.Feeds;
using Stemma.Model;
using Xunit;

namespace Stemma.Tests.Intake.Feeds;

/// <summary>When the text that a feed carries is read in the place of a page, and when not.</summary>
public sealed class FeedInsteadTests
{
    private const string Feed = "https://news.test/feed", Page = "https://news.test/1";

    private static (Reading? Reading, Problem? Problem) Read(string page, string? feedText = null) => ReportReader.Read(new IntakeItem(
        new Fetched("sha256:page", Page, "text/html", Encoding.UTF8.GetBytes(page), new GivenMetadata(Page, Captured: "2024-03-05T00:00:00Z")), null,
        FeedReports.Report(Feed, "sha256:feed", "rss text/html", Encoding.UTF8.GetBytes(feedText ?? FeedTextTests.Html), Page, "Ferry aground", "Mon, 04 Mar 2024 10:30:00 GMT", null, "Ann Bee", "n-1")));

    private static string Article(string head, params string[] paragraphs) =>
        $"<!doctype html><html lang=en><head><title>Ferry aground</title>{head}</head><body><article><h1>Ferry aground</h1>{string.Concat(paragraphs.Select(p => $"<p>{p}</p>"))}</article></body></html>";

    [Theory]
    [InlineData("<!doctype html><html><head><title>x</title><script src=a></script><script src=b></script><script src=c></script></head><body><div id=app></div></body></html>", "script-shell")]
    [InlineData("<!doctype html><html><head><title>404 Not found</title></head><body><h1>Not found</h1><p>There is nothing here.</p></body></html>", "error-page")]
    [InlineData("<!doctype html><html><head><title>x</title></head><body><p>We and our partners use cookies and ask for your consent to store personal data.</p></body></html>", "consent-wall")]
    public void A_page_that_is_no_article_gives_way_and_is_named(string page, string code)
    {
        var (reading, problem) = Read(page);
        problem!.Code.ShouldBe(code);
        problem.Path.ShouldBe(Page);
        problem.Message.ShouldEndWith($"; the text that {Feed} carries is read instead");
        reading!.Path.ShouldBe($"{Feed}!/{Page}");
        reading.Text.ShouldContain(FeedTextTests.Third);
        reading.Metadata.Title!.Value.ShouldBe("Ferry aground");
        reading.Metadata.Url!.Value.ShouldBe(Page);
        reading.Metadata.Authors.ShouldHaveSingleItem().Value.ShouldBe("Ann Bee");
        reading.Metadata.Dates.ShouldContain(d => d.Kind == DateClueKind.Given && d.Bounds.ToString() == "2024-03-04");
        reading.Decoded.Fetched.Given.Feed.ShouldBe(new FeedOrigin(Feed, "rss text/html", "sha256:feed", "n-1"));
    }

    [Fact]
    public void A_paid_page_gives_way_to_a_longer_text_only()
    {
        string paid = Article("""<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>""", "A ferry ran aground on Monday. Subscribers read how it was freed, and what the passengers saw of it that morning.");
        var (reading, problem) = Read(paid);
        (problem!.Code, reading!.Path).ShouldBe(("paywall", $"{Feed}!/{Page}"));
        (reading, problem) = Read(paid, "<p>A ferry ran aground on Monday.</p>");
        (problem!.Code, reading!.Path).ShouldBe(("paywall", Page));
    }

    [Fact]
    public void An_opening_gives_way_when_the_feed_goes_on_with_it()
    {
        var (reading, problem) = Read(Article("", FeedTextTests.First));
        reading!.Path.ShouldBe($"{Feed}!/{Page}");
        problem!.Code.ShouldBe("opening-only");
        problem.Message.ShouldMatch("shows [0-9]+ words of a text of which https://news.test/feed carries [0-9]+");
    }

    [Fact]
    public void A_page_that_tells_something_else_or_all_of_it_stays()
    {
        Read(Article("", "The council of Kelmar wants a bridge to Norhavn and will vote on the plan in May, Mayor Carla Dahl told a meeting that nearly 200 people had come to.")).Reading!.Path.ShouldBe(Page);
        var (reading, problem) = Read(Article("", FeedTextTests.First, System.Net.WebUtility.HtmlEncode(FeedTextTests.Second), FeedTextTests.Third));
        (reading!.Path, problem).ShouldBe((Page, null));
        Read(Article("", FeedTextTests.First), "<p>Too little.</p>").Reading!.Path.ShouldBe(Page);
    }
}
