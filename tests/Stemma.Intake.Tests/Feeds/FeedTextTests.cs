using System.Net;
using Shouldly;
using Stemma.Intake;
using Stemma.Intake.Feeds;
using Stemma.Model;
using Xunit;

namespace Stemma.Tests.Intake.Feeds;

/// <summary>The whole texts that feeds carry: where each dialect puts them, and which of them can stand for a page.</summary>
public sealed class FeedTextTests
{
    internal const string First = "The ferry Alma ran aground off Kelmar on Monday morning with 84 people on board, the harbour office said. Nobody was hurt, and the tide was out.";
    internal const string Second = "“We waited for the water & watched the gulls,” said Ann Bee, who had been on her way to work. Two tugs pulled the ship free at noon, and she sailed on to Norhavn under her own power.";
    internal const string Third = "The harbour master, Ben Holt, said that a buoy had drifted in the storm of the weekend. It will be put back on Tuesday, and until then ships with more than three metres of draught must wait outside.";

    internal static readonly string Html = string.Concat(((string[])[First, Second, Third]).Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>"));
    internal static readonly string Plain = string.Join("\n\n", First, Second, Third);
    private static readonly string Xhtml = Html.Replace("<p>", "<p class=\"a\">", StringComparison.Ordinal);
    private static readonly string Escaped = WebUtility.HtmlEncode(Html);

    internal static string Rss(string item) => $"<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>T</title><item><title>Ferry aground</title><link>https://news.test/1</link>{item}</item></channel></rss>";

    private static string Atom(string entry) => $"<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><entry><title>Ferry aground</title><link href='https://news.test/1'/>{entry}</entry></feed>";

    private static string Json(string field, string text) => $$"""{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "url": "https://news.test/1", "title": "Ferry aground", "{{field}}": {{System.Text.Json.JsonSerializer.Serialize(text)}}}]}""";

    public static readonly string[] Places =
    [
        Rss($"<description>Short.</description><content:encoded><![CDATA[{Html}]]></content:encoded>"),
        Rss($"<content:encoded>{Escaped}</content:encoded><description>Short.</description>"),
        Rss($"<content:encoded>{WebUtility.HtmlEncode(Escaped)}</content:encoded>"), // escaped twice
        Rss($"<description>Short.</description><xhtml:body xmlns:xhtml='http://www.w3.org/1999/xhtml'><xhtml:div>{Xhtml}</xhtml:div></xhtml:body>"),
        Rss($"<content:encoded>{WebUtility.HtmlEncode(Plain)}</content:encoded>"),
        Atom($"<summary>Short.</summary><content type='html'>{Escaped}</content>"),
        Atom($"<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>{Xhtml}</div></content>"),
        Atom($"<content type='text'>{WebUtility.HtmlEncode(Plain)}</content>"),
        Atom($"<content type='text/html' mode='escaped'><![CDATA[{Html}]]></content>"), // Atom 0.3
        $"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><item rdf:about='https://news.test/1'><title>Ferry aground</title><content:encoded><![CDATA[{Html}]]></content:encoded></item></rdf:RDF>",
        Json("content_html", Html),
        Json("content_text", Plain),
    ];

    public static TheoryData<int> AllPlaces => [.. Enumerable.Range(0, Places.Length)];

    [Theory, MemberData(nameof(AllPlaces))]
    public void Each_dialect_gives_the_same_text_and_each_word_leads_to_its_bytes(int place)
    {
        var text = FeedReaderTests.Read(Places[place]).Feed!.Entries.ShouldHaveSingleItem().Text.ShouldNotBeNull();
        text.IsSubstantial.ShouldBeTrue();
        text.IsContent.ShouldBeTrue();
        var reading = ReportReader.Read(FeedReports.Report("https://news.test/feed", "sha256:0", $"rss {text.MediaType}", System.Text.Encoding.UTF8.GetBytes(text.Body), "https://news.test/1", "Ferry aground", null, null, null, null)).Reading!;
        reading.Blocks.Where(b => b.Role == BlockRole.Body).Select(b => reading.Slice(b.Span)).ShouldBe([First, Second, Third]);
        foreach (var block in reading.Blocks)
        {
            var bytes = reading.Decoded.Bytes.Back(reading.Map.Back(block.Span)!.Value);
            WebUtility.HtmlDecode(System.Text.Encoding.UTF8.GetString(reading.Decoded.Fetched.Body.Span[bytes.Start..bytes.End])).ShouldBe(reading.Slice(block.Span));
        }
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("<p>The post <a href='x'>Ferry aground</a> appeared first on <a href='y'>Harbour News</a>.</p>", true)]
    [InlineData(" He said no more…", false)]
    [InlineData(" [&#8230;]", false)]
    [InlineData(" [...] <a href='x'>Continue reading →</a>", false)]
    [InlineData(" ... <a href='x'>Weiterlesen</a>", false)]
    [InlineData("[&hellip;]<p>The post <a href='x'>Ferry aground</a> appeared first on <a href='y'>Harbour News</a>.</p>", false)]
    [InlineData("<p>“And then…” he said, and the meeting was over before anybody had asked what he meant.</p>", true)]
    public void A_text_that_breaks_off_is_none(string end, bool substantial) =>
        FeedReaderTests.Read(Rss($"<content:encoded><![CDATA[{Html}{end}]]></content:encoded>")).Feed!.Entries[0].Text!.IsSubstantial.ShouldBe(substantial);

    [Fact]
    public void What_stands_for_a_summary_must_be_longer_than_summaries_are()
    {
        FeedText Description(string text) => FeedReaderTests.Read(Rss($"<description><![CDATA[{text}]]></description>")).Feed!.Entries[0].Text!;
        Description(Html).IsSubstantial.ShouldBeFalse();
        Description(Html + Html + Html).IsSubstantial.ShouldBeTrue();
        FeedReaderTests.Read(Rss($"<content:encoded><![CDATA[<p>{First}</p>]]></content:encoded>")).Feed!.Entries[0].Text!.IsSubstantial.ShouldBeFalse();
        string chinese = string.Concat(Enumerable.Repeat("港务局表示，周一上午，一艘载有八十四人的渡轮在凯尔马附近搁浅。", 6));
        FeedReaderTests.Read(Rss($"<content:encoded><![CDATA[<p>{chinese}</p>]]></content:encoded>")).Feed!.Entries[0].Text!.IsSubstantial.ShouldBeTrue();
    }

    [Theory]
    [InlineData("<content type='html' src='https://news.test/1.html'>x</content>")]
    [InlineData("<content type='image/png'>aGVsbG8=</content>")]
    [InlineData("<content mode='base64' type='text/html'>aGVsbG8=</content>")]
    [InlineData("<content/>")]
    public void Content_that_lies_elsewhere_or_is_no_text_is_none(string content) => FeedReaderTests.Read(Atom(content)).Feed!.Entries[0].Text.ShouldBeNull();

    [Fact]
    public void Markup_out_of_a_feed_is_bounded_and_keeps_its_links()
    {
        var text = FeedReaderTests.Read(Atom("<content type='xhtml'><div><p>See <a href='/2?a=1&amp;b=2'>the <b>list</b></a><br/>and 1 &lt; 2.</p></div></content>")).Feed!.Entries[0].Text!;
        text.Body.ShouldBe("<div><p>See <a href=\"/2?a=1&amp;b=2\">the <b>list</b></a><br>and 1 &lt; 2.</p></div>");
        string endless = string.Concat(Enumerable.Repeat("<p>x</p>", 400_000));
        FeedReaderTests.Read(Atom($"<content type='xhtml'><div>{endless}</div></content>")).Feed!.Entries[0].Text!.Body.Length.ShouldBeLessThan(3 * FeedLimits.TextLength);
    }
}
