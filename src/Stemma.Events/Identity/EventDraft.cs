using Stemma.Model;
using Stemma.Text;

namespace Stemma.Events.Identity;

/// <summary>An event while the reports that tell of it are being gathered.</summary>
/// <param name="occurrences">How each report tells of it, by report.</param>
/// <param name="focalOf">The reports that are written about it, ascending.</param>
public sealed class EventDraft(IReadOnlyList<OccurrenceProfile> occurrences, IReadOnlyList<int> focalOf)
{
    public IReadOnlyList<OccurrenceProfile> Occurrences { get; } = occurrences;
    public IReadOnlyList<int> FocalOf { get; } = focalOf;

    /// <summary>When it lies, as the reports together allow; set once the times are solved.</summary>
    public Answer<DateBounds> TimeAnswer { get; private init; } = Answer<DateBounds>.None;

    /// <summary>The recurring day, when the year is open.</summary>
    public CalendarPattern TimePattern { get; private init; }

    public DateBounds Time => TimeAnswer is Answer<DateBounds>.Known k ? k.Value : DateBounds.Unknown;

    public bool IsFocal => FocalOf.Count > 0;

    public IReadOnlyList<int> Reports { get; } = [.. occurrences.Select(o => o.Report).Concat(focalOf).Distinct().Order()];

    public string Type { get; } = MostFrequent(occurrences.Where(o => o.Type != "other").Select(o => o.Type), "other");

    /// <summary>Kinds whose mentions may name one occurrence share it.</summary>
    public string Family { get; } = MostFrequent(occurrences.Where(o => o.Type != "other").Select(o => o.Family), "other");

    /// <summary>Done where any report tells it as done: an announcement precedes what it announces.</summary>
    public Factuality Status { get; } = StatusOf([.. occurrences.Any(o => o.Focal) ? occurrences.Where(o => o.Focal) : occurrences]);

    /// <summary>Some tell it as a fact or an allegation, others deny it.</summary>
    public bool IsDisputed => Occurrences.Any(o => o.Status == Factuality.Denied) && Occurrences.Any(o => o.Status is Factuality.Happened or Factuality.Alleged);

    /// <summary>The entity id of the place that most reports name, or empty.</summary>
    public string Place { get; } = MostFrequent(occurrences.SelectMany(o => o.Places.Take(1)), "");

    /// <summary>Entity ids of those who take part, those in most reports first.</summary>
    public IReadOnlyList<string> ParticipantIds { get; } =
        [.. occurrences.SelectMany(o => o.ParticipantIds.Select((p, rank) => (p, rank))).GroupBy(p => p.p, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Min(p => p.rank)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];

    /// <summary>The same event with its time.</summary>
    public EventDraft At(Answer<DateBounds> time, CalendarPattern pattern) => new(Occurrences, FocalOf) { TimeAnswer = time, TimePattern = pattern };

    /// <summary>The same event, told by one more report.</summary>
    public EventDraft With(OccurrenceProfile occurrence) => new([.. Occurrences, occurrence], FocalOf) { TimeAnswer = TimeAnswer, TimePattern = TimePattern };

    private static Factuality StatusOf(IReadOnlyList<OccurrenceProfile> told)
    {
        Factuality[] order = [Factuality.Happened, Factuality.Ongoing, Factuality.Denied, Factuality.Scheduled, Factuality.Expected, Factuality.Alleged, Factuality.Hypothetical, Factuality.Habitual];
        return order.FirstOrDefault(s => told.Any(o => o.Status == s));
    }

    public IEnumerable<Evidence> Mentions(ReportSet set) => Occurrences.SelectMany(o => o.Mentions.Select(m => set.Cite(o.Report, m.Trigger)));

    public IEnumerable<Evidence> TimeEvidence(ReportSet set)
    {
        var stated = Occurrences.SelectMany(o => o.Mentions.Where(m => m.TimeSpan is not null).Select(m => set.Cite(o.Report, m.TimeSpan!.Value)));
        var reasons = Occurrences.SelectMany(o => o.Mentions.Select(m => m.Time).OfType<Answer<DateBounds>.Known>()).SelectMany(k => k.Why).SelectMany(w => w.Evidence);
        return stated.Concat(reasons).Distinct();
    }

    public IEnumerable<Evidence> PlaceEvidence(ReportSet set) =>
        from o in Occurrences
        where o.Places.Contains(Place, StringComparer.Ordinal)
        from entity in set.Analyses[o.Report].Entities
        where set.EntityId(o.Report, entity.Id) == Place
        from mention in entity.Mentions.Take(1)
        select set.Cite(o.Report, mention.Span);

    private static string MostFrequent(IEnumerable<string> values, string otherwise) =>
        values.GroupBy(v => v, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault() ?? otherwise;
}
