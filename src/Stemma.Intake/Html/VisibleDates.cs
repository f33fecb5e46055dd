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
internal static class VisibleDates
{
    private const int Longest = 120, MostNear = 4, MostMarked = 4, Listed = 4, MostLabelled = 6, LongestLabelled = 250, LongestLabel = 25;

    /// <param name="otherwise">Nothing better was found: look everywhere.</param>
    public static IEnumerable<DateClue> Find(Page page, bool dayFirst, PageEvidence where, Citer cite, Layer<Block> blocks, bool otherwise)
    {
        List<DateClue> shown = [.. NearHeadline(blocks, cite, dayFirst, above: otherwise), .. Marked(page, dayFirst, where, above: otherwise), .. Labelled(blocks, cite, dayFirst)];
        if (!otherwise) return shown;
        if (ScriptDates.Find(page.Source) is var (scripted, words)) return [new(DateClueKind.Metadata, scripted, words, where.Of(words), "page.script-data"), .. shown];
        return shown.Count > 0 ? shown : AllAgree(blocks, cite, dayFirst) is { } only ? [only] : FirstBelow(blocks, cite, dayFirst) is { } first ? [first] : [];
    }

    /// <summary>Short lines about the headline that hold one whole date, the nearest first; when there are none, one below the body.</summary>
    /// <param name="above">Look above the headline as well, where a site's clock may stand.</param>
    private static List<DateClue> NearHeadline(Layer<Block> blocks, Citer cite, bool dayFirst, bool above)
    {
        int headline = -1, body = -1;
        for (int i = 0; i < blocks.Count && body < 0; i++)
        {
            if (blocks[i].Role == BlockRole.Headline && blocks[i].Detail.Length == 0) headline = i;
            if (blocks[i].Role == BlockRole.Body && headline >= 0) body = i;
        }
        if (headline < 0) return [];
        var places = Enumerable.Range(headline + 1, Math.Max(0, Math.Min(12, (body < 0 ? headline + 12 : body + 1) - headline - 1))).Concat(above ? [headline - 1, headline - 2] : []);
        var near = places.Where(i => i >= 0 && i < blocks.Count).Select(i => Line(blocks[i], cite, dayFirst, "page.near-headline")).OfType<DateClue>().Take(MostNear).ToList();
        if (near.Count > 0) return near;
        int last = -1;
        for (int i = blocks.Count - 1; i >= 0 && last < 0; i--)
            if (blocks[i].Role == BlockRole.Body) last = i;
        return last < 0 ? [] : [.. Enumerable.Range(last + 1, Math.Min(3, blocks.Count - last - 1)).Select(i => Line(blocks[i], cite, dayFirst, "page.below-body")).OfType<DateClue>().Take(1)];
    }

    /// <summary>Dates in short lines, wherever they stand, that a word beside them or a line before them calls the day of publication or of a change.</summary>
    private static IEnumerable<DateClue> Labelled(Layer<Block> blocks, Citer cite, bool dayFirst)
    {
        string before = "";
        int left = MostLabelled;
        foreach (var block in blocks)
        {
            string line = block.Span.Length <= LongestLabelled ? cite.Text(block.Span) : "";
            foreach (var (d, label) in Labels(line, before, dayFirst))
            {
                if (left-- == 0) yield break;
                yield return cite.Date(DateClueKind.Byline, d.Bounds, new(block.Span.Start + d.Start, block.Span.Start + d.End), label == DateLabel.Updated ? "page.labelled-updated" : "page.labelled");
            }
            before = line.Length is > 0 and <= LongestLabel ? line + ' ' : "";
        }
    }

    /// <summary>The line's labelled days; those of a change only where it names no day of publication.</summary>
    private static List<(DateMatch Date, DateLabel Label)> Labels(string line, string before, bool dayFirst)
    {
        var all = DateText.All(line, dayFirst).Where(d => d.Bounds.IsDay).OrderBy(d => d.Start).DistinctBy(d => d.Bounds).Select(d => (d, DateLabels.Of(before + line, before.Length + d.Start, before.Length + d.End))).Where(d => d.Item2 != DateLabel.None).ToList();
        return all.Exists(d => d.Item2 == DateLabel.Published) ? all.FindAll(d => d.Item2 == DateLabel.Published) : all;
    }

    /// <summary>The line's first whole date, but one that it calls that of a change only where it has no other.</summary>
    private static DateClue? Line(Block block, Citer cite, bool dayFirst, string rule)
    {
        if (block.Span.Length > Longest) return null;
        string line = cite.Text(block.Span);
        var first = DateText.First(line, dayFirst);
        if (first is { Bounds.IsDay: true } f && DateLabels.Of(line, f.Start, f.End) == DateLabel.Updated)
            first = DateText.All(line, dayFirst).Where(o => o.Bounds.IsDay && DateLabels.Of(line, o.Start, o.End) == DateLabel.Published).Select(o => (DateMatch?)o).FirstOrDefault() ?? first;
        return first is { Bounds.IsDay: true } d ? cite.Date(DateClueKind.Byline, d.Bounds, new(block.Span.Start + d.Start, block.Span.Start + d.End), rule) : null;
    }

    /// <summary>Dates in elements whose class speaks of one. A class that many such elements bear is that of a list of other pages.</summary>
    private static IEnumerable<DateClue> Marked(Page page, bool dayFirst, PageEvidence where, bool above)
    {
        int from = above ? -1 : page.Elements.Headings.FirstOrDefault()?.SourceReference?.Position.Index ?? -1;
        var days = new HashSet<DateBounds>();
        foreach (var e in page.Elements.Dated.Where(e => (e.SourceReference?.Position.Index ?? 0) >= from))
        {
            string text = PageTitle.Clean(e.TextContent);
            if (text.Length > Longest || DateText.First(text, dayFirst) is not { Bounds.IsDay: true } d || !days.Add(d.Bounds)) continue;
            bool listed = e.ClassName is { } classes && page.Elements.Dated.Count(o => o.ClassName == classes) >= Listed;
            yield return new(DateClueKind.Byline, d.Bounds, text[d.Start..d.End], where.Of(text[d.Start..d.End], e), listed ? "page.date-class-listed" : "page.date-class");
            if (days.Count == MostMarked) yield break;
        }
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
}
