using System.Globalization;

namespace Stemma.Events.Identity;

/// <summary>
/// The chance that two reports are about one event: logistic regression over <see cref="PairFeatures"/>, trained by training/ (see
/// models/event-pairs.md). There are two sets of weights. Among hundreds of reports, a few rare words in common say much. In a small set of
/// reports that somebody has put side by side because they are alike, they say little. Between the two the weights go over into each other.
/// </summary>
public sealed class PairModel(IReadOnlyList<double> small, IReadOnlyList<double> large)
{
    private const string Resource = "models/event-pairs.tsv";
    private const double SmallSet = 8, LargeSet = 300; // reports
    private static readonly Lazy<PairModel> s_shipped = new(Load);

    public static PairModel Shipped => s_shipped.Value;

    /// <param name="features">In the order of <see cref="PairFeatures.All"/>.</param>
    /// <param name="reports">How many reports are compared.</param>
    /// <returns>0 to 1.</returns>
    public double Chance(ReadOnlySpan<double> features, int reports)
    {
        double share = LargeShare(reports);
        return 1 / (1 + Math.Exp(-((share * Sum(large, features)) + ((1 - share) * Sum(small, features)))));
    }

    /// <summary>0 for a small set of reports, 1 for a large one, rising with the logarithm between.</summary>
    public static double LargeShare(int reports) => Math.Clamp(Math.Log(reports / SmallSet) / Math.Log(LargeSet / SmallSet), 0, 1);

    private static double Sum(IReadOnlyList<double> weights, ReadOnlySpan<double> features)
    {
        double sum = weights[0];
        for (int i = 0; i < features.Length; i++) sum += weights[i + 1] * features[i];
        return sum;
    }

    // Rows: feature, weight in small sets, weight in large ones; the first row is the bias.
    private static PairModel Load()
    {
        using var reader = new StreamReader(typeof(PairModel).Assembly.GetManifestResourceStream(Resource)!);
        var rows = new Dictionary<string, (double Small, double Large)>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split('\t');
            rows.Add(fields[0], (double.Parse(fields[1], CultureInfo.InvariantCulture), double.Parse(fields[2], CultureInfo.InvariantCulture)));
        }
        var ordered = PairFeatures.All.Select(f => f.Name).Prepend("bias").Select(n => rows[n]).ToList();
        return new([.. ordered.Select(r => r.Small)], [.. ordered.Select(r => r.Large)]);
    }
}
