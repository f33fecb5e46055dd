using Stemma.Model;

namespace Stemma.Events.Identity;

/// <summary>One occurrence as one report tells it: all its mentions, with the dossier's entity ids.</summary>
/// <param name="Report">Index of the report.</param>
/// <param name="Participants">Role and entity id, each pair once, in text order.</param>
public sealed record OccurrenceProfile(
    int Report, IReadOnlyList<EventMention> Mentions, string Type, string Family, Factuality Status, DateBounds Time, Certainty TimeCertainty,
    IReadOnlyList<string> Places, IReadOnlyList<Participant> Participants, bool Focal)
{
    public IEnumerable<string> ParticipantIds => Participants.Select(p => p.Entity).Distinct(StringComparer.Ordinal);

    /// <summary>Every occurrence of a report, in text order.</summary>
    public static IEnumerable<OccurrenceProfile> Of(ReportSet set, int report)
    {
        var analysis = set.Analyses[report];
        foreach (var group in analysis.Events.GroupBy(e => e.Focal ? "focal" : e.Occurrence.Length > 0 ? e.Occurrence : e.Id, StringComparer.Ordinal))
            yield return Of(set, report, [.. group]);
    }

    private static OccurrenceProfile Of(ReportSet set, int report, List<EventMention> mentions)
    {
        var focal = FocalEvent.Gather(mentions);
        return new(
            report, mentions, focal.Type, focal.Family, focal.Status, focal.Time, focal.TimeCertainty,
            [.. focal.Places.Select(p => set.EntityId(report, p)).Where(p => p.Length > 0).OrderBy(p => set.Entity(p).Subtype == "country" ? 1 : 0)],
            [.. mentions.SelectMany(m => m.Participants).Select(p => p with { Entity = set.EntityId(report, p.Entity) }).Where(p => p.Entity.Length > 0).DistinctBy(p => (p.Role, p.Entity))],
            mentions[0].Focal);
    }

    /// <summary>Whether two reports' occurrences are one: same kind, dates that meet and are both narrow, and people or place in common.</summary>
    public static bool IsSame(OccurrenceProfile a, OccurrenceProfile b)
    {
        if (a.Family != b.Family || a.Type == "other") return false;
        if (!IsNarrow(a.Time) || !IsNarrow(b.Time) || !a.Time.Overlaps(b.Time)) return false;
        if (a.Places.Count > 0 && b.Places.Count > 0 && !a.Places.Intersect(b.Places, StringComparer.Ordinal).Any()) return false;
        int shared = a.ParticipantIds.Intersect(b.ParticipantIds, StringComparer.Ordinal).Count();
        return shared > 1 || (shared == 1 && a.Places.Intersect(b.Places, StringComparer.Ordinal).Any());
    }

    private static bool IsNarrow(DateBounds time) => time.Days <= 31;
}
