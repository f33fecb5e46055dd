using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Stemma.Intake.Plain;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Intake.Html;

/// <summary>Who wrote the page: JSON-LD, else <c>meta</c>, else elements marked as author, else links to authors' pages and elements whose class speaks of one, else the visible byline; the site itself only when nobody else is named.</summary>
internal static partial class PageAuthors
{
    private const int Most = 12, Longest = 60;

    /// <summary>The names, and what each place says where they differ.</summary>
    public static (IReadOnlyList<Found<string>>, Weighing?) Find(Page page, PageDeclarations declared, PageEvidence where, Citer cite, Layer<Block> blocks)
    {
        var article = declared.JsonLd.FirstOrDefault(a => a.IsArticle && a.Authors.Count > 0) ?? declared.JsonLd.FirstOrDefault(a => a.Authors.Count > 0);
        var owners = PageMetadata.Owners(declared).ToList();
        var jsonLd = Found(Names(article?.Authors ?? []), where, "page.json-ld");
        var meta = Found(Names(Metas(declared)), where, "page.meta");
        if (NamesSite(meta, owners)) meta = [meta[0]];
        var marked = Found(Names(Marked(page)), where, "page.author-element");
        var shown = PlainMetadata.Authors(blocks, cite).ToList();
        List<(string Place, List<Found<string>> Names)> places = [("json-ld", jsonLd), ("meta", meta), ("author-element", marked)];
        if (!places.Exists(p => HasPerson(p.Names, owners)))
            places.AddRange([("author-link", Found(Names(AuthorElements.Links(page)), where, "page.author-link")), ("author-class", Found(Names(AuthorElements.Classes(page)), where, "page.author-class"))]);
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

    /// <summary>Splits joined names, drops introductions, addresses and repetitions.</summary>
    private static List<string> Names(IEnumerable<string> raw)
    {
        var names = new List<string>();
        foreach (var part in raw.Where(r => !r.Contains("//", StringComparison.Ordinal)).SelectMany(r => Joined().Split(Introduction().Replace(r, ""))))
        {
            string name = Bare(part);
            bool good = name.Length is > 1 and <= Longest && !name.Contains('@', StringComparison.Ordinal) && !name.Contains("[at]", StringComparison.OrdinalIgnoreCase) && name.Any(char.IsLetter) && !NoName().IsMatch(name);
            if (good && !names.Contains(name, StringComparer.OrdinalIgnoreCase)) names.Add(name);
        }
        if (names.Exists(n => char.IsUpper(n[0]))) names.RemoveAll(n => !n.Any(char.IsUpper) && n.Any(char.IsLower) && n.Contains(' '));
        return names.Count <= Most ? names : [.. names.Take(Most)];
    }

    /// <summary>A name without what stands about it: a label, a link's invitation, a date, a paper's sign.</summary>
    private static string Bare(string part)
    {
        string name = Initials().Replace(Invitation().Replace(part.Trim(' ', ',', '|', '-', ':'), ""), "");
        if (name.IndexOf(": ", StringComparison.Ordinal) is > 0 and < 20 and var colon) name = name[(colon + 2)..];
        if (Number().Match(name) is { Success: true } number) name = name[..number.Index].TrimEnd(' ', ',', '(', '-', '–');
        name = Trailing().Replace(Handle().Replace(name, ""), "");
        return name.EndsWith('.') && !Abbreviated().IsMatch(name) ? name.TrimEnd('.', ' ') : name;
    }

    private static bool IsOwner(string name, List<string> owners) =>
        owners.Any(o => string.Equals(o, name, StringComparison.OrdinalIgnoreCase) || (name.Length > 3 && o.Contains('.', StringComparison.Ordinal) && o.StartsWith(name.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex(@"\s*(?:;|\||,|/|\s(?:and|und|et|y|e|en|og|och|i)\s|\s&\s)\s*", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Joined();

    [GeneratedRegex(@"^(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|[Dd]i|[Ww]ritten by|[Tt]ext:?|[Aa]uthors?:?|[Aa]utor(?:in|es|i)?:|[Aa]f|[Aa]v|[Dd]oor|[Oo]leh|[Pp]enulis:?)\s+", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Introduction();

    /// <summary>A date, an hour or an age behind a name; names with a number in them ("4x4 Redaktion") keep it.</summary>
    [GeneratedRegex(@"(?:^|\s)\d[\d.:/\-]*(?:\s|$)", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Number();

    /// <summary>The sign by which a paper's people are known, after the name: "Jane Doe (jdo)".</summary>
    [GeneratedRegex(@"\s*\(\p{Ll}{2,5}\.?\)$", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Initials();

    /// <summary>The label that WordPress' most used plug-in translates; its other labels tell reading time.</summary>
    [GeneratedRegex(@"^(?:written by|verfasst von|geschrieben von|écrit par|escrito por|escrit per|scritto da|geschreven door|skriven av|skrevet av|skrevet af|kirjoittanut|napisane przez|napisal|napsal|írta|scris de|написано|автор|yazan|كُتب بواسطة|نوشته شده توسط|נכתב על ידי|執筆者|作者|작성자|ditulis oleh)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex WrittenBy();

    /// <summary>What systems write where nobody was entered.</summary>
    [GeneratedRegex(@"^(?:(?:wordpress ?)?admin(?:istrator)?|webmaster|no author|unknown|anonymous|guest|user|default|superuser|root|editor)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Nobody();

    /// <summary>"Joe S." and "Perry Bacon Jr." keep their full stop.</summary>
    [GeneratedRegex(@"\s(?:\p{Lu}|[JS]r)\.$", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Abbreviated();

    /// <summary>"View all posts by Jane Doe": what blog systems write into a link to an author's page.</summary>
    [GeneratedRegex(@"^(?:view|show|see|read|more|zeige|alle|mehr|voir|tous|toutes|ver|todos|todas|tutti|vedi|bekijk|alle)\b.{0,30}?\b(?:by|of|from|von|par|de|por|di|van)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Invitation();

    [GeneratedRegex(@"\s(?:am|on|le|el|il|op|den|at|in)$", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Trailing();

    /// <summary>Labels that stand where a name is looked for.</summary>
    [GeneratedRegex(@"^(?:authors?|autor(?:in|en|es)?|auteurs?|autore|by|von|par|por|mehr|more|follow|folgen|twitter|facebook|(?:alle|all|mehr|more|view|show|zeige) \p{L}+|(?:chef)?redakteur(?:in)?|reporter|editor|correspondent|journalist|staff writer)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex NoName();

    /// <summary>A name in a network behind the name: "Jane Doe @jdoe".</summary>
    [GeneratedRegex(@"(?<=\S)\s+@\w+$", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Handle();
}
