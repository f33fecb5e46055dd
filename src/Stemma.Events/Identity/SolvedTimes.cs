using Stemma.Model;
using Stemma.Text;

namespace Stemma.Events.Identity;

/// <summary>Events and reports with their times, as far as all reports together tell.</summary>
/// <param name="Written">For each report.</param>
public sealed record SolvedTimes(IReadOnlyList<EventDraft> Drafts, IReadOnlyList<Written> Written)
{
    public static SolvedTimes Of(ReportSet set, IReadOnlyList<EventDraft> drafts) => new([.. drafts.Select(d => d with { TimeAnswer = Meet(set, d) })], [.. set.Analyses.Select(a => a.Written)]);

    // What each report says of the time is intersected, the surest first; a report that contradicts is left out of the value and named.
    private static Answer<DateBounds> Meet(ReportSet set, EventDraft draft)
    {
        var told = draft.Occurrences.Where(o => !o.Time.IsUnknown && (o.Focal || !draft.IsFocal)).OrderByDescending(o => o.TimeCertainty).ThenBy(o => o.Time.Days ?? int.MaxValue).ThenBy(o => o.Report).ToList();
        if (told.Count == 0) return Answer<DateBounds>.None;
        var time = told[0].Time;
        var against = new List<OccurrenceProfile>();
        foreach (var other in told.Skip(1))
        {
            if (time.Overlaps(other.Time)) time = time.Intersect(other.Time);
            else against.Add(other);
        }
        Evidence[] evidence = [.. draft.TimeEvidence(set).Take(8)];
        var why = new Reason("event.time", $"{told.Count - against.Count} of {told.Count} reports that date it agree.", evidence);
        return against.Count >= told.Count - against.Count
            ? new Answer<DateBounds>.Ambiguous([time, .. against.Select(a => a.Time).Distinct()], [why])
            : Answer<DateBounds>.Of(time, told[0].TimeCertainty, why);
    }
}
