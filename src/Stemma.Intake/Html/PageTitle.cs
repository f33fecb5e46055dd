using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Stemma.Intake.Html;

/// <summary>The title that a page declares in its head.</summary>
internal static class PageTitle
{
    /// <summary>Open Graph's or Twitter's, else the <c>title</c> element's; empty when there is none.</summary>
    public static string Declared(IHtmlDocument page)
    {
        foreach (var name in (string[])["og:title", "twitter:title"])
            if (Meta(page, name) is { Length: > 0 } value) return value;
        return Clean(page.QuerySelector("title")?.TextContent ?? "");
    }

    /// <summary>The content of the first <c>meta</c> with this property or name.</summary>
    public static string? Meta(IHtmlDocument page, string name) =>
        page.QuerySelectorAll("meta").FirstOrDefault(m => string.Equals(m.GetAttribute("property") ?? m.GetAttribute("name") ?? m.GetAttribute("itemprop"), name, StringComparison.OrdinalIgnoreCase))
            ?.GetAttribute("content") is { } content ? Clean(content) : null;

    public static string Clean(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
