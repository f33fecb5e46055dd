namespace Stemma.Intake.Html;

/// <summary>Sums over a page that each block is seen against.</summary>
internal sealed class PageTotals
{
    public readonly record struct Sums(int Blocks, int Chars, int LinkChars, int Prose);

    private readonly Dictionary<int, Sums> _groups = [];
    private readonly Dictionary<uint, Sums> _kinds = [];
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<ulong> _title = [], _own = [];

    public PageTotals(IReadOnlyList<PageBlock> blocks, string title)
    {
        Stems.AddKeys(title, _title);
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
            Add(_kinds, b.Kind, b, prose);
            Add(_groups, b.Groups.B, b, prose);
            Add(_groups, b.Groups.C, b, prose);
            _texts[b.Text] = _texts.GetValueOrDefault(b.Text) + 1;
            TitleShares[i] = TitleShare(b);
            double score = b.Text.Length > 300 ? 0 : TitleShares[i] + (b.Tag == "h1" ? 0.5 : 0);
            if (score > top) (best, top) = (i, score);
        }
        Chars = Math.Max(1, Chars);
        TitleAt = best;
        Passed = PassedBy(blocks);
    }

    public int Chars { get; }
    public int ProseChars { get; }
    public int[] CharsBefore { get; }

    /// <summary>The block that is the page's title, or -1.</summary>
    public int TitleAt { get; }

    public Sums Kind(uint kind) => _kinds.GetValueOrDefault(kind);

    /// <summary>How many headings of comments or of other articles, and further first-level headings, stand between the title and each block.</summary>
    public (int Comments, int Foreign, int Titles)[] Passed { get; }

    public Sums Group(int id) => _groups.GetValueOrDefault(id);

    public bool IsRepeated(PageBlock b) => _texts[b.Text] > 1;

    /// <summary>How much of title and block is the same: 1 when they have the same words.</summary>
    public double[] TitleShares { get; }

    private (int, int, int)[] PassedBy(IReadOnlyList<PageBlock> blocks)
    {
        var passed = new (int, int, int)[blocks.Count];
        var (comments, foreign, titles) = (0, 0, 0);
        for (int i = 0; i < passed.Length; i++)
        {
            passed[i] = (comments, foreign, titles);
            if (i <= TitleAt) continue;
            var b = blocks[i];
            if (b.KnownFurniture is { } hit)
            {
                if (hit.Kind == "comments") comments++;
                else if (hit.Heads) foreign++;
            }
            if (b.Tag == "h1") titles++;
        }
        return passed;
    }

    private double TitleShare(PageBlock b)
    {
        if (_title.Count == 0 || b.Text.Length > 400) return 0;
        _own.Clear();
        Stems.AddKeys(b.Text, _own);
        int same = 0;
        foreach (ulong stem in _own) same += _title.Contains(stem) ? 1 : 0;
        return _own.Count == 0 ? 0 : 2.0 * same / (_own.Count + _title.Count);
    }

    private static void Add<T>(Dictionary<T, Sums> sums, T key, PageBlock b, int prose)
        where T : notnull
    {
        var g = sums.GetValueOrDefault(key);
        sums[key] = new(g.Blocks + 1, g.Chars + b.Text.Length, g.LinkChars + b.LinkChars, g.Prose + prose);
    }
}
