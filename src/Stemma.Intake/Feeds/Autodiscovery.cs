using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Stemma.Intake.Feeds;

/// <summary>The feeds that a page announces: <c>link rel=alternate</c> with the media type of a feed (WHATWG HTML, section 4.6.6.1).</summary>
public static partial class Autodiscovery
{
    private const int Looked = 1 << 20, Most = 50;

    private static readonly string[] Types =
    [
        "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/json", "application/xml", "text/xml", "application/x.atom+xml",
    ];

    /// <summary>Absolute addresses in the page's order, each once. Only the page's first megabyte is looked at.</summary>
    /// <param name="body">HTML in any encoding that extends ASCII.</param>
    public static IReadOnlyList<string> Find(ReadOnlySpan<byte> body, Uri page)
    {
        string html = Encoding.UTF8.GetString(body[..Math.Min(body.Length, Looked)]);
        string? root = null;
        var found = new List<string>();
        foreach (Match tag in Tag().Matches(html))
        {
            var attributes = Attributes(tag.Groups["rest"].Value);
            if (!attributes.TryGetValue("href", out string? href)) continue;
            if (tag.Groups["name"].ValueSpan.Equals("base", StringComparison.OrdinalIgnoreCase)) root ??= href;
            else if (IsFeed(attributes) && new FeedContext("", page).Resolve(href, root) is { } url && !found.Contains(url, StringComparer.Ordinal)) found.Add(url);
            if (found.Count >= Most) break;
        }
        return found;
    }

    private static bool IsFeed(Dictionary<string, string> link) =>
        link.TryGetValue("rel", out string? rel) && rel.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Any(r => r.Equals("alternate", StringComparison.OrdinalIgnoreCase) || r.Equals("feed", StringComparison.OrdinalIgnoreCase))
        && link.TryGetValue("type", out string? type) && Types.Contains(type.Split(';')[0].Trim().ToLowerInvariant(), StringComparer.Ordinal);

    private static Dictionary<string, string> Attributes(string tag)
    {
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match m in Attribute().Matches(tag)) attributes.TryAdd(m.Groups["name"].Value, WebUtility.HtmlDecode(m.Groups["value"].Value.Trim('"', '\'')).Trim());
        return attributes;
    }

    // Comments are stepped over, so that a link in one is none.
    [GeneratedRegex(@"<!--.*?(?:-->|\z)|<(?<name>link|base)\s(?<rest>[^>]{0,4000})>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, 30_000)]
    private static partial Regex Tag();

    [GeneratedRegex("""(?<name>[a-zA-Z\-]{1,30})\s*=\s*(?<value>"[^"]*"|'[^']*'|[^\s"'>]+)""", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Attribute();
}
