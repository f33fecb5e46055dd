using System.Globalization;
using Stemma.Eval.Html;
using Stemma.Intake;
using Stemma.Model;

namespace Stemma.PageBench;

/// <summary>Wanted and unwanted segments in what each of the two readers takes for the article, by the set's own definition.</summary>
internal static class Segments
{
    public static void Print(IReadOnlyList<GoldPage> pages)
    {
        Print("Stemma", pages, Own);
        Print("SmartReader", pages, p => new SmartReader.Reader(p.Url, System.Text.Encoding.UTF8.GetString(p.Body)).GetArticle().TextContent ?? "");
    }

    private static string Own(GoldPage p) => ReportReader.Read(new Fetched("sha256:bench", p.Name, "text/html", p.Body, new GivenMetadata(Url: p.Url))).Reading is { } r
        ? string.Join('\n', r.Blocks.Where(b => b.Role is not (BlockRole.Furniture or BlockRole.Byline or BlockRole.Caption)).Select(b => r.Slice(b.Span)))
        : "";

    private static void Print(string name, IReadOnlyList<GoldPage> pages, Func<GoldPage, string> read)
    {
        double tp = 0, fp = 0, fn = 0;
        foreach (var page in pages)
        {
            string text = read(page);
            int found = page.With!.Count(s => text.Contains(s, StringComparison.Ordinal));
            (tp, fn, fp) = (tp + found, fn + page.With!.Count - found, fp + page.Without!.Count(s => text.Contains(s, StringComparison.Ordinal)));
        }
        double precision = tp / (tp + fp), recall = tp / (tp + fn);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-20} segments: precision {precision:F3}, recall {recall:F3}, F {2 * precision * recall / (precision + recall):F3}"));
    }
}
