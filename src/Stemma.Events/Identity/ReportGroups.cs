using Stemma.Model;

namespace Stemma.Events.Identity;

/// <summary>Which reports are about the same event: a partition of the reports.</summary>
public sealed class ReportGroups
{
    private readonly int[] _group;

    private ReportGroups(int[] group) => _group = group;

    /// <summary>The group of the i-th report.</summary>
    public int Of(int report) => _group[report];

    public static ReportGroups Find(IReadOnlyList<Analysis> analyses) => new([.. Enumerable.Range(0, analyses.Count)]);
}
