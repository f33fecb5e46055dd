using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Stemma.Model;

namespace Stemma.Intake.Dates;

/// <summary>
/// A date that came with a report, in a field that is for it: ISO 8601, extended or basic, of any year (an archive's reports may be a century old), or else
/// any form that <see cref="DateText"/> reads. Dates in running text must be of the web's own years to count; these need not.
/// </summary>
internal static partial class GivenDate
{
    /// <summary>The day, or <see cref="DateBounds.Unknown"/> when none can be read.</summary>
    public static DateBounds Bounds(string given) => Iso(given.Trim()) ?? DateText.First(given)?.Bounds ?? DateBounds.Unknown;

    private static DateBounds? Iso(string given)
    {
        if (IsoDay().Match(given) is not { Success: true } m) return null;
        int year = int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture), month = int.Parse(m.Groups[2].ValueSpan, CultureInfo.InvariantCulture), day = int.Parse(m.Groups[3].ValueSpan, CultureInfo.InvariantCulture);
        if (year is < 1400 or > 2200 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return null;
        return DateBounds.Day(new LocalDate(year, month, day));
    }

    [GeneratedRegex(@"^([0-9]{4})-?([01][0-9])-?([0-3][0-9])(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDay();
}
