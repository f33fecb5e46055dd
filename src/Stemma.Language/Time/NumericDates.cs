using NodaTime;

namespace Stemma.Language.Time;

/// <summary>Dates and clock times written in numerals alone: 2022-12-19, 2022-12-19T10:30Z, 19/12/2022, 12.19.2022, 20221219, 10:30, 10:30:15.</summary>
internal static class NumericDates
{
    /// <summary>Reads the one that <paramref name="text"/> begins with.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out Parts parts, out int length)
    {
        parts = new();
        length = 0;
        int digits = Digits(text, 0);
        return digits switch
        {
            8 => Compact(text, ref parts, ref length),
            4 => YearFirst(text, ref parts, ref length),
            1 or 2 => Clock(text, digits, ref parts, ref length) || DayOrMonthFirst(text, digits, ref parts, ref length),
            _ => false,
        };
    }

    private static bool Compact(ReadOnlySpan<char> text, ref Parts parts, ref int length)
    {
        length = 8;
        return Value(text, 0, 2) is 19 or 20 && Set(ref parts, Value(text, 0, 4), Value(text, 4, 2), Value(text, 6, 2));
    }

    private static bool YearFirst(ReadOnlySpan<char> text, ref Parts parts, ref int length)
    {
        if (text.Length < 7 || text[4] is not ('-' or '/' or '.')) return false;
        int month = Digits(text, 5);
        if (month is 0 or > 2) return false;
        int next = 5 + month;
        if (next < text.Length && text[next] == text[4] && Digits(text, next + 1) is (1 or 2) and var day)
        {
            length = next + 1 + day;
            if (!Set(ref parts, Value(text, 0, 4), Value(text, 5, month), Value(text, next + 1, day))) return false;
            TimeAfter(text, ref parts, ref length);
            return true;
        }
        if (month != 2 || Value(text, 5, 2) == (Value(text, 0, 4) % 100) + 1 || text[4] == '.' || Value(text, 5, 2) is < 1 or > 12 || Value(text, 0, 4) is < 1500 or > 2199 || (next < text.Length && (char.IsLetterOrDigit(text[next]) || text[next] is '-' or '/'))) return false;
        length = 7;
        parts = new() { Year = Value(text, 0, 4), Month = Value(text, 5, 2) };
        return true;
    }

    private static void TimeAfter(ReadOnlySpan<char> text, ref Parts parts, ref int length)
    {
        if (length + 5 >= text.Length || text[length] is not ('T' or 't') || Digits(text, length + 1) != 2) return;
        Parts time = new();
        int clock = 0;
        if (!Clock(text[(length + 1)..], 2, ref time, ref clock)) return;
        length += 1 + clock;
        bool zulu = length < text.Length && text[length] == 'Z';
        if (zulu) length++;
        parts = parts with { Minutes = time.Minutes, HasMinute = true, Second = time.Second, Zone = zulu ? "Z" : "" };
    }

    private static bool Clock(ReadOnlySpan<char> text, int digits, ref Parts parts, ref int length)
    {
        if (text.Length < digits + 3 || text[digits] != ':' || Digits(text, digits + 1) != 2) return false;
        int hour = Value(text, 0, digits), minute = Value(text, digits + 1, 2);
        if (hour > 24 || minute > 59) return false;
        length = digits + 3;
        int? second = length + 2 < text.Length && text[length] == ':' && Digits(text, length + 1) == 2 && Value(text, length + 1, 2) < 60 ? Value(text, length + 1, 2) : null;
        if (second is not null) length += 3;
        parts = new() { Minutes = (hour * 60) + minute, HasMinute = true, Second = second };
        return true;
    }

    /// <summary>American order, unless only the British one makes a date (the report's other dates may decide later: see <see cref="DateOrder"/>).</summary>
    private static bool DayOrMonthFirst(ReadOnlySpan<char> text, int digits, ref Parts parts, ref int length)
    {
        if (text.Length <= digits || text[digits] is not ('/' or '-' or '.')) return false;
        if (text[digits] == '/' && Digits(text, digits + 1) == 4 && Value(text, 0, digits) is >= 1 and <= 12 && Value(text, digits + 1, 4) is >= 1900 and < 2100)
        {
            length = digits + 5;
            parts = new() { Year = Value(text, digits + 1, 4), Month = Value(text, 0, digits) };
            return true;
        }
        int second = Digits(text, digits + 1), next = digits + 1 + second;
        if (second is 0 or > 2 || next >= text.Length || text[next] != text[digits]) return false;
        int year = Digits(text, next + 1);
        if (year is not (2 or 4) || (year == 2 && text[digits] == '.')) return false;
        length = next + 1 + year;
        int a = Value(text, 0, digits), b = Value(text, digits + 1, second), y = Value(text, next + 1, year);
        if (year == 2) y += y < 50 ? 2000 : 1900;
        bool european = text[digits] == '.';
        if (european) return Set(ref parts, y, b, a) || Set(ref parts, y, a, b);
        if (!Set(ref parts, y, a, b) && !Set(ref parts, y, b, a)) return false;
        parts = parts with { Order = a > 12 ? DateOrder.DayFirst : b > 12 ? DateOrder.MonthFirst : DateOrder.Assumed };
        return true;
    }

    private static bool Set(ref Parts parts, int year, int month, int day)
    {
        if (year is < 1000 or > 2999 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return false;
        parts = new() { Year = year, Month = month, Day = day };
        return true;
    }

    private static int Digits(ReadOnlySpan<char> text, int from)
    {
        int i = from;
        while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
        return i - from;
    }

    private static int Value(ReadOnlySpan<char> text, int from, int count)
    {
        int value = 0;
        for (int i = from; i < from + count && i < text.Length; i++) value = (value * 10) + text[i] - '0';
        return value;
    }
}
