namespace Stemma.Events.Identity;

/// <summary>
/// Pairs of reports worth a closer look, found through an inverted index. The work for each report is bounded, so the whole grows with the
/// number of reports, not with its square: the most telling terms are looked up first, until a budget of postings is spent.
/// </summary>
public static class CandidatePairs
{
    private const int PostingsPerReport = 20_000;
    private const int NeighboursPerReport = 40;
    private const double LeastSimilarity = 0.04;

    /// <summary>Pairs (a, b) with a &lt; b, ascending.</summary>
    public static IReadOnlyList<(int A, int B)> Find(ReportSpace space)
    {
        var postings = Postings(space);
        var pairs = new HashSet<(int, int)>();
        var sums = new double[space.Vectors.Count];
        for (int report = 0; report < space.Vectors.Count; report++)
            foreach (int other in Neighbours(space.Vectors[report].All, report, postings, sums))
                pairs.Add((Math.Min(report, other), Math.Max(report, other)));
        return [.. pairs.Order()];
    }

    private static Dictionary<int, List<(int Report, double Weight)>> Postings(ReportSpace space)
    {
        var postings = new Dictionary<int, List<(int, double)>>();
        for (int report = 0; report < space.Vectors.Count; report++)
        {
            var vector = space.Vectors[report].All;
            for (int k = 0; k < vector.Ids.Length; k++)
            {
                if (!postings.TryGetValue(vector.Ids[k], out var list)) postings.Add(vector.Ids[k], list = []);
                list.Add((report, vector.Weights[k]));
            }
        }
        return postings;
    }

    private static List<int> Neighbours(TermVector vector, int report, Dictionary<int, List<(int Report, double Weight)>> postings, double[] sums)
    {
        var touched = new List<int>();
        int budget = PostingsPerReport;
        foreach (int k in Enumerable.Range(0, vector.Ids.Length).OrderByDescending(k => vector.Weights[k]).ThenBy(k => vector.Ids[k]))
        {
            var list = postings[vector.Ids[k]];
            if (list.Count > budget) continue;
            budget -= list.Count;
            foreach (var (other, weight) in list)
            {
                if (other == report) continue;
                if (sums[other] == 0) touched.Add(other);
                sums[other] += vector.Weights[k] * weight;
            }
        }
        List<int> best = [.. touched.Where(o => sums[o] >= LeastSimilarity).OrderByDescending(o => sums[o]).ThenBy(o => o).Take(NeighboursPerReport)];
        foreach (int other in touched) sums[other] = 0;
        return best;
    }
}
