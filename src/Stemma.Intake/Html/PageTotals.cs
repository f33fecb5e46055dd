namespace Stemma.Intake.Html;

/// <summary>Sums over a page that each block is seen against.</summary>
internal sealed class PageTotals
{
    public readonly record struct Sums(int Blocks, int Chars, int LinkChars, int Prose);

    private readonly Dictionary<int, Sums> _groups = [];
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _title;

    public PageTotals(IReadOnlyList<PageBlock> blocks, string title)
    {
        _title = [.. Stems.Of(title)];
        CharsBefore = new int[blocks.Count];
        TitleShares = new double[blocks.Count];
        int best = -1;
        double top = 0.6;
        for (int i = 0; i < blocks.Count; i++)
        {
            var b = blocks[i];
            CharsBefore[i] = Chars;
            Chars += b.Text.Length;
            int prose = b.Features.IsProse && b.LinkShare < 0.5 ? b.Text.Length : 0;
            ProseChars += prose;
            Add(b.Groups.B, b, prose);
            Add(b.Groups.C, b, prose);
            _texts[b.Text] = _texts.GetValueOrDefault(b.Text) + 1;
            TitleShares[i] = TitleShare(b);
            double score = b.Text.Length > 300 ? 0 : TitleShares[i] + (b.Tag == "h1" ? 0.5 : 0);
            if (score > top) (best, top) = (i, score);
        }
        Chars = Math.Max(1, Chars);
        TitleAt = best;
    }

    public int Chars { get; }
    public int ProseChars { get; }
    public int[] CharsBefore { get; }

    /// <summary>The block that is the page's title, or -1.</summary>
    public int TitleAt { get; }

    public Sums Group(int id) => _groups.GetValueOrDefault(id);

    public bool IsRepeated(PageBlock b) => _texts[b.Text] > 1;

    /// <summary>How much of title and block is the same: 1 when they have the same words.</summary>
    public double[] TitleShares { get; }

    private double TitleShare(PageBlock b)
    {
        if (_title.Count == 0 || b.Text.Length > 400) return 0;
        var own = Stems.Of(b.Text).ToHashSet(StringComparer.Ordinal);
        int same = own.Count(_title.Contains);
        return own.Count == 0 ? 0 : 2.0 * same / (own.Count + _title.Count);
    }

    private void Add(int group, PageBlock b, int prose)
    {
        var g = _groups.GetValueOrDefault(group);
        _groups[group] = new(g.Blocks + 1, g.Chars + b.Text.Length, g.LinkChars + b.LinkChars, g.Prose + prose);
    }
}
