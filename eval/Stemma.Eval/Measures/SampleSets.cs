using Stemma.Eval.Samples;

namespace Stemma.Eval.Measures;

/// <summary>The whole job on the sample sets, against what a careful reader finds in them: each figure is the share of checks that are right.</summary>
public sealed class SampleSets : IMeasure
{
    public string Name => "samples";
    public string Gold => "samples";
    public string About => "the whole job on the invented sets: events, dates, status, lineage, disputes, figures, quotations, furniture";
    public bool InGate => true;

    public IReadOnlyList<Score> Run(GoldSet gold, TextWriter log) => Run(gold.Path, log);

    /// <summary>The same for any folder of sets with an expected.json each.</summary>
    public static IReadOnlyList<Score> Run(string folder, TextWriter log)
    {
        var points = new SortedDictionary<string, List<bool>>(StringComparer.Ordinal);
        foreach (var (set, expected) in SampleGold.Sets(folder)) SampleScorer.Score(set, expected, points, log);
        return [.. points.Select(p => new Score(p.Key, p.Value.Count(right => right) / (double)p.Value.Count)), new("all", points.Values.SelectMany(p => p).Average(right => right ? 1 : 0))];
    }
}
