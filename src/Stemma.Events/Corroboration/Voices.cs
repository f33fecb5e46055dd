using Stemma.Model;

namespace Stemma.Events.Corroboration;

/// <summary>Whoever a claim goes back to. A copy is not a second source: reports of one text lineage speak with one voice.</summary>
/// <param name="set">The reports.</param>
/// <param name="lineage">Reports that are copies or rewrites of one another, joined.</param>
public sealed class Voices(ReportSet set, UnionFind lineage)
{
    /// <summary>The dossier's entity id, words in quotation marks for a voice without a name, or the id of the (first) report when it speaks for itself.</summary>
    public string Of(ClaimProfile claim)
    {
        var chain = claim.Claim.Attribution;
        if (chain.Count == 0) return ReportSet.IdOf(lineage.Find(claim.Report));
        var innermost = chain[^1];
        string entity = set.EntityId(claim.Report, innermost.Entity);
        return entity.Length > 0 ? entity : $"“{set.Words(claim.Report, innermost.Voice)}”";
    }

    /// <summary>The number of the text lineage that a report belongs to.</summary>
    public int LineageOf(int report) => lineage.Find(report);
}
