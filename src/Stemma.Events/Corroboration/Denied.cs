using Stemma.Model;

namespace Stemma.Events.Corroboration;

/// <summary>Joins a denial with what it denies where few words are shared: "accused the police of having beaten his son", "the police denied that force had been used".</summary>
public static class Denied
{
    private const int Reach = 700; // characters from a charge to its denial: two short paragraphs
    private const int MostPerPredicate = 60;
    private const double LeastWeight = 1; // "police" names somebody, "said" and "with" do not

    /// <summary>A coarser partition of the same claims.</summary>
    public static IReadOnlyList<IReadOnlyList<ClaimProfile>> Join(ReportSet set, IReadOnlyList<IReadOnlyList<ClaimProfile>> groups)
    {
        var union = new UnionFind(groups.Count);
        var claims = groups.SelectMany((g, i) => g.Select(c => (Group: i, Claim: c))).ToList();
        var byPredicate = claims.ToLookup(c => c.Claim.Claim.Predicate, StringComparer.Ordinal);
        var charges = claims.Where(c => IsCharge(set, c.Claim)).ToLookup(c => c.Claim.Report);
        foreach (var (group, denial) in claims.Where(c => IsDenial(c.Claim)))
        {
            foreach (var (other, claim) in byPredicate[denial.Claim.Predicate].Take(MostPerPredicate))
                if (Answers(denial, claim)) union.Join(group, other);
            if (denial.Claim.Factuality != Factuality.Denied) continue;
            foreach (var (other, charge) in charges[denial.Report].Take(MostPerPredicate))
                if (AnswersCharge(set, denial, charge)) union.Join(group, other);
        }
        return [.. Enumerable.Range(0, groups.Count).GroupBy(union.Find).OrderBy(g => g.Min()).Select(g => (IReadOnlyList<ClaimProfile>)[.. g.SelectMany(i => groups[i])])];
    }

    private static bool IsDenial(ClaimProfile c) => c.Claim.Factuality == Factuality.Denied || c.Claim.Polarity == Polarity.Negative && c.Claim.Attribution.Count > 0;

    // What is denied "before" has the predicate and object of its claim; elsewhere subject or object must not be another.
    private static bool Answers(ClaimProfile denial, ClaimProfile claim)
    {
        var (no, yes) = (denial.Claim, claim.Claim);
        if (yes.Polarity == Polarity.Negative || yes.Factuality == Factuality.Denied || no.Predicate.Length == 0 || IsOneVoice(denial, claim)) return false;
        if (no.Rule == "claim.denied-before" && denial.Report == claim.Report) return no.Object == yes.Object && no.Subject == yes.Subject && yes.Span.Start < no.Span.End;
        if (denial.Subject.Length > 0 && claim.Subject.Length > 0 && denial.Subject != claim.Subject || yes.Event.Length == 0 || no.Factuality != Factuality.Denied) return false;
        return IsAnybody(no.Object) || no.Object.Length > 0 && no.Object == yes.Object && denial.Entities.Any(claim.Entities.Contains);
    }

    private static bool IsAnybody(string thing) => thing is "anyone" or "anybody" or "someone" or "somebody";

    private static bool IsOneVoice(ClaimProfile a, ClaimProfile b) =>
        a.Report == b.Report && a.Claim.Attribution.Count > 0 && b.Claim.Attribution.Count > 0 && a.Claim.Attribution[^1] is var x && b.Claim.Attribution[^1] is var y
        && (x.Voice == y.Voice || x.Entity.Length > 0 && x.Entity == y.Entity);

    private static bool IsCharge(ReportSet set, ClaimProfile c) => c.Claim.Factuality != Factuality.Denied && c.Claim.Attribution.Count > 0 && set.Words(c.Report, c.Claim.Attribution[^1].Cue).StartsWith("accus", StringComparison.OrdinalIgnoreCase);

    // Whoever denies must be the one accused: the words between "accused" and the charge name him.
    private static bool AnswersCharge(ReportSet set, ClaimProfile denial, ClaimProfile charge)
    {
        var (from, to) = (charge.Claim.Attribution[^1].Cue.End, charge.Claim.Span.Start);
        var voice = denial.Claim.Attribution is [.., var last] ? last : null;
        if (voice is null || to <= from || denial.Claim.Span.Start < charge.Claim.Span.End || denial.Claim.Span.Start - charge.Claim.Span.End > Reach || IsOneVoice(denial, charge)) return false;
        var words = new List<Words.Word>();
        Words.WordScan.Scan(set.Analyses[charge.Report].Reading.Text, new(from, to), words);
        var accused = words.Where(w => w.Term.Length > 3).Select(w => w.Term).ToHashSet(StringComparer.Ordinal);
        words.Clear();
        Words.WordScan.Scan(set.Analyses[denial.Report].Reading.Text, voice.Voice, words);
        return words.Exists(w => accused.Contains(w.Term) && set.Weights.Of(w.Term) >= LeastWeight);
    }
}
