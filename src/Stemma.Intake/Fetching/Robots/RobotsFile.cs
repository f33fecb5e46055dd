using System.Globalization;
using System.Text;

namespace Stemma.Intake.Fetching.Robots;

/// <summary>What a site's robots.txt says to one robot (RFC 9309).</summary>
public sealed class RobotsFile
{
    /// <summary>Section 2.5: at least so much must be read. The rest is passed over.</summary>
    public const int MaxBytes = 500 << 10;

    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(2);

    private readonly IReadOnlyList<RobotsRule> _rules;

    private RobotsFile(IReadOnlyList<RobotsRule> rules, TimeSpan? crawlDelay, IReadOnlyList<string> sitemaps) => (_rules, CrawlDelay, Sitemaps) = (rules, crawlDelay, sitemaps);

    /// <summary>Nothing is forbidden: there is no file.</summary>
    public static RobotsFile AllowAll { get; } = new([], null, []);

    /// <summary>Crawl-delay, which the RFC does not know but sites use; at most two minutes count.</summary>
    public TimeSpan? CrawlDelay { get; }

    /// <summary>Addresses of sitemaps that the file names for every robot (section 2.2.4; sitemaps.org), as written, each once.</summary>
    public IReadOnlyList<string> Sitemaps { get; }

    /// <param name="product">The robot's product token; groups are matched to it whatever the case of letters.</param>
    public static RobotsFile Parse(ReadOnlySpan<byte> body, string product)
    {
        string text = Encoding.UTF8.GetString(Readable(body)).TrimStart('\uFEFF');
        var groups = RobotsGroups.Of(text);
        var mine = groups.Where(g => g.Agents.Contains(product, StringComparer.OrdinalIgnoreCase)).ToList();
        if (mine.Count == 0) mine = groups.Where(g => g.Agents.Contains("*", StringComparer.Ordinal)).ToList();
        return new([.. mine.SelectMany(g => g.Rules)], mine.Max(g => Delay(g.CrawlDelay)), RobotsGroups.Sitemaps(text));
    }

    /// <summary>The rule whose pattern is longest decides, and among equals the one that allows (section 2.2.2).</summary>
    public bool Allows(Uri url)
    {
        string path = RobotsRule.Normal(url.PathAndQuery, isPattern: false);
        if (path is "/robots.txt") return true;
        RobotsRule? best = null;
        foreach (var rule in _rules)
            if ((best is null || rule.Length > best.Length || (rule.Length == best.Length && rule.Allow)) && rule.Matches(path)) best = rule;
        return best?.Allow ?? true;
    }

    /// <summary>Whole lines only: a rule that is cut off would be another, wider rule.</summary>
    private static ReadOnlySpan<byte> Readable(ReadOnlySpan<byte> body) =>
        body.Length < MaxBytes ? body : body[..(body[..MaxBytes].LastIndexOfAny((byte)'\n', (byte)'\r') + 1)];

    private static TimeSpan? Delay(string? seconds)
    {
        if (!double.TryParse(seconds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double n) || !(n >= 0)) return null;
        return n < LongestDelay.TotalSeconds ? TimeSpan.FromSeconds(n) : LongestDelay;
    }
}
