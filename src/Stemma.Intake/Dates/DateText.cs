using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Stemma.Model;

namespace Stemma.Intake.Dates;

/// <summary>A date as it stands in a line: where, and the days that it can mean.</summary>
/// <param name="Bounds">Unknown when the year is not written; the hull of both readings when day and month cannot be told apart.</param>
internal readonly record struct DateMatch(int Start, int End, DateBounds Bounds);

/// <summary>Finds written dates of news pages: ISO 8601, numbers with . / or -, day and month by name in many languages, Chinese and Japanese style.</summary>
internal static partial class DateText
{
    /// <summary>Two-digit years are read only in lines that are no prose.</summary>
    private const int Wait = 30_000, ShortLine = 120;

    /// <summary>The first date in the text, if any.</summary>
    /// <param name="dayFirst">Read 04/05/2021 as 4 May, as all but American pages write it; otherwise both readings stay open.</param>
    public static DateMatch? First(string text, bool dayFirst = false)
    {
        DateMatch? best = null;
        foreach (var found in All(text, dayFirst))
            if (best is null || found.Start < best.Value.Start || (found.Start == best.Value.Start && found.End > best.Value.End)) best = found;
        return best;
    }

    /// <summary>Dates by pattern, not in the order of the text; a stretch may be found by two patterns.</summary>
    public static IEnumerable<DateMatch> All(string text, bool dayFirst = false)
    {
        bool persian = text.AsSpan().ContainsAnyInRange('۰', '۹');
        text = DigitForms.Plain(text);
        if (!text.AsSpan().ContainsAnyInRange('0', '9')) yield break;
        if (HasYear(text))
        {
            foreach (Match m in YearFirst().Matches(text))
                if (Bounds(Int(m, 1), Int(m, 2), Int(m, 3)) is { } b) yield return Found(m, b);
            foreach (Match m in YearLast().Matches(text))
                if (Numeric(m, dayFirst) is { } b) yield return Found(m, b);
            foreach (Match m in DayMonthNumber().Matches(text))
                if (Bounds(Int(m, 3), Int(m, 2), Int(m, 1)) is { } b) yield return Found(m, b);
        }
        else if (text.Length <= ShortLine)
        {
            foreach (Match m in ShortYear().Matches(text))
                if (Bounds(2000 + Int(m, 3), Int(m, 2), Int(m, 1)) is { } b) yield return Found(m, b);
        }
        foreach (var (start, end, day) in OtherCalendars.Find(text, persian)) yield return new(start, end, day);
        foreach (Match m in DayMonth().Matches(text))
            if (Named(m, m.Groups[2].Value, Int(m, 1)) is { } b) yield return Found(m, b);
        foreach (Match m in MonthDay().Matches(text))
            if (Named(m, m.Groups[1].Value, Int(m, 2)) is { } b) yield return Found(m, b);
    }

    /// <summary>Four digits that may be a year; without them no numeric date is looked for.</summary>
    private static bool HasYear(ReadOnlySpan<char> text)
    {
        for (int i = 0; i + 3 < text.Length; i++)
        {
            int next = text[i..].IndexOfAny('1', '2');
            if (next < 0) return false;
            i += next;
            if (i + 3 < text.Length && ((text[i] == '1' && text[i + 1] == '9') || (text[i] == '2' && text[i + 1] == '0')) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])) return true;
        }
        return false;
    }

    private static DateMatch Found(Match m, DateBounds bounds) => new(m.Index, m.Index + m.Length, bounds);

    private static int Int(Match m, int group) => m.Groups[group].Success ? int.Parse(m.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    private static DateBounds? Named(Match m, string month, int day)
    {
        int number = Months.Of(month), year = Int(m, 3);
        if (number == 0 || day is < 1 or > 31) return null;
        return year == 0 ? DateBounds.Unknown : Bounds(year, number, day);
    }

    /// <summary>With full stops the day stands first; with slashes either may, and the hull of both readings is given.</summary>
    private static DateBounds? Numeric(Match m, bool europe)
    {
        int a = Int(m, 1), b = Int(m, 3), year = Int(m, 4);
        var dayFirst = Bounds(year, b, a);
        if (europe || m.Groups[2].ValueSpan is "." || dayFirst is null) return dayFirst ?? Bounds(year, a, b);
        return Bounds(year, a, b) is { } monthFirst ? Hull(dayFirst.Value, monthFirst) : dayFirst;
    }

    private static DateBounds Hull(DateBounds a, DateBounds b) => a.From < b.From ? new(a.From, b.To) : new(b.From, a.To);

    /// <summary>The day, if there is such a day between 1990 and 2100.</summary>
    internal static DateBounds? Bounds(int year, int month, int day)
    {
        if (year is < 1990 or > 2100 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return null;
        return DateBounds.Day(new LocalDate(year, month, day));
    }

    [GeneratedRegex(@"(?<![\d.])((?:19|20)\d\d)\s?(?:[-/.]|年|년|\s)\s?(\d{1,2})\s?(?:[-/.]|月|월|\s)\s?(\d{1,2})(?!\d)", RegexOptions.CultureInvariant, Wait)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![\d.])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?((?:19|20)\d\d)(?!\d)", RegexOptions.CultureInvariant, Wait)]
    private static partial Regex YearLast();

    /// <summary>15.3.21, as languages write it that put the day first.</summary>
    [GeneratedRegex(@"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d\d)(?![\d.:])", RegexOptions.CultureInvariant, Wait)]
    private static partial Regex ShortYear();

    /// <summary>22 tháng 10 năm 2025.</summary>
    [GeneratedRegex(@"(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2}),?\s+(?:năm\s+)?((?:19|20)\d\d)(?!\d)", RegexOptions.CultureInvariant, Wait)]
    private static partial Regex DayMonthNumber();

    [GeneratedRegex(@"(?<![\d.,]|\d:)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s\-]+(?:of\s+|de\s+|d'|di\s+|ב)?([\p{L}\p{M}]{3,12})(?![\p{L}\p{M}])\.?(?:,?\s+(?:de\s+|del\s+)?((?:19|20)\d\d)|-((?:19|20)\d\d))?(?!\d)", RegexOptions.CultureInvariant, Wait)]
    private static partial Regex DayMonth();

    [GeneratedRegex(@"\b([\p{L}\p{M}]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d:])(?:\s*,?\s+((?:19|20)\d\d))?(?!\d)", RegexOptions.CultureInvariant, Wait)]
    private static partial Regex MonthDay();
}
