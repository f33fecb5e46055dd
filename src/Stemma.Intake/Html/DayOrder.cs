using System.Text.RegularExpressions;

namespace Stemma.Intake.Html;

/// <summary>Whether a page writes 04/05/2021 for 4 May. Where nothing tells, such dates stay open between two days.</summary>
internal static partial class DayOrder
{
    private const int LongestLine = 200;

    /// <summary>Regions that write English with the day first. The Philippines and Canada write both; pages call themselves en-US unthinkingly, so that tells nothing.</summary>
    private static readonly HashSet<string> DayFirstRegions = new(["gb", "uk", "ie", "au", "nz", "in", "za", "ng", "ke", "gh", "ug", "tz", "pk", "bd", "lk", "sg", "my", "hk", "jm", "tt", "mt", "zw", "zm", "bw", "na", "rw", "np", "150"], StringComparer.Ordinal);

    /// <param name="lines">The page's blocks, in which dates whose order is plain may stand.</param>
    public static bool IsDayFirst(Page page, PageDeclarations declared, IEnumerable<string> lines)
    {
        if (declared.Language is not (null or "en")) return true;
        var (dayFirst, monthFirst) = Plain(lines);
        if (dayFirst != monthFirst) return dayFirst;
        return !monthFirst && Region(page, declared) is { } region && DayFirstRegions.Contains(region);
    }

    private static (bool DayFirst, bool MonthFirst) Plain(IEnumerable<string> lines)
    {
        var (dayFirst, monthFirst) = (false, false);
        foreach (var line in lines.Where(l => l.Length <= LongestLine))
            foreach (Match m in Numeric().Matches(line))
            {
                dayFirst |= m.Groups[1].ValueSpan is [>= '1', >= '0'] first && first is not ['1', <= '2'];
                monthFirst |= m.Groups[2].ValueSpan is [>= '1', >= '0'] second && second is not ['1', <= '2'];
            }
        return (dayFirst, monthFirst);
    }

    private static string? Region(Page page, PageDeclarations declared)
    {
        string? said = page.Document.DocumentElement?.GetAttribute("lang") is { Length: > 2 } lang ? lang : declared.Meta("og:locale") ?? declared.JsonLd.FirstOrDefault()?.Language;
        return said?.Split('-', '_') is [_, .., var region] ? region.Trim().ToLowerInvariant() : null;
    }

    /// <summary>Two numbers and a year between slashes or hyphens.</summary>
    [GeneratedRegex(@"(?<![\d/.\-])(\d{1,2})\s?[/\-]\s?(\d{1,2})\s?[/\-]\s?(?:19|20)\d\d(?!\d)", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Numeric();
}
