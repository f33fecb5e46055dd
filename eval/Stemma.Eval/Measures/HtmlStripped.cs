using Stemma.Eval.Html;

namespace Stemma.Eval.Measures;

/// <summary>The pages of html-segments or html-articles with names, elements and metadata taken from them, one figure for each <see cref="Stripping"/>: what the choice of the article owes to them.</summary>
public sealed class HtmlStripped(Part part, bool segments) : IMeasure
{
    public string Name => (segments ? "html-segments-stripped" : "html-articles-stripped") + (part == Part.HeldOut ? "" : $"-{part.ToString().ToLowerInvariant()}");
    public string Gold => segments ? "html-trafilatura.zip" : "html-fundus.zip";
    public string About => $"the {(segments ? "segments" : "bodies")} of pages without their class names, elements and metadata, {part} sites";
    public bool InGate => part == Part.HeldOut;

    public IReadOnlyList<Score> Run(GoldSet gold, TextWriter log)
    {
        var pages = (segments ? HtmlGold.Segments(gold) : HtmlGold.Articles(gold)).Where(p => p.Part == part).ToList();
        return [.. StrippedPages.Levels.Select(level => new Score($"{(segments ? "F" : "body")} {level.ToString().ToLowerInvariant()}", segments ? Segments(pages, level, log) : Bodies(pages, level, log)))];
    }

    private static double Segments(List<GoldPage> pages, Stripping level, TextWriter log)
    {
        double right = 0, wrong = 0;
        foreach (var page in pages)
        {
            string text = PageReading.Body(PageReading.Read(StrippedPages.Strip(page, level)), withHeadline: true);
            foreach (string s in page.With!)
            {
                if (text.Contains(s, StringComparison.Ordinal)) right++;
                else
                {
                    wrong++;
                    log.WriteLine($"{page.Name}\t{level}\tmissed\t{s}");
                }
            }
            foreach (string s in page.Without!.Where(s => text.Contains(s, StringComparison.Ordinal)))
            {
                wrong++;
                log.WriteLine($"{page.Name}\t{level}\textra\t{s}");
            }
        }
        return 2 * right / (2 * right + wrong);
    }

    private static double Bodies(List<GoldPage> pages, Stripping level, TextWriter log) => pages.Average(page =>
    {
        double f = TokenF1.Of(PageReading.Body(PageReading.Read(StrippedPages.Strip(page, level))), string.Join('\n', page.Paragraphs!));
        if (f < 0.9) log.WriteLine($"{page.Name}\t{level}\tbody {f:F2}");
        return f;
    });
}
