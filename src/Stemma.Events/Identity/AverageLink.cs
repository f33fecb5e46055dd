namespace Stemma.Events.Identity;

/// <summary>
/// Average-link agglomeration over a sparse graph (Sokal and Michener, 1958): the two groups whose members are on average the likeliest to
/// belong together are joined first, until no average reaches the threshold. Pairs that are not in the graph count as <c>absent</c>.
/// </summary>
public static class AverageLink
{
    private const double Absent = 0.01;

    /// <param name="chances">Pairs (a, b), a &lt; b, with the chance that both belong together.</param>
    /// <param name="mayNot">Pairs that must never come to stand in one group.</param>
    /// <param name="fits">Whether the members of two groups may stand together as a whole; asked before they are joined.</param>
    /// <returns>For each item the number of its group: the least item in it.</returns>
    public static int[] Group(int items, IReadOnlyDictionary<(int A, int B), double> chances, IReadOnlySet<(int A, int B)> mayNot, double threshold, Func<List<int>, List<int>, bool>? fits = null)
    {
        var links = new Dictionary<int, Dictionary<int, (double Sum, int Count, bool Barred)>>();
        void Link(int a, int b, double chance, bool barred)
        {
            if (!links.TryGetValue(a, out var row)) links.Add(a, row = []);
            row[b] = (chance, 1, barred);
        }
        foreach (var ((a, b), chance) in chances)
        {
            bool barred = mayNot.Contains((a, b));
            Link(a, b, chance, barred);
            Link(b, a, chance, barred);
        }
        int[] size = new int[items];
        Array.Fill(size, 1);
        var members = Enumerable.Range(0, items).Select(i => new List<int> { i }).ToArray();
        var queue = new PriorityQueue<(int A, int B, int SizeA, int SizeB), (double, int, int)>();
        void Offer(int a, int b)
        {
            if (a > b) (a, b) = (b, a);
            var (sum, count, barred) = links[a][b];
            double average = Average(sum, count, size[a] * size[b]);
            if (!barred && average >= threshold) queue.Enqueue((a, b, size[a], size[b]), (-average, a, b));
        }
        foreach (var (a, b) in chances.Keys) Offer(a, b);
        while (queue.TryDequeue(out var top, out _))
        {
            var (a, b, sizeA, sizeB) = top;
            if (size[a] != sizeA || size[b] != sizeB) continue; // an offer from before one of them grew
            if (fits?.Invoke(members[a], members[b]) == false) continue;
            Merge(links, a, b);
            members[a].AddRange(members[b]);
            size[a] += size[b];
            size[b] = 0;
            foreach (int other in links[a].Keys) Offer(a, other);
        }
        int[] group = new int[items];
        for (int i = 0; i < items; i++)
            foreach (int member in members[i])
                if (size[i] > 0) group[member] = members[i].Min();
        return group;
    }

    private static double Average(double sum, int count, int pairs) => (sum + ((pairs - count) * Absent)) / pairs;

    private static void Merge(Dictionary<int, Dictionary<int, (double Sum, int Count, bool Barred)>> links, int a, int b)
    {
        links[a].Remove(b);
        foreach (var (other, link) in links[b])
        {
            if (other == a) continue;
            var old = links[a].GetValueOrDefault(other);
            var joined = (old.Sum + link.Sum, old.Count + link.Count, old.Barred || link.Barred);
            links[a][other] = joined;
            links[other].Remove(b);
            links[other][a] = joined;
        }
        links.Remove(b);
    }
}
