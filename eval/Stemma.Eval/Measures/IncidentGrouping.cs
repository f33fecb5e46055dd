using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Stemma.Eval.Measures;

/// <summary>One local news report of incidents.zip and the incident that it tells of.</summary>
public sealed record IncidentReport(string Incident, string Id, string Title, string Published, string Text);

/// <summary>
/// Local news on incidents of one kind, many in the same city: which reports tell of the same one? B-cubed F1 per report, on the half of
/// the incidents that nothing was tuned on.
/// </summary>
public sealed class IncidentGrouping : IMeasure
{
    public string Name => "incident-grouping";
    public string Gold => "incidents.zip";
    public string About => "which reports tell of the same incident: B-cubed per report; and its day: held-back half";
    public bool InGate => true;

    /// <summary>Half of the incidents, told by a digest of their ids, so that the split never moves.</summary>
    public static bool IsHeldBack(string incident) => SHA256.HashData(Encoding.UTF8.GetBytes(incident))[0] % 2 == 0;

    public static IReadOnlyList<IncidentReport> Read(GoldSet gold, bool heldBack) =>
        [.. gold.Texts(n => n.EndsWith("documents.jsonl", StringComparison.Ordinal)).Single().Text
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse).Where(r => IsHeldBack(r.Incident) == heldBack)];

    public IReadOnlyList<Score> Run(GoldSet gold, TextWriter log)
    {
        var reports = Read(gold, heldBack: true);
        var inputs = reports.Select(r => new GroupingInput(r.Id, r.Title, r.Text, r.Published)).ToList();
        var analyses = ReportGrouping.Analyze(inputs);
        var grouping = ReportGrouping.Group(inputs, analyses);
        var (precision, recall, f1) = BCubed.Score([.. reports.Select(r => (r.Incident, grouping[r.Id]))]);
        return [new("b3-precision", precision), new("b3-recall", recall), new("b3-f1", f1), .. IncidentDates.Score(gold, reports, analyses, TextWriter.Null)];
    }

    private static IncidentReport Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        string Field(string name) => document.RootElement.GetProperty(name).GetString()!;
        return new(Field("incident"), $"{Field("incident")}/{Field("id")}", Field("title"), Field("dct"), Field("text"));
    }
}
