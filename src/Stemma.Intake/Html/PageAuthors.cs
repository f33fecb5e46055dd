using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Stemma.Intake.Plain;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Intake.Html;

/// <summary>Who wrote the page: JSON-LD, else <c>meta</c>, else elements marked as author, else links to authors' pages and elements whose class speaks of one, else the visible byline; the site itself only when nobody else is named.</summary>
internal static partial class PageAuthors
{
    private const int Most = 12;

    /// <summary>The names, and what each place says where they differ.</summary>
    public static (IReadOnlyList<Found<string>>, Weighing?) Find(Page page, PageDeclarations declared, PageEvidence where, Citer cite, Layer<Block> blocks)
    {
        var article = declared.JsonLd.FirstOrDefault(a => a.IsArticle && a.Authors.Count > 0) ?? declared.JsonLd.FirstOrDefault(a => a.Authors.Count > 0);
        var owners = PageMetadata.Owners(declared).ToList();
        var jsonLd = Found(AuthorNames.Of(article?.Authors ?? []), where, "page.json-ld");
        var meta = Found(AuthorNames.Of(Metas(declared)), where, "page.meta");
        if (NamesSite(meta, owners)) meta = [meta[0]];
        var marked = Found(AuthorNames.Of(Marked(page)), where, "page.author-element");
        var shown = PlainMetadata.Authors(blocks, cite).ToList();
        List<(string Place, List<Found<string>> Names)> places = [("json-ld", jsonLd), ("meta", meta), ("author-element", marked)];
        if (!places.Exists(p => HasPerson(p.Names, owners)))
            places.AddRange([("author-link", Found(AuthorNames.Of(AuthorElements.Links(page)), where, "page.author-link")), ("author-class", Found(AuthorNames.Of(AuthorElements.Classes(page)), where, "page.author-class"))]);
        places.Add(("byline", shown));
        if (!places.Exists(p => HasPerson(p.Names, owners))) places.Add(("byline-line", [.. AuthorLines.Find(blocks, cite)]));
        var best = places.Find(p => HasPerson(p.Names, owners)).Names ?? (jsonLd.Count > 0 ? jsonLd : meta.Count > 0 ? meta : shown);
        return (best, Weigh(places, best));
    }

    private static readonly string[] MetaNames = ["author", "article:author", "og:article:author", "article:byline", "dc.creator", "dcterms.creator", "sailthru.author", "parsely-author", "cxenseparse:author", "dcsext.author", "byl", "twitter:misc:written by"];

    /// <summary>The first that names somebody; what blog systems show beside a shared link ("Written by", in the site's language) is the last.</summary>
    private static string[] Metas(PageDeclarations declared)
    {
        if (declared.Meta(MetaNames) is { } value && !value.Contains("//", StringComparison.Ordinal)) return [value];
        return declared.Meta("twitter:label1") is { } label && WrittenBy().IsMatch(label) && declared.Meta("twitter:data1") is { } name ? [name] : [];
    }

    /// <summary>Places that say the same stand together; the chosen names first.</summary>
    private static Weighing? Weigh(List<(string Place, List<Found<string>> Names)> places, List<Found<string>> best)
    {
        var said = places.Where(p => p.Names.Count > 0).GroupBy(p => Join(p.Names), StringComparer.OrdinalIgnoreCase).OrderByDescending(g => string.Equals(g.Key, Join(best), StringComparison.OrdinalIgnoreCase)).ToList();
        if (said.Count == 0) return null;
        var values = said.ConvertAll(g => new WeighedValue(g.Key, [.. g.Select(p => p.Place)], g.Count() / (double)places.Count(p => p.Names.Count > 0), g.First().Names[0].Evidence));
        return new("authors", PageMetadata.Why(values), values);
    }

    private static string Join(List<Found<string>> names) => string.Join("; ", names.Select(n => n.Value));

    private static List<Found<string>> Found(List<string> names, PageEvidence where, string rule) => names.ConvertAll(n => new Found<string>(n, where.Of(n), rule));

    /// <summary>Somebody other than the site itself is named; then a site named beside them is kept as well.</summary>
    private static bool HasPerson(List<Found<string>> names, List<string> owners) => names.Exists(n => !IsOwner(n.Value, owners) && !Nobody().IsMatch(n.Value));

    /// <summary>A <c>meta</c> that begins with the site goes on with its seat, not with people.</summary>
    private static bool NamesSite(List<Found<string>> names, List<string> owners) => names.Count > 1 && IsOwner(names[0].Value, owners);

    private static IEnumerable<string> Marked(Page page) =>
        AuthorElements.First(page, page.Elements.Authors).Select(AuthorElements.TextOf).Where(t => t.Length is > 2 and < 80).Take(Most);

    private static bool IsOwner(string name, List<string> owners) =>
        owners.Any(o => string.Equals(o, name, StringComparison.OrdinalIgnoreCase) || (name.Length > 3 && o.Contains('.', StringComparison.Ordinal) && o.StartsWith(name.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)));

    /// <summary>The label that WordPress' most used plug-in translates; its other labels tell reading time.</summary>
    [GeneratedRegex(@"^(?:written by|verfasst von|geschrieben von|écrit par|escrito por|escrit per|scritto da|geschreven door|skriven av|skrevet av|skrevet af|kirjoittanut|napisane przez|napisal|napsal|írta|scris de|написано|автор|yazan|كُتب بواسطة|نوشته شده توسط|נכתב על ידי|執筆者|作者|작성자|ditulis oleh)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex WrittenBy();

    /// <summary>What systems write where nobody was entered.</summary>
    [GeneratedRegex(@"^(?:(?:wordpress ?)?admin(?:istrator)?|webmaster|no author|unknown|anonymous|guest|user|default|superuser|root|editor)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Nobody();
}
