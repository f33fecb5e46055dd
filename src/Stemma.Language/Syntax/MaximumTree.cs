using System.Buffers;

namespace Stemma.Language.Syntax;

/// <summary>
/// The dependency tree with the highest sum of arc scores and exactly one word under the root (Chu and Liu 1965, Edmonds 1967). When the best head of every word
/// already makes such a tree, as for most sentences, that is the answer; else cycles are contracted one by one.
/// </summary>
public static class MaximumTree
{
    /// <summary>Taken off each arc from the root, so that the best tree has one such arc only.</summary>
    private const double RootPrice = 1e6;

    /// <summary>Fills <paramref name="heads"/> with the head of each word, 1-based, 0 for the root.</summary>
    /// <param name="scores">Row d - 1, column h: the arc from h to d. Rows are <paramref name="step"/> apart.</param>
    public static void Find(ReadOnlySpan<float> scores, int step, Span<int> heads)
    {
        int n = heads.Length, roots = 0;
        for (int d = 1; d <= n; d++)
        {
            heads[d - 1] = BestHead(scores.Slice((d - 1) * step, n + 1), d);
            if (heads[d - 1] == 0) roots++;
        }
        if (roots == 1 && IsTree(heads)) return;
        int size = n + 1;
        double[] weights = ArrayPool<double>.Shared.Rent(size * size);
        for (int h = 0; h < size; h++)
            for (int d = 0; d < size; d++) weights[(h * size) + d] = d == 0 || d == h ? double.NegativeInfinity : scores[((d - 1) * step) + h] - (h == 0 ? RootPrice : 0);
        int[] best = ArrayPool<int>.Shared.Rent(size);
        Solve(weights, size, best);
        best.AsSpan(1, n).CopyTo(heads);
        ArrayPool<int>.Shared.Return(best);
        ArrayPool<double>.Shared.Return(weights);
    }

    private static int BestHead(ReadOnlySpan<float> row, int dependent)
    {
        int best = 0;
        for (int h = 1; h < row.Length; h++)
            if (h != dependent && row[h] > row[best]) best = h;
        return best;
    }

    private static bool IsTree(ReadOnlySpan<int> heads)
    {
        Span<int> mark = heads.Length < 512 ? stackalloc int[heads.Length + 1] : new int[heads.Length + 1];
        mark.Clear();
        for (int d = 1; d <= heads.Length; d++)
        {
            int at = d;
            while (at != 0 && mark[at] == 0)
            {
                mark[at] = d;
                at = heads[at - 1];
            }
            if (at != 0 && mark[at] == d) return false;
        }
        return true;
    }

    /// <summary>Sets heads[d] for the nodes 1 to <paramref name="size"/> - 1 of a graph whose arc from h to d weighs weights[h * size + d].</summary>
    private static void Solve(double[] weights, int size, int[] heads)
    {
        for (int d = 1; d < size; d++)
        {
            heads[d] = 0;
            for (int h = 1; h < size; h++)
                if (weights[(h * size) + d] > weights[(heads[d] * size) + d]) heads[d] = h;
        }
        int[] rented = ArrayPool<int>.Shared.Rent(size * 4);
        var memory = rented.AsSpan(0, size * 4);
        memory.Clear();
        var inCycle = memory[..size];
        if (FindCycle(heads, size, inCycle, memory[size..(2 * size)]) is > 0 and var length)
            Contract(weights, size, heads, inCycle, size - length + 1, memory[size..(2 * size)], memory[(2 * size)..(3 * size)], memory[(3 * size)..]);
        ArrayPool<int>.Shared.Return(rented);
    }

    /// <summary>Marks the nodes of one cycle with 1 and returns how many there are; 0 when there is none.</summary>
    private static int FindCycle(int[] heads, int size, Span<int> inCycle, Span<int> mark)
    {
        for (int d = 1; d < size; d++)
        {
            int at = d;
            while (at != 0 && mark[at] == 0)
            {
                mark[at] = d;
                at = heads[at];
            }
            if (at == 0 || mark[at] != d) continue;
            int length = 0;
            for (int k = at; inCycle[k] == 0; k = heads[k], length++) inCycle[k] = 1;
            return length;
        }
        return 0;
    }

    /// <summary>Solves the graph in which the cycle is one node, its last, and breaks the cycle where that solution enters it.</summary>
    /// <param name="enter">By which node of the cycle an arc from each node enters it; <paramref name="leave"/>: by which node it is left for each node.</param>
    private static void Contract(double[] weights, int size, int[] heads, ReadOnlySpan<int> inCycle, int smaller, Span<int> old, Span<int> enter, Span<int> leave)
    {
        int c = smaller - 1;
        for (int k = 0, n = 0; k < size; k++)
            if (inCycle[k] == 0) old[n++] = k;
        double[] sub = ArrayPool<double>.Shared.Rent(smaller * smaller);
        for (int h = 0; h < c; h++)
            for (int d = 0; d < c; d++) sub[(h * smaller) + d] = weights[(old[h] * size) + old[d]];
        sub[(c * smaller) + c] = double.NegativeInfinity;
        for (int k = 0; k < c; k++) Join(weights, size, heads, inCycle, sub, smaller, k, old[k], enter, leave);
        int[] inner = ArrayPool<int>.Shared.Rent(smaller);
        Solve(sub, smaller, inner);
        for (int k = 1; k < c; k++) heads[old[k]] = inner[k] == c ? leave[old[k]] : old[inner[k]];
        heads[enter[old[inner[c]]]] = old[inner[c]];
        ArrayPool<int>.Shared.Return(inner);
        ArrayPool<double>.Shared.Return(sub);
    }

    private static void Join(double[] weights, int size, int[] heads, ReadOnlySpan<int> inCycle, double[] sub, int smaller, int k, int node, Span<int> enter, Span<int> leave)
    {
        double into = double.NegativeInfinity, from = double.NegativeInfinity;
        for (int v = 1; v < size; v++)
        {
            if (inCycle[v] == 0) continue;
            double gain = weights[(node * size) + v] - weights[(heads[v] * size) + v];
            if (enter[node] == 0 || gain > into) (into, enter[node]) = (gain, v);
            if (leave[node] == 0 || weights[(v * size) + node] > from) (from, leave[node]) = (weights[(v * size) + node], v);
        }
        sub[(k * smaller) + smaller - 1] = into;
        sub[((smaller - 1) * smaller) + k] = from;
    }
}
