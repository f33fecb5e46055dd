using System.Text.RegularExpressions;
using Stemma.Eval.Html;

namespace Stemma.Eval.Measures;

/// <summary>Whole articles of html-fundus.zip: mean token F1 of the body, share of pages with the exact title, day and authors.</summary>
public sealed partial class HtmlArticles(Part part) : IMeasure
{
    public string Name => part == Part.HeldOut ? "html-articles" : $"html-articles-{part.ToString().ToLowerInvariant()}";
    public string Gold => "html-fundus.zip";
    public string About => $"body, title, day and authors of pages, {part} sites";
    public bool InGate => part == Part.HeldOut;

    public IReadOnlyList<Score> Run(GoldSet gold, TextWriter log)
    {
        double body = 0;
        int pages = 0, titles = 0, days = 0, authors = 0, withAuthors = 0;
        foreach (var page in HtmlGold.Articles(gold).Where(p => p.Part == part))
        {
            var r = PageReading.Read(page);
            pages++;
            double f = TokenF1.Of(PageReading.Body(r), string.Join('\n', page.Paragraphs!));
            body += f;
            if (f < 0.9) log.WriteLine($"{page.Name}\tbody {f:F2}");
            titles += Same(log, page, "title", Squeeze(page.Title ?? ""), Squeeze(r?.Metadata.Title?.Value ?? ""));
            days += Same(log, page, "day", page.Date ?? "", PageReading.Date(r));
            authors += Same(log, page, "authors", Join(page.Authors!), Join(r?.Metadata.Authors.Select(a => a.Value) ?? []));
            withAuthors++;
        }
        return [new("body token F1", body / pages), new("title exact", titles / (double)pages), new("day exact", days / (double)pages), new("authors exact", authors / (double)withAuthors)];
    }

    private static int Same(TextWriter log, GoldPage page, string what, string gold, string own)
    {
        if (gold == own) return 1;
        log.WriteLine($"{page.Name}\t{what}\tgold: {gold}\town: {own}");
        return 0;
    }

    private static string Join(IEnumerable<string> names) => string.Join("; ", names.Select(Squeeze));

    /// <summary>Marks that show nothing do not count, nor do kinds and numbers of blanks.</summary>
    private static string Squeeze(string text) => Blank().Replace(text.Replace("\u200B", "", StringComparison.Ordinal).Replace("\u00AD", "", StringComparison.Ordinal).Normalize(), " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blank();
}
