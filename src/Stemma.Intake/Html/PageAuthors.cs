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

    public static IReadOnlyList<Found<string>> Find(Page page, PageDeclarations declared, PageEvidence where, Citer cite, Layer<Block> blocks)
    {
        var owners = PageMetadata.Owners(declared).ToList();
        var jsonLd = Names(declared.JsonLd.Where(a => a.IsArticle).Select(a => a.Authors).FirstOrDefault(a => a.Count > 0) ?? []);
        if (HasPerson(jsonLd, owners)) return Found(jsonLd, where, "page.json-ld");
        var meta = Names(declared.Meta("author", "article:author", "dc.creator", "dcterms.creator", "sailthru.author", "parsely-author", "byl") is { } value ? [value] : []);
        if (HasPerson(meta, owners)) return Found(meta, where, "page.meta");
        var marked = Names(Marked(page));
        if (HasPerson(marked, owners)) return Found(marked, where, "page.author-element");
        var shown = PlainMetadata.Authors(blocks, cite).ToList();
        return shown.Count > 0 ? shown : jsonLd.Count > 0 ? Found(jsonLd, where, "page.json-ld") : Found(meta, where, "page.meta");
    }

    private static List<Found<string>> Found(List<string> names, PageEvidence where, string rule) => names.ConvertAll(n => new Found<string>(n, where.Of(n), rule));

    /// <summary>Somebody other than the site itself is named; then a site named beside them is kept as well.</summary>
    private static bool HasPerson(List<string> names, List<string> owners) => names.Exists(n => !IsOwner(n, owners));

    private static IEnumerable<string> Marked(Page page) =>
        page.Document.QuerySelectorAll("[rel~='author'], [itemprop~='author'] [itemprop='name'], [itemprop='author'], .author-name, .byline-name").Select(e => PageTitle.Clean(e.TextContent)).Where(t => t.Length is > 2 and < 80).Take(Most);

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
