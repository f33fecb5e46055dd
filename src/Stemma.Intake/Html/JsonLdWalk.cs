using System.Text.Json;

namespace Stemma.Intake.Html;

/// <summary>Walks a page's JSON-LD. An author or publisher may be an object with a name, or refer by <c>@id</c> to one that stands elsewhere (JSON-LD 1.1, 3.3).</summary>
internal sealed class JsonLdWalk
{
    private const int Deepest = 12, MostObjects = 3000, DeepestName = 3;
    private static readonly string[] Inner = ["@graph", "mainEntity", "mainEntityOfPage", "item"];

    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);
    private int _left;

    public JsonLdWalk(IEnumerable<JsonDocument> documents)
    {
        foreach (var json in documents)
        {
            _left = MostObjects;
            Identify(json.RootElement, Deepest);
        }
    }

    public List<JsonLdArticle> Found { get; } = [];

    public void Over(JsonElement root)
    {
        _left = MostObjects;
        Walk(root, Deepest);
    }

    /// <summary>Notes the objects that say more of themselves than their id.</summary>
    private void Identify(JsonElement e, int deep)
    {
        if (deep == 0 || _left-- <= 0) return;
        if (e.ValueKind == JsonValueKind.Array)
            foreach (var item in e.EnumerateArray()) Identify(item, deep - 1);
        if (e.ValueKind != JsonValueKind.Object) return;
        if (e.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && e.TryGetProperty("name", out _)) _byId.TryAdd(Read(id), e);
        foreach (var property in e.EnumerateObject()) Identify(property.Value, deep - 1);
    }

    private void Walk(JsonElement e, int deep)
    {
        if (deep == 0 || _left-- <= 0) return;
        if (e.ValueKind == JsonValueKind.Array)
            foreach (var item in e.EnumerateArray()) Walk(item, deep - 1);
        if (e.ValueKind != JsonValueKind.Object) return;
        if (Types(e).FirstOrDefault(IsPageLike) is { } type)
            Found.Add(new(type, Text(e, "headline") ?? Text(e, "name"), Text(e, "alternativeHeadline"), Text(e, "datePublished"), Text(e, "dateModified"), [.. Names(e, "author", DeepestName)], Names(e, "publisher", DeepestName).FirstOrDefault(), Text(e, "inLanguage")));
        foreach (var inner in Inner)
            if (e.TryGetProperty(inner, out var value)) Walk(value, deep - 1);
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

    /// <summary>Names of people or bodies: a string, an object with a name or a reference to one, or a list of these.</summary>
    private IEnumerable<string> Names(JsonElement e, string property, int deep)
    {
        if (deep == 0 || !e.TryGetProperty(property, out var v)) yield break;
        foreach (var one in v.ValueKind == JsonValueKind.Array ? v.EnumerateArray().ToList() : [v])
        {
            if (one.ValueKind == JsonValueKind.String) yield return Read(one);
            else if (one.ValueKind == JsonValueKind.Object)
                foreach (var name in Names(Meant(one), "name", deep - 1)) yield return name;
        }
    }

    private JsonElement Meant(JsonElement one) =>
        !one.TryGetProperty("name", out _) && one.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && _byId.TryGetValue(Read(id), out var meant) ? meant : one;

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
