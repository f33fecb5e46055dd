using NodaTime;

namespace Stemma.Language.Time;

/// <summary>The day of a feast or named day in a year. Numbers are those of lexicon/en/time/holidays.list.</summary>
internal static class Holidays
{
    /// <summary>Null when there is no such holiday.</summary>
    public static LocalDate? In(int holiday, int year) => year is < 1 or > 9000 ? null : Fixed(holiday) is var (m, d) ? new LocalDate(year, m, d) : Moving(holiday, year);

    /// <summary>Month and day, when it falls on the same day every year.</summary>
    public static (int Month, int Day)? Fixed(int holiday) => holiday switch
    {
        1 => (12, 25), 2 => (12, 24), 3 => (12, 26), 4 => (1, 1), 5 => (12, 31), 6 => (2, 14), 7 => (3, 17), 8 => (4, 1), 9 => (4, 22), 10 => (5, 1),
        12 => (5, 9), 13 => (6, 19), 14 => (7, 4), 15 => (7, 14), 16 => (10, 31), 17 => (11, 1), 18 => (11, 5), 19 => (11, 11),
        39 => (1, 7), 40 => (2, 2), 41 => (1, 20), 43 => (5, 5), 44 => (3, 8), 45 => (4, 25), 46 => (1, 26), 47 => (7, 1), 48 => (1, 6),
        49 => (6, 12), 50 => (11, 4), 51 => (2, 23), 52 => (5, 9), 53 => (1, 6), 54 => (4, 23), 55 => (11, 30), 58 => (12, 10), 59 => (12, 1),
        _ => null,
    };

    private static LocalDate? Moving(int holiday, int year) => holiday switch
    {
        11 => Nth(year, 9, IsoDayOfWeek.Monday, 1),
        20 => Nth(year, 11, IsoDayOfWeek.Thursday, 4),
        21 => Nth(year, 11, IsoDayOfWeek.Thursday, 4).PlusDays(1),
        22 => Nth(year, 11, IsoDayOfWeek.Thursday, 4).PlusDays(4),
        23 => Nth(year, 6, IsoDayOfWeek.Monday, 1).PlusDays(-7) is var last && last.Month == 5 ? last : null,
        24 => Nth(year, 1, IsoDayOfWeek.Monday, 3),
        25 => Nth(year, 2, IsoDayOfWeek.Monday, 3),
        26 => Nth(year, 10, IsoDayOfWeek.Monday, 2),
        27 => Nth(year, 5, IsoDayOfWeek.Sunday, 2),
        28 => Nth(year, 6, IsoDayOfWeek.Sunday, 3),
        42 => Nth(year, 11, IsoDayOfWeek.Monday, 1).PlusDays(1),
        38 => OrthodoxEaster(year),
        _ => FromEaster(holiday) is { } days ? Easter(year).PlusDays(days) : null,
    };

    private static int? FromEaster(int holiday) => holiday switch
    {
        30 => 0, 31 => -2, 32 => 1, 33 => -7, 34 => -46, 35 => 39, 36 => 49, 37 => 50, 56 => -47, 57 => -3, _ => null,
    };

    /// <summary>The n-th weekday of a month.</summary>
    public static LocalDate Nth(int year, int month, IsoDayOfWeek weekday, int n)
    {
        var first = new LocalDate(year, month, 1);
        int ahead = ((int)weekday - (int)first.DayOfWeek + 7) % 7;
        return first.PlusDays(ahead + ((n - 1) * 7));
    }

    /// <summary>Western Easter by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8).</summary>
    private static LocalDate Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4;
        int g = ((8 * b) + 13) / 25, h = ((19 * a) + b - d - g + 15) % 30, i = c / 4, k = c % 4;
        int l = (32 + (2 * e) + (2 * i) - h - k) % 7, m = (a + (11 * h) + (22 * l)) / 451, n = h + l - (7 * m) + 114;
        return new LocalDate(year, n / 31, (n % 31) + 1);
    }

    /// <summary>Orthodox Easter by Meeus' Julian algorithm, in the Gregorian calendar.</summary>
    private static LocalDate OrthodoxEaster(int year)
    {
        int a = year % 4, b = year % 7, c = year % 19, d = ((19 * c) + 15) % 30, e = ((2 * a) + (4 * b) - d + 34) % 7, n = d + e + 114;
        return new LocalDate(year, n / 31, (n % 31) + 1, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso);
    }
}
