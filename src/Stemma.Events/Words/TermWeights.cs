namespace Stemma.Events.Words;

/// <summary>
/// How telling a term is: inverse document frequency, mixed from a background of news and the reports at hand. A handful of reports says
/// little about which words are rare; ten thousand say nearly all.
/// </summary>
public sealed class TermWeights
{
    private const double BackgroundReports = 300; // the background counts as much as this many reports

    private readonly Dictionary<string, int> _counts;
    private readonly int _reports;
    private readonly double _unseen;

    public TermWeights(IEnumerable<IReadOnlySet<string>> reports)
    {
        _counts = new(StringComparer.Ordinal);
        foreach (var report in reports)
        {
            _reports++;
            foreach (string term in report) _counts[term] = _counts.GetValueOrDefault(term) + 1;
        }
        _unseen = TermBackground.UnseenShare;
    }

    /// <summary>Natural logarithm of one over the share of reports that have the term; from 0 (all) to about 10.</summary>
    public double Of(string term)
    {
        double share = (BackgroundReports * (TermBackground.Share(term) ?? _unseen) + _counts.GetValueOrDefault(term)) / (BackgroundReports + _reports);
        return -Math.Log(Math.Min(1, share));
    }
}
