using System.Text.RegularExpressions;
using Stemma.Eval.Html;

namespace Stemma.Eval.Measures;

/// <summary>Title, day and authors of html-trafilatura.zip, over the pages for which its annotators wrote them down. Words are compared without regard to case and blanks; authors in any order, split where the annotators joined them.</summary>
public sealed partial class HtmlMetadata(Part part) : IMeasure
{
    public string Name => part == Part.HeldOut ? "html-metadata" : $"html-metadata-{part.ToString().ToLowerInvariant()}";
    public string Gold => "html-trafilatura.zip";
    public string About => $"title, day and authors of pages, {part} sites";
    public bool InGate => part == Part.HeldOut;

    public IReadOnlyList<Score> Run(GoldSet gold, TextWriter log)
    {
        var counts = new Dictionary<string, (int Right, int Of)>(StringComparer.Ordinal) { ["title"] = default, ["day"] = default, ["authors"] = default };
        foreach (var page in HtmlGold.Segments(gold).Where(p => p.Part == part))
        {
            var r = PageReading.Read(page);
            if (page.Title is { Length: > 0 } title) Count(counts, log, page, "title", Plain(title), Plain(r?.Metadata.Title?.Value ?? ""));
            if (page.Date is { Length: > 0 } date) Count(counts, log, page, "day", date, PageReading.Date(r));
            if (page.Authors is { Count: > 0 } authors) Count(counts, log, page, "authors", Join(authors), Join(r?.Metadata.Authors.Select(a => a.Value) ?? []));
        }
        return [.. counts.Select(c => new Score(c.Key, c.Value.Right / (double)c.Value.Of))];
    }

    private static void Count(Dictionary<string, (int Right, int Of)> counts, TextWriter log, GoldPage page, string what, string gold, string own)
    {
        counts[what] = (counts[what].Right + (gold == own ? 1 : 0), counts[what].Of + 1);
        if (gold != own) log.WriteLine($"{page.Name}\t{what}\tgold: {gold}\town: {own}");
    }

    private static string Join(IEnumerable<string> names) => string.Join("; ", names.SelectMany(n => Joined().Split(Plain(n))).Order(StringComparer.Ordinal));

    private static string Plain(string text) => string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\s*(?:[;,/&]|\s(?:und|and|et|y)\s)\s*", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Joined();
}
