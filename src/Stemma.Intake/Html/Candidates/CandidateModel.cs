using System.Globalization;

namespace Stemma.Intake.Html.Candidates;

/// <summary>A value that a page gives, in one place or several, and what can be seen of it.</summary>
/// <param name="Places">Where it stands, the most trusted first; see docs/contracts.md.</param>
/// <param name="Features">What the model weighs; names of its own.</param>
internal sealed record Candidate<T>(T Value, IReadOnlyList<string> Places, IReadOnlyList<string> Features);

/// <summary>
/// Which of several candidates is meant: a conditional logistic model (McFadden, 1974) over features that are there or not. Its weights are
/// trained on pages of sites that are measured on nowhere.
/// </summary>
internal sealed class CandidateModel(IReadOnlyDictionary<string, float> weights)
{
    private static readonly Lazy<Dictionary<string, Dictionary<string, float>>> All = new(Load);

    public static CandidateModel Titles => Of("title");
    public static CandidateModel Days => Of("day");

    public double Score(IEnumerable<string> features) => features.Sum(f => (double)weights.GetValueOrDefault(f));

    /// <summary>The candidates with their chances, the likeliest first; ties keep their order.</summary>
    public List<(Candidate<T> Candidate, double Chance)> Rank<T>(IReadOnlyList<Candidate<T>> candidates)
    {
        var scores = candidates.Select(c => Math.Exp(Score(c.Features))).ToList();
        double sum = scores.Sum();
        return [.. candidates.Zip(scores, (c, s) => (c, s / sum)).OrderByDescending(x => x.Item2)];
    }

    private static CandidateModel Of(string field) => new(All.Value.TryGetValue(field, out var weights) ? weights : []);

    /// <summary>Rows of field, feature and weight, separated by tabs.</summary>
    private static Dictionary<string, Dictionary<string, float>> Load()
    {
        var models = new Dictionary<string, Dictionary<string, float>>(StringComparer.Ordinal);
        using var stream = typeof(CandidateModel).Assembly.GetManifestResourceStream("page-values.tsv");
        if (stream is null) return models;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is not [var field, var feature, var weight]) continue;
            if (!models.TryGetValue(field, out var weights)) models[field] = weights = new(StringComparer.Ordinal);
            weights[feature] = float.Parse(weight, CultureInfo.InvariantCulture);
        }
        return models;
    }
}
