using Stemma.Model;
using Stemma.Text;

namespace Stemma.Events.Identity;

/// <summary>From drafts to the dossier's events, with everything that a reader may ask of them.</summary>
public sealed class EventAssembly(ReportSet set, ReportSpace space, ReportGroups groups, IReadOnlyList<EventDraft> drafts)
{
    private const int MostContrasts = 6;
    private const double ContrastChance = 0.03;

    public static string IdOf(int draft) => $"ev{draft + 1}";

    public IReadOnlyList<DossierEvent> Assemble()
    {
        var rivals = Rivals();
        return [.. drafts.Select((draft, i) => Event(draft, i, rivals[i]))];
    }

    private DossierEvent Event(EventDraft draft, int index, IEnumerable<(int Other, double Chance)> rivals)
    {
        var participants = Participants(draft);
        string place = draft.Place;
        return new(
            IdOf(index), Label(draft), draft.Type, draft.Status, draft.IsDisputed, draft.TimeAnswer, PlaceAnswer(draft), participants,
            [.. draft.Reports.Select(ReportSet.IdOf)], [.. draft.FocalOf.Select(ReportSet.IdOf)], Mentions(draft), Why(draft),
            [.. rivals.Select(r => NotSame(draft, r.Other, r.Chance))], draft.TimePattern);
    }

    private NotSame NotSame(EventDraft draft, int other, double chance)
    {
        var (because, evidence) = ContrastReasons.Between(set, draft, drafts[other], chance);
        return new(IdOf(other), because, evidence);
    }

    private string Label(EventDraft draft)
    {
        var people = draft.ParticipantIds.Select(set.Entity).ToList();
        var named = people.Where(p => p.Type == EntityType.Person).ToList();
        var shown = named.Count > 0 ? named : people.Where(p => p.Type is EntityType.Organization or EntityType.Group or EntityType.Place && p.Id != draft.Place).ToList();
        return EventLabels.Of(draft.Type, draft.Family == "meeting", [.. shown.Select(p => p.Name)], draft.Place.Length > 0 ? Where(set.Entity(draft.Place)) : "", Headline(draft));
    }

    /// <summary>"in Minsk", "at Palace of Independence".</summary>
    public static string Where(DossierEntity place) => (place.Subtype == "facility" ? "at " : "in ") + place.Name;

    private string Headline(EventDraft draft) =>
        draft.Reports.SelectMany(r => set.Analyses[r].Reading.Blocks.Where(b => b.Role == BlockRole.Headline).Select(b => set.Words(r, b.Span))).FirstOrDefault() ?? "";

    // A report that is about the event without a word for it is cited by its first words.
    private IReadOnlyList<Evidence> Mentions(EventDraft draft)
    {
        var silent = draft.FocalOf.Where(r => draft.Occurrences.All(o => o.Report != r)).Select(FirstWords).OfType<Evidence>();
        return [.. draft.Mentions(set), .. silent];
    }

    private Evidence? FirstWords(int report) =>
        set.Analyses[report].Reading.Blocks.FirstOrDefault(b => b.IsProse && b.Span.Length > 0) is { } block ? set.Cite(report, block.Span) : null;

    private IReadOnlyList<EventParticipant> Participants(EventDraft draft)
    {
        var all = draft.Occurrences.SelectMany(o => o.Participants.Select(p => (p.Role, p.Entity, Evidence: set.Cite(o.Report, p.Span)))).ToLookup(p => p.Entity, StringComparer.Ordinal);
        return [.. draft.ParticipantIds.Select(id => new EventParticipant(
            all[id].GroupBy(p => p.Role, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key, id,
            [.. all[id].Select(p => p.Evidence).Distinct().Take(12)]))];
    }

    private Answer<string> PlaceAnswer(EventDraft draft)
    {
        var places = draft.Occurrences.Where(o => o.Places.Count > 0).GroupBy(o => o.Places[0], StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        if (places.Count == 0) return Answer<string>.None;
        var why = new Reason("event.place", $"{places[0].Count()} of {draft.Reports.Count} reports place it there.", [.. draft.PlaceEvidence(set).Take(6)]);
        if (places.Count == 1 || places[0].Count() > places[1].Count()) return Answer<string>.Of(draft.Place, places.Count == 1 ? Certainty.High : Certainty.Medium, why);
        return new Answer<string>.Ambiguous([.. places.Select(p => p.Key)], [why]);
    }

    private IReadOnlyList<Reason> Why(EventDraft draft)
    {
        var joined = draft.IsFocal ? JoinReasons.Of(set, space, groups, draft.FocalOf) : [];
        var time = draft.TimeAnswer switch
        {
            Answer<DateBounds>.Known k => k.Why,
            Answer<DateBounds>.Ambiguous a => a.Why,
            _ => [],
        };
        var status = draft.Occurrences.SelectMany(o => o.Mentions).Where(m => m.Status == draft.Status).SelectMany(m => m.Why).Where(w => w.Rule.StartsWith("status", StringComparison.Ordinal) || w.Rule.StartsWith("event.status", StringComparison.Ordinal)).Take(2);
        return [.. joined, .. time, .. status];
    }

    // Events that a reader could take for one another: of a like kind with somebody in common, or with reports that are worded alike.
    private IReadOnlyList<IReadOnlyList<(int Other, double Chance)>> Rivals()
    {
        var chances = new SortedDictionary<(int A, int B), double>();
        var owner = new Dictionary<int, int>();
        for (int i = 0; i < drafts.Count; i++)
            foreach (int report in drafts[i].FocalOf) owner[report] = i;
        foreach (var ((a, b), chance) in groups.Chances)
        {
            if (!owner.TryGetValue(a, out int x) || !owner.TryGetValue(b, out int y) || x == y) continue;
            (x, y) = (Math.Min(x, y), Math.Max(x, y));
            if (chance >= ContrastChance || IsLike(drafts[x], drafts[y])) chances[(x, y)] = Math.Max(chance, chances.GetValueOrDefault((x, y)));
        }
        var rivals = Enumerable.Range(0, drafts.Count).Select(_ => new List<(int Other, double Chance)>()).ToList();
        foreach (var ((a, b), chance) in chances)
        {
            rivals[a].Add((b, chance));
            rivals[b].Add((a, chance));
        }
        return [.. rivals.Select(r => (IReadOnlyList<(int, double)>)[.. r.OrderByDescending(x => x.Chance).ThenBy(x => x.Other).Take(MostContrasts)])];
    }

    private static bool IsLike(EventDraft a, EventDraft b) =>
        a.Family == b.Family && a.ParticipantIds.Intersect(b.ParticipantIds, StringComparer.Ordinal).Any();
}
