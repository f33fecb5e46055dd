using Stemma.Model;

namespace Stemma.Language.Time;

/// <summary>How far from the report's own day an expression can lie, whatever that day is.</summary>
internal static class Reaches
{
    /// <summary>A date without its year is not used for one nearly a year away: "December 19" is not written on December 20 of the year after.</summary>
    private const int OfTheYear = 340;

    /// <summary>Null when the words do not say.</summary>
    public static DayReach? Of(TimeValue value, int tense) => value switch
    {
        TimeValue.Shift { Anchor: AnchorKind.Speech, Unit: Grain.Day, Amount: { IsWhole: true, Number: < 10_000 } amount, Dir: var dir } => new(dir * (int)amount.Number, dir * (int)amount.Number),
        TimeValue.Named { Anchor: AnchorKind.Speech } named => Of(named, tense),
        _ => null,
    };

    /// <summary>Of a weekday or a month and day: within a week, or within a year, on the side that the words and the tense say.</summary>
    private static DayReach? Of(TimeValue.Named named, int tense)
    {
        var p = named.Parts;
        bool yearly = p.Month is not null || p.Season is not null || p.Quarter is not null || p.Holiday is not null;
        int far = yearly ? OfTheYear : p.Weekday is not null ? 7 : 0;
        if (p.Year is not null || far == 0) return null;
        int side = named.Dir is -1 or 1 ? named.Dir.Value : tense;
        return side switch { < 0 => new(-far, 0), > 0 => new(0, far), _ => new(-far, far) };
    }
}
