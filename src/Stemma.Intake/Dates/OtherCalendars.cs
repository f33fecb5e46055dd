using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Stemma.Model;

namespace Stemma.Intake.Dates;

/// <summary>Dates of the Thai Buddhist era (543 years ahead) and of the Persian solar calendar, as news pages of Thailand and Iran write them.</summary>
internal static partial class OtherCalendars
{
    private static readonly string[] ThaiMonths = ["มกราคม ม.ค.", "กุมภาพันธ์ ก.พ.", "มีนาคม มี.ค.", "เมษายน เม.ย.", "พฤษภาคม พ.ค.", "มิถุนายน มิ.ย.", "กรกฎาคม ก.ค.", "สิงหาคม ส.ค.", "กันยายน ก.ย.", "ตุลาคม ต.ค.", "พฤศจิกายน พ.ย.", "ธันวาคม ธ.ค."];
    private static readonly string[] PersianMonths = ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"];

    /// <param name="text">With plain digits.</param>
    /// <param name="persianDigits">The digits were Persian ones, so that 1402/05/12 is a date and no other number.</param>
    public static IEnumerable<(int Start, int End, DateBounds Day)> Find(string text, bool persianDigits)
    {
        if (text.AsSpan().ContainsAnyInRange('\u0E01', '\u0E2E'))
            foreach (Match m in Thai().Matches(text))
                if (Thai(Int(m, 1), Array.FindIndex(ThaiMonths, t => t.Split(' ').Contains(m.Groups[2].Value)) + 1, Int(m, 3)) is { } day) yield return (m.Index, m.Index + m.Length, day);
        if (text.Contains('ا') || persianDigits)
            foreach (Match m in Persian().Matches(text))
                if (Persian(Int(m, 3), Array.IndexOf(PersianMonths, m.Groups[2].Value) + 1, Int(m, 1)) is { } day) yield return (m.Index, m.Index + m.Length, day);
        if (!persianDigits) yield break;
        foreach (Match m in PersianNumbers().Matches(text))
            if (Persian(Int(m, 1), Int(m, 2), Int(m, 3)) is { } day) yield return (m.Index, m.Index + m.Length, day);
    }

    private static int Int(Match m, int group) => int.Parse(m.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static DateBounds? Thai(int day, int month, int year) => DateText.Bounds(year >= 2500 ? year - 543 : year < 100 ? year + 2500 - 543 : year, month, day);

    private static DateBounds? Persian(int year, int month, int day)
    {
        var calendar = CalendarSystem.PersianArithmetic;
        if (month is < 1 or > 12 || day < 1 || day > calendar.GetDaysInMonth(year, month)) return null;
        var date = new LocalDate(year, month, day, calendar).WithCalendar(CalendarSystem.Iso);
        return DateBounds.Day(date);
    }

    [GeneratedRegex(@"(?<!\d)(\d{1,2})\s*(มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม|ม\.ค\.|ก\.พ\.|มี\.ค\.|เม\.ย\.|พ\.ค\.|มิ\.ย\.|ก\.ค\.|ส\.ค\.|ก\.ย\.|ต\.ค\.|พ\.ย\.|ธ\.ค\.)\s*(?:พ\.ศ\.\s*)?(25[3-9]\d|20\d\d|[5-9]\d)(?![\d:])", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Thai();

    [GeneratedRegex(@"(?<!\d)(\d{1,2})\s+(فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند)\s*(?:ماه\s*)?،?\s*(13[7-9]\d|140\d|141\d)(?!\d)", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Persian();

    [GeneratedRegex(@"(?<![\d/])(13[7-9]\d|140\d|141\d)/(\d\d?)/(\d\d?)(?![\d/])", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex PersianNumbers();
}
