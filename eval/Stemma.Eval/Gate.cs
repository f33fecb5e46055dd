using System.Diagnostics;

namespace Stemma.Eval;

/// <summary>Runs measures and holds them against the floors.</summary>
public static class Gate
{
    /// <param name="update">Raise floors to what was measured, and add new ones.</param>
    /// <param name="allowLower">With <paramref name="update"/>: lower floors too. Give the reason in the commit.</param>
    /// <returns>The exit code: 0 when no floor was broken.</returns>
    public static int Run(IReadOnlyList<IMeasure> measures, Folders folders, bool update, bool allowLower, TextWriter output)
    {
        var floors = Baseline.Load(folders.Baseline);
        int broken = 0;
        foreach (var measure in measures)
        {
            var gold = folders.Open(measure);
            if (!gold.Exists)
            {
                output.WriteLine($"gate  SKIPPED {measure.Name}: {measure.Gold} is not here");
                continue;
            }
            var clock = Stopwatch.StartNew();
            var scores = measure.Run(gold, TextWriter.Null);
            output.WriteLine($"gate  {measure.Name}: {string.Join("  ", scores.Select(s => $"{s.Name} {s.Value:F4}"))}  ({clock.Elapsed.TotalSeconds:F1} s)");
            string digest = gold.Digest();
            if (update) floors[measure.Name] = Merge(floors.GetValueOrDefault(measure.Name), digest, scores, allowLower);
            foreach (string fault in Baseline.Faults(measure.Name, floors.GetValueOrDefault(measure.Name), digest, scores))
            {
                broken++;
                output.WriteLine($"gate  BROKEN {fault}");
            }
        }
        if (update) Baseline.Save(folders.Baseline, floors);
        return broken == 0 ? 0 : 1;
    }

    // Floors are cut to four digits, rounded down, so that a floor never stands above what was measured.
    private static Floor Merge(Floor? old, string digest, IReadOnlyList<Score> scores, bool allowLower)
    {
        bool keep = old is not null && old.Gold == digest && !allowLower;
        var merged = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var score in scores)
        {
            double measured = Math.Floor(score.Value * 10_000) / 10_000;
            merged[score.Name] = keep && old!.Scores.TryGetValue(score.Name, out double least) ? Math.Max(least, measured) : measured;
        }
        return new(digest, merged);
    }
}
