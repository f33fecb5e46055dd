using Stemma.Model;

namespace Stemma.Events.Identity;

/// <summary>Which reports are about the same event: a partition of the reports.</summary>
public sealed class ReportGroups
{
    /// <summary>Groups whose members belong together with less than this chance on average are not joined.</summary>
    public const double Threshold = 0.5;

    private readonly int[] _group;
    private readonly Dictionary<(int A, int B), double> _chances;

    private ReportGroups(int[] group, Dictionary<(int A, int B), double> chances) => (_group, _chances) = (group, chances);

    /// <summary>The group of the i-th report.</summary>
    public int Of(int report) => _group[report];

    /// <summary>Every pair that was looked at, with the chance that both are about one event.</summary>
    public IReadOnlyDictionary<(int A, int B), double> Chances => _chances;

    public static ReportGroups Find(IReadOnlyList<Analysis> analyses) => Find(new ReportSpace([.. analyses.Select(ReportProfile.Of)]), PairModel.Shipped, Threshold);

    public static ReportGroups Find(ReportSpace space, PairModel model, double threshold)
    {
        var chances = CandidatePairs.Find(space).ToDictionary(p => p, p => model.Chance(PairFeatures.Of(space, p.A, p.B)));
        return new(AverageLink.Group(space.Profiles.Count, chances, new HashSet<(int, int)>(), threshold), chances);
    }
}
