using Stemma.Events.Identity;

namespace Stemma.Events.Corroboration;

/// <summary>Claims of several reports on one event that say the same, or say different things of the same.</summary>
public static class ClaimGroups
{
    private const double Threshold = 0.5;
    private const int MostClaimsPerTerm = 120;

    /// <summary>A partition of the claims; every claim is in one group.</summary>
    public static IReadOnlyList<IReadOnlyList<ClaimProfile>> Find(IReadOnlyList<ClaimProfile> claims)
    {
        var chances = new Dictionary<(int, int), double>();
        foreach (var (a, b) in Candidates(claims))
        {
            double similarity = SameWords(claims[a], claims[b]) ? 1 : ClaimProfile.Similarity(claims[a], claims[b]);
            if (similarity >= Threshold / 2) chances[(a, b)] = similarity;
        }
        int[] group = AverageLink.Group(claims.Count, chances, new HashSet<(int, int)>(), Threshold);
        return [.. Enumerable.Range(0, claims.Count).GroupBy(i => group[i]).OrderBy(g => g.Key).Select(g => (IReadOnlyList<ClaimProfile>)[.. g.Select(i => claims[i])])];
    }

    // A claim and its denial in one report rest on the same clause.
    private static bool SameWords(ClaimProfile a, ClaimProfile b) => a.Report == b.Report && a.Claim.Span.Overlaps(b.Claim.Span) && a.Claim.Factuality != b.Claim.Factuality;

    private static SortedSet<(int A, int B)> Candidates(IReadOnlyList<ClaimProfile> claims)
    {
        var where = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < claims.Count; i++)
            foreach (string term in claims[i].Terms.OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).Take(12).Select(t => t.Key))
            {
                if (!where.TryGetValue(term, out var list)) where.Add(term, list = []);
                list.Add(i);
            }
        var pairs = new SortedSet<(int, int)>();
        foreach (var list in where.Values.Where(l => l.Count <= MostClaimsPerTerm))
            for (int i = 0; i < list.Count; i++)
                for (int j = i + 1; j < list.Count; j++)
                    pairs.Add((list[i], list[j]));
        return pairs;
    }
}
