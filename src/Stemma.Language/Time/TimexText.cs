using System.Globalization;
using System.Text;

namespace Stemma.Language.Time;

/// <summary>TIMEX3 values of what is not a stretch: durations, sets, times of day, and dates that are still open.</summary>
internal static class TimexText
{
    private static string Unit(Grain grain) => grain switch
    {
        Grain.Minute => "M", Grain.Hour => "H", Grain.Day => "D", Grain.Week => "W", Grain.Weekend => "WE", Grain.Month => "M", Grain.Quarter => "Q",
        Grain.Season => "S", Grain.Half => "H", Grain.Year => "Y", Grain.Decade => "DE", Grain.Century => "CE", _ => "MI",
    };

    public static string Number(Amount amount) => amount.IsVague ? "X" : amount.Number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>P2Y6M, PT16H, PXD. A half year is six months, a half hour thirty minutes.</summary>
    public static string Duration(IReadOnlyList<(Amount Amount, Grain Unit)> units)
    {
        var date = new StringBuilder("P");
        var time = new StringBuilder();
        foreach (var (said, named) in units)
        {
            var (amount, unit) = named switch { Grain.Decade => (said.Times(10), Grain.Year), Grain.Century => (said.Times(100), Grain.Year), _ => (said, named) }; // TIMEX3 counts years
            var (whole, grain, rest, finer) = Split(amount, unit);
            if (whole is { } w) (grain <= Grain.Hour ? time : date).Append(Number(w)).Append(Unit(grain));
            if (rest is { } r) (finer <= Grain.Hour ? time : date).Append(Number(r)).Append(Unit(finer));
        }
        return time.Length == 0 ? date.ToString() : $"{date}T{time}";
    }

    private static (Amount? Whole, Grain Grain, Amount? Left, Grain Finer) Split(Amount amount, Grain unit)
    {
        if (amount.IsVague || amount.IsWhole) return (amount, unit, null, unit);
        var (finer, per) = unit switch { Grain.Year => (Grain.Month, 12), Grain.Hour => (Grain.Minute, 60), Grain.Decade => (Grain.Year, 10), Grain.Day => (Grain.Hour, 24), _ => (unit, 0) };
        double rest = (amount.Number - Math.Floor(amount.Number)) * per;
        if (per == 0 || rest != Math.Floor(rest)) return (amount, unit, null, unit);
        return (amount.Number < 1 ? null : new Amount(Math.Floor(amount.Number)), unit, new Amount(rest), finer);
    }

    public static string Set(TimeValue.Every every)
    {
        if (every.Parts is { } parts) return parts.HasDate ? Open(parts) + (parts.HasTime ? TimeOfDay(parts) : "") : "XXXX-XX-XX" + TimeOfDay(parts);
        return Duration([(every.Amount, every.Unit)]);
    }

    /// <summary>T14:30, T14, TMO with its zone.</summary>
    public static string TimeOfDay(Parts p)
    {
        if (p.Minutes is not { } minutes) return p.Part switch { DayPart.Morning => "TMO", DayPart.Midday => "TMI", DayPart.Afternoon => "TAF", DayPart.Evening => "TEV", DayPart.Night => "TNI", _ => "TDT" };
        if (p.Part is DayPart.Afternoon or DayPart.Evening && minutes < 720) minutes += 720;
        if (p.Part is DayPart.Night && minutes is >= 360 and < 720) minutes += 720;
        string clock = $"T{minutes / 60:00}:{minutes % 60:00}";
        return clock + (p.Second is { } s ? $":{s:00}" : "") + (p.Zone == "Z" ? "Z" : "");
    }

    /// <summary>The value of parts that no anchor has fixed: XXXX-12-19, XXXX-WXX-1, XXXX-Q3.</summary>
    public static string Open(Parts p)
    {
        string year = p.Year is { } y ? Stretch.Four(y) : "XXXX";
        if (p.Holiday is { } h) return Holidays.Fixed(h) is var (m, d) ? $"{year}-{m:00}-{d:00}" : $"{year}-XX-XX";
        if (p.Month is { } month) return p.Day is { } day ? $"{year}-{month:00}-{day:00}" : $"{year}-{month:00}";
        if (p.Day is { } only) return $"{year}-XX-{only:00}";
        if (p.Weekday is { } weekday) return $"{year}-WXX-{weekday}";
        if (p.Weekend) return $"{year}-WXX-WE";
        if (p.Quarter is { } quarter) return $"{year}-Q{quarter}";
        if (p.Half is { } half) return $"{year}-H{half}";
        if (p.Season is { } season) return $"{year}-{Stretch.SeasonCodes[season]}";
        if (p.Decade is { } decade) return decade >= 100 ? decade.ToString(CultureInfo.InvariantCulture) : $"XX{decade}";
        return year;
    }
}
