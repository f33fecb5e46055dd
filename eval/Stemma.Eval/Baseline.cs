using System.Text.Json;

namespace Stemma.Eval;

/// <summary>The floor of one measure: its scores and the gold they were measured on.</summary>
public sealed record Floor(string Gold, SortedDictionary<string, double> Scores);

/// <summary>eval/baseline.json: what a build must not fall below.</summary>
public static class Baseline
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, IndentSize = 2 };

    /// <summary>Scores may wobble by this much between machines (floating point, none expected).</summary>
    public const double Tolerance = 0.0005;

    public static SortedDictionary<string, Floor> Load(string file) =>
        File.Exists(file) ? JsonSerializer.Deserialize<SortedDictionary<string, Floor>>(File.ReadAllText(file), s_json)! : new(StringComparer.Ordinal);

    public static void Save(string file, SortedDictionary<string, Floor> floors) => File.WriteAllText(file, JsonSerializer.Serialize(floors, s_json) + "\n");

    /// <summary>What is wrong with the scores against the floor, a line each.</summary>
    public static IEnumerable<string> Faults(string measure, Floor? floor, string digest, IReadOnlyList<Score> scores)
    {
        if (floor is null)
        {
            yield return $"{measure}: no floor in baseline.json (add it with: gate --update)";
            yield break;
        }
        if (floor.Gold != digest) yield return $"{measure}: the gold differs from the one that the floor was measured on";
        foreach (var (name, least) in floor.Scores)
        {
            var score = scores.FirstOrDefault(s => s.Name == name);
            if (score is null) yield return $"{measure}: the score '{name}' is gone";
            else if (score.Value < least - Tolerance) yield return $"{measure}: {name} is {score.Value:F4}, below its floor {least:F4}";
        }
    }
}
