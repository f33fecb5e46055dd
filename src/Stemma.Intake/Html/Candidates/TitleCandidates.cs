using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Intake.Html.Candidates;

/// <summary>All wordings of its title that a page declares or shows, without the site's name.</summary>
internal sealed partial class TitleCandidates
{
    private const int ShortestPart = 8;
    private static readonly (string Place, string[] Names)[] Metas =
    [
        ("open-graph", ["og:title"]), ("twitter", ["twitter:title"]),
        ("meta", ["dc.title", "dcterms.title", "sailthru.title", "parsely-title", "cxenseparse:title", "citation_title", "headline", "title", "fulltitle"]),
    ];

    private static readonly string[] Main = ["open-graph", "json-ld", "heading", "title-element", "twitter"];

    private readonly List<(string Text, List<string> Places, List<string> Marks)> _found = [];
    private readonly List<string> _owners;

    private TitleCandidates(List<string> owners) => _owners = owners;

    /// <param name="shown">The block that is the headline, as shown; null when there is none.</param>
    /// <param name="body">Where the article's own text begins in the source; -1 when that is not known.</param>
    public static List<Candidate<string>> Of(Page page, PageDeclarations declared, string? shown, string? given, int body = -1)
    {
        var all = new TitleCandidates([.. PageMetadata.Owners(declared)]);
        foreach (var (place, names) in Metas)
            foreach (var name in names)
                if (declared.Metas.TryGetValue(name, out var meta)) all.Declared(place, meta.Value);
        var article = declared.JsonLd.FirstOrDefault(a => a.IsArticle);
        all.Shown("json-ld", article?.Headline ?? "");
        all.Shown("json-ld-alternative", article?.Alternative ?? "");
        if (article is null) all.Declared("json-ld-page", declared.JsonLd.FirstOrDefault()?.Headline ?? "");
        all.Shown("heading", shown ?? "");
        int nth = 0;
        foreach (var heading in page.Elements.Headings)
        {
            all.Shown(nth++ == 0 ? "first-heading" : "further-heading", PageTitle.Clean(heading.TextContent));
            if (LinksHome(heading)) all.Mark(PageTitle.Clean(heading.TextContent), "links-home");
        }
        if (Above(page, body) is { } above) all.Shown("heading-above", above);
        all.Declared("title-element", page.Elements.Title);
        all.Parts(page.Elements.Title);
        all.Shown("given", given ?? "");
        return all.Build();
    }

    /// <summary>A heading that leads to the site's first page bears the site's name.</summary>
    private static bool LinksHome(IElement heading)
    {
        var link = heading.QuerySelector("a[href]") ?? (heading.ParentElement is { LocalName: "a" } parent ? parent : null);
        string href = link?.GetAttribute("href")?.Trim() ?? "-";
        return href is "/" or "./" or "index.html" or "/index.php" or "index.php" || (Uri.TryCreate(href, UriKind.Absolute, out var url) && url.Scheme.StartsWith("http", StringComparison.Ordinal) && url.PathAndQuery.Length <= 1) || link?.GetAttribute("rel") == "home";
    }

    /// <summary>The last heading before the article's own text, whatever its level.</summary>
    private static string? Above(Page page, int body)
    {
        var last = page.Elements.Subheadings.Concat(page.Elements.Headings).Where(e => e.SourceReference is { } r && r.Position.Index < body).MaxBy(e => e.SourceReference!.Position.Index);
        return last is null || PageTitle.Clean(last.TextContent) is not { Length: >= ShortestPart } text ? null : text;
    }

    /// <summary>What stands before the last mark and after the first one in "Site | Section | Headline" and "Headline - Site", where the site does not name itself.</summary>
    private void Parts(string title)
    {
        string[] parts = [.. Marks().Split(title).Select(p => p.Trim()).Where(p => p.Length > 0)];
        if (parts.Length < 2) return;
        if (parts[0].Length >= ShortestPart) Shown("title-head", parts[0]);
        if (parts[^1].Length >= ShortestPart) Shown("title-tail", parts[^1]);
        if (parts.Length > 2) Shown("title-but-last", title[..title.LastIndexOf(parts[^1], StringComparison.Ordinal)].TrimEnd(' ', '|', '–', '—', '-', '·', '»', '«', '•', ':', '/'));
    }

