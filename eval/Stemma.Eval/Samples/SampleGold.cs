using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stemma.Eval.Samples;

/// <summary>What a careful reader finds in one sample set: its <c>expected.json</c>. See docs/samples.md.</summary>
public sealed record SampleGold(
    string About, IReadOnlyList<SampleEvent> Events, IReadOnlyDictionary<string, string> Written, IReadOnlyList<SampleLineage> Lineage,
    IReadOnlyList<SampleDispute> Disputed, IReadOnlyList<SampleFigure> Figures, IReadOnlyList<SampleQuotation> Quotations, IReadOnlyList<SampleWords> Furniture)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    /// <summary>Every set under <paramref name="folder"/>, by name.</summary>
    public static IEnumerable<(string Folder, SampleGold Gold)> Sets(string folder) =>
        Directory.EnumerateFiles(folder, "expected.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (Path.GetDirectoryName(file)!, JsonSerializer.Deserialize<SampleGold>(File.ReadAllText(file), Options)!));
}

/// <param name="From">First day, ISO.</param>
/// <param name="To">Last day, ISO.</param>
/// <param name="FocalOf">File names; a record of a .jsonl as <c>file.jsonl#2</c>. Empty for an event that no report is written about.</param>
public sealed record SampleEvent(string Id, string What, string Type, string From, string To, string Place, string Status, IReadOnlyList<string> FocalOf);

public sealed record SampleLineage(string From, string To, string Kind);

/// <summary>Words of a report.</summary>
public sealed record SampleWords(string Report, string Exact, string Voice = "");

public sealed record SampleDispute(string About, SampleWords Alleges, SampleWords Denies);

public sealed record SampleFigure(string About, string Event, IReadOnlyList<SampleWords> Values);

public sealed record SampleQuotation(string Report, string Kind, string Speaker, string Exact);
