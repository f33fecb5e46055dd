namespace Stemma.Intake.Fetching.Robots;

/// <summary>Robots that share rules, and the rules.</summary>
internal sealed class RobotsGroup
{
    public List<string> Agents { get; } = [];
    public List<RobotsRule> Rules { get; } = [];
    public string? CrawlDelay { get; set; }

    /// <summary>A rule has come: the next user-agent line begins another group.</summary>
    public bool Closed { get; set; }
}

/// <summary>The lines of a robots.txt as groups (RFC 9309, section 2.1 and 2.2). Lines that it does not know are passed over and end nothing.</summary>
internal static class RobotsGroups
{
    private const int MostSitemaps = 50;

    public static List<RobotsGroup> Of(string text)
    {
        var groups = new List<RobotsGroup>();
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw.IndexOf('#') is >= 0 and var comment ? raw[..comment] : raw;
            int colon = line.IndexOf(':');
            if (colon > 0) Take(groups, line[..colon].Trim(), line[(colon + 1)..].Trim().ToString());
        }
        return groups;
    }

    /// <summary>What the lines that belong to no group name as sitemaps. What stands behind a space is a comment.</summary>
    public static IReadOnlyList<string> Sitemaps(string text)
    {
        var found = new List<string>();
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            int colon = raw.IndexOf(':');
            if (colon < 0 || !Is(raw[..colon].Trim(), "sitemap")) continue;
            string url = raw[(colon + 1)..].Trim().ToString().Split(' ', '\t')[0];
            if (url.Length > 0 && !found.Contains(url, StringComparer.Ordinal)) found.Add(url);
            if (found.Count >= MostSitemaps) break;
        }
        return found;
    }

    private static void Take(List<RobotsGroup> groups, ReadOnlySpan<char> key, string value)
    {
        if (Is(key, "user-agent") || Is(key, "useragent") || Is(key, "user agent"))
        {
            if (groups.Count == 0 || groups[^1].Closed) groups.Add(new());
            groups[^1].Agents.Add(Token(value));
        }
        else if (groups.Count == 0) return; // a rule for nobody
        else if (Is(key, "allow") || Is(key, "disallow"))
        {
            groups[^1].Closed = true;
            if (value.Length > 0) groups[^1].Rules.Add(new RobotsRule(Is(key, "allow"), value));
        }
        else if (Is(key, "crawl-delay")) (groups[^1].Closed, groups[^1].CrawlDelay) = (true, value);
    }

    private static bool Is(ReadOnlySpan<char> key, string name) => key.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The product token; some files write a version behind it.</summary>
    private static string Token(string value) =>
        value.StartsWith('*') ? "*" : string.Concat(value.TakeWhile(c => char.IsAsciiLetter(c) || c is '_' or '-'));
}
