using System.Text.Json;

namespace Stemma.Intake.Html;

/// <summary>What a page's JSON-LD says of its article (schema.org Article and its kin), the most article-like object first.</summary>
internal sealed record JsonLdArticle(string Type, string? Headline, string? Alternative, string? Published, string? Modified, IReadOnlyList<string> Authors, string? Publisher, string? Language)
{
    public bool IsArticle => Type.EndsWith("Article", StringComparison.Ordinal) || Type.EndsWith("Posting", StringComparison.Ordinal) || Type is "Report" or "Review" or "NewsArticle";

    /// <summary>All objects in these scripts that could describe the article; malformed scripts give none.</summary>
    public static List<JsonLdArticle> Read(IEnumerable<string> scripts)
    {
        var documents = scripts.Select(Parse).OfType<JsonDocument>().ToList();
        var walk = new JsonLdWalk(documents);
        foreach (var json in documents) walk.Over(json.RootElement);
        documents.ForEach(d => d.Dispose());
        return [.. walk.Found.OrderByDescending(a => (a.IsArticle ? 2 : 0) + (a.Published is null ? 0 : 1))];
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
}
