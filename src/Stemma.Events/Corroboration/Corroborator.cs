using Stemma.Model;

namespace Stemma.Events.Corroboration;

/// <summary>How the reports on each event stand to each other's claims.</summary>
public static class Corroborator
{
    /// <summary>Claims that only one voice makes are kept up to this number for each report, the most telling first.</summary>
    private const int MostLoneClaims = 12;

    /// <param name="events">For each event its id and its reports (indices), those that are about it.</param>
    public static IReadOnlyList<DossierClaim> Find(ReportSet set, UnionFind lineage, IEnumerable<(string Event, IReadOnlyList<int> Reports)> events)
    {
        var voices = new Voices(set, lineage);
        var claims = new List<DossierClaim>();
        foreach (var (eventId, reports) in events)
        {
            var profiles = reports.SelectMany(r => set.Analyses[r].Claims.Select(c => ClaimProfile.Of(set, r, c))).ToList();
            var groups = Denied.Join(set, ClaimGroups.Find(profiles));
            var judged = Choose(groups).Select(g => ClaimVerdicts.Judge(set, voices, eventId, g)).ToList();
            var figures = FigureGroups.Find(set, profiles).Select(f => ClaimVerdicts.JudgeFigures(set, voices, eventId, f.Unit, f.Claims)).ToList();
            judged.RemoveAll(j => j.Verdict == Verdict.Differs && figures.Exists(f => Holds(f, j)));
            claims.AddRange(figures.Where(f => !judged.Exists(j => IsKnown(j, f))).Concat(judged).OrderBy(c => Rank(c.Verdict)));
        }
        return [.. claims.Select((c, i) => c with { Id = $"cl{i + 1}" })];
    }

    // Claims in like words whose figures differ, of which the figures alone show more: the wider view is kept.
    private static bool Holds(DossierClaim figures, DossierClaim judged) => judged.Members.All(m => IsIn(figures, m));

    // The difference was seen already where the reports use like words.
    private static bool IsKnown(DossierClaim judged, DossierClaim figures) =>
        judged.Verdict == Verdict.Differs && figures.Members.Count(m => IsIn(judged, m)) > 1;

    private static bool IsIn(DossierClaim claim, ClaimMember member) => claim.Members.Any(m => m.Report == member.Report && m.Evidence[0].Span == member.Evidence[0].Span);

    private static IEnumerable<IReadOnlyList<ClaimProfile>> Choose(IReadOnlyList<IReadOnlyList<ClaimProfile>> groups)
    {
        var kept = new Dictionary<int, int>();
        foreach (var group in groups.Where(IsShared)) yield return group;
        foreach (var group in groups.Where(g => !IsShared(g)).OrderByDescending(g => g.Max(Salience)).ThenBy(g => g[0].Report).ThenBy(g => g[0].Claim.Span))
        {
            int report = group[0].Report;
            kept[report] = kept.GetValueOrDefault(report) + 1;
            if (kept[report] <= MostLoneClaims) yield return group;
        }
    }

    private static bool IsShared(IReadOnlyList<ClaimProfile> group) =>
        group.Select(c => c.Report).Distinct().Count() > 1 || group.Any(c => c.Claim.Factuality is Factuality.Denied or Factuality.Alleged);

    // Figures, named people and what is attributed tell more than the rest; what stands early tells more than what stands late.
    private static double Salience(ClaimProfile c) =>
        (2 * c.Claim.Quantities.Count) + c.Entities.Count + c.Claim.Attribution.Count + (c.Claim.Event.Length > 0 ? 1 : 0) - (c.Claim.Span.Start / 1500.0);

    private static int Rank(Verdict verdict) => verdict switch { Verdict.Disputed => 0, Verdict.Differs => 1, Verdict.Agreed => 2, _ => 3 };
}
