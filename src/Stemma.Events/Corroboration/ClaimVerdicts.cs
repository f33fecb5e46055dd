using Stemma.Model;
using Stemma.Text;

namespace Stemma.Events.Corroboration;

/// <summary>What a group of claims comes to: agreed by independent voices, one voice only, differing values, or disputed.</summary>
public static class ClaimVerdicts
{
    /// <returns>A claim of the dossier without its final id.</returns>
    public static DossierClaim Judge(ReportSet set, Voices voices, string eventId, IReadOnlyList<ClaimProfile> claims)
    {
        string? unit = Figures.CommonUnit(claims);
        var members = claims.Select(c => Member(set, voices, c, StanceOf(c, claims), unit)).ToList();
        return Build(set, voices, eventId, claims, members, (independent, lineages) => Verdict(set, claims, members, independent, lineages));
    }

    private static DossierClaim Build(
        ReportSet set, Voices voices, string eventId, IReadOnlyList<ClaimProfile> claims, List<ClaimMember> members,
        Func<int, int, (Verdict Verdict, IReadOnlyList<Reason> Why)> judge)
    {
        List<string> independent = [.. members.Select(m => m.Voice).Distinct(StringComparer.Ordinal)];
        int lineages = claims.Select(c => voices.LineageOf(c.Report)).Distinct().Count();
        var (verdict, why) = judge(independent.Count, lineages);
        var clearest = Clearest(claims);
        return new("", eventId, set.Words(clearest.Report, clearest.Claim.Span), verdict, independent, lineages, members, why);
    }

    /// <summary>Claims, one for each report, whose figures of one unit differ.</summary>
    public static DossierClaim JudgeFigures(ReportSet set, Voices voices, string eventId, string unit, IReadOnlyList<ClaimProfile> claims)
    {
        var members = claims.Select(c => Member(set, voices, c, StanceOf(c, claims), unit)).ToList();
        var figures = claims.Select(c => (c.Report, Quantity: c.Claim.Quantities.First(q => q.Unit == unit))).ToList();
        var pairs = figures.SelectMany(a => figures.Where(b => b.Report > a.Report && Figures.Differ(a.Quantity, b.Quantity)).Select(b => (A: a, B: b)));
        var (x, y) = pairs.OrderBy(p => Figures.Contradict(p.A.Quantity, p.B.Quantity) ? 0 : 1).First();
        string grown = Figures.Contradict(x.Quantity, y.Quantity) ? "." : "; both may be right.";
        var why = new Reason("claims.figures", $"{Figures.Show(x.Quantity)} in one report, {Figures.Show(y.Quantity)} in another{grown}", set.Cite(x.Report, x.Quantity.Span), set.Cite(y.Report, y.Quantity.Span));
        return Build(set, voices, eventId, claims, members, (_, _) => (Model.Verdict.Differs, [why]));
    }

    private static (Verdict Verdict, IReadOnlyList<Reason> Why) Verdict(
        ReportSet set, IReadOnlyList<ClaimProfile> claims, List<ClaimMember> members, int voices, int lineages)
    {
        var denial = members.FirstOrDefault(m => m.Stance == Stance.Denies);
        var other = members.FirstOrDefault(m => m.Stance != Stance.Denies);
        if (denial is not null && other is not null)
            return (Model.Verdict.Disputed, [new("claims.denied", "One voice says so and another denies it.", [other.Evidence[0], denial.Evidence[0]])]);
        if (DifferingFigures(set, claims) is { } figures) return (Model.Verdict.Differs, [figures]);
        if (Agreed(members) is { Count: > 1 } agreed && lineages > 1)
            return (Model.Verdict.Agreed, [new("claims.independent", $"{agreed.Count} voices in {lineages} independent reports say so.", [.. agreed.Select(m => m.Evidence[0])])]);
        string reason = members.Select(m => m.Report).Distinct(StringComparer.Ordinal).Count() == 1
            ? "Only one report says so."
            : voices > 1 && lineages > 1 ? "One voice asserts what another only expects or alleges."
            : lineages == 1 ? "The reports that say so are copies or rewrites of one another." : "The reports that say so go back to one voice.";
        return (Model.Verdict.OneVoice, [new("claims.one-voice", reason, members[0].Evidence[0])]);
    }

    // Who expects a thing does not agree with who saw it: voices count together when they take one stance, each once, and not all in one report.
    private static List<ClaimMember>? Agreed(List<ClaimMember> members) => members.GroupBy(m => m.Stance)
        .Select(g => g.DistinctBy(m => m.Voice, StringComparer.Ordinal).ToList())
        .Where(g => g.Count > 1 && g.Select(m => m.Report).Distinct(StringComparer.Ordinal).Count() > 1).MaxBy(g => g.Count);

    private static Reason? DifferingFigures(ReportSet set, IReadOnlyList<ClaimProfile> claims)
    {
        if (Figures.CommonUnit(claims) is not { } unit) return null;
        var figures = claims.SelectMany(c => c.Claim.Quantities.Where(q => q.Unit == unit).Select(q => (c.Report, Quantity: q))).ToList();
        foreach (var a in figures)
            foreach (var b in figures.Where(f => f.Report > a.Report && Figures.Contradict(a.Quantity, f.Quantity)))
                return new("claims.figures", $"{Figures.Show(a.Quantity)} in one report, {Figures.Show(b.Quantity)} in another.", set.Cite(a.Report, a.Quantity.Span), set.Cite(b.Report, b.Quantity.Span));
        return null;
    }

    private static ClaimMember Member(ReportSet set, Voices voices, ClaimProfile c, Stance stance, string? unit)
    {
        string value = c.Claim.Quantities.FirstOrDefault(q => q.Unit == unit) is { } q ? Figures.Show(q) : "";
        List<Evidence> evidence = [set.Cite(c.Report, c.Claim.Span), .. c.Claim.Attribution.Select(a => set.Cite(c.Report, a.Voice.Cover(a.Cue)))];
        return new(ReportSet.IdOf(c.Report), stance, voices.Of(c), value, c.Claim.Attribution, evidence);
    }

    // "Did not" denies only where another report says that the same was done.
    private static Stance StanceOf(ClaimProfile c, IReadOnlyList<ClaimProfile> group) => c.Claim.Factuality switch
    {
        Factuality.Denied => Stance.Denies,
        Factuality.Alleged => Stance.Alleges,
        Factuality.Scheduled or Factuality.Expected or Factuality.Hypothetical => Stance.Expects,
        _ when c.Claim.Polarity == Polarity.Negative && group.Any(o => o.Claim.Polarity == Polarity.Positive && o.Claim.Predicate == c.Claim.Predicate) => Stance.Denies,
        _ => Stance.Asserts,
    };

    // The claim that says most in fewest words: entities and figures count, length costs; what is asserted precedes what is denied.
    private static ClaimProfile Clearest(IReadOnlyList<ClaimProfile> claims) =>
        claims.OrderBy(c => c.Claim.Factuality == Factuality.Denied || c.Claim.Polarity == Polarity.Negative ? 1 : 0).ThenByDescending(c => c.Entities.Count + c.Claim.Quantities.Count - (c.Claim.Span.Length / 120.0)).ThenBy(c => c.Report).First();
}
