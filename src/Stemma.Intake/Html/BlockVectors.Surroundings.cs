using System.Numerics;

namespace Stemma.Intake.Html;

/// <summary>What the block model sees of what stands around a block.</summary>
internal static partial class BlockVectors
{
    private const int Containers = 8, Neighbour = 8, Standing = 10, Tree = 19, Window = 12, Wide = 8;
    private static ReadOnlySpan<int> Offsets => [-2, -1, 1, 2];

    private static int AddContainers(float[] v, int at, PageBlock b, PageTotals page)
    {
        foreach (var group in (ReadOnlySpan<Container>)[b.Parent, b.Parent.Outer])
        {
            v[at++] = group.Prose / (float)Math.Max(1, page.ProseChars);
            v[at++] = Log(group.Blocks, 100);
            v[at++] = group.LinkChars / (float)Math.Max(1, group.Chars);
            v[at++] = group.Prose / (float)Math.Max(1, group.Chars);
        }
        return at;
    }

    /// <summary>What else on the page is made alike, whether title and block share an article element, and what headings stand between them.</summary>
    private static int AddStanding(float[] v, int at, PageBlock b, int i, IReadOnlyList<PageBlock> blocks, PageTotals page)
    {
        var kind = page.Kind(b.Kind);
        int article = page.TitleAt < 0 ? 0 : blocks[page.TitleAt].Article;
        var (comments, foreign, titles, dates) = page.Passed[i];
        v[at++] = kind.Prose / (float)Math.Max(1, page.ProseChars);
        v[at++] = kind.Prose / (float)Math.Max(1, kind.Chars);
        v[at++] = kind.LinkChars / (float)Math.Max(1, kind.Chars);
        v[at++] = Log(kind.Blocks, 100);
        v[at++] = article > 0 && b.Article == article ? 1 : 0;
        v[at++] = article > 0 && b.Article > 0 && b.Article != article ? 1 : 0;
        v[at++] = comments > 0 ? 1 : 0;
        v[at++] = Math.Min(1, foreign / 3f);
        v[at++] = titles > 0 ? 1 : 0;
        v[at++] = Log(dates, 20);
        return at;
    }

    /// <summary>What the block's own element holds (a cell whose paragraphs are line breaks), and all that stands inside the same elements; how often such blocks follow a link, as teasers do.</summary>
    private static int AddTree(float[] v, int at, PageBlock b, IReadOnlyList<PageBlock> blocks, PageTotals page)
    {
        var own = b.Container;
        v[at++] = own.Blocks > 1 ? 1 : 0;
        v[at++] = Log(own.Blocks, 100);
        v[at++] = own.Prose / (float)Math.Max(1, page.ProseChars);
        v[at++] = own.LinkChars / (float)Math.Max(1, own.Chars);
        v[at++] = own.Prose / (float)Math.Max(1, own.Chars);
        var path = page.Path(b.Path);
        v[at++] = path.Prose / (float)Math.Max(1, page.ProseChars);
        v[at++] = path.LinkChars / (float)Math.Max(1, path.Chars);
        v[at++] = Log(path.Blocks, 100);
        v[at++] = path.Led / (float)Math.Max(1, path.Blocks);
        var kind = page.Kind(b.Kind);
        v[at++] = kind.Led / (float)Math.Max(1, kind.Blocks);
        return AddAncestors(v, at, own, page.TitleAt < 0 ? null : blocks[page.TitleAt].Container, page);
    }

    /// <summary>Where the block's element stands to the title, and to the elements that hold most of the page's prose.</summary>
    private static int AddAncestors(float[] v, int at, Container own, Container? title, PageTotals page)
    {
        if (title is not null)
        {
            var (steps, shared) = own.Meet(title);
            v[at] = Math.Min(1, steps / 10f);
            v[at + 1] = shared.Prose / (float)Math.Max(1, page.ProseChars);
            v[at + 2] = shared.LinkChars / (float)Math.Max(1, shared.Chars);
        }
        at += 3;
        foreach (var most in (ReadOnlySpan<Container?>)[page.Most, page.Half])
        {
            if (most is not null)
            {
                var (steps, shared) = own.Meet(most);
                bool inside = shared == most;
                v[at] = inside ? 1 : 0;
                v[at + 1] = inside ? Math.Min(1, steps / 10f) : 0;
                v[at + 2] = inside ? 0 : Math.Min(1, (most.Depth - shared.Depth) / 10f);
            }
            at += 3;
        }
        return at;
    }

    /// <summary>How much prose, how much in links, how many words, known phrases, dates and words about cookies the eight blocks before or after hold.</summary>
    private static int AddWindow(float[] v, int at, int i, int step, IReadOnlyList<PageBlock> blocks, PageTotals page)
    {
        int chars = 1, prose = 0, links = 0, known = 0, dated = 0, consent = 0;
        for (int n = 1, j = i + step; n <= Wide && j >= 0 && j < blocks.Count; n++, j += step)
        {
            var b = blocks[j];
            chars += b.Text.Length;
            links += b.LinkChars;
            if (b.IsProse) prose += b.Text.Length;
            if (b.KnownFurniture is not null) known++;
            if (page.IsDated[j]) dated++;
            if (b.IsOnConsent) consent++;
        }
        v[at++] = prose / (float)chars;
        v[at++] = links / (float)chars;
        v[at++] = Log(chars, 4000);
        v[at++] = known / (float)Wide;
        v[at++] = dated / (float)Wide;
        v[at++] = consent / (float)Wide;
        return at;
    }

    private static int AddNeighbour(float[] v, int at, PageBlock b, PageBlock? other)
    {
        if (other is null) return at + Neighbour;
        v[at++] = 1;
        v[at++] = Log(other.Features.Words, 200);
        v[at++] = (float)other.LinkShare;
        v[at++] = other.Features.IsProse ? 1 : 0;
        v[at++] = other.Tag == "p" ? 1 : 0;
        v[at++] = other.Tag[0] == 'h' ? 1 : 0;
        v[at++] = other.Parent == b.Parent ? 1 : 0;
        v[at++] = BitOperations.PopCount(other.Near ^ b.Near) / 8f;
        return at;
    }
}
