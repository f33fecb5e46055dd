using System.Globalization;

namespace Stemma.Events.Identity;

/// <summary>
/// The chance that two reports are about one event: logistic regression over <see cref="PairFeatures"/>, trained by
/// training/ (see models/event-pairs.md).
/// </summary>
public sealed class PairModel(double bias, IReadOnlyList<double> weights)
{
    private const string Resource = "models/event-pairs.tsv";
    private static readonly Lazy<PairModel> s_shipped = new(Load);

    public static PairModel Shipped => s_shipped.Value;

    /// <summary>0 to 1.</summary>
    public double Chance(ReadOnlySpan<double> features)
    {
        double sum = bias;
        for (int i = 0; i < features.Length; i++) sum += weights[i] * features[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    private static PairModel Load()
    {
        using var reader = new StreamReader(typeof(PairModel).Assembly.GetManifestResourceStream(Resource)!);
        var rows = new Dictionary<string, double>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split('\t');
            rows.Add(fields[0], double.Parse(fields[1], CultureInfo.InvariantCulture));
        }
        return new(rows["bias"], [.. PairFeatures.All.Select(f => rows[f.Name])]);
    }
}
