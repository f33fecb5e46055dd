using Stemma.Events.Words;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Events.Lineage;

/// <summary>A text relation between the a-th and the b-th report, before anything is said of who came first.</summary>
public sealed record TextRelation(int A, int B, LineageKind Kind, double Score, IReadOnlyList<AlignedSentences> Sentences);

/// <summary>Which reports are copies or rewrites of one another, from their words alone.</summary>
public static class TextLineage
{
    public const double CopyContainment = 0.6;
    private const double DerivedContainment = 0.15;
    private const double DerivedShare = 0.5;
    private const double DerivedOrder = 0.7;
    private const int DerivedSentences = 4;

    /// <param name="alike">Further pairs worth a look, such as reports found to be about one event.</param>
    public static IReadOnlyList<TextRelation> Find(IReadOnlyList<Analysis> reports, TermWeights weights, IEnumerable<(int A, int B)> alike)
    {
        Shingles[] shingles = [.. reports.Select(r => Shingles.Of(r.Reading))];
        var pairs = new SortedSet<(int A, int B)>(SketchIndex.Pairs(shingles).Concat(alike));
        return [.. pairs.Select(p => Relation(reports, shingles, weights, p.A, p.B)).OfType<TextRelation>()];
    }

    private static TextRelation? Relation(IReadOnlyList<Analysis> reports, Shingles[] shingles, TermWeights weights, int a, int b)
    {
        if (reports[a].Id == reports[b].Id) return new(a, b, LineageKind.Copy, 1, Align(reports, weights, a, b).Pairs);
        double containment = Shingles.Containment(shingles[a], shingles[b]);
        var alignment = Align(reports, weights, a, b);
        if (containment >= CopyContainment) return new(a, b, LineageKind.Copy, containment, alignment.Pairs);
        bool rewritten = alignment.Pairs.Count >= DerivedSentences && alignment.Share >= DerivedShare && alignment.InOrder >= DerivedOrder;
        bool quoted = containment >= DerivedContainment && alignment.Pairs.Count >= 2;
        return rewritten || quoted ? new(a, b, LineageKind.Derived, Math.Max(containment, alignment.Share), alignment.Pairs) : null;
    }

    private static SentenceAlignment Align(IReadOnlyList<Analysis> reports, TermWeights weights, int a, int b) => SentenceAlignment.Of(reports[a], reports[b], weights);
}
