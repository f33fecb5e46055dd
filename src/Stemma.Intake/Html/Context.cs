namespace Stemma.Intake.Html;

/// <summary>What the first pass says of a block's surroundings.</summary>
internal static class Context
{
    public const int Length = 14;

    public static float[][] Of(IReadOnlyList<PageBlock> blocks, float[] p)
    {
        var groups = new Dictionary<Container, (float Sum, int Chars)>();
        var kinds = new Dictionary<uint, (float Sum, int Chars)>();
        float total = 0.001f;
        for (int i = 0; i < p.Length; i++)
        {
            foreach (var g in (ReadOnlySpan<Container>)[blocks[i].Parent, blocks[i].Parent.Outer])
            {
                var (sum, chars) = groups.GetValueOrDefault(g);
                groups[g] = (sum + (p[i] * blocks[i].Text.Length), chars + blocks[i].Text.Length);
            }
            var (like, length) = kinds.GetValueOrDefault(blocks[i].Kind);
            kinds[blocks[i].Kind] = (like + (p[i] * blocks[i].Text.Length), length + blocks[i].Text.Length);
            total += p[i] * blocks[i].Text.Length;
        }
        var context = new float[p.Length][];
        float before = 0;
        for (int i = 0; i < p.Length; i++)
        {
            var (b, c) = (groups[blocks[i].Parent], groups[blocks[i].Parent.Outer]);
            var k = kinds[blocks[i].Kind];
            float own = p[i] * blocks[i].Text.Length;
            context[i] = [p[i], At(p, i - 1), At(p, i - 2), At(p, i + 1), At(p, i + 2), Near(blocks, p, i), b.Sum / b.Chars, c.Sum / c.Chars, before / total, b.Sum / total, k.Sum / k.Chars, k.Sum / total, Ahead(p, i, 1), Ahead(p, i, -1)];
            before += own;
        }
        return context;
    }

    /// <summary>The best of the six blocks below (or above).</summary>
    private static float Ahead(float[] p, int i, int step)
    {
        float best = 0;
        for (int n = 1; n <= 6; n++) best = Math.Max(best, At(p, i + (n * step)));
        return best;
    }

    private static float At(float[] p, int i) => i >= 0 && i < p.Length ? p[i] : 0;

    /// <summary>The mean over five blocks to each side, longer ones counting more.</summary>
    private static float Near(IReadOnlyList<PageBlock> blocks, float[] p, int i)
    {
        float sum = 0, weight = 0.001f;
        for (int j = Math.Max(0, i - 5); j <= Math.Min(p.Length - 1, i + 5); j++)
        {
            if (j == i) continue;
            float w = Math.Min(300, blocks[j].Text.Length);
            (sum, weight) = (sum + (w * p[j]), weight + w);
        }
        return sum / weight;
    }
}