    private void Declared(string place, string text)
    {
        string cut = WithoutSite(text);
        Shown(place, cut);
        if (cut.Length < text.Length) Mark(cut, "cut");
    }

    private void Shown(string place, string text)
    {
        text = PageTitle.Clean(text).Trim('\u200B', '\uFEFF', ' ');
        if (text.Length is 0 or > 500) return;
        int at = _found.FindIndex(f => f.Text == text);
        if (at < 0) _found.Add((text, [place], []));
        else if (!_found[at].Places.Contains(place)) _found[at].Places.Add(place);
    }

    private void Mark(string text, string mark)
    {
        int at = _found.FindIndex(f => f.Text == text);
        if (at >= 0) _found[at].Marks.Add(mark);
    }

    /// <summary>Drops what stands from the first bar or dash on that leads to the site's own name.</summary>
    private string WithoutSite(string text)
    {
        for (int at = 8; at < text.Length - 1; at++)
        {
            if (text[at] is not ('|' or '–' or '—' or '-' or '·' or '»' or '/' or ':') || text[at - 1] != ' ' || text[at + 1] != ' ') continue;
            string rest = text[(at + 1)..].Trim();
            int next = rest.IndexOfAny(['|', '–', '—', '·', '»']);
            string part = (next > 1 ? rest[..next] : rest).Trim();
            if (part.Length > 1 && _owners.Exists(o => IsOwner(part, o))) return text[..at].TrimEnd();
        }
        return text;
    }

    private static bool IsOwner(string part, string owner) =>
        part.Contains(owner, StringComparison.OrdinalIgnoreCase) || owner.Contains(part, StringComparison.OrdinalIgnoreCase) || owner.Contains(part.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    private List<Candidate<string>> Build()
    {
        string longest = _found.Count == 0 ? "" : _found.MaxBy(f => f.Places.Count).Text;
        return [.. _found.Select(f => new Candidate<string>(f.Text, f.Places, [.. Features(f.Text, f.Places, f.Marks, longest)]))];
    }

    private IEnumerable<string> Features(string text, List<string> places, List<string> marks, string commonest)
    {
        foreach (var place in places) yield return "at:" + place;
        foreach (var mark in marks.Distinct(StringComparer.Ordinal)) yield return mark;
        var main = Main.Where(places.Contains).ToList();
        yield return "main:" + string.Join('+', main);
        yield return "places:" + Math.Min(5, places.Count);
        foreach (var other in _found.Where(o => o.Text.Length > text.Length && text.Length > 10 && o.Text.Contains(text, StringComparison.Ordinal)))
            foreach (var place in other.Places.Where(Main.Contains)) yield return (other.Text.EndsWith(text, StringComparison.Ordinal) ? "ends:" : "within:") + place;
        foreach (var other in _found.Where(o => o.Text.Length < text.Length && o.Text.Length > 10 && text.Contains(o.Text, StringComparison.Ordinal)))
            foreach (var place in other.Places.Where(Main.Contains)) yield return "holds:" + place;
        if (text.Length < 15) yield return "short";
        if (text.Length > 130) yield return "long";
        if (text.EndsWith('…') || text.EndsWith("...", StringComparison.Ordinal)) yield return "cut-off";
        if (_owners.Exists(o => o.Length > 3 && text.Contains(o, StringComparison.OrdinalIgnoreCase))) yield return "names-site";
        if (_owners.Exists(o => string.Equals(o, text, StringComparison.OrdinalIgnoreCase))) yield return "is-site";
        if (text.Contains(" | ", StringComparison.Ordinal)) yield return "bar";
        if (main.Count == 0) yield return "only:" + string.Join('+', places.Where(p => p is "heading-above" or "title-head" or "title-tail" or "title-but-last" or "first-heading" or "meta"));
        if (main.Count == 0 && Shares(text, commonest) < 2) yield return "elsewhere";
    }

    private static int Shares(string a, string b) => Stems.Of(a).Intersect(Stems.Of(b), StringComparer.Ordinal).Count();

    [GeneratedRegex(@"\s[|–—\-·»«•]\s|\s::\s|\s/\s|\|", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Marks();
}
