using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Stemma.Intake.Dates;
using Stemma.Intake.Plain;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Intake.Html;

/// <summary>
/// Where a page without date metadata may still say when it was published, the most trusted first: data in its scripts, elements whose
/// class speaks of a date, short lines about the headline. Given only when nothing better is there.
/// </summary>
internal static partial class VisibleDates
{
    private const int Longest = 120;

    /// <param name="otherwise">Nothing better was found: look everywhere.</param>
    public static IEnumerable<DateClue> Find(Page page, bool dayFirst, PageEvidence where, Citer cite, Layer<Block> blocks, bool otherwise)
    {
        var near = NearHeadline(blocks, cite, dayFirst, above: otherwise);
        var marked = Marked(page, dayFirst, where, above: otherwise);
        IEnumerable<DateClue> shown = new[] { near, marked }.OfType<DateClue>();
        if (!otherwise) return shown;
        if (InScripts().Match(page.Source) is { Success: true } m && DateText.First(m.Groups[1].Value) is { Bounds.IsDay: true } scripted)
            return [new(DateClueKind.Metadata, scripted.Bounds, m.Groups[1].Value, where.Of(m.Groups[1].Value), "page.script-data"), .. shown];
        return shown.Any() ? shown : AllAgree(blocks, cite, dayFirst) is { } only ? [only] : FirstBelow(blocks, cite, dayFirst) is { } first ? [first] : [];
    }

    /// <summary>The nearest short line about the headline that holds one whole date.</summary>
    /// <param name="above">Look above the headline as well, where a site's clock may stand.</param>
    private static DateClue? NearHeadline(Layer<Block> blocks, Citer cite, bool dayFirst, bool above)
    {
        int headline = -1, body = -1;
        for (int i = 0; i < blocks.Count && body < 0; i++)
        {
            if (blocks[i].Role == BlockRole.Headline && blocks[i].Detail.Length == 0) headline = i;
            if (blocks[i].Role == BlockRole.Body && headline >= 0) body = i;
        }
        if (headline < 0) return null;
        var places = Enumerable.Range(headline + 1, Math.Max(0, Math.Min(12, (body < 0 ? headline + 12 : body + 1) - headline - 1))).Concat(above ? [headline - 1, headline - 2] : []);
        foreach (int i in places.Where(i => i >= 0 && i < blocks.Count))
            if (Line(blocks[i], cite, dayFirst, "page.near-headline") is { } clue) return clue;
        int last = -1;
        for (int i = blocks.Count - 1; i >= 0 && last < 0; i--)
            if (blocks[i].Role == BlockRole.Body) last = i;
        return last < 0 ? null : Enumerable.Range(last + 1, Math.Min(3, blocks.Count - last - 1)).Select(i => Line(blocks[i], cite, dayFirst, "page.below-body")).FirstOrDefault(c => c is not null);
    }

    private static DateClue? Line(Block block, Citer cite, bool dayFirst, string rule)
    {
        if (block.Span.Length > Longest) return null;
        return DateText.First(cite.Text(block.Span), dayFirst) is { Bounds.IsDay: true } d ? cite.Date(DateClueKind.Byline, d.Bounds, new(block.Span.Start + d.Start, block.Span.Start + d.End), rule) : null;
    }

    private static DateClue? Marked(Page page, bool dayFirst, PageEvidence where, bool above)
    {
        int from = above ? -1 : page.Elements.Headings.FirstOrDefault()?.SourceReference?.Position.Index ?? -1;
        foreach (var e in page.Elements.Dated.Where(e => (e.SourceReference?.Position.Index ?? 0) >= from))
        {
            string text = PageTitle.Clean(e.TextContent);
            if (text.Length <= Longest && DateText.First(text, dayFirst) is { Bounds.IsDay: true } d) return new(DateClueKind.Byline, d.Bounds, text[d.Start..d.End], where.Of(text[d.Start..d.End], e), "page.date-class");
        }
        return null;
    }

    /// <summary>A date that opens or closes one of the article's first blocks, or the first short line below its headline that holds one.</summary>
    private static DateClue? FirstBelow(Layer<Block> blocks, Citer cite, bool dayFirst)
    {
        int headline = -1;
        for (int i = 0; i < blocks.Count && headline < 0; i++)
            if (blocks[i].Role is BlockRole.Headline or BlockRole.Body) headline = i;
        for (int i = Math.Max(0, headline - 6); i < Math.Min(blocks.Count, headline + 8); i++)
        {
            string text = cite.Text(blocks[i].Span);
            string head = text.Length <= Longest ? text : text[..60];
            if (DateText.First(head, dayFirst) is { Bounds.IsDay: true } d && (text.Length <= Longest || d.Start < 25)) return cite.Date(DateClueKind.Byline, d.Bounds, new(blocks[i].Span.Start + d.Start, blocks[i].Span.Start + d.End), "page.first-date");
        }
        return null;
    }

    /// <summary>One date in all the page's short lines.</summary>
    private static DateClue? AllAgree(Layer<Block> blocks, Citer cite, bool dayFirst)
    {
        var clues = blocks.Where(b => b.Span.Length <= Longest && b.Detail != "copyright").Select(b => Line(b, cite, dayFirst, "page.only-date")).OfType<DateClue>().ToList();
        return clues.Count > 0 && clues.TrueForAll(c => c.Bounds == clues[0].Bounds) ? clues[0] : null;
    }

    [GeneratedRegex("""["'](?:datePublished|publishedAt|published_at|publishDate|publish_date|publicationDate|publication_date|pubDate|datePublication|published_time|dateCreated|firstPublished|displayDate)["']\s*:\s*["']([^"']{8,40})["']""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex InScripts();
}
