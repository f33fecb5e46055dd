namespace Stemma.Intake.Html;

/// <summary>Pages carry parts of their article twice: for print, for small screens, as one hidden piece. Only one copy is the article.</summary>
internal static class Repeats
{
    private const int Short = 60, Whole = 400, Most = 2000;

    /// <summary>Takes later copies of a paragraph, and pieces that hold several of the paragraphs, out of <paramref name="own"/>.</summary>
    public static void Drop(IReadOnlyList<PageBlock> blocks, float[] own, float bar)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var mine = new List<int>();
        for (int i = 0; i < own.Length && mine.Count < Most; i++)
        {
            if (own[i] <= bar) continue;
            if (blocks[i].Text.Length >= Short && !seen.Add(blocks[i].Text)) own[i] = 0;
            else mine.Add(i);
        }
        foreach (int i in mine.Where(i => blocks[i].Text.Length >= Whole && IsMadeOfOthers(i, mine, blocks)).ToList()) own[i] = 0;
    }

    private static bool IsMadeOfOthers(int at, List<int> mine, IReadOnlyList<PageBlock> blocks)
    {
        string text = blocks[at].Text;
        int others = 0, held = 0;
        foreach (int i in mine)
        {
            if (i == at || blocks[i].Text.Length < 40 || blocks[i].Text.Length >= text.Length || !text.Contains(blocks[i].Text, StringComparison.Ordinal)) continue;
            others++;
            held += blocks[i].Text.Length;
        }
        return others >= 3 && held > text.Length * 0.7;
    }
}
