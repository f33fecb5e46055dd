using NodaTime;
using Stemma.Model;

namespace Stemma.Events.Identity;

/// <summary>What speaks for and against two reports being about one event, as numbers for <see cref="PairModel"/>.</summary>
public static class PairFeatures
{
    private const double Any = 50;

    /// <summary>Days: what a report is written about without a word on its date is no older than a year.</summary>
    private const int YearsNews = 400;

    /// <summary>
    /// Each feature with the weights that it may have. Wording is left to the training. What the focal events say can only speak in one direction,
    /// whatever one training set seems to teach; where the sets hold next to no cases (announced against done), the least weight is set by hand.
    /// </summary>
    public static readonly IReadOnlyList<(string Name, double Least, double Most)> All =
    [
        ("all", -Any, Any), ("telling", -Any, Any), ("lead", -Any, Any), ("title", -Any, Any), ("numbers", -Any, Any), ("names", -Any, Any), ("pairs", -Any, Any),
        ("telling-names", -Any, Any), ("lead-names", -Any, Any), ("all-squared", -Any, Any), ("names-squared", -Any, Any), ("rarest-name", -Any, Any), ("second-name", -Any, Any), ("numbers-shared", -Any, Any),
        ("written-days", -Any, 0), ("written-far", -Any, 0), ("time-agree", 2, Any), ("time-conflict", -Any, -2), ("place-agree", 0.2, Any), ("city-conflict", -Any, -2),
        ("people-shared", 0.2, Any), ("people-none", -Any, -0.2), ("kind-agree", 0, Any), ("kind-conflict", -Any, -0.3), ("status-conflict", -Any, -2), ("kind-and-status", -Any, -3),
    ];

    public static double[] Of(ReportSpace space, int a, int b)
    {
        var (va, vb) = (space.Vectors[a], space.Vectors[b]);
        double all = TermVector.Cosine(va.All, vb.All), names = TermVector.Cosine(va.Names, vb.Names);
        var rare = TermVector.Shared(va.Names, vb.Names).Select(space.Weight).OrderDescending().Take(2).ToList();
        double? days = DaysBetween(space.Set.Analyses[a].Written, space.Set.Analyses[b].Written);
        double far = days is { } d ? Math.Log(1 + d) : 0;
        return
        [
            all, TermVector.Cosine(va.Telling, vb.Telling), TermVector.Cosine(va.Lead, vb.Lead), TermVector.Cosine(va.Title, vb.Title),
            TermVector.Cosine(va.Numbers, vb.Numbers), names, TermVector.Cosine(va.Pairs, vb.Pairs), TermVector.Cosine(va.TellingNames, vb.TellingNames), TermVector.Cosine(va.LeadNames, vb.LeadNames), all * all, names * names,
            rare.Count > 0 ? rare[0] / 10 : 0, rare.Count > 1 ? rare[1] / 10 : 0, Math.Min(3, TermVector.Shared(va.Numbers, vb.Numbers).Count()) / 3.0,
            far, days > 7 ? 1 : 0,
            .. Times(space.Times.Fit(a, b)), .. Places(space.Focal(a), space.Focal(b), space.Set), .. People(space.Focal(a), space.Focal(b)), .. Kinds(space.Focal(a), space.Focal(b)),
        ];
    }

    /// <summary>
    /// Whether what the reports say of the day of their focal events, events of one kind, cannot both be true; or, whatever their kinds, both tell what has happened,
    /// are written more than a year apart, and their days do not meet. The latter only among few reports, where all are alike and nothing else would part them; among many, an attack and its trial
    /// a year later are rather known for one matter by their names.
    /// </summary>
    public static bool Contradict(ReportSpace space, int a, int b)
    {
        if (space.Focal(a) is not { } x || space.Focal(b) is not { } y) return false;
        bool yearsApart = PairModel.LargeShare(space.Set.Count) < 0.5 && !FocalEvent.IsAhead(x.Status) && !FocalEvent.IsAhead(y.Status) && DaysBetween(space.Set.Analyses[a].Written, space.Set.Analyses[b].Written) > YearsNews;
        return (x.Family == y.Family || yearsApart) && !space.Times.Meet([a, b]);
    }

    /// <summary>The least number of days between two reports' writing, as far as their days or, of a year not known, their months tell.</summary>
    private static double? DaysBetween(Written a, Written b)
    {
        if (!(a.Bounds.Days <= 40) || !(b.Bounds.Days <= 40)) return a.Pattern.Month is { } x && b.Pattern.Month is { } y ? 30 * Math.Max(0, MonthsBetween(x, y) - 1) : null;
        if (a.Bounds.Overlaps(b.Bounds)) return 0;
        return a.Bounds.To < b.Bounds.From ? Period.DaysBetween(a.Bounds.To!.Value, b.Bounds.From!.Value) : Period.DaysBetween(b.Bounds.To!.Value, a.Bounds.From!.Value);
    }

    private static int MonthsBetween(int a, int b) => Math.Min(Math.Abs(a - b), 12 - Math.Abs(a - b));

    private static double[] Times(TimeFit fit) => [fit == TimeFit.Agree ? 1 : 0, fit == TimeFit.Conflict ? 1 : 0];

    private static double[] Places(OccurrenceProfile? a, OccurrenceProfile? b, ReportSet set)
    {
        if (a is null || b is null || a.Places.Count == 0 || b.Places.Count == 0) return [0, 0];
        if (a.Places.Intersect(b.Places, StringComparer.Ordinal).Any()) return [1, 0];
        bool cities = a.Places.Any(p => set.Entity(p).Subtype == "city") && b.Places.Any(p => set.Entity(p).Subtype == "city");
        return [0, cities ? 1 : 0];
    }

    private static double[] People(OccurrenceProfile? a, OccurrenceProfile? b)
    {
        if (a is null || b is null || a.Participants.Count == 0 || b.Participants.Count == 0) return [0, 0];
        int shared = a.ParticipantIds.Intersect(b.ParticipantIds, StringComparer.Ordinal).Count();
        return [Math.Min(2, shared) / 2.0, shared == 0 ? 1 : 0];
    }

    private static double[] Kinds(OccurrenceProfile? a, OccurrenceProfile? b)
    {
        if (a is null || b is null) return [0, 0, 0, 0];
        int kind = a.Family != b.Family ? 1 : 0, status = FocalEvent.IsAhead(a.Status) != FocalEvent.IsAhead(b.Status) ? 1 : 0;
        return [1 - kind, kind, status, kind * status];
    }
}
