using System.Diagnostics;
using Stemma.Eval.Html;

namespace Stemma.Eval.Measures;

/// <summary>
/// html-trafilatura.zip by its authors' own definition: each wanted segment that stands in the text is a true positive, each unwanted one a
/// false positive.
/// </summary>
public sealed class HtmlSegments(Part part) : IMeasure
{
    public string Name => part == Part.HeldOut ? "html-segments" : $"html-segments-{part.ToString().ToLowerInvariant()}";
    public string Gold => "html-trafilatura.zip";
    public string About => $"wanted and unwanted segments of pages, {part} sites";
    public bool InGate => part == Part.HeldOut;

    public IReadOnlyList<Score> Run(GoldSet gold, TextWriter log)
    {
        int tp = 0, fp = 0, fn = 0, pages = 0, words = 0, traced = 0;
        var clock = new Stopwatch();
        foreach (var page in HtmlGold.Segments(gold).Where(p => p.Part == part))
        {
            clock.Start();
            var r = PageReading.Read(page);
            clock.Stop();
            pages++;
            if (r is not null)
            {
                var (all, led) = Tracing.Words(r, page.Body);
                (words, traced) = (words + all, traced + led);
                if (led < all * 0.99) log.WriteLine($"{page.Name}\t{r.Decoded.Encoding}\ttraced {led} of {all} words");
            }
            string text = PageReading.Body(r, withHeadline: true);
            foreach (var s in page.With!)
            {
                if (text.Contains(s, StringComparison.Ordinal)) tp++;
                else
                {
                    fn++;
                    log.WriteLine($"{page.Name}\tmissed\t{s}");
                }
            }
            foreach (var s in page.Without!.Where(s => text.Contains(s, StringComparison.Ordinal)))
            {
                fp++;
                log.WriteLine($"{page.Name}\textra\t{s}");
            }
        }
        log.WriteLine($"{pages / clock.Elapsed.TotalSeconds:F0} pages a second");
        double precision = tp / (double)(tp + fp), recall = tp / (double)(tp + fn);
        return [new("precision", precision), new("recall", recall), new("F", 2 * precision * recall / (precision + recall)), new("words traced to bytes", traced / (double)words)];
    }
}
