using NodaTime;
using Stemma.Model;

namespace Stemma.Language.Time;

/// <summary>Bounds and recurring days together.</summary>
internal static class Recurring
{
    /// <summary>What both allow, or null when they contradict each other.</summary>
    public static CalendarPattern? Both(CalendarPattern a, CalendarPattern b) =>
        Clash(a.Year, b.Year) || Clash(a.Month, b.Month) || Clash(a.Day, b.Day) || (a.Weekday is { } x && b.Weekday is { } y && x != y)
            ? null
            : new(a.Year ?? b.Year, a.Month ?? b.Month, a.Day ?? b.Day, a.Weekday ?? b.Weekday);

    private static bool Clash(int? a, int? b) => a is not null && b is not null && a != b;

    /// <summary>The bounds drawn in to the first and last day that the pattern allows; empty when none is left.</summary>
    public static DateBounds Narrow(DateBounds bounds, CalendarPattern pattern)
    {
        if (pattern.IsEmpty || bounds.IsEmpty) return bounds;
        var from = bounds.From is { } f ? Next(f, pattern, +1) : null;
        var to = bounds.To is { } t ? Next(t, pattern, -1) : null;
        bool gone = (bounds.From is not null && from is null) || (bounds.To is not null && to is null);
        return gone ? new(new LocalDate(2000, 1, 2), new LocalDate(2000, 1, 1)) : new(from, to);
    }

    /// <summary>The nearest allowed day in one direction, within forty years (a date falls on each weekday within twenty-eight, leap days within forty).</summary>
    private static LocalDate? Next(LocalDate day, CalendarPattern pattern, int step)
    {
        if (day.Year is < 50 or > 9900) return day;
        for (int i = 0; i < 14_700; i++)
        {
            if (pattern.Allows(day)) return day;
            bool month = pattern.Month is { } m && m != day.Month;
            day = !month ? day.PlusDays(step) : step > 0 ? new LocalDate(day.Year, day.Month, 1).PlusMonths(1) : new LocalDate(day.Year, day.Month, 1).PlusDays(-1);
        }
        return null;
    }
}
