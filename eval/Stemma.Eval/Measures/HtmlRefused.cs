using Stemma.Eval.Html;
using Stemma.Intake;
using Stemma.Model;

namespace Stemma.Eval.Measures;

/// <summary>Pages of the gold sets that are reported as something else than an article (error page, list of links, shell...), as they are and stripped; each is named with its reason. Nearly all of these pages hold one.</summary>
public sealed class HtmlRefused(string set) : IMeasure
{
    public string Name => $"html-refused-{set}";
    public string Gold => $"html-{set}.zip";
    public string About => "share of training and development pages that are read";
    public bool InGate => false;

    public IReadOnlyList<Score> Run(GoldSet gold, TextWriter log)
    {
        var pages = (set switch { "fundus" => HtmlGold.Articles(gold), "trafilatura" => HtmlGold.Segments(gold), _ => HtmlGold.Dates(gold) }).Where(p => p.Part != Part.HeldOut).ToList();
        return [.. new[] { Stripping.None, Stripping.Bare, Stripping.Tables }.Select(level => new Score($"read {level.ToString().ToLowerInvariant()}", pages.Average(p => IsRead(p, level, log) ? 1.0 : 0)))];
    }

    private static bool IsRead(GoldPage page, Stripping level, TextWriter log)
    {
        var (reading, problem) = ReportReader.Read(new Fetched("sha256:gold", page.Name, "text/html", StrippedPages.Strip(page, level).Body, GivenMetadata.None));
        if (reading is null) log.WriteLine($"{page.Name}\t{level}\t{problem?.Code}\t{problem?.Message}");
        return reading is not null;
    }
}
