using AngleSharp.Dom;
using Stemma.Intake.Dates;
using Stemma.Intake.Languages;
using Stemma.Intake.Plain;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Intake.Html;

/// <summary>Weighs what a page declares and shows: title, site, authors, address, language, links. Dates are <see cref="PageDates"/>.</summary>
internal static class PageMetadata
{
    public static Metadata Read(Fetched fetched, Page page, PageDeclarations declared, string text, TextMap<Source, Article> map, Layer<Block> blocks)
    {
        var where = new PageEvidence(fetched.Id, page);
        var cite = new Citer(fetched.Id, text, map);
        string? url = declared.Canonical ?? fetched.Given.Url;
        return new(Title(fetched, declared, where, cite, blocks), Site(declared, where), PageAuthors.Find(page, declared, where, cite, blocks), url is null ? null : new(url, where.Of(url), "page.canonical"),
            Language(declared, text, blocks), PageDates.Find(fetched, page, declared, where, cite, blocks, url), []);
    }

    /// <summary>Declared title, JSON-LD and the headline as shown vote; without agreement the declared one is taken, since shown ones often carry a kicker.</summary>
    private static Found<string>? Title(Fetched fetched, PageDeclarations declared, PageEvidence where, Citer cite, Layer<Block> blocks)
    {
        var shown = blocks.FirstOrDefault(b => b.Role == BlockRole.Headline && b.Detail.Length == 0) is { } b ? cite.Found(b.Span, b.Rule) : null;
        string headline = declared.JsonLd.FirstOrDefault(a => a.IsArticle)?.Headline ?? "", title = WithoutSite(declared);
        Found<string>?[] candidates = [Declared(title, "page.title", where), Declared(headline, "page.json-ld", where), shown, fetched.Given.Title is { } given ? new(given, null, "given") : null];
        return candidates.OfType<Found<string>>().OrderByDescending(c => candidates.Count(o => o is not null && Agree(PageTitle.Clean(c.Value), PageTitle.Clean(o.Value)))).FirstOrDefault();
    }

    /// <summary>They are the same, or the other one has something after a bar or dash as well.</summary>
    private static bool Agree(string title, string other) =>
        other.StartsWith(title, StringComparison.Ordinal) && (other.Length == title.Length || (title.Length > 12 && other.AsSpan(title.Length).TrimStart() is ['|' or '-' or '–' or '—' or '·', ..]));

    private static Found<string>? Declared(string value, string rule, PageEvidence where) => value.Length == 0 ? null : new(value, where.Of(value), rule);

    /// <summary>The declared title without the site's name after a bar or dash.</summary>
    private static string WithoutSite(PageDeclarations declared)
    {
        string title = declared.Title;
        int cut = title.LastIndexOfAny(['|', '–', '—', '-', '·']);
        if (cut < 8 || title[cut - 1] != ' ') return title;
        string end = title[(cut + 1)..].Trim();
        bool site = Owners(declared).Any(o => end.Contains(o, StringComparison.OrdinalIgnoreCase) || o.Contains(end, StringComparison.OrdinalIgnoreCase));
        return site && end.Length > 1 ? title[..cut].TrimEnd() : title;
    }

    internal static IEnumerable<string> Owners(PageDeclarations declared)
    {
        if (declared.Meta("og:site_name", "application-name") is { } site) yield return site;
        if (declared.JsonLd.FirstOrDefault(a => a.Publisher is not null)?.Publisher is { Length: > 2 } publisher) yield return publisher;
        if (Uri.TryCreate(declared.Canonical, UriKind.Absolute, out var url)) yield return url.Host.Replace("www.", "", StringComparison.Ordinal);
    }

    private static Found<string>? Site(PageDeclarations declared, PageEvidence where)
    {
        string? site = declared.Meta("og:site_name") ?? declared.JsonLd.FirstOrDefault(a => a.IsArticle)?.Publisher ?? declared.Meta("application-name");
        return site is null ? null : new(site, where.Of(site), "page.site");
    }

    private static Found<string> Language(PageDeclarations declared, string text, Layer<Block> blocks) => LanguageGuess.Of(PlainMetadata.Prose(text, blocks), declared.Language);
}

/// <summary>Where a declared value stands in the source, when it stands there as it is.</summary>
internal sealed class PageEvidence(string report, Page page)
{
    /// <summary>The first place of the value at or after <paramref name="element"/>, or null.</summary>
    public Evidence? Of(string value, IElement? element = null)
    {
        if (value.Length < 4) return null;
        int at = page.Source.IndexOf(value, Math.Max(0, element?.SourceReference?.Position.Index ?? 0), StringComparison.Ordinal);
        return at < 0 ? null : new(report, new(at, at + value.Length));
    }
}
