using NodaTime;
using Stemma.Model;

namespace Stemma.Events.Identity;

/// <summary>What speaks for and against two reports being about one event, as numbers for <see cref="PairModel"/>.</summary>
public static class PairFeatures
{
    public static readonly IReadOnlyList<string> Names =
    [
        "all", "telling", "lead", "title", "numbers", "names", "pairs", "all2", "names2", "rarest-name", "second-name", "numbers-shared",
        "written-known", "written-days", "written-far", "written-all", "time-agree", "time-conflict", "time-near", "place-agree", "place-conflict",
        "type-agree", "type-conflict", "status-conflict", "few-reports",
    ];

    public static double[] Of(ReportSpace space, int a, int b)
    {
        var (va, vb) = (space.Vectors[a], space.Vectors[b]);
        var (pa, pb) = (space.Profiles[a], space.Profiles[b]);
        double all = TermVector.Cosine(va.All, vb.All), names = TermVector.Cosine(va.Names, vb.Names);
        var rare = TermVector.Shared(va.Names, vb.Names).Select(space.Weight).OrderDescending().Take(2).ToList();
        double? days = DaysBetween(pa.Analysis.Written, pb.Analysis.Written);
        double far = days is { } d ? Math.Log(1 + d) : 0;
        return
        [
            all, TermVector.Cosine(va.Telling, vb.Telling), TermVector.Cosine(va.Lead, vb.Lead), TermVector.Cosine(va.Title, vb.Title),
            TermVector.Cosine(va.Numbers, vb.Numbers), names, TermVector.Cosine(va.Pairs, vb.Pairs), all * all, names * names,
            rare.Count > 0 ? rare[0] / 10 : 0, rare.Count > 1 ? rare[1] / 10 : 0, Math.Min(3, TermVector.Shared(va.Numbers, vb.Numbers).Count()) / 3.0,
            days is null ? 0 : 1, far, days > 7 ? 1 : 0, far * all,
            .. Times(pa.Focal, pb.Focal), .. Places(pa, pb), .. Types(pa.Focal, pb.Focal), Math.Exp(-space.Profiles.Count / 20.0),
        ];
    }

    /// <summary>The least number of days between two reports' writing, when both are known well enough to say.</summary>
    private static double? DaysBetween(Written a, Written b)
    {
        if (!a.Bounds.IsClosed || !b.Bounds.IsClosed || a.Bounds.Days > 40 || b.Bounds.Days > 40) return null;
        return Gap(a.Bounds, b.Bounds);
    }

    /// <summary>Days from the end of the earlier to the start of the later; 0 when they overlap.</summary>
    public static double Gap(DateBounds a, DateBounds b)
    {
        if (a.Overlaps(b)) return 0;
        return a.To < b.From ? Period.DaysBetween(a.To!.Value, b.From!.Value) : Period.DaysBetween(b.To!.Value, a.From!.Value);
    }

    private static double[] Times(FocalEvent a, FocalEvent b)
    {
        if (a.Time.IsUnknown || b.Time.IsUnknown) return [0, 0, 0];
        double gap = Gap(a.Time, b.Time);
        bool bothDays = a.Time.Days <= 2 && b.Time.Days <= 2;
        return [gap == 0 && bothDays ? 1 : 0, gap > 1 ? 1 : 0, gap is > 0 and <= 7 ? 1 : 0];
    }

    private static double[] Places(ReportProfile a, ReportProfile b)
    {
        var (x, y) = (PlaceNames(a), PlaceNames(b));
        if (x.Count == 0 || y.Count == 0) return [0, 0];
        return x.Overlaps(y) ? [1, 0] : [0, 1];
    }

    private static HashSet<string> PlaceNames(ReportProfile p) =>
        p.Focal.Places.Select(id => p.Analysis.Entities.First(e => e.Id == id).Name.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);

    private static double[] Types(FocalEvent a, FocalEvent b)
    {
        if (a.Mentions.Count == 0 || b.Mentions.Count == 0) return [0, 0, 0];
        return [a.Family == b.Family ? 1 : 0, a.Family != b.Family ? 1 : 0, FocalEvent.IsAhead(a.Status) != FocalEvent.IsAhead(b.Status) ? 1 : 0];
    }
}
