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

    /// <summary>The headline as shown, when it agrees with the declared one; else the declared one.</summary>
    private static Found<string>? Title(Fetched fetched, PageDeclarations declared, PageEvidence where, Citer cite, Layer<Block> blocks)
    {
        if (blocks.FirstOrDefault(b => b.Role == BlockRole.Headline && b.Detail.Length == 0) is { } shown) return cite.Found(shown.Span, shown.Rule);
        if (declared.JsonLd.FirstOrDefault(a => a.IsArticle)?.Headline is { } headline) return new(headline, where.Of(headline), "page.json-ld");
        if (declared.Title.Length > 0) return new(declared.Title, where.Of(declared.Title), "page.title");
        return fetched.Given.Title is { } given ? new(given, null, "given") : null;
    }

    private static Found<string>? Site(PageDeclarations declared, PageEvidence where)
    {
        string? site = declared.Meta("og:site_name") ?? declared.JsonLd.FirstOrDefault(a => a.IsArticle)?.Publisher ?? declared.Meta("application-name");
        return site is null ? null : new(site, where.Of(site), "page.site");
    }

    private static Found<string> Language(PageDeclarations declared, string text, Layer<Block> blocks)
    {
        string seen = LanguageGuess.Of(PlainMetadata.Prose(text, blocks));
        return seen == "und" && declared.Language is { } said ? new(said, null, "page.lang") : new(seen, null, "language.words");
    }
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
