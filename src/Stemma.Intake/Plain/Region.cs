using Stemma.Model;

namespace Stemma.Intake.Plain;

/// <summary>
/// Where the article's prose runs: the contiguous stretch of blocks with the largest sum of scores, prose counting for it and
/// labels against it (maximum subsequence segmentation, Pasternack and Roth, WWW 2009), cut off at a heading of comments or of
/// other articles when less prose follows it than went before.
/// </summary>
internal static class Region
{
    /// <returns>Indices [First, Last) of blocks; empty when no block looks like prose.</returns>
    public static (int First, int Last) Find(IReadOnlyList<Draft> blocks)
    {
        var scores = new double[blocks.Count];
        for (int i = 0; i < scores.Length; i++) scores[i] = Score(blocks[i]);
        var (first, last) = Largest(scores);
        return (first, CutAtForeignHeading(blocks, scores, first, last));
    }

    private static double Score(Draft b)
    {
        if (b.Role == BlockRole.Furniture) return -2;
        if (b.Role is not null) return 0.2;
        var f = b.Features;
        if (f.IsProse) return 1 + Math.Min(f.Words, 60) / 10.0;
        if (f.EndsSentence && f.Words >= 3 && f.Lower > 0.3) return 0.5;
        return -1 - Math.Min(2, f.Separators * 0.5);
    }

    private static (int First, int Last) Largest(double[] scores)
    {
        double best = 0, sum = 0;
        int first = 0, last = 0;
        for (int i = 0, from = 0; i < scores.Length; i++)
        {
            if (sum <= 0) (sum, from) = (0, i);
            sum += scores[i];
            if (sum > best) (best, first, last) = (sum, from, i + 1);
        }
        return (first, last);
    }

    private static int CutAtForeignHeading(IReadOnlyList<Draft> blocks, double[] scores, int first, int last)
    {
        double after = 0, before = 0;
        for (int i = first; i < last; i++) before += Math.Max(0, scores[i]);
        for (int i = last - 1; i > first; i--)
        {
            double score = Math.Max(0, scores[i]);
            (after, before) = (after + score, before - score);
            if (blocks[i].HeadsForeign && after < before * 0.5) last = i;
        }
        return last;
    }
}
