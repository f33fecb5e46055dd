using System.Text;
using System.Text.Json;
using Shouldly;
using Stemma.Dossiers.Json;
using Stemma.Tests.Dossiers.Fixture;
using Xunit;

namespace Stemma.Tests.Dossiers.Json;

/// <summary>The contract stemma/dossier/1.</summary>
public sealed class DossierJsonTests
{
    private static readonly JsonElement Harbour = JsonDocument.Parse(DossierJson.Write(HarbourDossier.Make())).RootElement;

    [Theory]
    [InlineData("", "schema reports entities events claims quotations lineage brief problems")]
    [InlineData("reports", "id path title written furniture")]
    [InlineData("entities", "id type name forms")]
    [InlineData("events", "id label type status time participants reports focalOf mentions why notSameAs")]
    [InlineData("claims", "id text verdict voices independentReports members")]
    [InlineData("quotations", "speaker event kind evidence")]
    [InlineData("lineage", "from to kind score evidence")]
    [InlineData("brief", "text event evidence")]
    [InlineData("problems", "path code message")]
    public void HasTheContractsFields(string list, string fields)
    {
        var items = list.Length == 0 ? [Harbour] : Harbour.GetProperty(list).EnumerateArray().ToList();
        items.ShouldNotBeEmpty();
        foreach (var item in items) fields.Split(' ').ShouldBeSubsetOf(item.EnumerateObject().Select(p => p.Name));
    }

    [Theory]
    [InlineData("claims", "verdict", "agreed differs disputed one-voice")]
    [InlineData("quotations", "kind", "direct indirect mixed")]
    [InlineData("lineage", "kind", "cites copy derived same-voice")]
    [InlineData("events", "status", "alleged happened hypothetical ongoing scheduled")]
    [InlineData("entities", "type", "organization person place")]
    public void UsesTheContractsWords(string list, string field, string words) =>
        Harbour.GetProperty(list).EnumerateArray().Select(e => e.GetProperty(field).GetString()!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(words.Split(' '));

    [Fact]
    public void ExactIsTheSliceInCodePoints()
    {
        var sources = HarbourDossier.Make().Reports.ToDictionary(r => r.Id, r => r.Analysis.Reading.Decoded.Text.EnumerateRunes().ToArray());
        var evidence = Objects(Harbour).Where(o => o.TryGetProperty("exact", out _)).ToList();
        evidence.Count.ShouldBeGreaterThan(60);
        foreach (var e in evidence)
        {
            var runes = sources[e.GetProperty("report").GetString()!][e.GetProperty("start").GetInt32()..e.GetProperty("end").GetInt32()];
            string.Concat(runes.Select(r => r.ToString())).ShouldBe(e.GetProperty("exact").GetString());
        }
    }

    [Fact]
    public void EvidenceAfterAnEmojiIsCountedInCodePoints() // in UTF-16 the ships would shift it by two
    {
        var parted = Objects(Harbour).First(o => o.TryGetProperty("exact", out var x) && x.GetString() == "The two sides parted without an agreement");
        string source = HarbourDossier.Make().Reports[1].Analysis.Reading.Decoded.Text;
        parted.GetProperty("start").GetInt32().ShouldBe(source.IndexOf("The two sides", StringComparison.Ordinal) - 2);
    }

    [Fact]
    public void TimeSaysHowSureItIs()
    {
        string[] certainties = [.. Harbour.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("time").GetProperty("certainty").GetString()!)];
        certainties.ShouldBe(["high", "high", "high", "low", "medium", "high", "ambiguous"]);
        Harbour.GetProperty("events")[6].GetProperty("time").GetProperty("candidates").GetArrayLength().ShouldBe(2);
        Harbour.GetProperty("events")[4].GetProperty("time").TryGetProperty("to", out _).ShouldBeFalse();
    }

    [Fact]
    public void BytesAreTheSameEachTime() => DossierJson.Write(HarbourDossier.Make()).ShouldBe(DossierJson.Write(HarbourDossier.Make()));

    [Fact]
    public void WritesAnyText()
    {
        var hostile = JsonDocument.Parse(DossierJson.Write(HostileDossier.Make())).RootElement;
        hostile.GetProperty("events")[0].GetProperty("label").GetString().ShouldBe(HostileDossier.Attack.Replace('\ud800', '\ufffd'));
    }

    [Fact]
    public void LettersOfEveryScriptStayReadable() => Encoding.UTF8.GetString(DossierJson.Write(HarbourDossier.Make())).ShouldContain("\"ليلى حداد\"");

    internal static IEnumerable<JsonElement> Objects(JsonElement e) => e.ValueKind switch
    {
        JsonValueKind.Object => e.EnumerateObject().SelectMany(p => Objects(p.Value)).Prepend(e),
        JsonValueKind.Array => e.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
