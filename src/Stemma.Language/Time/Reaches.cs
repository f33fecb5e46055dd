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
        TimeValue.Shift { Anchor: AnchorKind.Speech, Amount: { IsWhole: true, Number: < 3_000 } } shift => Of(shift, tense),
        TimeValue.Inside { Outer: TimeValue.Named { Anchor: AnchorKind.Speech } outer } inside => Of(outer with { Parts = TimeBuilder.Both(inside.Parts, outer.Parts) }, tense),
        TimeValue.Named { Anchor: AnchorKind.Speech } named => Of(named, tense),
        _ => null,
    };

    /// <summary>"yesterday" is one day; "last month" may begin sixty-one days ago; "this year" is on the side that the tense says.</summary>
    private static DayReach? Of(TimeValue.Shift shift, int tense)
    {
        int length = shift.Unit switch { Grain.Day => 1, Grain.Week or Grain.Weekend => 7, Grain.Month => 31, Grain.Quarter => 92, Grain.Year => 366, _ => 0 };
        if (length == 0) return null;
        int n = (int)shift.Amount.Number, near = Math.Max(0, (n - 1) * (length - (length > 7 ? 3 : 0))) + 1, far = ((n + 1) * length) - 1;
        if (shift.Unit == Grain.Day) return new(shift.Dir * n, shift.Dir * n);
        return (shift.Dir, tense) switch { ( < 0, _) => new(-far, -near), ( > 0, _) => new(near, far), (_, < 0) => new(-far, 0), (_, > 0) => new(0, far), _ => new(-far, far) };
    }

    /// <summary>Of a weekday or a month and day: within a week, or within a year, on the side that the words and the tense say.</summary>
    private static DayReach? Of(TimeValue.Named named, int tense)
    {
        var p = named.Parts;
        if (!p.HasDate && p.Part != DayPart.None && named.Dir is { } days) return new(days, days); // "this morning", "last night"
        bool yearly = p.Month is not null || p.Season is not null || p.Quarter is not null || p.Holiday is not null;
        if (p.Weekday is not null && !yearly && p.Day is null && named.Dir is -1 or 1) return named.Dir < 0 ? new(-13, -1) : new(1, 13); // of the week before or after
        int far = yearly ? OfTheYear : p.Weekday is not null ? named.Dir is null ? 6 : 7 : 0; // "on Tuesday", told on a Tuesday, is that day
        if (p.Year is not null || far == 0) return null;
        int side = named.Dir is -1 or 1 ? named.Dir.Value : tense;
        return side switch { < 0 => new(-far, 0), > 0 => new(0, far), _ => new(-far, far) };
    }
}
