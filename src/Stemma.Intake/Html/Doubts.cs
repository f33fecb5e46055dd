namespace Stemma.Intake.Html;

/// <summary>Blocks that the model is not sure of, decided by what stands beside them.</summary>
internal static class Doubts
{
    private const float Rest = 0.125f, Joined = 0.15f, Whole = 0.3f;
    private const int Little = 200;

    /// <summary>Raises what is to be taken above <paramref name="bar"/>.</summary>
    public static void Settle(List<PageBlock> blocks, PageTotals totals, float[] own, float bar)
    {
        if (totals.ProseChars >= Little && Chosen(blocks, own, bar) < Little) Lower(own, bar);
        Lists(blocks, own, bar);
        Join(blocks, own, bar);
    }

    private static int Chosen(List<PageBlock> blocks, float[] own, float bar)
    {
        int chosen = 0;
        for (int i = 0; i < own.Length; i++) chosen += own[i] > bar ? blocks[i].Text.Length : 0;
        return chosen;
    }

    /// <summary>Hardly anything was taken though the page has sentences (a page of a kind that the model does not know): an article in part is better than none.</summary>
    private static void Lower(float[] own, float bar)
    {
        for (int i = 0; i < own.Length; i++) own[i] = Math.Min(1, own[i] * bar / Rest);
    }

    /// <summary>A list or table beside the article's text is the article's with all its items, or with none.</summary>
    private static void Lists(List<PageBlock> blocks, float[] own, float bar)
    {
        for (int i = 0, end; i < own.Length; i = end)
        {
            end = i + 1;
            if (blocks[i].Container.List is not { } list) continue;
            float sum = own[i];
            for (; end < own.Length && blocks[end].Container.List == list; end++) sum += own[end];
            bool beside = (i > 0 && own[i - 1] > bar && IsBeside(blocks[i - 1], list)) || (end < own.Length && own[end] > bar && IsBeside(blocks[end], list));
            if (!beside || sum < Whole * (end - i) || list.LinkChars > list.Chars * Whole) continue;
            for (int k = i; k < end; k++) Raise(blocks[k], ref own[k], bar);
        }
    }

    private static bool IsBeside(PageBlock b, Container list) => b.Container.Meet(list).Shared.Depth >= list.Depth - 2;

    /// <summary>What stands in one element beside a block that was taken: a section heading, a name below the text.</summary>
    private static void Join(List<PageBlock> blocks, float[] own, float bar)
    {
        for (int i = 0; i < own.Length; i++)
            if (own[i] <= bar && (IsTaken(blocks, own, bar, i, i - 1) || IsTaken(blocks, own, bar, i, i + 1))) Raise(blocks[i], ref own[i], bar);
    }

    private static bool IsTaken(List<PageBlock> blocks, float[] own, float bar, int i, int other) =>
        other >= 0 && other < own.Length && own[other] > bar && blocks[other].Parent == blocks[i].Parent;

    private static void Raise(PageBlock b, ref float own, float bar)
    {
        if (own > Joined && own <= bar && b.KnownFurniture is null && b.LinkShare <= 0.5) own = bar + 0.001f;
    }
}
