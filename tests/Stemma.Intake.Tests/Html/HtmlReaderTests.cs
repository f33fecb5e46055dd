using Shouldly;
using Stemma.Intake;
using Stemma.Model;
using Xunit;

namespace Stemma.Tests.Intake.Html;

public sealed class HtmlReaderTests
{
    private const string Page = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ministers sign gas treaty in Varna | The Daily Example</title>
        <meta property="og:title" content="Ministers sign gas treaty in Varna"><meta property="og:site_name" content="The Daily Example">
        <meta property="article:published_time" content="2021-06-08T09:30:00+03:00"><link rel="canonical" href="https://example.test/2021/06/08/gas-treaty">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ministers sign gas treaty in Varna","datePublished":"2021-06-08T09:30:00+03:00","author":{"@type":"Person","name":"Ana Petrova"}}</script>
        </head><body><nav class="main-menu"><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav>
        <main><article class="story"><h1>Ministers sign gas treaty in Varna</h1><p class="byline">By Ana Petrova</p>
        <div class="article-body"><p>VARNA, June 8 (Example) &mdash; The energy ministers of the two coastal states signed a treaty on Tuesday that opens a shared pipeline, officials&nbsp;said after a long night of talks.</p>
        <figure><img src="a.jpg"><figcaption>The ministers shake hands in Varna. Photo: Example/Pool</figcaption></figure>
        <p>The line is to carry <a href="/gas">four billion cubic metres</a> of gas a year &amp; cost some 900 million euros, according to the ministry&#8217;s spokes&shy;woman.</p>
        <p>“We have waited ten years for this,” she told reporters, and added that the first gas would flow in the autumn of the following year.</p></div></article>
        <aside class="related"><h3>Related articles</h3><ul><li><a href="/1">Storm closes the port for a day</a></li><li><a href="/2">Cup final moved to Sunday</a></li></ul></aside></main>
        <footer class="footer"><p>© 2024 The Daily Example. All rights reserved.</p></footer></body></html>
        """;

    private static readonly Reading Read = Texts.Read(Page.ReplaceLineEndings("\r\n"), "text/html");

    [Fact]
    public void BlocksHaveTheirRoles()
    {
        Texts.Dump(Read).Where(l => !l.StartsWith("Furniture", StringComparison.Ordinal)).Select(l => l[..Math.Min(30, l.Length)]).ShouldBe(
        [
            "Headline|Ministers sign gas tr", "Byline|By Ana Petrova", "Dateline|VARNA, June 8 (Exampl", "Body|The energy ministers of t",
            "Caption|The ministers shake ha", "Body|The line is to carry four", "Body|“We have waited ten years",
        ]);
    }

    [Fact]
    public void MetadataIsRead()
    {
        var m = Read.Metadata;
        m.Title!.Value.ShouldBe("Ministers sign gas treaty in Varna");
        m.Site!.Value.ShouldBe("The Daily Example");
        m.Authors.Select(a => a.Value).ShouldBe(["Ana Petrova"]);
        m.Dates[0].Bounds.ToString().ShouldBe("2021-06-08");
        m.Language.Value.ShouldBe("en");
        m.Url!.Value.ShouldBe("https://example.test/2021/06/08/gas-treaty");
    }

    [Fact]
    public void EveryWordLeadsBackToItsBytes()
    {
        int words = 0;
        foreach (var range in Read.Text.AsSpan().SplitAny(" \n"))
        {
            string word = Read.Text[range];
            if (word.Length == 0) continue;
            words++;
            var source = Read.Map.Back(new(range.Start.Value, range.End.Value))!.Value;
            string raw = System.Net.WebUtility.HtmlDecode(source.In(Read.Decoded.Text).ToString()).Replace("\u00AD", "", StringComparison.Ordinal);
            raw.ShouldBe(word);
        }
        words.ShouldBeGreaterThan(90);
    }

    [Fact]
    public void TextOfScriptsIsNotRead() => Texts.Read("<p>One two three.</p><script>alert('x')</script><style>p{}</style>", "text/html").Text.ShouldBe("One two three.\n");

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<html>")]
    [InlineData("<p>\ud800 lone & &amp &#0; &#xD800; &bogus;</p>")]
    [InlineData("<table>x<tr>y<td>z<table></p>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"\\ud800\"</script><p>a")]
    public void OddPagesDoNotThrow(string page) => Should.NotThrow(() => ReportReader.Read(Texts.Fetched(System.Text.Encoding.UTF8.GetBytes(page), "text/html")));

    [Fact]
    public void ManyTagsAreRead()
    {
        string page = string.Concat(Enumerable.Repeat("<p>a <b>b</b><br></p>", 30_000));
        ReportReader.Read(Texts.Fetched(System.Text.Encoding.UTF8.GetBytes(page), "text/html")).Reading!.Blocks.Count.ShouldBe(30_000);
    }

    [Fact]
    public void NestingWithoutEndIsAProblem()
    {
        string page = string.Concat(Enumerable.Repeat("<div><b>a</b>", 400_000));
        ReportReader.Read(Texts.Fetched(System.Text.Encoding.UTF8.GetBytes(page), "text/html")).Problem!.Code.ShouldBe("too-deep");
    }
}

public sealed class NotArticlesTests
{
    private static readonly string Links = string.Concat(Enumerable.Range(0, 60).Select(i => $"<li><a href='/{i}'>Headline number {i} of the day</a></li>"));

    [Theory]
    [InlineData("<title>404 - Page not found</title><p>The page that you were looking for is not here.</p>", "error-page")]
    [InlineData("<title>Just a moment...</title><p>Checking your browser before accessing the site.</p>", "error-page")]
    [InlineData("<title>News</title><div>We and our partners use cookies to store personal data. You can give your consent or see the cookie settings and our privacy policy, which tell you what each cookie does.</div><button>Accept</button>", "consent-wall")]
    [InlineData("<title>App</title><div id='root'></div><script></script><script></script><script></script>", "script-shell")]
    [InlineData("<title>Home</title><ul>LINKS</ul>", "index-page")]
    public void PagesWithoutAnArticleAreSaid(string page, string code) =>
        ReportReader.Read(Texts.Fetched(System.Text.Encoding.UTF8.GetBytes(page.Replace("LINKS", Links, StringComparison.Ordinal)), "text/html")).Problem!.Code.ShouldBe(code);

    [Fact]
    public void AnOpeningBehindAPaywallIsReadAndSaid()
    {
        string page = Invented.Page("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>", body: $"<p>{Invented.Paragraphs[0]}</p>", below: "<div class='paywall'><p>Subscribe to read on.</p></div>");
        var (reading, problem) = ReportReader.Read(Texts.Fetched(System.Text.Encoding.UTF8.GetBytes(page), "text/html"));
        problem!.Code.ShouldBe("paywall");
        reading.ShouldNotBeNull();
    }

    [Fact]
    public void AnArticleAmongManyLinksIsNoIndexPage() =>
        Texts.Read(Invented.Page(below: $"<ul>{Links}{Links}</ul>"), "text/html").Blocks.Count(b => b.Role == BlockRole.Body).ShouldBeGreaterThanOrEqualTo(4);

    [Fact]
    public void AnArticleAboutCookiesIsRead()
    {
        const string paragraphs = "<p>The court ruled on Tuesday that the publisher had set cookies without the consent of its readers, and it ordered the company to pay a fine of two million euros.</p>" +
            "<p>The judges found that the consent form had hidden the button that refuses all cookies behind three further pages, which the privacy law does not allow.</p>" +
            "<p>The publisher said that it would appeal, and that its readers had always been free to change their privacy settings and to withdraw their consent at any time.</p>";
        Texts.Read($"<title>Court fines publisher over cookies</title><article><h1>Court fines publisher over cookies</h1>{paragraphs}</article>", "text/html").Blocks.ShouldNotBeEmpty();
    }
}
