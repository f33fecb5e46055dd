using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Stemma.Intake.Plain;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Intake.Html;

/// <summary>Who wrote the page: JSON-LD, else <c>meta</c>, else links and elements marked as author, else the visible byline; the site itself only when nobody else is named.</summary>
internal static partial class PageAuthors
{
    private const int Most = 12, Longest = 60;

    /// <summary>The names, and what each place says where they differ.</summary>
    public static (IReadOnlyList<Found<string>>, Weighing?) Find(Page page, PageDeclarations declared, PageEvidence where, Citer cite, Layer<Block> blocks)
    {
        var owners = PageMetadata.Owners(declared).ToList();
        var jsonLd = Found(Names(declared.JsonLd.Where(a => a.IsArticle).Select(a => a.Authors).FirstOrDefault(a => a.Count > 0) ?? []), where, "page.json-ld");
        var meta = Found(Names(declared.Meta("author", "article:author", "dc.creator", "dcterms.creator", "sailthru.author", "parsely-author", "byl") is { } value ? [value] : []), where, "page.meta");
        var marked = Found(Names(Marked(page)), where, "page.author-element");
        var shown = PlainMetadata.Authors(blocks, cite).ToList();
        (string Place, List<Found<string>> Names)[] places = [("json-ld", jsonLd), ("meta", meta), ("author-element", marked), ("byline", shown)];
        var best = places.Take(3).FirstOrDefault(p => HasPerson(p.Names, owners)).Names ?? (shown.Count > 0 ? shown : jsonLd.Count > 0 ? jsonLd : meta);
        return (best, Weigh(places, best));
    }

    /// <summary>Places that say the same stand together; the chosen names first.</summary>
    private static Weighing? Weigh((string Place, List<Found<string>> Names)[] places, List<Found<string>> best)
    {
        var said = places.Where(p => p.Names.Count > 0).GroupBy(p => Join(p.Names), StringComparer.OrdinalIgnoreCase).OrderByDescending(g => string.Equals(g.Key, Join(best), StringComparison.OrdinalIgnoreCase)).ToList();
        if (said.Count == 0) return null;
        var values = said.ConvertAll(g => new WeighedValue(g.Key, [.. g.Select(p => p.Place)], g.Count() / (double)places.Count(p => p.Names.Count > 0), g.First().Names[0].Evidence));
        return new("authors", PageMetadata.Why(values), values);
    }

    private static string Join(List<Found<string>> names) => string.Join("; ", names.Select(n => n.Value));

    private static List<Found<string>> Found(List<string> names, PageEvidence where, string rule) => names.ConvertAll(n => new Found<string>(n, where.Of(n), rule));

    /// <summary>Somebody other than the site itself is named; then a site named beside them is kept as well.</summary>
    private static bool HasPerson(List<Found<string>> names, List<string> owners) => names.Exists(n => !IsOwner(n.Value, owners));

    private static IEnumerable<string> Marked(Page page) =>
        page.Elements.Authors.Select(e => PageTitle.Clean(e.TextContent)).Where(t => t.Length is > 2 and < 80).Take(Most);

    /// <summary>Splits joined names, drops introductions, addresses and repetitions.</summary>
    private static List<string> Names(IEnumerable<string> raw)
    {
        var names = new List<string>();
        foreach (var part in raw.Where(r => !r.Contains("//", StringComparison.Ordinal)).SelectMany(r => Joined().Split(Introduction().Replace(r, ""))))
        {
            string name = part.Trim(' ', ',', '.', '|', '-', ':');
            bool good = name.Length is > 1 and <= Longest && !name.Contains("://", StringComparison.Ordinal) && !name.Contains('@', StringComparison.Ordinal) && name.Any(char.IsLetter);
            if (good && !names.Contains(name, StringComparer.OrdinalIgnoreCase)) names.Add(name);
        }
        return names.Count <= Most ? names : [.. names.Take(Most)];
    }

    private static bool IsOwner(string name, List<string> owners) =>
        owners.Any(o => string.Equals(o, name, StringComparison.OrdinalIgnoreCase) || (name.Length > 3 && o.Contains('.', StringComparison.Ordinal) && o.StartsWith(name.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex(@"\s*(?:;|\||,|/|\s(?:and|und|et|y|e|en|og|och|i)\s|\s&\s)\s*", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Joined();

    [GeneratedRegex(@"^(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|[Dd]i|[Ww]ritten by|[Tt]ext:?|[Aa]uthor:?)\s+", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Introduction();
}
