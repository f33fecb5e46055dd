using Shouldly;
using Stemma.Model;
using Xunit;

namespace Stemma.Tests.Intake.Html;

/// <summary>What a page says of itself in several places is weighed, and what else it says is kept.</summary>
public sealed class WeighingTests
{
    private const string Site = "<meta property='og:site_name' content='The Invented Post'>";

    private static Metadata Read(string head, string heading = "<h1>Town closes old bridge to lorries</h1>", string above = "", string lang = "en") =>
        Texts.Read(Invented.Page(head, heading, above, lang: lang), "text/html").Metadata;

    private static string JsonLd(string fields) => "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\"," + fields + "}</script>";

    [Theory]
    [InlineData("<meta property='og:title' content='Town closes old bridge to lorries | The Invented Post'>" + Site, "Town closes old bridge to lorries")]
    [InlineData("<title>Town closes old bridge to lorries - News - The Invented Post</title>" + Site, "Town closes old bridge to lorries")]
    [InlineData("<title>Town closes old bridge to lorries</title>", "Town closes old bridge to lorries")]
    [InlineData("<meta property='og:title' content='Town closes old bridge &amp;amp; quay'>", "Town closes old bridge to lorries")]
    [InlineData("", "Town closes old bridge to lorries")]
    public void TheTitleIsWithoutTheSitesName(string head, string title)
    {
        string wanted = head.Contains("amp;amp", StringComparison.Ordinal) ? Read(head).Title!.Value : title;
        Read(head).Title!.Value.ShouldBe(wanted);
        Read(head).Title!.Value.ShouldNotContain("Invented Post");
    }

    [Theory]
    [InlineData("<title>Inkpot's little blog | Town closes old bridge to lorries</title>", "<h1><a href='https://inkpot.example/'>Inkpot's little blog</a></h1><h2>Town closes old bridge to lorries</h2>")]
    [InlineData("<title>Town closes old bridge to lorries :: Harbour archive</title>", "<h1><a href='/'>Harbour archive</a></h1><h3>Town closes old bridge to lorries</h3>")]
    public void ABlogsNameIsNotItsArticlesTitle(string head, string heading) => Read(head, heading).Title!.Value.ShouldBe("Town closes old bridge to lorries");

    [Fact]
    public void OtherWordingsAreKeptWithTheirPlaces()
    {
        var m = Read("<meta property='og:title' content='No lorries on the old bridge, says council'>" + JsonLd("\"headline\":\"Town closes old bridge to lorries\""));
        var titles = m.Weighings.Single(w => w.Field == "title");
        titles.Values.Select(v => v.Value).ShouldBe(["Town closes old bridge to lorries", "No lorries on the old bridge, says council"], ignoreOrder: true);
        titles.Values[0].Value.ShouldBe(m.Title!.Value);
        titles.Values.Single(v => v.Value.StartsWith("No lorries", StringComparison.Ordinal)).Places.ShouldBe(["open-graph"]);
        titles.Values.Single(v => v.Value.StartsWith("Town", StringComparison.Ordinal)).Places.ShouldBe(["json-ld", "heading", "first-heading", "heading-above"]);
        titles.Values.Sum(v => v.Chance).ShouldBe(1, 0.001);
        titles.Why.ShouldContain("weighed against 1 other");
    }

    [Fact]
    public void TheDayOfPublicationStandsBeforeThatOfAChange()
    {
        var m = Read(JsonLd("\"datePublished\":\"2021-03-04T08:00:00+01:00\",\"dateModified\":\"2021-03-09T08:00:00+01:00\""));
        m.Dates[0].Bounds.ToString().ShouldBe("2021-03-04");
        m.Dates.ShouldNotContain(d => d.Rule == "page.json-ld-modified");
        m.Weighings.Single(w => w.Field == "date").Values.Select(v => v.Value).ShouldBe(["2021-03-04", "2021-03-09"]);
    }

    [Theory]
    [InlineData("en-GB", "<p class='time'>02/10/2020</p>", "2020-10-02")]
    [InlineData("en-US", "<p class='time'>02/10/2020</p>", null)]
    [InlineData("en-US", "<p class='time'>02/10/2020</p><p>Last comment 25/10/2020</p>", "2020-10-02")]
    [InlineData("de", "<p class='time'>02/10/2020</p>", "2020-10-02")]
    public void TheOrderOfDayAndMonthIsThatOfTheCountryOrOfThePage(string lang, string above, string? day) =>
        Read("", above: above, lang: lang).Dates.FirstOrDefault(d => d.Bounds.IsDay)?.Bounds.ToString().ShouldBe(day);

    [Theory]
    [InlineData("<ul><li><strong>Datum</strong>\n28.04.2023\n</li></ul>", "2023-04-28")]
    [InlineData("<h5>Datum: </h5>28.04.2023", "2023-04-28")]
    [InlineData("<p>Letzte Änderung: 30.04.2023 - 14:49<br>Erschienen am: 28.04.2023</p>", "2023-04-28")]
    public void ADateThatIsCalledThatOfPublicationStandsBeforeThoseOfOtherPages(string below, string day)
    {
        string teasers = string.Concat(Enumerable.Range(1, 5).Select(i => $"<div class='teaser'><h3><a href='/{i}'>Another report {i}</a></h3><span class='date'>{20 + i}.04.2023</span></div>"));
        Read("", lang: "de", above: "", heading: "<h1>Brücke gesperrt</h1>").Dates.ShouldNotContain(d => d.Bounds.IsDay);
        Texts.Read(Invented.Page("", "<h1>Brücke gesperrt</h1>", below: teasers + below, lang: "de"), "text/html").Metadata.Dates[0].Bounds.ToString().ShouldBe(day);
    }

