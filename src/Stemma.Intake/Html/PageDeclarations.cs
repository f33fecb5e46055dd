using AngleSharp.Dom;
using Stemma.Model;

namespace Stemma.Intake.Html;

/// <summary>What a page's markup declares of itself, before anything is weighed.</summary>
/// <param name="Title">The declared title; empty when there is none.</param>
/// <param name="Metas">The first value of each <c>meta</c> by its property or name in small letters, with its element.</param>
internal sealed record PageDeclarations(string Title, IReadOnlyDictionary<string, (string Value, IElement Element)> Metas, IReadOnlyList<JsonLdArticle> JsonLd, string? Language, string? Canonical, int Scripts)
{
    /// <summary>The markup calls the page an article.</summary>
    public bool SaysArticle => JsonLd.Any(a => a.IsArticle) || Meta("og:type") == "article";

    public static PageDeclarations Read(Page page, Fetched fetched)
    {
        var elements = page.Elements;
        var jsonLd = JsonLdArticle.Read(page.Scripts.Where(s => s.Type.Contains("ld+json", StringComparison.OrdinalIgnoreCase)).Select(s => page.Source[s.Start..s.End]));
        string title = PageTitle.Declared(page);
        if (title.Length == 0) title = jsonLd.FirstOrDefault(a => a.IsArticle)?.Headline ?? fetched.Given.Title ?? "";
        string? canonical = elements.Canonical ?? (elements.Metas.TryGetValue("og:url", out var og) ? og.Value : null);
        return new(title, elements.Metas, jsonLd, LanguageOf(page, jsonLd), canonical, elements.Scripts);
    }

    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (Metas.TryGetValue(name, out var found) && found.Value.Length > 0) return found.Value;
        return null;
    }

    private static string? LanguageOf(Page page, List<JsonLdArticle> jsonLd)
    {
        var root = page.Document.DocumentElement;
        string? said = root?.GetAttribute("lang") ?? root?.GetAttribute("xml:lang") ?? (page.Elements.Metas.TryGetValue("og:locale", out var og) ? og.Value : null) ?? jsonLd.FirstOrDefault()?.Language;
        string code = (said ?? "").Split('-', '_')[0].Trim().ToLowerInvariant();
        return code.Length == 2 ? code : null;
    }
}
