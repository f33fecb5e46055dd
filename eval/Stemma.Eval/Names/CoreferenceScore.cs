namespace Stemma.Eval.Names;

/// <summary>MUC, B-cubed and entity-based CEAF over documents, and their mean (Pradhan et al. 2014). Clusters are sets of mention ids; singletons are left out.</summary>
public sealed class CoreferenceScore
{
    private double _mucKey, _mucKeyOf, _mucFound, _mucFoundOf, _b3Key, _b3KeyOf, _b3Found, _b3FoundOf, _ceaf, _ceafKeyOf, _ceafFoundOf;

    public double Muc => F(_mucFound, _mucFoundOf, _mucKey, _mucKeyOf);
    public double BCubed => F(_b3Found, _b3FoundOf, _b3Key, _b3KeyOf);
    public double Ceaf => F(_ceaf, _ceafFoundOf, _ceaf, _ceafKeyOf);
    public double Mean => (Muc + BCubed + Ceaf) / 3;
    public double Precision => (_mucFound / Math.Max(1, _mucFoundOf) + _b3Found / Math.Max(1, _b3FoundOf) + _ceaf / Math.Max(1, _ceafFoundOf)) / 3;
    public double Recall => (_mucKey / Math.Max(1, _mucKeyOf) + _b3Key / Math.Max(1, _b3KeyOf) + _ceaf / Math.Max(1, _ceafKeyOf)) / 3;

    public void Add(IReadOnlyList<IReadOnlySet<int>> key, IReadOnlyList<IReadOnlySet<int>> found)
    {
        Muc1(key, found, ref _mucKey, ref _mucKeyOf);
        Muc1(found, key, ref _mucFound, ref _mucFoundOf);
        B3(key, found, ref _b3Key, ref _b3KeyOf);
        B3(found, key, ref _b3Found, ref _b3FoundOf);
        _ceaf += Assignment.Best([.. key.Select(k => found.Select(f => 2.0 * k.Count(f.Contains) / (k.Count + f.Count)).ToArray())]);
        _ceafKeyOf += key.Count;
        _ceafFoundOf += found.Count;
    }

    private static void Muc1(IReadOnlyList<IReadOnlySet<int>> of, IReadOnlyList<IReadOnlySet<int>> by, ref double right, ref double all)
    {
        foreach (var cluster in of)
        {
            int parts = by.Count(b => b.Any(cluster.Contains)) + cluster.Count(m => !by.Any(b => b.Contains(m)));
            right += cluster.Count - parts;
            all += cluster.Count - 1;
        }
    }

    private static void B3(IReadOnlyList<IReadOnlySet<int>> of, IReadOnlyList<IReadOnlySet<int>> by, ref double right, ref double all)
    {
        foreach (var cluster in of)
        {
            right += by.Sum(b => Math.Pow(b.Count(cluster.Contains), 2)) / cluster.Count;
            all += cluster.Count;
        }
    }

    private static double F(double right, double of, double otherRight, double otherOf)
    {
        double p = of == 0 ? 0 : right / of, r = otherOf == 0 ? 0 : otherRight / otherOf;
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }
}

/// <summary>The assignment of rows to columns with the largest sum (Kuhn–Munkres with potentials, cubic).</summary>
internal static class Assignment
{
    public static double Best(double[][] gain)
    {
        int rows = gain.Length, columns = rows == 0 ? 0 : gain[0].Length;
        if (columns == 0) return 0;
        int n = Math.Max(rows, columns);
        double Cost(int i, int j) => i < rows && j < columns ? -gain[i][j] : 0;
        double[] u = new double[n + 1], v = new double[n + 1];
        int[] row = new int[n + 1], way = new int[n + 1];
        for (int i = 1; i <= n; i++) Augment(i, n, Cost, u, v, row, way);
        return -Enumerable.Range(1, n).Sum(j => Cost(row[j] - 1, j - 1));
    }

    private static void Augment(int i, int n, Func<int, int, double> cost, double[] u, double[] v, int[] row, int[] way)
    {
        double[] least = [.. Enumerable.Repeat(double.PositiveInfinity, n + 1)];
        bool[] used = new bool[n + 1];
        int at = 0;
        row[0] = i;
        do
        {
            used[at] = true;
            int next = 0;
            double delta = double.PositiveInfinity;
            for (int j = 1; j <= n; j++)
            {
                if (used[j]) continue;
                double c = cost(row[at] - 1, j - 1) - u[row[at]] - v[j];
                if (c < least[j]) (least[j], way[j]) = (c, at);
                if (least[j] < delta) (delta, next) = (least[j], j);
            }
            for (int j = 0; j <= n; j++)
            {
                if (used[j]) (u[row[j]], v[j]) = (u[row[j]] + delta, v[j] - delta);
                else least[j] -= delta;
            }
            at = next;
        }
        while (row[at] != 0);
        for (; at != 0; at = way[at]) row[at] = row[way[at]];
    }
}
