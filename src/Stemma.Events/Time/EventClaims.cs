using Stemma.Events.Identity;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Events.Time;

/// <summary>What the reports of one event say of its day, as claims for the solver.</summary>
public static class EventClaims
{
    private const int Ever = 36_600; // days; further than any report looks
    private const int News = 365; // days; what a report is written about without a word on its date is no older
    private const int DayOnly = 31; // days; "on the 7th" is of this month or the last

    public static IReadOnlyList<TimeClaim> Of(ReportSet set, EventDraft draft) =>
        [.. draft.Occurrences.Where(o => o.Focal || !draft.IsFocal).SelectMany(o => Of(set, o)).DistinctBy(c => (c.Evidence, c.Bounds, c.Reach))];

    private static IEnumerable<TimeClaim> Of(ReportSet set, OccurrenceProfile told)
    {
        foreach (var mention in told.Mentions)
        {
            if (mention.TimeSpan is { } day && Expression(set.Analyses[told.Report], day) is { } end && IsLonger(mention.Time, end.Bounds) is { } whole)
                yield return new(told.Report, whole, default, null, Certainty.Medium, set.Words(told.Report, day), set.Cite(told.Report, day)); // Friday ends a two-day meeting
            else if (mention.TimeSpan is { } span && Expression(set.Analyses[told.Report], span) is { } time && (time.Bounds.IsUnknown || told.Time.IsUnknown || time.Bounds.Overlaps(told.Time)))
                yield return Of(set, told, time);
            else if (mention.Time is Answer<DateBounds>.Known { Value.IsUnknown: false } known && known.Value.Overlaps(told.Time) && known.Why.SelectMany(w => w.Evidence).FirstOrDefault() is { } evidence)
                yield return new(told.Report, known.Value, default, null, known.Certainty, set.Words(told.Report, mention.TimeSpan ?? mention.Trigger), evidence);
        }
        if (Tense(set, told) is { } side)
            yield return new(told.Report, DateBounds.Unknown, default, side, Certainty.Low, set.Words(told.Report, told.Mentions[0].Trigger), set.Cite(told.Report, told.Mentions[0].Trigger));
    }

    private static DateBounds? IsLonger(Answer<DateBounds> told, DateBounds day) =>
        day.IsDay && told is Answer<DateBounds>.Known { Value: { IsClosed: true, IsDay: false } days } && days.Overlaps(day) && days.Days <= 14 ? days : null;

    private static TimeExpression? Expression(Analysis analysis, TextSpan<Article> span) => analysis.Times.Inside(span).FirstOrDefault(t => t.Span == span);

    private static TimeClaim Of(ReportSet set, OccurrenceProfile told, TimeExpression time)
    {
        bool at = time.Relation == TimeRelation.At;
        var certainty = time.Bounds.IsDay ? Certainty.High : Certainty.Medium;
        return new(told.Report, Days(time), at ? time.Pattern : default, at ? Behind(time.Reach, told) ?? Near(time, Tense(set, told)) : Tense(set, told), certainty, set.Words(told.Report, time.Span), set.Cite(told.Report, time.Span));
    }

    /// <summary>"those who set the fire on Tuesday": what has happened lies behind, whatever the clause around it tells of.</summary>
    private static DayReach? Behind(DayReach? reach, OccurrenceProfile told) =>
        reach is { From: >= 0, To: > 0 } ahead && told.Status == Factuality.Happened ? new(-ahead.To, -ahead.From) : reach;

    /// <summary>Who leaves out the year of a date means the nearest one, and who leaves out the month too the nearest month.</summary>
    private static DayReach? Near(TimeExpression time, DayReach? side)
    {
        if (side is not { } reach || time.Pattern is not { Year: null, Day: not null } pattern) return side;
        int far = pattern.Month is null ? DayOnly : News;
        return new(Math.Max(reach.From, -far), Math.Min(reach.To, far));
    }

    private static DateBounds Days(TimeExpression time) => time.Relation switch
    {
        TimeRelation.Since => time.Bounds with { To = null },
        TimeRelation.Until => time.Bounds with { From = null },
        TimeRelation.Before => new(null, time.Bounds.From?.PlusDays(-1)),
        TimeRelation.After => new(time.Bounds.To, null),
        _ => time.Bounds,
    };

    /// <summary>What has happened lies before the report's own day, what is announced after it.</summary>
    private static DayReach? Tense(ReportSet set, OccurrenceProfile told) => told.Status switch
    {
        Factuality.Happened => new(told.Focal && !IsDated(set, told) ? -News : -Ever, 0),
        Factuality.Scheduled or Factuality.Expected => new(0, Ever),
        _ => null,
    };

    /// <summary>Some words place it in the calendar; "recently" does not.</summary>
    private static bool IsDated(ReportSet set, OccurrenceProfile told) =>
        told.Mentions.Any(m => m.TimeSpan is { } span && Expression(set.Analyses[told.Report], span) is { } time && (!time.Pattern.IsEmpty || time.Bounds.IsClosed || time.Reach is not null));
}
