using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Stemma.Model;

namespace Stemma.Intake.Html;

/// <summary>What a page's markup declares of itself, before anything is weighed.</summary>
/// <param name="Title">The declared title; empty when there is none.</param>
/// <param name="Metas">The first value of each <c>meta</c> by its property or name in small letters, with its element.</param>
internal sealed record PageDeclarations(string Title, IReadOnlyDictionary<string, (string Value, IElement Element)> Metas, IReadOnlyList<JsonLdArticle> JsonLd, string? Language, string? Canonical, int Scripts)
{
    /// <summary>The markup calls the page an article.</summary>
    public bool SaysArticle => JsonLd.Any(a => a.IsArticle) || Meta("og:type") == "article";

    public static PageDeclarations Read(IHtmlDocument page, Fetched fetched)
    {
        var metas = new Dictionary<string, (string, IElement)>(StringComparer.Ordinal);
        foreach (var meta in page.QuerySelectorAll("meta"))
            if ((meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop")) is { Length: > 0 } name && meta.GetAttribute("content") is { Length: > 0 } value)
                metas.TryAdd(name.Trim().ToLowerInvariant(), (PageTitle.Clean(value), meta));
        var jsonLd = JsonLdArticle.Read(page.QuerySelectorAll("script[type='application/ld+json']").Select(s => s.TextContent));
        string title = PageTitle.Declared(page);
        if (title.Length == 0) title = jsonLd.FirstOrDefault(a => a.IsArticle)?.Headline ?? fetched.Given.Title ?? "";
        return new(title, metas, jsonLd, LanguageOf(page, metas, jsonLd), CanonicalOf(page, metas), page.Scripts.Length);
    }

    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (Metas.TryGetValue(name, out var found) && found.Value.Length > 0) return found.Value;
        return null;
    }

    private static string? LanguageOf(IHtmlDocument page, Dictionary<string, (string Value, IElement)> metas, List<JsonLdArticle> jsonLd)
    {
        string? said = page.DocumentElement?.GetAttribute("lang") ?? page.DocumentElement?.GetAttribute("xml:lang") ?? (metas.TryGetValue("og:locale", out var og) ? og.Value : null) ?? jsonLd.FirstOrDefault()?.Language;
        string code = (said ?? "").Split('-', '_')[0].Trim().ToLowerInvariant();
        return code.Length == 2 ? code : null;
    }

    private static string? CanonicalOf(IHtmlDocument page, Dictionary<string, (string Value, IElement)> metas) =>
        page.QuerySelector("link[rel='canonical']")?.GetAttribute("href") is { Length: > 0 } link ? link : metas.TryGetValue("og:url", out var og) ? og.Value : null;
}
