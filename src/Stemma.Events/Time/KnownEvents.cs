using Stemma.Events.Identity;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Events.Time;

/// <summary>
/// What a report mentions beside its own subject may be what other reports are about and date: "Explosions at Sova on March 14 … killed 28". For a report whose
/// own day is open, such a mention says that it was written within the year after. Taken only when kind, place (or two of the people), month and day single
/// out one event; a mention that does not fit in the end is left, and is no conflict.
/// </summary>
public static class KnownEvents
{
    private const int News = 365; // days; without a year the last such day is meant

    /// <param name="claims">What the reports that are about each draft say of its day.</param>
    /// <returns>For each draft, further claims.</returns>
    public static IReadOnlyList<IReadOnlyList<TimeClaim>> Of(ReportSet set, IReadOnlyList<EventDraft> drafts, IReadOnlyList<IReadOnlyList<TimeClaim>> claims)
    {
        var added = drafts.Select(_ => new List<TimeClaim>()).ToList();
        for (int r = 0; r < set.Count; r++)
        {
            if (set.Analyses[r].Written.Bounds.IsDay) continue;
            foreach (var told in OccurrenceProfile.Of(set, r).Where(o => !o.Focal && o.Status == Factuality.Happened))
                foreach (var time in Dated(set, told).Take(1))
                    if (Only(drafts, claims, told, time.Pattern) is >= 0 and var d)
                        added[d].Add(new(r, DateBounds.Unknown, time.Pattern, new(-News, 0), Certainty.Low, set.Words(r, time.Span), set.Cite(r, time.Span)) { IsMention = true });
        }
        return added;
    }

    /// <summary>The expressions that date it by a month, or month and day, of a year that they leave out.</summary>
    private static IEnumerable<TimeExpression> Dated(ReportSet set, OccurrenceProfile told) =>
        told.Mentions.Select(m => m.TimeSpan).OfType<TextSpan<Article>>().Distinct()
            .SelectMany(span => set.Analyses[told.Report].Times.Inside(span).Where(t => t.Span == span))
            .Where(t => t is { Relation: TimeRelation.At, Pattern: { Year: null, Month: not null } });

    private static int Only(IReadOnlyList<EventDraft> drafts, IReadOnlyList<IReadOnlyList<TimeClaim>> claims, OccurrenceProfile told, CalendarPattern pattern)
    {
        int only = -1;
        for (int d = 0; d < drafts.Count; d++)
        {
            if (!drafts[d].IsFocal || drafts[d].FocalOf.Contains(told.Report) || !IsSame(drafts[d], told) || !claims[d].Any(c => Falls(c.Bounds, pattern))) continue;
            if (only >= 0) return -1;
            only = d;
        }
        return only;
    }

    private static bool IsSame(EventDraft draft, OccurrenceProfile told) =>
        draft.Family == told.Family && told.Type != "other"
        && (told.Places.Any(p => draft.Occurrences.Any(o => o.Places.Contains(p, StringComparer.Ordinal))) || told.ParticipantIds.Count(p => draft.ParticipantIds.Contains(p, StringComparer.Ordinal)) > 1);

    private static bool Falls(DateBounds days, CalendarPattern pattern) =>
        days is { Days: <= 14, From: { } from, To: { } to } && pattern.Month == from.Month && from.Month == to.Month && (pattern.Day ?? from.Day) is var day && day >= from.Day && day <= to.Day;
}
