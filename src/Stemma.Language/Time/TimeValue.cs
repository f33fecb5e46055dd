using Stemma.Model;

namespace Stemma.Language.Time;

/// <summary>Where a relative expression is counted from: the report's own day, the time that the text has just spoken of, or that time only in a history.</summary>
internal enum AnchorKind { Speech, Reference, Local }

internal enum DayPart { None, Morning, Midday, Afternoon, Evening, Night, Daytime }

/// <summary>Whether the numerals of a date fix by themselves which is the day: 25/12 does, 4/5 is read as April 5 unless the report's other dates say otherwise.</summary>
internal enum DateOrder { Fixed, MonthFirst, DayFirst, Assumed }

/// <summary>A count that may be vague: "several" is <see cref="Vague"/>.</summary>
internal readonly record struct Amount(double Number)
{
    public static readonly Amount Vague = new(-1);
    public bool IsVague => Number < 0;
    public Amount Times(int factor) => IsVague ? this : new(Number * factor);
    public bool IsWhole => !IsVague && Number == Math.Floor(Number);
}

/// <summary>The parts of the calendar that an expression names, each null when it is not named.</summary>
internal sealed record Parts
{
    public int? Year { get; init; }
    public int? Month { get; init; }
    public int? Day { get; init; }
    public int? Weekday { get; init; } // ISO: Monday is 1
    public int? Quarter { get; init; }
    public int? Half { get; init; }
    public int? Season { get; init; } // 0 spring … 3 winter
    public int? Decade { get; init; } // 198 for the 1980s; below 10 when the century is not named
    public int? Century { get; init; } // 19 for the 20th
    public int? Week { get; init; }
    public int? Nth { get; init; } // the second Tuesday of …; 99 is the last
    public int? Holiday { get; init; }
    public int? Minutes { get; init; } // since midnight
    public bool HasMinute { get; init; }
    public int? Second { get; init; }
    public string Zone { get; init; } = "";
    public DayPart Part { get; init; }
    public DateOrder Order { get; init; }
    public bool Weekend { get; init; }
    public bool Fiscal { get; init; }

    public bool HasTime => Minutes is not null || Part != DayPart.None;
    public bool HasDate => Year is not null || Month is not null || Day is not null || Weekday is not null || Quarter is not null || Half is not null
        || Season is not null || Decade is not null || Century is not null || Holiday is not null || Weekend || Week is not null;
}

/// <summary>What an expression means before it is known when the report was written. An algebra: values are made of typed parts, never of patched strings.</summary>
internal abstract record TimeValue
{
    /// <summary>A named place of the calendar; what it leaves out is taken from the anchor. <c>Dir</c>: -1 last, 0 this, +1 next, null when not said.</summary>
    public sealed record Named(Parts Parts, int? Dir, AnchorKind Anchor = AnchorKind.Speech) : TimeValue;

    /// <summary>So many units before (-1), at (0) or after (+1) the anchor. <c>Reported</c>: told of the period that a company reports on.</summary>
    public sealed record Shift(Amount Amount, Grain Unit, int Dir, AnchorKind Anchor, bool Reported) : TimeValue
    {
        /// <summary>Said with a count ("a year ago"), not as a name ("last year").</summary>
        public bool Counted { get; init; }
    }

    /// <summary>A part of another value: "Monday of last week", "yesterday at 5 p.m.", "the third quarter of 1998".</summary>
    public sealed record Inside(TimeValue Outer, Parts Parts) : TimeValue;

    /// <summary>So long before or after another value: "two days after Christmas".</summary>
    public sealed record From(TimeValue Base, Amount Amount, Grain Unit, int Dir) : TimeValue
    {
        /// <summary>A day stays a day whatever the unit: one of several steps.</summary>
        public bool Exact { get; init; }
    }

    /// <summary>A length of time, in one or more units. <c>Dir</c>: -1 for the past, +1 for the coming, null when it is not fastened to the report.</summary>
    public sealed record Length(IReadOnlyList<(Amount Amount, Grain Unit)> Units, int? Dir = null) : TimeValue
    {
        /// <summary>"in two weeks": the day at its end is meant.</summary>
        public bool EndOnly { get; init; }
    }

    /// <summary>The first (-1) or last (+1) so much of a stretch: "the first two weeks of 2021".</summary>
    public sealed record Portion(Length Much, TimeValue Whole, int Side) : TimeValue;

    /// <summary>What recurs: every so many units, or every named part.</summary>
    public sealed record Every(Amount Amount, Grain Unit, Parts? Parts, string Freq = "") : TimeValue;

    /// <summary>PRESENT_REF, PAST_REF or FUTURE_REF.</summary>
    public sealed record Vague(string Ref) : TimeValue;

    /// <summary>What looks like a time and is none: "then current", "Black Monday".</summary>
    public sealed record Nothing : TimeValue;

    /// <summary>A span of seconds, since grains end at the minute.</summary>
    public sealed record Seconds(Amount Amount) : TimeValue;
}

/// <summary>An expression as found: where, what it means, how it is modified, and by which rule.</summary>
internal sealed record Draft(int Start, int End, TimeValue Value, string Mod, string Rule, TimeRelation Relation = TimeRelation.At)
{
    /// <summary>Which end of a range it is.</summary>
    public RangeEnd Range { get; init; }

    /// <summary>The event that it is counted from.</summary>
    public EventAnchor? Event { get; init; }
}

/// <summary>The two ends of "from May to September"; each stands right beside the other.</summary>
internal enum RangeEnd { None, First, Last }
