using System.Globalization;

namespace Stemma.Intake.Plain;

/// <summary>
/// Which line above the body is the headline: a conditional logistic model (McFadden, 1974) whose choices are the lines and none of them
/// (<c>models/plain-headline.tsv</c>).
/// </summary>
internal static class HeadlineModel
{
    /// <summary>The choice of no line.</summary>
    public const string None = "none";

    private static readonly Lazy<Dictionary<string, double>> Weights = new(Load);

    public static double Score(IEnumerable<string> features) => features.Sum(f => Weights.Value.GetValueOrDefault(f));

    /// <summary>Rows of feature and weight, separated by a tab.</summary>
    private static Dictionary<string, double> Load()
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        using var stream = typeof(HeadlineModel).Assembly.GetManifestResourceStream("plain-headline.tsv");
        if (stream is null) return weights;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Split('\t') is [var feature, var weight]) weights[feature] = double.Parse(weight, CultureInfo.InvariantCulture);
        return weights;
    }
}