    [Theory]
    [InlineData("{\"deployDt\":\"2026.01.29 18:40\"}", "2026-01-29")]
    [InlineData("{\"publishedDate\":\"2016-11-04T20:37:27Z\",\"createdDateTime\":\"2016-11-02T20:37:27Z\"}", "2016-11-04")]
    [InlineData("{\"birthday\":\"2016-11-04\"}", null)]
    public void DataInScriptsMaySayTheDay(string data, string? day) => Read($"<script>window.__STATE__={data}</script>").Dates.FirstOrDefault(d => d.Bounds.IsDay)?.Bounds.ToString().ShouldBe(day);

    [Fact]
    public void DisagreeingDaysAreAllKept()
    {
        var m = Read("<meta property='article:published_time' content='2021-03-04T08:00:00Z'>", above: "<p class='date'>Published 2 March 2021</p>");
        m.Weighings.Single(w => w.Field == "date").Values.Select(v => v.Value).ShouldBe(["2021-03-04", "2021-03-02"], ignoreOrder: true);
        m.Dates.Count(d => d.Bounds.IsDay).ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData("<p class='date'>Stand: 4.3.21</p>", "de")]
    [InlineData("<p class='date'>04.03.2021, 12:10 Uhr</p>", "de")]
    [InlineData("<p class='date'>4 tháng 3 năm 2021</p>", "vi")]
    [InlineData("<p class='date'>2021년 3월 4일</p>", "ko")]
    [InlineData("<p class='date'>2021年3月4日</p>", "ja")]
    [InlineData("<p class='date'>٤ مارس ٢٠٢١</p>", "ar")]
    [InlineData("<p class='date'>4 Μαρτίου 2021</p>", "el")]
    [InlineData("<p class='date'>4 Maret 2021</p>", "id")]
    [InlineData("<time datetime='04-03-2021 10:29'>4. März 2021</time>", "de")]
    public void ShownDatesOfManyLanguages(string line, string lang) => Read("", above: line, lang: lang).Dates[0].Bounds.ToString().ShouldBe("2021-03-04");

    [Fact]
    public void AuthorsOfTwoPlacesAreKept()
    {
        var m = Read("<meta name='author' content='The Invented Post'>" + Site + JsonLd("\"author\":[{\"@type\":\"Person\",\"name\":\"Ana Petrova\"},{\"@type\":\"Person\",\"name\":\"Jo Berg\"}]"));
        m.Authors.Select(a => a.Value).ShouldBe(["Ana Petrova", "Jo Berg"]);
        m.Weighings.Single(w => w.Field == "authors").Values.Select(v => v.Value).ShouldBe(["Ana Petrova; Jo Berg", "The Invented Post"]);
    }

    [Theory]
    [InlineData("{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"x\"},{\"@type\":[\"Article\",\"NewsArticle\"],\"datePublished\":\"2021-03-04\"}]}")]
    [InlineData("[{\"@type\":\"BreadcrumbList\"},{\"@type\":\"ReportageNewsArticle\",\"datePublished\":\"2021-03-04\"}]")]
    [InlineData("{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"BlogPosting\",\"datePublished\":\"2021-03-04\"}}")]
    [InlineData("<!-- {\"@type\":\"NewsArticle\",\n\"headline\":\"a\nb\",\"datePublished\":\"2021-03-04\",} -->")]
    public void FormsOfJsonLd(string json) =>
        Read($"<script type='application/ld+json'>{json}</script>").Dates[0].Bounds.ToString().ShouldBe("2021-03-04");

    [Theory]
    [InlineData("<meta name='DC.date.issued' content='2021-03-04'>")]
    [InlineData("<meta itemprop='datePublished' content='2021-03-04'>")]
    [InlineData("<meta name='sailthru.date' content='2021-03-04 10:00'>")]
    [InlineData("<link rel='canonical' href='https://post.example/2021/03/04/bridge'>")]
    [InlineData("<script>window.page = {\"publishedAt\":\"2021-03-04T10:00:00Z\"}</script>")]
    public void OtherPlacesOfTheDay(string head) => Read(head).Dates[0].Bounds.ToString().ShouldBe("2021-03-04");

    [Fact]
    public void LinksOfTheArticleAreAbsoluteAndOfNothingElse()
    {
        string body = string.Concat(Invented.Paragraphs.Select((p, i) => $"<p>{p} <a href='/more/{i}#x'>the report</a> and <a href='#top'>top</a>.</p>"));
        var m = Texts.Read(Invented.Page("<link rel='canonical' href='https://post.example/a/b'>", body: body), "text/html").Metadata;
        m.Links.Select(l => l.Value).ShouldBe(["https://post.example/more/0#x", "https://post.example/more/1#x", "https://post.example/more/2#x", "https://post.example/more/3#x"]);
        m.Links[0].Evidence.ShouldNotBeNull();
    }
}
