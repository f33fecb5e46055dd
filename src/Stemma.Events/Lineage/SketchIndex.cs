namespace Stemma.Events.Lineage;

/// <summary>Which reports share runs of words, found through their sketches. Work is bounded for each report.</summary>
public static class SketchIndex
{
    private const int LeastShared = 2;
    private const int MostReportsPerHash = 60; // a run that very many reports share is boilerplate
    private const int MostNeighbours = 30;

    /// <summary>Pairs (a, b) with a &lt; b, ascending.</summary>
    public static IEnumerable<(int A, int B)> Pairs(IReadOnlyList<Shingles> reports)
    {
        var where = new Dictionary<ulong, List<int>>();
        for (int i = 0; i < reports.Count; i++)
            foreach (ulong hash in reports[i].Sketch)
            {
                if (!where.TryGetValue(hash, out var list)) where.Add(hash, list = []);
                if (list.Count < MostReportsPerHash) list.Add(i);
            }
        var pairs = new SortedSet<(int, int)>();
        for (int i = 0; i < reports.Count; i++)
        {
            var shared = new Dictionary<int, int>();
            foreach (ulong hash in reports[i].Sketch)
                foreach (int other in where[hash])
                    if (other != i) shared[other] = shared.GetValueOrDefault(other) + 1;
            foreach (var (other, _) in shared.Where(s => s.Value >= LeastShared).OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(MostNeighbours))
                pairs.Add((Math.Min(i, other), Math.Max(i, other)));
        }
        return pairs;
    }
}
