using System.Globalization;
using System.Text.RegularExpressions;

namespace Stemma.Intake.Feeds;

/// <summary>The times of feeds: RFC 822 and 1123 with their usual mistakes, and ISO 8601 (RFC 3339, W3C-DTF).</summary>
public static partial class FeedDate
{
    private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";

    // RFC 822, section 5.1, and what feeds write beside it. Hours from UTC.
    private static readonly Dictionary<string, double> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UT"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["Z"] = 0, ["WET"] = 0, ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8,
        ["PDT"] = -7, ["CET"] = 1, ["CEST"] = 2, ["EET"] = 2, ["EEST"] = 3, ["MSK"] = 3, ["JST"] = 9, ["KST"] = 9, ["AEST"] = 10, ["AEDT"] = 11,
    };

    /// <summary>The instant, or null when the text does not give one. A day without a time begins at midnight UTC.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        if (text is not { Length: > 0 and < 200 }) return null;
        return Iso().Match(text) is { Success: true } iso ? Build(iso, Int(iso, "m")) : Mail().Match(text) is { Success: true } mail ? Build(mail, Month(mail)) : null;
    }

    private static DateTimeOffset? Build(Match m, int month)
    {
        int year = Int(m, "y"), day = m.Groups["d"].Success ? Int(m, "d") : 1, hour = Int(m, "h"), minute = Int(m, "n"), second = Math.Min(Int(m, "s"), 59);
        // RFC 2822, section 4.3: two digits below 50 are of this century.
        if (m.Groups["y"].Length == 2) year += year < 50 ? 2000 : 1900;
        if (year is < 1970 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 24 || minute > 59) return null;
        if (Offset(m.Groups["z"].Value) is not { } offset) return null;
        var local = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified).AddHours(hour).AddMinutes(minute).AddSeconds(second);
        return new DateTimeOffset(local, TimeSpan.Zero) - offset;
    }

    private static TimeSpan? Offset(string zone)
    {
        if (Numeric().Match(zone) is not { Success: true } m) return TimeSpan.FromHours(Zones.GetValueOrDefault(zone.Trim()));
        int minutes = (Int(m, "h") * 60) + Int(m, "n");
        return minutes > 14 * 60 ? null : TimeSpan.FromMinutes(m.Groups["sign"].Value == "+" ? minutes : -minutes);
    }

    private static int Month(Match m) => (Months.IndexOf(m.Groups["m"].Value[..3].ToLowerInvariant(), StringComparison.Ordinal) / 3) + 1;

    private static int Int(Match m, string group) => m.Groups[group].Length > 0 ? int.Parse(m.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^\s*(?<y>(?:19|20|21)[0-9]{2})-?(?:(?<m>[0-9]{2})(?:-?(?<d>[0-9]{2}))?)(?:[T\s]+(?<h>[0-9]{1,2}):?(?<n>[0-9]{2})(?::?(?<s>[0-9]{2})(?:[.,][0-9]+)?)?\s*(?<z>Z|[A-Z]{2,4}|[+-][0-9:]{2,6})?)?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^\s*(?:[A-Za-z]{2,9}\.?,?\s+)?(?<d>[0-9]{1,2})[\s-]+(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?[\s-]+(?<y>[0-9]{4}|[0-9]{2})(?:,?\s+(?<h>[0-9]{1,2}):(?<n>[0-9]{2})(?::(?<s>[0-9]{2}))?\s*(?<z>[A-Za-z]{1,5}|[+-][0-9:]{2,6})?)?(?:\s*\([^)]*\))?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Mail();

    [GeneratedRegex(@"^(?<sign>[+-])(?<h>[0-9]{2}):?(?<n>[0-9]{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();
}
