namespace Stemma.Events.Identity;

/// <summary>Which reports are about the same event: a partition of the reports.</summary>
public sealed class ReportGroups
{
    /// <summary>Among many reports, groups whose members belong together with less than this chance on average are not joined.</summary>
    public const double Threshold = 0.4;

    // Whoever puts twenty reports side by side has chosen them because they are alike: then the chances are all high, and only what stands
    // out among them tells anything. The bar rises with them, up to here.
    private const double StrictThreshold = 0.965;

    private const double NearlySameWords = 0.8, SurelyOne = 0.99;
    private const double Unlikely = 0.1;
    private const int MostSolved = 30; // reports; a larger group is not undone by one more

    private readonly int[] _group;
    private readonly Dictionary<(int A, int B), double> _chances;

    private ReportGroups(int[] group, Dictionary<(int A, int B), double> chances) => (_group, _chances) = (group, chances);

    /// <summary>The group of the i-th report: the least report in it.</summary>
    public int Of(int report) => _group[report];

    /// <summary>The groups, each with its reports ascending.</summary>
    public IEnumerable<IReadOnlyList<int>> All => Enumerable.Range(0, _group.Length).GroupBy(Of).OrderBy(g => g.Key).Select(g => (IReadOnlyList<int>)[.. g]);

    /// <summary>Every pair that was looked at, with the chance that both are about one event.</summary>
    public IReadOnlyDictionary<(int A, int B), double> Chances => _chances;

    /// <summary>The chance that two reports are about one event; 0 for a pair that was not looked at.</summary>
    public double ChanceOf(int a, int b) => _chances.GetValueOrDefault((Math.Min(a, b), Math.Max(a, b)));

    public static ReportGroups Find(ReportSpace space) => Find(space, PairModel.Shipped, Threshold);

    /// <summary>Reports whose dates contradict each other are never joined, however alike they are.</summary>
    public static ReportGroups Find(ReportSpace space, PairModel model, double threshold)
    {
        var chances = CandidatePairs.Find(space).ToDictionary(p => p, p => Chance(space, model, p.A, p.B));
        var mayNot = chances.Where(c => c.Value > Unlikely && PairFeatures.Contradict(space, c.Key.A, c.Key.B)).Select(c => c.Key).ToHashSet();
        return new(AverageLink.Group(space.Profiles.Count, chances, mayNot, ThresholdFor(space.Set.Count, chances.Values, threshold), (a, b) => DaysMeet(space, a, b)), chances);
    }

    private static double ThresholdFor(int reports, IEnumerable<double> chances, double threshold)
    {
        List<double> ordered = [.. chances.Order()];
        if (ordered.Count == 0) return threshold;
        double middle = Math.Clamp(ordered[ordered.Count / 2], threshold, StrictThreshold);
        return threshold + ((1 - PairModel.LargeShare(reports)) * (middle - threshold));
    }

    // Reports in nearly the same words are about one event whatever else is said of them.
    private static double Chance(ReportSpace space, PairModel model, int a, int b)
    {
        double chance = model.Chance(PairFeatures.Of(space, a, b), space.Set.Count);
        return TermVector.Cosine(space.Vectors[a].All, space.Vectors[b].All) >= NearlySameWords ? Math.Max(chance, SurelyOne) : chance;
    }

    // Two reports may agree with each other and each with a third, and yet no day suit all three.
    private static bool DaysMeet(ReportSpace space, List<int> a, List<int> b)
    {
        if (a.Count + b.Count is < 3 or > MostSolved) return true;
        int[] reports = [.. a.Concat(b).Order()];
        return reports.Select(r => space.Focal(r)?.Family).Distinct(StringComparer.Ordinal).Count() > 1 || space.Times.Meet(reports);
    }
}
