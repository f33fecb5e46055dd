using System.Security.Cryptography;
using System.Text;
using Stemma.Events;
using Stemma.Events.Identity;
using Stemma.Intake;
using Stemma.Language;
using Stemma.Model;

namespace Stemma.Eval;

/// <summary>A report of a gold set: what a user would hand over in a JSONL record.</summary>
public sealed record GroupingInput(string Id, string Title, string Text, string Published);

/// <summary>Runs the pipeline over reports of a gold set as the program does.</summary>
public static class ReportGrouping
{
    /// <summary>From report id to the id of the group (event) that it is about.</summary>
    public static Dictionary<string, string> Group(IReadOnlyList<GroupingInput> reports) => Group(reports, Analyze(reports));

    /// <summary>The same with the analyses at hand.</summary>
    public static Dictionary<string, string> Group(IReadOnlyList<GroupingInput> reports, IReadOnlyList<Analysis> analyses)
    {
        var set = ReportSet.Of(analyses);
        var groups = ReportGroups.Find(ReportSpace.Of(set));
        var byPath = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < set.Count; i++) byPath[set.Analyses[i].Reading.Path] = $"g{groups.Of(i)}";
        return reports.ToDictionary(r => r.Id, r => byPath.GetValueOrDefault(r.Id, r.Id), StringComparer.Ordinal);
    }

    /// <summary>The bound that keeps a measure from starting a thread for each report that waits for a core.</summary>
    public static readonly ParallelOptions AsManyAsCores = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    public static IReadOnlyList<Analysis> Analyze(IReadOnlyList<GroupingInput> reports)
    {
        var results = new Analysis?[reports.Count];
        Parallel.For(0, reports.Count, AsManyAsCores, i => results[i] = Analyze(reports[i]));
        return [.. results.OfType<Analysis>()];
    }

    private static Analysis? Analyze(GroupingInput report)
    {
        byte[] body = Encoding.UTF8.GetBytes(report.Text);
        string? title = report.Title.Length > 0 ? report.Title : null, published = report.Published.Length > 0 ? report.Published : null;
        var fetched = new Fetched("sha256:" + Convert.ToHexStringLower(SHA256.HashData(body)), report.Id, "text/plain", body, new GivenMetadata(Title: title, Published: published));
        var (reading, _) = ReportReader.Read(fetched);
        return reading is null ? null : Analyzer.Analyze(reading);
    }
}
