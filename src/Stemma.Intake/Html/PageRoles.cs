using Stemma.Intake.Plain;
using Stemma.Model;

namespace Stemma.Intake.Html;

/// <summary>Gives each block of a page its role: the model says whether it is the article's, its element and words say as what.</summary>
internal static class PageRoles
{
    private const float Own = 0.5f;
    private const int ShortLabel = 60, ShortestQuote = 40, LongestQuote = 400;

    public static List<Draft> Give(List<PageBlock> blocks, PageDeclarations declared)
    {
        var totals = new PageTotals(blocks, declared.Title);
        return Give(blocks, totals, BlockModel.Trained.Value!.Score(blocks, BlockVectors.Of(blocks, totals)));
    }

    /// <param name="own">How likely each block is the article's; it is changed.</param>
    public static List<Draft> Give(List<PageBlock> blocks, PageTotals totals, float[] own)
    {
        var drafts = blocks.ConvertAll(b => new Draft(b.Span, b.Text, b.Features));
        if (blocks.Count == 0) return drafts;
        Doubts.Settle(blocks, totals, own, Own);
        Repeats.Drop(blocks, own, Own);
        int heading = TitleBlock(blocks, own, totals);
        if (heading >= 0) drafts[heading].Be(BlockRole.Headline, "page.headline");
        int first = Array.FindIndex(own, p => p > Own), last = Array.FindLastIndex(own, p => p > Own);
        for (int i = 0; i < drafts.Count; i++)
            if (drafts[i].Role is null) Give(drafts[i], blocks[i], own[i], i >= first && i <= last, i > heading && i < first + 3);
        if (first >= 0) StandfirstAboveByline(drafts, heading);
        PullQuotes(drafts, blocks);
        LiveEntries.Give(drafts);
        return CutDateline(drafts);
    }

    private static void Give(Draft d, PageBlock b, float own, bool inside, bool nearHead)
    {
        if (IsByline(b, own) && (nearHead || inside)) d.Be(BlockRole.Byline, "page.byline");
        else if (IsCaption(b) && inside) d.Be(BlockRole.Caption, "page.caption");
        else if (own > Own) Text(d, b);
        else if (b.Text.Length < 90 && nearHead && Bylines.DateLine(b.Text) is not null) d.Be(BlockRole.Byline, "page.byline-date");
        else d.BeFurniture("page.model", Detail(b));
    }

    private static void Text(Draft d, PageBlock b)
    {
        if (b.KnownFurniture is { } hit && (b.Tag[0] == 'h' || b.Text.Length <= ShortLabel)) d.BeFurniture("page.phrase", hit.Kind);
        else if (b.Tag is "h1" or "h2" or "h3" or "h4" or "h5" or "h6") d.Be(BlockRole.Headline, "page.section", "section");
        else if (b.Tag == "li") d.Be(BlockRole.ListItem, "page.list");
        else if (b.Tag is "td" or "th") d.Be(BlockRole.Table, "page.table");
        else d.Be(BlockRole.Body, "page.model");
    }

    private static bool IsCaption(PageBlock b) => b.Tag is "figcaption" or "caption" || (b.Within.HasFlag(Within.Figure) && !b.Within.HasFlag(Within.Quote)) || (b.Near & CaptionHint) != 0;

    private static readonly ulong CaptionHint = ClassHints.Of("caption");
    private static readonly ulong AuthorHint = ClassHints.Of("byline");

    private static bool IsByline(PageBlock b, float own) =>
        b.Text.Length < 120 && (Bylines.Author(b.Text) is not null || ((b.Near & AuthorHint) != 0 && own < Own && b.Features.Words <= 8 && Bylines.IsBareName(b.Text)));

    private static string Detail(PageBlock b)
    {
        if (b.KnownFurniture is { } hit) return hit.Kind;
        return b switch
        {
            _ when b.Within.HasFlag(Within.Nav) => "navigation",
            _ when Hints(b, "comment") => "comments",
            _ when Hints(b, "share") => "share",
            _ when Hints(b, "related") || Hints(b, "teaser") => "related",
            _ when Hints(b, "newsletter") => "newsletter",
            _ when Hints(b, "advert") => "advert",
            _ when b.LinkShare > 0.8 => "navigation",
            _ => "other",
        };
    }

    private static bool Hints(PageBlock b, string word) => ((b.Near | b.Far) & ClassHints.Of(word)) != 0;

    /// <summary>The block that says what the page declares as its title; among several, a first-level heading nearest above the article.</summary>
    private static int TitleBlock(List<PageBlock> blocks, float[] own, PageTotals totals)
    {
        int first = Array.FindIndex(own, p => p > Own), best = -1;
        double top = 0.75;
        for (int i = 0; i < blocks.Count; i++)
        {
            var b = blocks[i];
            if (b.Text.Length > 400 || b.Within.HasFlag(Within.Nav)) continue;
            double score = totals.TitleShares[i] + (b.Tag switch { "h1" => 0.6, "h2" => 0.2, "p" => -0.2, _ => 0 }) - (b.LinkShare * 0.3) - (first >= 0 && i > first + 2 ? 0.4 : 0) - (b.Within.HasFlag(Within.Hidden) ? 0.2 : 0);
            if (score > top) (best, top) = (i, score);
        }
        return best;
    }

    /// <summary>A quotation set apart that repeats words of a paragraph.</summary>
    private static void PullQuotes(List<Draft> drafts, List<PageBlock> blocks)
    {
        var apart = Enumerable.Range(0, blocks.Count).Where(i => drafts[i].Role == BlockRole.Body && (blocks[i].Within.HasFlag(Within.Quote) || Hints(blocks[i], "zitat")) && blocks[i].Text.Length is > ShortestQuote and < LongestQuote).ToList();
        foreach (int i in apart)
        {
            string words = blocks[i].Text.Trim('"', '“', '”', '„', '«', '»', '‘', '’', '.', ' ');
            if (drafts.Exists(d => d != drafts[i] && d.Role == BlockRole.Body && d.Text.Contains(words, StringComparison.Ordinal))) drafts[i].Be(BlockRole.PullQuote, "page.pull-quote");
        }
    }

    /// <summary>The first text under the headline is the standfirst when byline or date stand below it.</summary>
    private static void StandfirstAboveByline(List<Draft> drafts, int title)
    {
        int text = drafts.FindIndex(title + 1, d => d.Role == BlockRole.Body), byline = text < 0 ? -1 : drafts.FindIndex(text, d => d.Role == BlockRole.Byline);
        if (title < 0 || text < 0 || byline < 0 || drafts[text..byline].Count(d => d.Role == BlockRole.Body) != 1 || drafts.Skip(byline).Count(d => d.Role == BlockRole.Body) < 2) return;
        drafts[text].Be(BlockRole.Standfirst, "page.standfirst");
    }

    private static List<Draft> CutDateline(List<Draft> drafts)
    {
        for (int i = 0, seen = 0; i < drafts.Count && seen < 2; i++)
        {
            if (drafts[i].Role is not (BlockRole.Body or BlockRole.Standfirst)) continue;
            seen++;
            if (Splits.Dateline(drafts[i]).ToList() is { Count: > 1 } parts) return [.. drafts[..i], .. parts, .. drafts[(i + 1)..]];
        }
        return drafts;
    }
}
