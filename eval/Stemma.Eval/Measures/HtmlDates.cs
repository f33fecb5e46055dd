using Stemma.Eval.Html;

namespace Stemma.Eval.Measures;

/// <summary>html-htmldate.zip by its authors' definition: a right day is a true positive, a wrong one a false positive, none a false negative.</summary>
public sealed class HtmlDates(Part part) : IMeasure
{
    public string Name => part == Part.HeldOut ? "html-dates" : $"html-dates-{part.ToString().ToLowerInvariant()}";
    public string Gold => "html-htmldate.zip";
    public string About => $"day of publication of pages, {part} sites";
    public bool InGate => part == Part.HeldOut;

    public IReadOnlyList<Score> Run(GoldSet gold, TextWriter log)
    {
        int tp = 0, fp = 0, fn = 0;
        foreach (var page in HtmlGold.Dates(gold).Where(p => p.Part == part))
        {
            var r = PageReading.Read(page);
            string own = PageReading.Date(r);
            if (own == page.Date) tp++;
            else if (own.Length == 0) fn++;
            else fp++;
            if (own != page.Date) log.WriteLine($"{page.Name}\t{page.Url}\tgold {page.Date}\town {own}\t{string.Join(" | ", r?.Metadata.Dates.Select(d => $"{d.Rule}={d.Bounds}") ?? [])}");
        }
        double precision = tp / (double)(tp + fp), recall = tp / (double)(tp + fn);
        return [new("F", 2 * precision * recall / (precision + recall)), new("accuracy", tp / (double)(tp + fp + fn))];
    }
}
