using System.Text;
using Shouldly;
using Stemma.Intake.Feeds;
using Xunit;

namespace Stemma.Tests.Intake.Feeds;

public sealed class AutodiscoveryTests
{
    [Theory]
    [InlineData("<link rel=alternate type=application/rss+xml href=/rss>", "https://news.test/rss")]
    [InlineData("<LINK HREF='feed?a=1&amp;b=2' TYPE=\"application/atom+xml; charset=utf-8\" REL=\"ALTERNATE home\" />", "https://news.test/local/feed?a=1&b=2")]
    [InlineData("<base href='https://cdn.test/x/'><link rel='alternate' type='application/feed+json' href='f.json'>", "https://cdn.test/x/f.json")]
    [InlineData("<link rel=alternate type=application/rss+xml href=/a><link rel=alternate type=application/rss+xml href=/a>", "https://news.test/a")]
    [InlineData("<!-- <link rel=alternate type=application/rss+xml href=/a> -->", "")]
    [InlineData("<link rel=stylesheet type=application/rss+xml href=/a><link rel=alternate hreflang=de href=/de><link rel=alternate type=application/rss+xml>", "")]
    [InlineData("<link rel=alternate type=application/rss+xml href='javascript:x'>", "")]
    public void Feeds_that_a_page_announces(string html, string expected) =>
        string.Join(' ', Autodiscovery.Find(Encoding.UTF8.GetBytes("<html><head>" + html + "</head></html>"), new Uri("https://news.test/local/"))).ShouldBe(expected);

    [Theory]
    [InlineData("<!--")]
    [InlineData("<link ")]
    [InlineData("<link rel='")]
    public void Long_pages_end(string unit) => Autodiscovery.Find(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, 400_000))), new Uri("https://news.test/")).ShouldBeEmpty();
}
