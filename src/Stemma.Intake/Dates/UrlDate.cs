using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Stemma.Model;

namespace Stemma.Intake.Dates;

/// <summary>The date in an address's path: <c>/2022/12/19/</c>, <c>/2022-12-19-</c>, <c>/20221219/</c>, <c>/19-12-2022</c>, or year and month only.</summary>
internal static partial class UrlDate
{
    public static DateBounds? Find(string url)
    {
        var m = Day().Match(url);
        if (m.Success && DateText.Bounds(Int(m, 1), Int(m, m.Groups[2].Success ? 2 : 4), Int(m, m.Groups[2].Success ? 3 : 5)) is { } day) return day;
        m = YearLast().Match(url);
        if (m.Success && Plain(Int(m, 1), Int(m, 2), Int(m, 3)) is { } plain) return plain;
        m = Month().Match(url);
        return m.Success && Int(m, 2) is >= 1 and <= 12 && Int(m, 1) >= 1995 ? DateBounds.Month(Int(m, 1), Int(m, 2)) : null;
    }

    /// <summary>The day when only one of the two numbers can be a month.</summary>
    private static DateBounds? Plain(int a, int b, int year) => a > 12 ? DateText.Bounds(year, b, a) : b > 12 || a == b ? DateText.Bounds(year, a, b) : null;

    private static int Int(Match m, int group) => int.Parse(m.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d)((?:19|20)\d\d)(?:(?<s>[/\-_.])(\d\d?)\k<s>(\d\d?)|(\d\d)(\d\d))(?!\d)", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<!\d)(\d\d)(?<s>[-_.])(\d\d)\k<s>((?:19|20)\d\d)(?!\d)", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"/((?:19|20)\d\d)[/\-](\d\d)(?:/|$)", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Month();
}
