using Stemma.Model;

namespace Stemma.Language.Time;

/// <summary>How far from the report's own day an expression can lie, whatever that day is.</summary>
internal static class Reaches
{
    public static DayReach? Of(TimeValue.Shift shift) => (shift.Unit, shift.Amount.IsWhole) switch
    {
        (Grain.Day, true) when shift.Amount.Number < 10_000 => new(shift.Dir * (int)shift.Amount.Number, shift.Dir * (int)shift.Amount.Number),
        _ => null,
    };

    /// <summary>A date without its year is not used for one nearly a year away: “December 19” is not written on December 20 of the year after.</summary>
    private const int OfTheYear = 340;

    /// <summary>Of a weekday or a month and day: within a week, or within a year, on the side that dir and tense say.</summary>
    public static DayReach? Of(TimeValue.Named named, int tense)
    {
        var p = named.Parts;
        if (named.Anchor == AnchorKind.Reference || p.Year is not null) return null;
        int far = p.Month is not null || p.Season is not null || p.Quarter is not null || p.Holiday is not null ? OfTheYear : p.Weekday is not null ? 7 : 0;
        if (far == 0) return null;
        int side = named.Dir is -1 or 1 ? named.Dir.Value : tense;
        return side switch { < 0 => new(-far, 0), > 0 => new(0, far), _ => new(-far, far) };
    }
}
