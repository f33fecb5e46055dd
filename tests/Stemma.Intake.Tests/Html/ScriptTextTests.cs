using System.Text.Json;
using Shouldly;
using Stemma.Intake;
using Stemma.Model;
using Xunit;

namespace Stemma.Tests.Intake.Html;

/// <summary>Pages that scripts would fill: the article is read from the data that the scripts carry, word by word traceable, or the page is said to be empty.</summary>
public sealed class ScriptTextTests
{
    private static readonly string Html = string.Concat(Invented.Paragraphs.Select(p => $"<p>{p}</p>"));
    private static readonly string Plain = string.Join("\n", Invented.Paragraphs);

    private static string Shell(params string[] scripts) =>
        "<!doctype html><html lang='en'><head><title>Town closes old bridge to lorries</title></head><body><div id='root'></div><script src='a.js'></script><script src='b.js'></script>" + string.Concat(scripts.Select(s => $"<script>{s}</script>")) + "</body></html>";

    private static string Json(string text) => JsonSerializer.Serialize(text);

    public static TheoryData<string> Carriers => new(
        $"window.__STATE__ = {{\"article\":{{\"id\":7,\"content\":{Json(Html)}}}}};",
        $"self.__next_f.push([1,{Json(Html)}])",
        $"window.__STATE__ = {Json("{\"article\":{\"content\":" + Json(Html) + "}}")};",
        $"var state = {{\"articleBody\":{Json(Plain)}}};",
        $"var a='it is said \"so\"'; var state = {{\"text\":{Json(Plain)}}};");

    [Theory]
    [MemberData(nameof(Carriers))]
    public void TheArticleIsReadFromTheScripts(string script)
    {
        var (reading, problem) = Read(Shell(script));
        problem!.Code.ShouldBe("script-data");
        reading!.Blocks.Where(b => b.Role == BlockRole.Body).Select(b => reading.Slice(b.Span)).ShouldBe(Invented.Paragraphs);
        foreach (var word in new[] { "engineers", "protested", "ministry" })
        {
            int at = reading.Text.IndexOf(word, StringComparison.Ordinal);
            var back = reading.Map.Back(new(at, at + word.Length))!.Value;
            reading.Decoded.Text[back.Start..back.End].ShouldBe(word);
        }
    }

    [Fact]
    public void EscapesLeadBackToTheirWriting()
    {
        string escaped = string.Concat(Plain.Select(c => c is 'T' ? "\\u0054" : c == '\n' ? "\\n" : c.ToString()));
        var reading = Read(Shell($"var s = {{\"articleBody\":\"{escaped}\"}}")).Reading!;
        int at = reading.Text.IndexOf("Tuesday", StringComparison.Ordinal);
        var back = reading.Map.Back(new(at, at + 7))!.Value;
        reading.Decoded.Text[back.Start..back.End].ShouldBe("\\u0054uesday");
    }

    [Fact]
    public void PiecesOfAScatteredTextAreNoArticle()
    {
        string pieces = string.Join(',', Enumerable.Range(0, 6).SelectMany(_ => Invented.Paragraphs).Append(string.Join(' ', Invented.Paragraphs)).Select(p => $"{{\"type\":\"text\",\"data\":{Json(p)}}}"));
        var (reading, problem) = Read(Shell($"window.__STATE__ = [{pieces}]"));
        reading.ShouldBeNull();
        problem!.Code.ShouldBe("script-shell");
    }

    [Theory]
    [InlineData("var x = \"function(a){return a;}; function(b){return b;}; \";")]
    [InlineData("var x = {\"text\":\"unclosed")]
    [InlineData("")]
    public void CodeIsNoArticle(string script) => Read(Shell(script + new string(' ', 500))).Problem!.Code.ShouldBe("script-shell");

    [Fact]
    public void APageThatReadersAreToPayForIsNotReadFromItsScripts()
    {
        string page = Invented.Page("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false,\"articleBody\":" + Json(Plain) + "}</script>", body: $"<p>{Invented.Paragraphs[0]}</p>");
        Read(page).Problem!.Code.ShouldBe("paywall");
    }

    private static (Reading? Reading, Problem? Problem) Read(string html) => ReportReader.Read(new Fetched("sha256:x", "p.html", "text/html", System.Text.Encoding.UTF8.GetBytes(html), new GivenMetadata()));
}
