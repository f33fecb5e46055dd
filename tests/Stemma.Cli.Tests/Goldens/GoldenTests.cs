using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Shouldly;
using Stemma.Tests.Cli.Running;
using Xunit;

namespace Stemma.Tests.Cli.Goldens;

/// <summary>
/// What the sample sets give, as text that a reviewer can read in a change. <c>UPDATE_GOLDENS=1</c> writes them anew; whether a change is for the better is
/// the reviewer's to say (docs/samples.md has what a careful reader finds).
/// </summary>
public sealed class GoldenTests
{
    private static readonly string Folder = Path.Combine(StemmaProgram.Root, "tests", "Stemma.Cli.Tests", "Goldens");

    [Theory]
    [InlineData("fires")]
    [InlineData("mines")]
    [InlineData("ministers")]
    public void The_dossier_of_a_sample_set_is_as_reviewed(string set)
    {
        using var folder = new TempFolder();
        var dossier = DossierFile.Make(folder, Path.Combine(StemmaProgram.Root, "samples", set));
        dossier.Outcome.Code.ShouldBe(0, dossier.Outcome.Err + dossier.Outcome.Out);
        string golden = Path.Combine(Folder, set + ".golden.txt"), now = Digest(dossier.Json);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1") File.WriteAllText(golden, now);
        now.ShouldBe(File.ReadAllText(golden), $"{set}: look at the difference; UPDATE_GOLDENS=1 accepts it");
    }

    private static string Digest(JsonNode dossier)
    {
        var text = new StringBuilder();
        var names = dossier["entities"]!.AsArray().ToDictionary(e => (string)e!["id"]!, e => (string)e!["name"]!, StringComparer.Ordinal);
        text.Append("REPORTS\n");
        foreach (var r in dossier["reports"]!.AsArray()) text.Append(CultureInfo.InvariantCulture, $"{r!["id"]} {Path.GetFileName((string)r["path"]!)}  written {Or(r["written"]?["value"])}\n");
        text.Append("\nEVENTS\n");
        foreach (var e in dossier["events"]!.AsArray().Where(e => e!["focalOf"]!.AsArray().Count > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"{e!["id"]} {e["label"]}\n   {e["status"]}, {Or(e["time"]?["from"])} to {Or(e["time"]?["to"])}, at {Name(names, e["place"])}\n");
            text.Append(CultureInfo.InvariantCulture, $"   told by {Join(e["reports"])}; written about it: {Join(e["focalOf"])}; with {string.Join(", ", e["participants"]!.AsArray().Select(p => $"{Name(names, p!["entity"])} ({p["role"]})"))}\n");
        }
        text.Append("\nLINEAGE\n");
        foreach (var l in dossier["lineage"]!.AsArray()) text.Append(CultureInfo.InvariantCulture, $"{Name(names, l!["from"])} -> {l["to"]} {l["kind"]}\n");
        text.Append("\nCLAIMS ON WHICH REPORTS PART, AND THOSE ON WHICH THEY AGREE\n");
        foreach (var c in dossier["claims"]!.AsArray().Where(c => (string)c!["verdict"]! != "one-voice"))
        {
            text.Append(CultureInfo.InvariantCulture, $"{c!["verdict"]}: {c["text"]}\n");
            foreach (var m in c["members"]!.AsArray()) text.Append(CultureInfo.InvariantCulture, $"   {m!["report"]} {m["stance"]} {m["value"]} ({Name(names, m["voice"])}): {Exact(m["evidence"])}\n");
        }
        text.Append("\nQUOTATIONS\n");
        foreach (var q in dossier["quotations"]!.AsArray()) text.Append(CultureInfo.InvariantCulture, $"{q!["kind"]}, {Name(names, q["speaker"])}: {Exact(q["evidence"])}\n");
        text.Append("\nBRIEF\n");
        foreach (var b in dossier["brief"]!.AsArray().Where(b => b!["event"] is not null)) text.Append(CultureInfo.InvariantCulture, $"{b!["event"]} {b["text"]}\n");
        return text.ToString();
    }

    private static string Name(Dictionary<string, string> names, JsonNode? id) => id is null ? "-" : names.GetValueOrDefault(id.ToString(), id.ToString());

    private static string Or(JsonNode? value) => value?.ToString() is { Length: > 0 } text ? text : "?";

    private static string Join(JsonNode? list) => string.Join(' ', list!.AsArray().Select(n => n!.ToString()));

    private static string Exact(JsonNode? evidence) => string.Join(" … ", evidence!.AsArray().Select(e => e!["exact"]!.ToString().ReplaceLineEndings(" ")));
}
