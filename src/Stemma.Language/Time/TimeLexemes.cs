using System.Globalization;
using Stemma.Lexicon;

namespace Stemma.Language.Time;

/// <summary>What a numeral can be read as. Counts are in hundredths, so that "2.5" is a whole number.</summary>
internal static class TimeLexemes
{
    public const int Month = 0, Weekday = 1, Unit = 2, Units = 3, Count = 4, Ordinal = 5, Day = 6, Year = 7, ShortYear = 8, Decade = 9, Clock = 10, Hour = 11, Date = 12,
        Fraction = 23, WeekdayShort = 30, Nth = 29, MonthNumber = 27, Minute = 31, ShortUnit = 33, Part = 14, QuarterWord = 28, HalfWord = 32, BareClock = 35, WordDay = 36, WordHour = 37, AmPm = 38, Military = 39, LateShortYear = 40;

    /// <summary>Reads a numeral with thousands commas or one decimal point.</summary>
    /// <returns>Its end.</returns>
    /// <param name="plain">Digits only.</param>
    public static int Numeral(string text, int start, int end, out double value, out bool plain)
    {
        int i = Digits(text, start, end);
        plain = true;
        while (i + 3 < end && i - start <= 9 && text[i] == ',' && Digits(text, i + 1, end) == i + 4 && (i - start <= 3 || !plain)) (i, plain) = (i + 4, false);
        if (i + 1 < end && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            int j = Digits(text, i + 1, end);
            if (j >= end || text[j] != '.' || j + 1 >= end || !char.IsAsciiDigit(text[j + 1])) (i, plain) = (j, false);
        }
        value = i - start > 12 ? -1 : double.Parse(text.AsSpan(start, i - start), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return i;
    }

    /// <summary>All readings of the numeral [start, stop); takes an ordinal ending or the s of a decade along.</summary>
    /// <returns>Where the symbol ends.</returns>
    public static int Readings(string text, int start, int stop, int end, double value, bool plain, Span<Lexeme> found, ref int n)
    {
        if (value < 0) return stop;
        int digits = stop - start;
        if (plain && OrdinalEnd(text, stop, end) is > 0 and var after)
        {
            found[n++] = new(Ordinal, 1, (int)Math.Min(value, 9999));
            if (value is >= 1 and <= 31) found[n++] = new(Nth, 1, (int)value);
            if (value is >= 1 and <= 31) found[n++] = new(Day, 1, (int)value);
            return after;
        }
        if (plain && (digits == 4 || digits == 2) && text[stop - 1] == '0' && DecadeEnd(text, stop, end) is > 0 and var decade)
        {
            found[n++] = new(Decade, 1, (int)value / 10);
            return decade;
        }
        if (BeforeMeridiem(text, stop, end) && CompactClock(text, start, stop, plain) is >= 0 and var clock)
        {
            found[n++] = new(BareClock, 1, clock | (63 << 11));
            return stop;
        }
        if (value < 20_000_000) found[n++] = new(Count, 1, (int)Math.Round(value * 100));
        if (!plain) return stop;
        bool money = start > 0 && text[start - 1] is '$' or '€' or '£' or '¥' or '#' or '+';
        if (digits == 4 && value is >= 1000 and < 2200 && !money && !(stop < end && text[stop] == '%')) found[n++] = new(Year, 1, (int)value);
        if (digits == 4 && text[start] == '0' && IsMilitary(value) && !money) found[n++] = new(Military, 1, ((int)value / 100 * 60) + ((int)value % 100));
        if (digits <= 2 && value is >= 1 and <= 31 && !money) found[n++] = new(Day, 1, (int)value);
        if (digits <= 2 && value is >= 0 and <= 24 && !money) found[n++] = new(Hour, 1, (int)value);
        if (digits <= 2 && value is >= 1 and <= 12 && !money) found[n++] = new(MonthNumber, 1, (int)value);
        if (digits == 2 && value < 60) found[n++] = new(Minute, 1, (int)value);
        if (digits == 2) found[n++] = new(ShortYear, 1, (int)value);
        if (digits == 2 && value > 31 && !money) found[n++] = new(LateShortYear, 1, (int)value);
        if (stop + 1 < end && text[stop] == '/' && digits == 1 && char.IsAsciiDigit(text[stop + 1]) && Digits(text, stop + 1, end) == stop + 2 && text[stop + 1] is '2' or '4' or '3')
        {
            n = 0;
            found[n++] = new(Fraction, 1, (int)Math.Round(100 * value / (text[stop + 1] - '0')));
            return stop + 2;
        }
        return stop;
    }

    /// <summary>"0730", "1615": hours and minutes without a colon.</summary>
    private static bool IsMilitary(double value) => value < 2400 && (int)value % 100 < 60;

    /// <summary>Of a numeral with letters hung on ("3pm", "20m") only what those letters allow is left.</summary>
    public static int OnlyGlued(string text, int stop, int end, Span<Lexeme> found, int n)
    {
        int j = stop;
        while (j < end && char.IsLetter(text[j])) j++;
        var tail = text.AsSpan(stop, j - stop);
        bool known = tail.Equals("am", StringComparison.OrdinalIgnoreCase) || tail.Equals("pm", StringComparison.OrdinalIgnoreCase) || tail is "a" or "p" || TimeVocabulary.Find(tail) is not null;
        return known ? n : 0;
    }

    private static bool BeforeMeridiem(string text, int i, int end)
    {
        while (i < end && text[i] == ' ') i++;
        return i + 1 < end && text[i] is 'a' or 'p' or 'A' or 'P' && text[i + 1] is 'm' or 'M' or '.' && (i + 2 >= end || !char.IsLetter(text[i + 2]) || text[i + 1] == '.');
    }

    /// <summary>"8.30" and "340" before a.m. or p.m., in minutes; -1 when they are no clock time.</summary>
    private static int CompactClock(string text, int start, int stop, bool plain)
    {
        int length = stop - start;
        if (plain ? length is not (3 or 4) : !(length is 4 or 5 && text[stop - 3] == '.')) return -1;
        int minutes = int.Parse(text.AsSpan(stop - 2, 2), CultureInfo.InvariantCulture), hours = int.Parse(text.AsSpan(start, length - (plain ? 2 : 3)), CultureInfo.InvariantCulture);
        return hours <= 12 && minutes < 60 ? (hours * 60) + minutes : -1;
    }

    public static int Digits(string text, int i, int end)
    {
        while (i < end && char.IsAsciiDigit(text[i])) i++;
        return i;
    }

    private static int OrdinalEnd(string text, int i, int end) =>
        i + 2 <= end && text.AsSpan(i, 2) is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH" && (i + 2 == end || !char.IsLetterOrDigit(text[i + 2])) ? i + 2 : 0;

    private static int DecadeEnd(string text, int i, int end)
    {
        if (i < end && text[i] is '\'' or '’') i++;
        return i < end && text[i] is 's' or 'S' && (i + 1 == end || !char.IsLetterOrDigit(text[i + 1])) ? i + 1 : 0;
    }
}
