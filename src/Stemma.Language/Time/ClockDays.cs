namespace Stemma.Language.Time;

/// <summary>Ties a time of day to the day that stands behind it, with its reading in another zone between them: "at 10:35 a.m. (0735 GMT) Friday".</summary>
internal static class ClockDays
{
    private const int Near = 3; // symbols between one expression and the next: brackets, a comma, "on"

    public static List<FoundTime> Tie(List<FoundTime> items, TimeScanner symbols)
    {
        for (int i = items.Count - 1; i >= 0; i--)
        {
            if (!IsClock(items[i].Draft.Value) || i + 1 >= items.Count || !Follows(items[i], items[i + 1], symbols)) continue;
            int day = IsClock(items[i + 1].Draft.Value) ? items[i + 1].DayAt : IsDay(items[i + 1].Draft.Value) ? i + 1 : -1;
            if (day >= 0) items[i] = items[i] with { DayAt = day };
        }
        return items;
    }

    private static bool IsClock(TimeValue value) => value is TimeValue.Named { Dir: null, Parts: { Minutes: not null, HasDate: false } };

    private static bool IsDay(TimeValue value) => value is TimeValue.Named { Parts: { Weekday: not null, HasTime: false } or { Day: not null, Month: not null, HasTime: false } };

    private static bool Follows(FoundTime clock, FoundTime next, TimeScanner symbols)
    {
        if (next.First - clock.End is < 0 or > Near) return false;
        for (int at = clock.End; at < next.First; at++)
            if (symbols.Slice(at) is not ("(" or ")" or "," or "on" or "/")) return false;
        return true;
    }
}
