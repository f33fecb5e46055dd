using System.Text.Json;

namespace Stemma.Eval.Html;

/// <summary>Which part of a set a page is in; whole sites go to one part.</summary>
public enum Part { Train, Dev, HeldOut }

/// <summary>A page with its gold. A field is null when the set does not give it for this page.</summary>
/// <param name="Paragraphs">All of the article's own paragraphs, standfirst and section headings, in order.</param>
public sealed record GoldPage(
    string Name, string Url, byte[] Body, Part Part, IReadOnlyList<string>? Paragraphs, IReadOnlyList<string>? With, IReadOnlyList<string>? Without, string? Title, string? Date, IReadOnlyList<string>? Authors);

/// <summary>Reads the three sets of pages.</summary>
public static class HtmlGold
{
    /// <summary>Sites are dealt out by a stable hash of their name: six tenths to train on, two to develop on, two held out.</summary>
    public static Part PartOf(string site)
    {
        uint h = 2166136261;
        foreach (char c in site) h = (h ^ c) * 16777619;
        return (h % 10) switch { < 6 => Part.Train, < 8 => Part.Dev, _ => Part.HeldOut };
    }

    /// <summary>The site that decides on a page's part.</summary>
    public static string SiteOf(GoldPage page) => page.Url.Length > 0 ? Host(page.Url) : page.Name[..^16];

    /// <summary>html-trafilatura.zip: wanted and unwanted segments.</summary>
    public static IEnumerable<GoldPage> Segments(GoldSet gold)
    {
        var pages = gold.Files(n => n.StartsWith("pages/", StringComparison.Ordinal)).DistinctBy(f => f.Name).ToDictionary(f => f.Name, f => f.Body, StringComparer.Ordinal);
        using var json = Json(gold, "evaldata.json");
        foreach (var page in json.RootElement.EnumerateObject())
        {
            string file = Text(page.Value, "file") ?? "";
            if (!pages.TryGetValue("pages/" + file, out var body)) continue;
            string? author = Text(page.Value, "author");
            yield return new(file, page.Name, body, PartOf(Host(page.Name)), null, Texts(page.Value, "with"), Texts(page.Value, "without"), Text(page.Value, "title"), Text(page.Value, "date"),
                author is { Length: > 0 } ? [.. author.Split(';', StringSplitOptions.TrimEntries)] : null);
        }
    }

    /// <summary>html-htmldate.zip: dates.</summary>
    public static IEnumerable<GoldPage> Dates(GoldSet gold)
    {
        var pages = gold.Files(n => n.StartsWith("pages/", StringComparison.Ordinal)).DistinctBy(f => f.Name).ToDictionary(f => f.Name, f => f.Body, StringComparer.Ordinal);
        using var json = Json(gold, "eval_default.json");
        foreach (var page in json.RootElement.EnumerateObject())
            if (pages.TryGetValue("pages/" + Text(page.Value, "file"), out var body))
                yield return new(Text(page.Value, "file")!, page.Name, body, PartOf(Host(page.Name)), null, null, null, null, Text(page.Value, "date"), null);
    }

    /// <summary>html-fundus.zip: whole articles. A publisher's pages and versions are paired by the paragraphs that they share.</summary>
    public static IEnumerable<GoldPage> Articles(GoldSet gold)
    {
        var pages = gold.Files(n => n.EndsWith(".html", StringComparison.Ordinal)).ToList();
        foreach (var (name, text) in gold.Texts(n => n.EndsWith(".json", StringComparison.Ordinal)))
        {
            string stem = name[..^5];
            using var json = JsonDocument.Parse(text);
            var versions = json.RootElement.EnumerateObject().Select(v => v.Value).ToList();
            var own = pages.Where(p => p.Name.StartsWith(stem + "_", StringComparison.Ordinal) && p.Name.Length == stem.Length + 16).OrderBy(p => p.Name, StringComparer.Ordinal).ToList();
            foreach (var (page, version) in Pairs(own, versions)) yield return Article(page.Name, page.Body, PartOf(stem), version);
        }
    }

    /// <summary>Each page with the version whose paragraphs it holds most of: names of files give days of capture, which are not in the order of publication.</summary>
    private static IEnumerable<((string Name, byte[] Body) Page, JsonElement Version)> Pairs(List<(string Name, byte[] Body)> pages, List<JsonElement> versions)
    {
        var left = Enumerable.Range(0, versions.Count).ToHashSet();
        var shares = pages.SelectMany((p, i) => versions.Select((v, j) => (Page: i, Version: j, Share: versions.Count == 1 ? 1 : Share(p.Body, v)))).OrderByDescending(x => x.Share).ThenBy(x => x.Page).ThenBy(x => x.Version);
        var found = new SortedDictionary<int, int>();
        foreach (var (page, version, _) in shares)
            if (!found.ContainsKey(page) && left.Remove(version)) found.Add(page, version);
        return found.Select(f => (pages[f.Key], versions[f.Value]));
    }

    // Of the runs of eight characters without space in the gold's paragraphs, how many stand in the page without its tags.
    private static double Share(byte[] body, JsonElement version)
    {
        string page = System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(System.Text.Encoding.UTF8.GetString(body), "<[^>]*>|\\s+", ""));
        var runs = Paragraphs(version).Select(p => System.Text.RegularExpressions.Regex.Replace(p, "\\s+", "")).SelectMany(p => Enumerable.Range(0, p.Length / 8).Select(i => p.Substring(i * 8, 8))).ToList();
        return runs.Count == 0 ? 0 : runs.Count(r => page.Contains(r, StringComparison.Ordinal)) / (double)runs.Count;
    }

    private static List<string> Paragraphs(JsonElement v)
    {
        var paragraphs = new List<string>(Texts(v.GetProperty("body"), "summary"));
        foreach (var section in v.GetProperty("body").GetProperty("sections").EnumerateArray())
        {
            paragraphs.AddRange(Texts(section, "headline"));
            paragraphs.AddRange(Texts(section, "paragraphs"));
        }
        return paragraphs;
    }

    private static GoldPage Article(string name, byte[] body, Part part, JsonElement v) =>
        new(name, "", body, part, Paragraphs(v), null, null, Text(v, "title"), Text(v, "publishing_date")?[..10], Texts(v, "authors"));

    private static JsonDocument Json(GoldSet gold, string name) => JsonDocument.Parse(gold.Files(n => n == name).Single().Body);

    private static string Host(string url) => Uri.TryCreate(url, UriKind.Absolute, out var u) ? u.Host.Replace("www.", "", StringComparison.Ordinal) : url;

    private static string? Text(JsonElement e, string name) => e.TryGetProperty(name, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString() : null;

    private static List<string> Texts(JsonElement e, string name) =>
        e.TryGetProperty(name, out var v) && v.ValueKind == JsonValueKind.Array ? [.. v.EnumerateArray().Where(x => x.ValueKind == JsonValueKind.String).Select(x => x.GetString()!).Where(x => x.Length > 0)] : [];
}
