using System.Runtime.InteropServices;
using Stemma.Intake.Dates;

namespace Stemma.Intake.Html;

/// <summary>Sums over a page that each block is seen against.</summary>
internal sealed class PageTotals
{
    public readonly record struct Sums(int Blocks, int Chars, int LinkChars, int Prose, int Led);

    private const int LongestDated = 120;
    private readonly Dictionary<uint, Sums> _kinds = [], _paths = [];
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<ulong> _title = [], _own = [];

    public PageTotals(IReadOnlyList<PageBlock> blocks, string title)
    {
        Stems.AddKeys(title, _title);
        CharsBefore = new int[blocks.Count];
        TitleShares = new double[blocks.Count];
        IsDated = new bool[blocks.Count];
        int best = -1;
        double top = 0.6;
        for (int i = 0; i < blocks.Count; i++)
        {
            var b = blocks[i];
            CharsBefore[i] = Chars;
            Chars += b.Text.Length;
            int prose = b.IsProse ? b.Text.Length : 0;
            ProseChars += prose;
            bool led = i > 0 && IsLink(blocks[i - 1]);
            Add(_kinds, b.Kind, b, prose, led);
            Add(_paths, b.Path, b, prose, led);
            _texts[b.Text] = _texts.GetValueOrDefault(b.Text) + 1;
            TitleShares[i] = TitleShare(b);
            IsDated[i] = b.Text.Length < LongestDated && DateText.First(b.Text) is not null;
            double score = b.Text.Length > 300 ? 0 : TitleShares[i] + (b.Tag == "h1" ? 0.5 : 0);
            if (score > top) (best, top) = (i, score);
        }
        Chars = Math.Max(1, Chars);
        TitleAt = best;
        Passed = PassedBy(blocks);
        Most = Holding(blocks, 0.75);
        Half = Holding(blocks, 0.5);
    }

    private static bool IsLink(PageBlock b) => b.LinkShare > 0.8;

    /// <summary>The smallest element that holds so much of the page's prose.</summary>
    private Container? Holding(IReadOnlyList<PageBlock> blocks, double share)
    {
        Container? best = null;
        double wanted = ProseChars * share;
        foreach (var b in blocks)
        {
            if (!b.IsProse) continue;
            var c = b.Container;
            while (c.Prose < wanted && c.Parent is not null) c = c.Parent;
            if (best is null || c.Depth > best.Depth) best = c;
        }
        return best;
    }

    /// <summary>The smallest element with three quarters, and with half, of the page's prose; null on a page without any.</summary>
    public Container? Most { get; }

    public Container? Half { get; }

    public int Chars { get; }
    public int ProseChars { get; }
    public int[] CharsBefore { get; }

    /// <summary>The block that is the page's title, or -1.</summary>
    public int TitleAt { get; }

    /// <summary>Short blocks that name a date.</summary>
    public bool[] IsDated { get; }

    public Sums Kind(uint kind) => _kinds.GetValueOrDefault(kind);

    /// <summary>How many headings of comments or of other articles, further first-level headings, and dated lines stand between the title and each block.</summary>
    public (int Comments, int Foreign, int Titles, int Dates)[] Passed { get; }

    /// <summary>The same for blocks inside the same elements, classes aside.</summary>
    public Sums Path(uint path) => _paths.GetValueOrDefault(path);

    public bool IsRepeated(PageBlock b) => _texts[b.Text] > 1;

    /// <summary>How much of title and block is the same: 1 when they have the same words.</summary>
    public double[] TitleShares { get; }

    private (int, int, int, int)[] PassedBy(IReadOnlyList<PageBlock> blocks)
    {
        var passed = new (int, int, int, int)[blocks.Count];
        var (comments, foreign, titles, dates) = (0, 0, 0, 0);
        for (int i = 0; i < passed.Length; i++)
        {
            passed[i] = (comments, foreign, titles, dates);
            if (i <= TitleAt) continue;
            var b = blocks[i];
            if (b.KnownFurniture is { } hit)
            {
                if (hit.Kind == "comments") comments++;
                else if (hit.Heads) foreign++;
            }
            if (b.Tag == "h1") titles++;
            if (IsDated[i]) dates++;
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

    private static void Add(Dictionary<uint, Sums> sums, uint key, PageBlock b, int prose, bool led)
    {
        ref var g = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, key, out _);
        g = new(g.Blocks + 1, g.Chars + b.Text.Length, g.LinkChars + b.LinkChars, g.Prose + prose, g.Led + (led ? 1 : 0));
    }
}
