using Shouldly;
using Stemma.Language.Syntax;
using Xunit;

namespace Stemma.Tests.Language.Syntax;

public sealed class MaximumTreeTests
{
    /// <summary>All assignments of heads to up to five words, tried one by one.</summary>
    [Fact]
    public void NoTreeWithOneRootScoresHigher()
    {
        var random = new Random(11);
        for (int run = 0; run < 3000; run++)
        {
            int n = random.Next(1, 6), step = n + 1 + random.Next(3);
            float[] scores = [.. Enumerable.Range(0, n * step).Select(_ => (float)(random.Next(20) + random.NextDouble()))];
            var heads = new int[n];
            MaximumTree.Find(scores, step, heads);
            IsTree(heads).ShouldBeTrue();
            Sum(scores, step, heads).ShouldBe(Best(scores, step, new int[n], 0), 1e-3);
        }
    }

    [Fact]
    public void ManyNestedCyclesStillMakeATree()
    {
        var random = new Random(3);
        for (int run = 0; run < 20; run++)
        {
            int n = 120;
            float[] scores = new float[n * (n + 1)];
            for (int d = 1; d <= n; d++)
                for (int h = 0; h <= n; h++) scores[((d - 1) * (n + 1)) + h] = (float)random.NextDouble() - (Math.Abs(h - d) * 0.3f) - (h == 0 ? 50 : 0);
            var heads = new int[n];
            MaximumTree.Find(scores, n + 1, heads);
            IsTree(heads).ShouldBeTrue();
        }
    }

    private static double Best(float[] scores, int step, int[] heads, int d)
    {
        if (d == heads.Length) return IsTree(heads) ? Sum(scores, step, heads) : double.NegativeInfinity;
        double best = double.NegativeInfinity;
        for (int h = 0; h <= heads.Length; h++)
        {
            if (h == d + 1) continue;
            heads[d] = h;
            best = Math.Max(best, Best(scores, step, heads, d + 1));
        }
        return best;
    }

    private static double Sum(float[] scores, int step, int[] heads) => heads.Select((h, d) => (double)scores[(d * step) + h]).Sum();

    private static bool IsTree(int[] heads)
    {
        for (int d = 1; d <= heads.Length; d++)
        {
            int at = d, steps = 0;
            while (at != 0 && steps++ <= heads.Length) at = heads[at - 1];
            if (at != 0) return false;
        }
        return heads.Count(h => h == 0) == 1;
    }
}
