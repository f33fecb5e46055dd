using System.Text;
using Shouldly;
using Stemma.Intake.Fetching;
using Stemma.Intake.Files;
using Xunit;

namespace Stemma.Tests.Intake.Files;

/// <summary>What a type and a body together are read as, in archives as on the web.</summary>
public sealed class ContentTypeTests
{
    private const string Page = "<!DOCTYPE html><html><body><p>Words.</p></body></html>";

    [Theory]
    [InlineData("text/html", "Words.", "text/html")]
    [InlineData("Text/HTML ; Charset=\"big5\"", "Words.", "text/html")]
    [InlineData("text/plain", "Words.", "text/plain")]
    [InlineData("text/plain", Page, "text/html")]
    [InlineData("text/markdown", "# Words", "text/markdown")]
    [InlineData("", Page, "text/html")]
    [InlineData("", "Words.", "text/plain")]
    [InlineData("application/octet-stream", Page, "text/html")]
    [InlineData("application/xml", Page, "text/html")]
    [InlineData("application/rss+xml", "<?xml version='1.0'?><rss><description><![CDATA[<p>Words</p>]]></description></rss>", null)]
    [InlineData("image/png", Page, null)]
    [InlineData("text/javascript", Page, null)]
    [InlineData("application/json", "{\"a\": 1}", null)]
    public void IsReadAs(string type, string body, string? reader)
    {
        ContentType.Parse(type).Reader(Encoding.UTF8.GetBytes(body)).ShouldBe(reader);
        WebReports.MediaType(type, Encoding.UTF8.GetBytes(body)).ShouldBe(reader);
    }

    [Theory]
    [InlineData("text/html; charset=koi8-r", "koi8-r", null)]
    [InlineData("text/html;charset = 'big5' ; boundary=x", "big5", "x")]
    [InlineData("text/html; charset=", null, null)]
    [InlineData("text/html", null, null)]
    [InlineData(null, null, null)]
    public void ParametersAreTaken(string? header, string? charset, string? boundary)
    {
        (ContentType.Parse(header).Charset, ContentType.Parse(header).Boundary).ShouldBe((charset, boundary));
        new AnswerHeaders(header).Charset.ShouldBe(charset);
    }
}
