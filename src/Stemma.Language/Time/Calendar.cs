using System.Globalization;
using NodaTime;
using Stemma.Model;

namespace Stemma.Language.Time;

/// <summary>How long the stretches are that a calendar is cut into.</summary>
internal enum Grain { Minute, Hour, Day, Weekend, Week, Month, Quarter, Season, Half, Year, Decade, Century, Millennium }

/// <summary>
/// One stretch of the calendar: the <paramref name="Number"/>-th of its grain. Days count from 1970-01-01, weeks and weekends by the ISO Monday,
/// months, quarters, seasons and halves from year 0, decades as year / 10, centuries as year / 100.
/// Stepping, containment and the TIMEX3 value are arithmetic on that number.
/// </summary>
internal readonly record struct Stretch(Grain Grain, int Number)
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private static readonly LocalDate EpochMonday = new(1969, 12, 29);

    public static Stretch Of(Grain grain, LocalDate day) => grain switch
    {
        Grain.Weekend or Grain.Week => new(grain, FloorDiv(Period.DaysBetween(EpochMonday, day), 7)),
        Grain.Month => new(grain, (day.Year * 12) + day.Month - 1),
        Grain.Quarter => new(grain, (day.Year * 4) + ((day.Month - 1) / 3)),
        Grain.Season => new(grain, FloorDiv((day.Year * 12) + day.Month - 3, 3)), // spring begins with March; winter belongs to the year it begins in
        Grain.Half => new(grain, (day.Year * 2) + ((day.Month - 1) / 6)),
        Grain.Year => new(grain, day.Year),
        Grain.Decade => new(grain, FloorDiv(day.Year, 10)),
        Grain.Century => new(grain, FloorDiv(day.Year, 100)),
        Grain.Millennium => new(grain, FloorDiv(day.Year, 1000)),
        _ => new(Grain.Day, Period.DaysBetween(Epoch, day)),
    };

    public Stretch Plus(int n) => this with { Number = Number + n };

    /// <summary>The stretch of another grain that this one's first day lies in.</summary>
    public Stretch In(Grain grain) => Of(grain, First);

    public LocalDate First => Grain switch
    {
        Grain.Week => EpochMonday.PlusDays(Clamp(Number, 500_000) * 7),
        Grain.Weekend => EpochMonday.PlusDays((Clamp(Number, 500_000) * 7) + 5),
        Grain.Month => MonthStart(Number),
        Grain.Quarter => MonthStart(Number * 3),
        Grain.Season => MonthStart((Number * 3) + 2),
        Grain.Half => MonthStart(Number * 6),
        Grain.Year => MonthStart(Number * 12),
        Grain.Decade => MonthStart(Number * 120),
        Grain.Century => MonthStart(Number * 1200),
        Grain.Millennium => MonthStart(Number * 12000),
        _ => Epoch.PlusDays(Clamp(Number, 3_000_000)),
    };

    public LocalDate Last => Grain == Grain.Weekend ? First.PlusDays(1) : Plus(1).First is var next && next > First ? next.PlusDays(-1) : First;

    public DateBounds Bounds => new(First, Last);

    public override string ToString() => Grain switch
    {
        Grain.Week => $"{Weekly(First)}",
        Grain.Weekend => $"{Weekly(First)}-WE",
        Grain.Month => $"{Four(First.Year)}-{First.Month:00}",
        Grain.Quarter => $"{Four(Number / 4)}-Q{(Number % 4) + 1}",
        Grain.Season => $"{Four(FloorDiv(Number, 4))}-{SeasonCodes[Number & 3]}",
        Grain.Half => $"{Four(Number / 2)}-H{(Number % 2) + 1}",
        Grain.Year => Four(Number),
        Grain.Decade => Four(Number * 10)[..^1],
        Grain.Century => Four(Number * 100)[..^2],
        Grain.Millennium => Four(Number * 1000)[..^3],
        _ => $"{Four(First.Year)}-{First.Month:00}-{First.Day:00}",
    };

    internal static readonly string[] SeasonCodes = ["SP", "SU", "FA", "WI"];

    private static string Weekly(LocalDate monday) =>
        $"{Four(NodaTime.Calendars.WeekYearRules.Iso.GetWeekYear(monday))}-W{NodaTime.Calendars.WeekYearRules.Iso.GetWeekOfWeekYear(monday):00}";

    internal static string Four(int year) => year < 0 ? "BC" + (-year + 1).ToString("0000", CultureInfo.InvariantCulture) : year.ToString("0000", CultureInfo.InvariantCulture);

    private static LocalDate MonthStart(int months) => new(Clamp(FloorDiv(months, 12), 9000), months - (FloorDiv(months, 12) * 12) + 1, 1);
    private static int Clamp(int n, int limit) => Math.Clamp(n, -limit, limit);
    internal static int FloorDiv(int a, int b) => (a / b) - (a % b < 0 ? 1 : 0);
}
