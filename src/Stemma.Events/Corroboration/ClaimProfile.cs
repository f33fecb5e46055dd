using Stemma.Events.Words;
using Stemma.Model;

namespace Stemma.Events.Corroboration;

/// <summary>What a claim is compared by.</summary>
/// <param name="Report">Index of the report.</param>
/// <param name="Terms">Content terms with their weights, scaled to length 1; names of the voices that report it are left out.</param>
/// <param name="Entities">The dossier's ids of the entities named in it.</param>
/// <param name="Subject">The dossier's id, or empty.</param>
public sealed record ClaimProfile(int Report, Claim Claim, IReadOnlyDictionary<string, double> Terms, IReadOnlySet<string> Entities, string Subject)
{
    public static ClaimProfile Of(ReportSet set, int report, Claim claim)
    {
        var analysis = set.Analyses[report];
        var words = new List<Word>();
        WordScan.Scan(analysis.Reading.Text, claim.Span, words);
        var voices = claim.Attribution.SelectMany(a => new[] { a.Voice, a.Cue }).ToList();
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in words.Where(w => !w.Number && !voices.Any(v => v.Contains(w.Span))))
            weights[word.Term] = Math.Max(0, set.Weights.Of(word.Term) - 1);
        var entities = claim.Entities.Select(e => set.EntityId(report, e)).Where(e => e.Length > 0).ToHashSet(StringComparer.Ordinal);
        return new(report, claim, TermBag.Scale(weights), entities, claim.Subject.Length > 0 ? set.EntityId(report, claim.Subject) : "");
    }

    /// <summary>
    /// How alike two claims are, 0 to 1: the cosine of their words, raised by a common subject, predicate and entities, and barred when both
    /// name a subject and it is not the same.
    /// </summary>
    public static double Similarity(ClaimProfile a, ClaimProfile b)
    {
        double cosine = TermBag.Cosine(a.Terms, b.Terms);
        if (cosine < 0.2) return 0;
        bool sameSubject = a.Subject.Length > 0 && a.Subject == b.Subject;
        bool otherSubject = a.Subject.Length > 0 && b.Subject.Length > 0 && a.Subject != b.Subject;
        bool samePredicate = a.Claim.Predicate.Length > 0 && a.Claim.Predicate == b.Claim.Predicate;
        int shared = a.Entities.Count(b.Entities.Contains), all = a.Entities.Count + b.Entities.Count - shared;
        double entities = all == 0 ? 0.5 : (double)shared / all;
        bool sameUnit = a.Claim.Quantities.Any(q => b.Claim.Quantities.Any(r => r.Unit == q.Unit));
        double raised = (0.7 * cosine) + (sameSubject ? 0.1 : 0) + (samePredicate ? 0.1 : 0) + (0.1 * entities) + (sameUnit ? 0.1 : 0);
        return Math.Min(1, otherSubject ? raised - 0.15 : raised);
    }
}
