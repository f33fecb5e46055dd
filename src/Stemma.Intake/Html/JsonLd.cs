using System.Text.Json;

namespace Stemma.Intake.Html;

/// <summary>What a page's JSON-LD says of its article (schema.org Article and its kin), the most article-like object first.</summary>
internal sealed record JsonLdArticle(string Type, string? Headline, string? Alternative, string? Published, string? Modified, IReadOnlyList<string> Authors, string? Publisher, string? Language)
{
    private const int DeepestWalk = 12, MostObjects = 3000;

    public bool IsArticle => Type.EndsWith("Article", StringComparison.Ordinal) || Type.EndsWith("Posting", StringComparison.Ordinal) || Type is "Report" or "Review" or "NewsArticle";

    /// <summary>All objects in these scripts that could describe the article; malformed scripts give none.</summary>
    public static List<JsonLdArticle> Read(IEnumerable<string> scripts)
    {
        var found = new List<JsonLdArticle>();
        foreach (var script in scripts)
        {
            if (Parse(script) is not { } json) continue;
            int left = MostObjects;
            using (json) Walk(json.RootElement, found, DeepestWalk, ref left);
        }
        return [.. found.OrderByDescending(a => (a.IsArticle ? 2 : 0) + (a.Published is null ? 0 : 1))];
    }

    private static JsonDocument? Parse(string script)
    {
        try
        {
            string text = script.Trim().TrimEnd(';');
            if (text.StartsWith("<!--", StringComparison.Ordinal)) text = text[4..].Replace("-->", "", StringComparison.Ordinal);
            if (text.StartsWith("//<![CDATA[", StringComparison.Ordinal)) text = text[11..].Replace("//]]>", "", StringComparison.Ordinal);
            string oneLine = text.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' '); // bare line breaks inside strings are the commonest fault
            return JsonDocument.Parse(oneLine, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static void Walk(JsonElement e, List<JsonLdArticle> found, int deep, ref int left)
    {
        if (deep == 0 || left-- <= 0) return;
        if (e.ValueKind == JsonValueKind.Array)
            foreach (var item in e.EnumerateArray()) Walk(item, found, deep - 1, ref left);
        if (e.ValueKind != JsonValueKind.Object) return;
        if (Types(e).FirstOrDefault(IsPageLike) is { } type)
            found.Add(new(type, Text(e, "headline") ?? Text(e, "name"), Text(e, "alternativeHeadline"), Text(e, "datePublished"), Text(e, "dateModified"), [.. Names(e, "author", 3)], Names(e, "publisher", 3).FirstOrDefault(), Text(e, "inLanguage")));
        foreach (var inner in (string[])["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "liveBlogUpdate"])
            if (inner is not ("itemListElement" or "liveBlogUpdate") && e.TryGetProperty(inner, out var value)) Walk(value, found, deep - 1, ref left);
    }

    private static bool IsPageLike(string type) => type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type is "Report" or "Review" or "WebPage" or "VideoObject" or "Recipe";

    private static IEnumerable<string> Types(JsonElement e)
    {
        if (!e.TryGetProperty("@type", out var type)) return [];
        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Where(t => t.ValueKind == JsonValueKind.String).Select(Read) : type.ValueKind == JsonValueKind.String ? [Read(type)] : [];
    }

    private static string? Text(JsonElement e, string name)
    {
        if (!e.TryGetProperty(name, out var v)) return null;
        if (v.ValueKind == JsonValueKind.Array && v.GetArrayLength() > 0) v = v[0];
        return v.ValueKind == JsonValueKind.String && Read(v) is { Length: > 0 } text ? text : null;
    }

    /// <summary>Names of people or bodies: a string, an object with a name, or a list of either.</summary>
    private static IEnumerable<string> Names(JsonElement e, string property, int deep)
    {
        if (deep == 0 || !e.TryGetProperty(property, out var v)) yield break;
        foreach (var one in v.ValueKind == JsonValueKind.Array ? v.EnumerateArray().ToList() : [v])
        {
            if (one.ValueKind == JsonValueKind.String) yield return Read(one);
            else if (one.ValueKind == JsonValueKind.Object)
                foreach (var name in Names(one, "name", deep - 1)) yield return name;
        }
    }

    /// <summary>Strings in JSON-LD are often written with HTML references; lone surrogates make them unreadable.</summary>
    private static string Read(JsonElement e)
    {
        try
        {
            return PageTitle.Clean(System.Net.WebUtility.HtmlDecode(e.GetString() ?? ""));
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
