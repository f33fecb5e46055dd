using System.Text;
using System.Text.Json;
using Shouldly;
using Stemma.Dossiers.Json;
using Stemma.Model;
using Stemma.Tests.Dossiers.Fixture;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Dossiers.Json;

/// <summary>The contract stemma/annotation/1.</summary>
public sealed class AnnotationJsonTests
{
    [Fact]
    public void IsOneLineWithItsBreak()
    {
        string line = Encoding.UTF8.GetString(AnnotationJson.WriteLine(new HarbourReports().First.Build().Analysis));
        line.IndexOf('\n').ShouldBe(line.Length - 1);
    }

    [Fact]
    public void PlacesAreCodePointsOfTheSource()
    {
        var analysis = new HarbourReports().First.Build().Analysis;
        var a = Of(analysis);
        string[] runes = [.. analysis.Reading.Decoded.Text.EnumerateRunes().Select(r => r.ToString())];
        string Slice(JsonElement e) => string.Concat(runes[e.GetProperty("start").GetInt32()..e.GetProperty("end").GetInt32()]);
        a.GetProperty("times").EnumerateArray().Select(Slice).ShouldBe(["on Monday", "12 May 2029"], ignoreOrder: true);
        a.GetProperty("events").EnumerateArray().Select(e => Slice(e.GetProperty("trigger"))).ShouldBe(["met", "strike"], ignoreOrder: true);
        a.GetProperty("quotations").EnumerateArray().Select(q => Slice(q.GetProperty("content")[0])).ShouldContain("No such thing was said 🙅, and no such thing is planned.");
        a.GetProperty("entities")[5].GetProperty("mentions").EnumerateArray().Select(Slice).ShouldBe(["נועה לוי"]);
        a.GetProperty("report").GetProperty("written").GetProperty("why").EnumerateArray().Select(Slice).ShouldBe(["4 March 2031", "on Monday"]);
    }

    [Fact]
    public void RolesAreTheContractsWithTheFinerKindBesideThem()
    {
        var r = new ReportBuilder("r1", "x.txt");
        foreach (var role in Enum.GetValues<BlockRole>()) r.Block(role, role.ToString());
        var blocks = Of(r.Build().Analysis).GetProperty("blocks").EnumerateArray().ToList();
        blocks.Select(b => b.GetProperty("role").GetString()).Distinct().ShouldBe(["headline", "body", "byline", "dateline", "caption", "furniture"]);
        blocks.Where(b => b.TryGetProperty("kind", out _)).Select(b => b.GetProperty("kind").GetString()).ShouldBe(["standfirst", "list-item", "table", "pull-quote", "live-entry"]);
    }

    [Fact]
    public void AbsentLayersAreAbsent()
    {
        var a = Of(new HarbourReports().Foreign.Build().Analysis);
        a.TryGetProperty("tokens", out _).ShouldBeFalse();
        a.TryGetProperty("claims", out _).ShouldBeFalse();
        a.GetProperty("notAnalysed").GetString().ShouldBe("language 'pt' is not analysed");
        a.GetProperty("blocks").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public void HeadsStillCountWhenATokenStandsNowhereInTheSource()
    {
        var r = new ReportBuilder("r1", "x.txt").Body("Rain fell.").Build().Analysis;
        var nowhere = new TextSpan<Article>(10, 11); // the line break that reading put in
        var tokens = new Layer<Token>([new(new(0, 4), "rain", Upos.NOUN, "", 2, "nsubj"), new(new(5, 9), "fall", Upos.VERB, "", 0, "root"), new(nowhere, ".", Upos.PUNCT, "", 2, "punct")]);
        var written = Of(r with { Tokens = tokens }).GetProperty("tokens");
        written.GetArrayLength().ShouldBe(3);
        (written[2].GetProperty("start").GetInt32(), written[2].GetProperty("end").GetInt32()).ShouldBe((9, 9));
    }

    [Fact]
    public void WritesAnyText() => Should.NotThrow(() => Of(HostileDossier.Make().Reports[0].Analysis));

    private static JsonElement Of(Analysis a) => JsonDocument.Parse(AnnotationJson.WriteLine(a)).RootElement;
}
