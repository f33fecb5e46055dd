using Stemma.Model;

namespace Stemma.Language.Events;

/// <summary>
/// Joins the mentions of one report that tell of one occurrence. Two mentions of one family are joined when something speaks for it (shared people,
/// a definite noun that points back, headline and lead) and nothing against it: other dates, places, people, status, or "previous", "another".
/// </summary>
internal static class Occurrences
{
    private const int LookBack = 40; // candidates per family: keeps a long report linear

    /// <param name="lead">The number of the first sentence of the body.</param>
    public static IReadOnlyList<Occurrence> Group(IReadOnlyList<Draft> drafts, NameIndex names, int lead)
    {
        var all = new List<Occurrence>();
        var families = new Dictionary<string, List<Occurrence>>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            if (!families.TryGetValue(Key(draft), out var family)) families.Add(Key(draft), family = []);
            var home = Best(draft, family, names, lead);
            if (home is null)
            {
                home = new(draft);
                family.Add(home);
                all.Add(home);
            }
            else home.Add(draft);
            draft.Occurrence = home;
        }
        return all;
    }

    /// <summary>A photo's caption tells of the photo's own occasion.</summary>
    private static string Key(Draft d) =>
        (d.Type == EventType.Other ? "other " + d.Trigger.Lemma : d.Type.Family) + (d.Role == BlockRole.Caption ? " caption" : "");

    private static Occurrence? Best(Draft draft, List<Occurrence> family, NameIndex names, int lead)
    {
        Occurrence? best = null;
        int most = 0;
        for (int i = family.Count - 1; i >= 0 && i >= family.Count - LookBack; i--)
            if (For(draft, family[i], lead) is var score && score > most && !Against(draft, family[i], names)) (best, most) = (family[i], score);
        return best;
    }

    // ---- what speaks for it

    private static int For(Draft d, Occurrence o, int lead)
    {
        int shared = d.Participants.Count(p => o.Compared.Any(m => m.Participants.Any(q => q.Entity == p.Entity)));
        bool sameDay = d.Dating is { Days.IsDay: true } a && o.Dating is { Days.IsDay: true } b && a.Days == b.Days;
        int score = 3 * shared + (sameDay ? 2 : 0);
        if (Anaphora.PointsBack(d.Tree, d.Trigger)) score += Anaphora.IsPointed(d.Tree, d.Head) ? 3 : 2;
        if (o.Compared.Any(m => m.Trigger.Lemma == d.Trigger.Lemma)) score += 1;
        if (o.Compared.Any(m => m.Type == d.Type)) score += 1;
        if (LeadAfterHeadline(d, o)) score += 2;
        if (score > 0 && o.Mentions[0].Sentence <= lead + 1) score++; // what the report opens with is what it comes back to
        if (score > 0 && d.Company.Any(c => o.Compared.Any(m => m.Participants.Any(q => q.Entity == c)))) score++;
        bool enough = shared > 0 || d.Type.Family == "press" && score > 0 || // a report tells of one press conference
            score >= 3 && (Anaphora.PointsBack(d.Tree, d.Trigger) || LeadAfterHeadline(d, o) || sameDay || SamePatient(d, o));
        return enough ? score : 0;
    }

    private static bool LeadAfterHeadline(Draft d, Occurrence o) =>
        !d.IsHeadline && d.Sentence <= 3 && o.Mentions[0].IsHeadline && o.Compared.Any(m => m.Type == d.Type);

    private static bool SamePatient(Draft d, Occurrence o) =>
        d.Participants.Count == 0 && o.Compared.Any(m => m.Participants.Count == 0 && m.Trigger.Lemma == d.Trigger.Lemma && TriggerFinder.Patients(m.Tree, m.Head).Any(x => TriggerFinder.Patients(d.Tree, d.Head).Any(y => m.Tree[x].Lemma == d.Tree[y].Lemma)));

    // ---- what speaks against it

    private static bool Against(Draft d, Occurrence o, NameIndex names) =>
        Anaphora.SetsApart(d.Tree, d.Trigger) || ToldBesideEachOther(d, o) || d.Status.Factuality == Factuality.Habitual
        || o.Compared.Any(m => DatesDiffer(d.Dating, m.Dating) || StatusesDiffer(d, m) || PlacesDiffer(d, m, names) || m.Status.Factuality == Factuality.Habitual)
        || PeopleDiffer(d, o, names);

    /// <summary>Two of one kind in one sentence are two: "a fire, nine days after a warehouse burned down".</summary>
    private static bool ToldBesideEachOther(Draft d, Occurrence o) =>
        o.Last.Sentence == d.Sentence && o.Last.Type == d.Type && (o.Last.Trigger.Lemma == d.Trigger.Lemma || IsAside(d)) && !d.Participants.Any(p => o.Last.Participants.Any(q => q.Entity == p.Entity));

    private static bool IsAside(Draft d) => d.Tree.Is(d.Head, "advcl") && d.Tree.Child(d.Head, "mark") is >= 0 and var m && d.Tree[m].Lemma is "after" or "before" or "since";

    private static bool DatesDiffer(Dating? a, Dating? b)
    {
        if (a is null || b is null) return false;
        if (!a.Days.IsUnknown && !b.Days.IsUnknown) return !a.Days.Overlaps(b.Days);
        var (p, q) = (a.Expression.Pattern, b.Expression.Pattern);
        return p.Year != q.Year && p.Year is not null && q.Year is not null || p.Month != q.Month && p.Month is not null && q.Month is not null
            || p.Day != q.Day && p.Day is not null && q.Day is not null || p.Weekday != q.Weekday && p.Weekday is not null && q.Weekday is not null;
    }

    private static bool StatusesDiffer(Draft a, Draft b) =>
        a.Status.Stated && b.Status.Stated && (IsPast(a) && IsAhead(b) || IsAhead(a) && IsPast(b));

    private static bool IsPast(Draft d) => d.Status.Factuality is Factuality.Happened or Factuality.Ongoing;
    private static bool IsAhead(Draft d) => d.Status.Factuality is Factuality.Scheduled or Factuality.Expected;

    private static bool PlacesDiffer(Draft a, Draft b, NameIndex names) =>
        a.Place.ValueOrDefault is { } p && b.Place.ValueOrDefault is { } q && p != q && names[p].Subtype == names[q].Subtype && names[p].Subtype is "city" or "country" or "facility";

    private static bool PeopleDiffer(Draft d, Occurrence o, NameIndex names)
    {
        if (d.Participants.Count == 0) return false;
        foreach (var m in o.Compared)
        {
            if (m.Participants.Count == 0) continue;
            if (d.Type.Family is "meeting" || d.Type.IsMutual ? MutualDiffer(d, m, names) : RolesDiffer(d, m, names)) return true;
        }
        return false;
    }

    /// <summary>Each names somebody whom the other lacks: two meetings, not one told twice.</summary>
    private static bool MutualDiffer(Draft a, Draft b, NameIndex names)
    {
        var (p, q) = (People(a, names), People(b, names));
        if (p.Count == 0 || q.Count == 0) return false;
        int shared = p.Count(q.Contains);
        return shared == 0 || p.Count > shared && q.Count > shared;
    }

    /// <summary>Others are killed, fined, appointed; or others act, and nobody is common to both ("EU" and "the Commission" may be one).</summary>
    private static bool RolesDiffer(Draft a, Draft b, NameIndex names)
    {
        bool anyShared = a.Participants.Any(p => b.Participants.Any(q => q.Entity == p.Entity && q.Role == p.Role));
        return a.Participants.GroupBy(p => p.Role, StringComparer.Ordinal).Any(g =>
        {
            if (anyShared && g.Key == a.Type.Role("agent")) return false;
            var theirs = b.Participants.Where(q => q.Role == g.Key).ToList();
            bool alike = theirs.Any(q => g.Any(p => names[p.Entity].Type == names[q.Entity].Type));
            return alike && !theirs.Any(q => g.Any(p => p.Entity == q.Entity));
        });
    }

    private static List<string> People(Draft d, NameIndex names) => [.. d.Participants.Where(p => names[p.Entity].Type == EntityType.Person).Select(p => p.Entity)];
}
