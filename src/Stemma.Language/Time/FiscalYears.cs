using NodaTime;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Time;

/// <summary>
/// A company's own year, when the report tells it: "fiscal third quarter ended Sept. 30", "the fiscal year ended June 30". The quarters and fiscal years that are
/// told after it are then those of that year, named after the calendar year in which it ends; their days are not those of the calendar's quarters.
/// </summary>
/// <param name="EndMonth">The month with whose end the year ends.</param>
/// <param name="Told">Index of the expression that tells it; the date stands right after.</param>
internal sealed record FiscalYear(int EndMonth, int Told)
{
    /// <summary>The days of a quarter of the year that ends in <paramref name="year"/>; of the whole year when <paramref name="quarter"/> is null.</summary>
    public DateBounds Days(int year, int? quarter)
    {
        var after = new LocalDate(year, EndMonth, 1).PlusMonths(1); // the day after its end
        return quarter is { } q ? new(after.PlusMonths(3 * (q - 5)), after.PlusMonths(3 * (q - 4)).PlusDays(-1)) : new(after.PlusMonths(-12), after.PlusDays(-1));
    }

    /// <summary>The year whose quarter began last before a day.</summary>
    public int YearOf(int quarter, LocalDate today)
    {
        int year = today.Year + 1;
        while (Days(year, quarter).From > today) year--;
        return year;
    }
}

/// <summary>Finds the fiscal years that a report tells and gives the quarters after them their days.</summary>
internal static class FiscalYears
{
    private const int Slack = 12; // days: a quarter that ends on "Oct. 1" or "July 7" is that of the month before

    /// <summary>The expressions with the days that the fiscal year last told gives them. A year that ends in December changes nothing.</summary>
    public static List<Resolved> Apply(FoundTimes found, List<Resolved> resolved, Written written)
    {
        FiscalYear? year = null;
        for (int i = 0; i < resolved.Count; i++)
        {
            year = Told(found, i) ?? year;
            if (year is { EndMonth: not 12 } told && written.Bounds is { IsDay: true, From: { } today }) resolved[i] = In(told, found.Items[i].Draft.Value, resolved[i], today);
        }
        return resolved;
    }

    public static Reason Why(Reading reading, TextSpan<Article> told, DateBounds days) =>
        new("time.fiscal-year", $"by “{reading.Slice(told)}” it is {days}", reading.Cite(told));

    private static FiscalYear? Told(FoundTimes found, int i)
    {
        if (i + 1 >= found.Items.Count || Quarter(found.Items[i].Draft.Value) is not { } quarter) return null;
        var (item, next) = (found.Items[i], found.Items[i + 1]);
        if (next.Draft.Value is not TimeValue.Named { Parts: { Month: { } month } date } || next.First - item.End is < 1 or > 3 || !Ends(found.Symbols, item.End, next.First)) return null;
        int end = date.Day <= Slack ? month - 1 : month;
        return new((((end + (3 * (4 - quarter)) - 1) % 12) + 12) % 12 + 1, i);
    }

    /// <summary>Which quarter of the year it ends with: its own, or the fourth for a year.</summary>
    private static int? Quarter(TimeValue value) => value switch
    {
        TimeValue.Named { Parts: { Quarter: { } q } } => q,
        TimeValue.Inside { Parts: { Quarter: { } q } } => q,
        TimeValue.Named { Parts: { Fiscal: true, Year: not null } } => 4,
        TimeValue.Length { Units: [{ Unit: Grain.Year, Amount.Number: 1 }] } => 4,
        TimeValue.Shift { Unit: Grain.Year, Amount.Number: <= 1 } => 4,
        _ => null,
    };

    /// <summary>"quarter ended Sept. 30", "quarter, which ended Sept. 30", "year ending on June 30".</summary>
    private static bool Ends(TimeScanner symbols, int from, int to)
    {
        bool ends = false;
        for (int at = from; at < to; at++)
        {
            if (symbols.Slice(at) is "ended" or "ending" or "ends") ends = true;
            else if (symbols.Slice(at) is not ("," or "which" or "that" or "on")) return false;
        }
        return ends;
    }

    private static Resolved In(FiscalYear year, TimeValue value, Resolved resolved, LocalDate today)
    {
        if (resolved.Stretch is not { } stretch) return resolved;
        if (stretch.Grain == Grain.Quarter)
        {
            int quarter = (stretch.Number % 4) + 1;
            bool named = value is TimeValue.Inside || value is TimeValue.Named { Parts.Year: not null };
            int told = named ? stretch.Number / 4 : value is TimeValue.Named ? year.YearOf(quarter, today) : stretch.Number / 4;
            var own = new Stretch(Grain.Quarter, (told * 4) + quarter - 1);
            return resolved with { Stretch = own, Value = own.ToString(), Days = year.Days(told, quarter), FiscalBy = year.Told };
        }
        return value is TimeValue.Named { Parts: { Fiscal: true, Year: { } y } } ? resolved with { Days = year.Days(y, null), FiscalBy = year.Told } : resolved;
    }
}
