using System.Text.RegularExpressions;
using Stemma.Intake.Dates;
using Stemma.Model;

namespace Stemma.Intake.Html;

/// <summary>Dates in the data that a page's scripts carry, for pages that say nowhere else when they were published.</summary>
internal static partial class ScriptDates
{
    /// <summary>The first value whose key speaks of publication, else of a release or an entry; with its words.</summary>
    public static (DateBounds Day, string Words)? Find(string source) => First(Published().Matches(source)) ?? First(Released().Matches(source));

    private static (DateBounds, string)? First(MatchCollection matches)
    {
        foreach (Match m in matches)
            if (DateText.First(m.Groups[1].Value) is { Bounds.IsDay: true } d) return (d.Bounds, m.Groups[1].Value);
        return null;
    }

    [GeneratedRegex("""["'](?:datePublished|published_?(?:date|at|time|on)?(?:_?time)?|(?:first_?)?publish_?(?:date|dt|time)|publication_?date(?:_?time)?|pub_?date|datePublication|dateCreated|firstPublished|displayDate)["']\s*:\s*["']([^"']{8,40})["']""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Published();

    /// <summary>Keys of editorial systems: <c>releaseDate</c>, <c>deployDt</c>, <c>regDt</c>, <c>createdDateTime</c>, <c>issue_date</c>. Their values must begin with a day.</summary>
    [GeneratedRegex("""["'](?:first_?)?(?:release|deploy|reg(?:ist(?:er|ration))?|created?|insert|input|issue|article|news|post|display|online)_?(?:date(?:_?time)?|dt|at|time|on)["']\s*:\s*["']((?:19|20)\d\d[-./]\d\d[-./]\d\d[^"']{0,25})["']""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Released();
}
