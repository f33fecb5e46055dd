using System.Text;
using Shouldly;
using Stemma.Intake.Decoding;
using Xunit;

namespace Stemma.Tests.Intake.Decoding;

/// <summary>The declaration that a page's head holds (HTML standard, section 13.2.3.2).</summary>
public sealed class PrescanTests
{
    [Theory]
    [InlineData("<meta charset=koi8-r>", "koi8-r")]
    [InlineData("<META CHARSET = \"windows-1251\" />", "windows-1251")]
    [InlineData("<meta/charset='big5'>", "big5")]
    [InlineData("<meta http-equiv=Content-Type content='text/html; charset=euc-kr'>", "euc-kr")]
    [InlineData("<meta content=\"text/html;charset = 'gb2312'\" http-equiv=\"content-type\">", "gb2312")]
    [InlineData("<meta content='text/html; charset=big5'>", null)] // no pragma
    [InlineData("<meta name=description content='charset=big5'>", null)]
    [InlineData("<meta charset=no-such-set><meta charset=big5>", "big5")]
    [InlineData("<!-- <meta charset=big5> --><meta charset=koi8-r>", "koi8-r")]
    [InlineData("<script>'<meta charset=big5>'</script><meta charset=koi8-r>", "koi8-r")]
    [InlineData("<a title='>' data-x='<meta charset=big5>'><meta charset=koi8-r>", "koi8-r")]
    [InlineData("<metadata charset=big5>", null)]
    [InlineData("<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss/>", "windows-1251")]
    [InlineData("\r\n<?xml version='1.0' encoding='euc-jp' ?><meta charset=big5>", "euc-jp")]
    [InlineData("<?xml version='1.0'?><meta charset=big5>", "big5")]
    [InlineData("<p>charset=big5", null)]
    [InlineData("<meta charset=\"big5", null)]
    [InlineData("<meta charset", null)]
    [InlineData("<", null)]
    [InlineData("", null)]
    public void IsFound(string head, string? label) => Prescan.Find(Encoding.ASCII.GetBytes(head)).ShouldBe(label);

    [Fact]
    public void ALateOneCountsAsTheParserWouldChangeItsMind() =>
        Prescan.Find(Encoding.ASCII.GetBytes($"<head><title>{new string('x', 3000)}</title><meta charset=koi8-r>")).ShouldBe("koi8-r");
}
