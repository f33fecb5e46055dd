namespace Stemma.Events.Identity;

/// <summary>
/// From groups of reports to events: a group's reports are about one event; what else they tell of is background, joined across reports
/// when kind, date and people agree.
/// </summary>
public static class EventDrafts
{
    /// <summary>Focal events first, in the order of their reports; then background events.</summary>
    public static IReadOnlyList<EventDraft> Of(ReportSet set, ReportGroups groups)
    {
        var told = Enumerable.Range(0, set.Count).Select(i => OccurrenceProfile.Of(set, i).ToList()).ToList();
        var focal = groups.All.Select(reports => Focal(told, reports)).OfType<EventDraft>().ToList();
        var rest = told.SelectMany(o => o).Where(o => !o.Focal).ToList();
        var index = focal.SelectMany((draft, i) => draft.Occurrences.SelectMany(Keys).Distinct(StringComparer.Ordinal).Select(key => (key, i))).ToLookup(x => x.key, x => x.i, StringComparer.Ordinal);
        var background = new List<OccurrenceProfile>();
        foreach (var occurrence in rest)
        {
            int owner = Keys(occurrence).SelectMany(k => index[k]).Distinct().Order().Cast<int?>().FirstOrDefault(i => focal[i!.Value].Occurrences.Any(o => OccurrenceProfile.IsSame(o, occurrence))) ?? -1;
            if (owner >= 0) focal[owner] = focal[owner].With(occurrence);
            else if (IsWorthTelling(occurrence)) background.Add(occurrence);
        }
        return [.. focal, .. Join(background, groups)];
    }

    // A group is an event when a report says that something occurred, or when several reports are about one thing.
    private static EventDraft? Focal(List<List<OccurrenceProfile>> told, IReadOnlyList<int> reports)
    {
        var occurrences = reports.SelectMany(r => told[r].Where(o => o.Focal)).ToList();
        return occurrences.Count > 0 || reports.Count > 1 ? new(occurrences, reports) : null;
    }

    private static bool IsWorthTelling(OccurrenceProfile o) =>
        o.Type != "other" && o.Time.IsClosed && o.Time.Days <= 366 && (o.Participants.Count > 0 || o.Places.Count > 0);

    private static IEnumerable<EventDraft> Join(List<OccurrenceProfile> occurrences, ReportGroups groups)
    {
        var joined = new UnionFind(occurrences.Count);
        foreach (var told in Enumerable.Range(0, occurrences.Count).GroupBy(i => Told(occurrences[i], groups)).Where(g => g.Key.Length > 0))
            foreach (int other in told.Skip(1)) joined.Join(told.First(), other);
        var first = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < occurrences.Count; i++)
            foreach (string key in Keys(occurrences[i]))
            {
                if (!first.TryGetValue(key, out var list)) first.Add(key, list = []);
                foreach (int other in list)
                    if (OccurrenceProfile.IsSame(occurrences[other], occurrences[i])) joined.Join(other, i);
                if (list.Count < 50) list.Add(i);
            }
        return Enumerable.Range(0, occurrences.Count).GroupBy(joined.Find).OrderBy(g => g.Key).Select(g => new EventDraft([.. g.Select(i => occurrences[i])], []));
    }

    // Reports about one event that both tell of a meeting in one town within the same days mean one meeting, whoever they say took part. Reports about
    // different events do not: two shootings of one day in one city are two.
    private static string Told(OccurrenceProfile o, ReportGroups groups) =>
        o.Places.Count > 0 && o.Time.Days <= 92 ? $"{groups.Of(o.Report)} {o.Type} {FocalEvent.IsAhead(o.Status)} {o.Places[0]} {o.Time}" : "";

    // One occurrence names somebody or some place, in some month: only those are compared.
    private static IEnumerable<string> Keys(OccurrenceProfile o)
    {
        if (o.Time.From is not { } from || o.Time.To is not { } to || o.Time.Days > 31) yield break;
        foreach (string entity in o.ParticipantIds.Concat(o.Places).Distinct(StringComparer.Ordinal))
        {
            yield return $"{entity} {from.Year}-{from.Month}";
            if (to.Month != from.Month) yield return $"{entity} {to.Year}-{to.Month}";
        }
    }
}
