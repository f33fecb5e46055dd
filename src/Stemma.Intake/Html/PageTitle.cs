namespace Stemma.Intake.Html;

/// <summary>The title that a page declares in its head.</summary>
internal static class PageTitle
{
    /// <summary>Open Graph's or Twitter's, else the <c>title</c> element's; empty when there is none.</summary>
    public static string Declared(Page page)
    {
        foreach (var name in (ReadOnlySpan<string>)["og:title", "twitter:title"])
            if (page.Elements.Metas.TryGetValue(name, out var meta) && meta.Value.Length > 0) return meta.Value;
        return page.Elements.Title;
    }

    /// <summary>White space as one space, none at the ends.</summary>
    public static string Clean(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
