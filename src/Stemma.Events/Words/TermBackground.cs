using System.Globalization;

namespace Stemma.Events.Words;

/// <summary>The share of news reports that have a term, counted over several news collections (see models/term-shares.md).</summary>
public static class TermBackground
{
    private const string Resource = "models/term-shares.tsv";
    private static readonly Lazy<Dictionary<string, double>> s_shares = new(Load);

    /// <summary>The share for a term that the background does not have.</summary>
    public const double UnseenShare = 0.0001;

    /// <summary>0 to 1, or null for a term that the background does not have.</summary>
    public static double? Share(string term) => s_shares.Value.TryGetValue(term, out double share) ? share : null;

    // Rows: a share in millionths, then all terms of that share.
    private static Dictionary<string, double> Load()
    {
        using var reader = new StreamReader(typeof(TermBackground).Assembly.GetManifestResourceStream(Resource)!);
        var shares = new Dictionary<string, double>(32_000, StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split('\t');
            double share = int.Parse(fields[0], CultureInfo.InvariantCulture) / 1e6;
            foreach (string term in fields[1].Split(' ')) shares[term] = share;
        }
        return shares;
    }
}
