using NodaTime;
using Stemma.Text;

namespace Stemma.Model;

/// <summary>TIMEX3 types (ISO-TimeML).</summary>
public enum TimexType { Date, Time, Duration, Set }

/// <summary>A time expression with its value.</summary>
/// <param name="Value">TIMEX3 value: 2022-12-19, 2022-12, XXXX-09-25, P2D, PRESENT_REF, ...</param>
/// <param name="Mod">TIMEX3 modifier (START, MID, END, APPROX, MORE_THAN, …) or empty.</param>
/// <param name="Bounds">The days that it covers, when it denotes a stretch of the calendar; <see cref="DateBounds.Unknown"/> otherwise.</param>
/// <param name="Relation">How the bounds are meant: at, since (from the start on), until, before, after.</param>
/// <param name="Why">Rule, anchor and steps.</param>
/// <param name="Pattern">The parts of the date that the words themselves name; they hold whatever year or week it turns out to be.</param>
/// <param name="Reach">How far from the report's own day it lies, when the words say so ("yesterday", "this Monday"); null when they do not.</param>
public sealed record TimeExpression(
    TextSpan<Article> Span, TimexType Type, string Value, string Mod, DateBounds Bounds, TimeRelation Relation, IReadOnlyList<Reason> Why,
    CalendarPattern Pattern = default, DayReach? Reach = null) : ISpanned
{
    /// <summary>What the value was resolved against; null when the words fix it by themselves.</summary>
    public TimePoint? Anchor { get; init; }

    /// <summary>Where a length begins, or the first end of a range, when the report says so.</summary>
    public TimePoint? Begin { get; init; }

    /// <summary>Where a length ends, or the last end of a range, when the report says so.</summary>
    public TimePoint? End { get; init; }

    /// <summary>All the days of the range ("from May 23 to 26") of which this is one end; null when it is none.</summary>
    public DateBounds? Range { get; init; }

    /// <summary>The event that it is counted from, when no calendar gives that event's day.</summary>
    public EventAnchor? Event { get; init; }
}

/// <summary>A time that another is tied to: an expression of the same report by its index, or the report's own day.</summary>
public readonly record struct TimePoint(int Index)
{
    /// <summary>The day on which the report was written.</summary>
    public static readonly TimePoint OwnDay = new(-1);
}

/// <summary>"two days before [the invasion]": the words of the event and the side on which the time lies. Its day is not invented.</summary>
public sealed record EventAnchor(TextSpan<Article> Span, TimeRelation Side)
{
    /// <summary>The <see cref="EventMention.Id"/> of the event that those words report; empty when none was found in them.</summary>
    public string Mention { get; init; } = "";
}

/// <summary>
/// Days that recur: "Monday", "December 19", "December" of a year not known. A part that is null is not named.
/// It lets an expression stay open until another fact (of this report or of another) fixes it.
/// </summary>
public readonly record struct CalendarPattern(int? Year = null, int? Month = null, int? Day = null, IsoDayOfWeek? Weekday = null)
{
    public bool IsEmpty => this == default;

    public bool Allows(LocalDate day) =>
        (Year ?? day.Year) == day.Year && (Month ?? day.Month) == day.Month && (Day ?? day.Day) == day.Day && (Weekday ?? day.DayOfWeek) == day.DayOfWeek;

    /// <summary>What both allow, or null when they contradict each other.</summary>
    public CalendarPattern? And(CalendarPattern other)
    {
        if (Clash(Year, other.Year) || Clash(Month, other.Month) || Clash(Day, other.Day) || (Weekday is { } a && other.Weekday is { } b && a != b)) return null;
        return new(Year ?? other.Year, Month ?? other.Month, Day ?? other.Day, Weekday ?? other.Weekday);
    }

    /// <summary>The bounds drawn in to the first and last day that the pattern allows; null when none is left.</summary>
    public DateBounds? Narrow(DateBounds bounds)
    {
        if (bounds.IsEmpty) return null;
        if (IsEmpty) return bounds;
        var from = bounds.From is { } f ? Next(f, +1) : null;
        var to = bounds.To is { } t ? Next(t, -1) : null;
        bool gone = (bounds.From is not null && from is null) || (bounds.To is not null && to is null);
        return gone || new DateBounds(from, to).IsEmpty ? null : new(from, to);
    }

    /// <summary>The nearest allowed day in one direction, within forty years: a date falls on each weekday within twenty-eight, a leap day within forty.</summary>
    private LocalDate? Next(LocalDate day, int step)
    {
        for (int i = 0; i < 2_000 && day.Year is > 50 and < 9900; i++)
        {
            if (Allows(day)) return day;
            bool skip = (Month is { } m && m != day.Month) || (Day is not null && Day != day.Day);
            var month = new LocalDate(day.Year, day.Month, 1);
            int? aim = Day is { } d && (Month is null || Month == day.Month) ? Math.Min(d, CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month)) : null;
            day = skip && aim is { } a && (a - day.Day) * step > 0 ? month.PlusDays(a - 1)
                : !skip ? day.PlusDays(step) : step > 0 ? month.PlusMonths(1) : month.PlusDays(-1);
        }
        return null;
    }

    private static bool Clash(int? a, int? b) => a is not null && b is not null && a != b;
}

/// <summary>At least <paramref name="From"/> and at most <paramref name="To"/> days after the report's own day, both inclusive; negative is before.</summary>
public readonly record struct DayReach(int From, int To);

public enum TimeRelation { At, Since, Until, Before, After }

/// <summary>When a report was written, as an interval if that is all the text allows.</summary>
/// <param name="Value">The best single value at the precision reached (2022-12-20, 2022-12, XXXX-09), empty when nothing is known.</param>
/// <param name="Pattern">What every possible day of writing has in common (a month of a year not known).</param>
public sealed record Written(DateBounds Bounds, string Value, Certainty Certainty, IReadOnlyList<Reason> Why, CalendarPattern Pattern = default)
{
    public static readonly Written Unknown = new(DateBounds.Unknown, "", Certainty.Low, []);
}
