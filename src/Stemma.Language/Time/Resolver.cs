using NodaTime;
using Stemma.Model;

namespace Stemma.Language.Time;

/// <summary>What a value is resolved against.</summary>
/// <param name="Today">The report's own day.</param>
/// <param name="Reference">The stretch that the text last spoke of.</param>
/// <param name="Tense">-1 when the clause tells of the past, +1 of the future, 0 when it does not say.</param>
/// <param name="Narrative">Whether dates without a year go on from <paramref name="Reference"/>, as in a history.</param>
internal readonly record struct Anchors(LocalDate Today, Stretch? Reference, int Tense, bool Narrative)
{
    /// <summary>The quarter that a company's report tells of.</summary>
    public Stretch? Quarter { get; init; }

    /// <summary>The next or last one in the direction of the tense is meant, however far.</summary>
    public bool Near { get; init; }
}

/// <summary>A value in the calendar: TIMEX3 type and value, the stretch that it is, and what its words fix whatever the anchor.</summary>
internal sealed record Resolved(TimexType Type, string Value, Stretch? Stretch)
{
    public DateBounds Bounds => Days ?? Stretch?.Bounds ?? DateBounds.Unknown;

    /// <summary>The days when they are not those of the calendar's stretch: a quarter of a company's own year.</summary>
    public DateBounds? Days { get; init; }

    /// <summary>Index of the expression that tells the company's year, when <see cref="Days"/> are of it.</summary>
    public int? FiscalBy { get; init; }

    /// <summary>Where it lies although no one stretch could be told.</summary>
    public DateBounds Between { get; init; } = DateBounds.Unknown;

    /// <summary>What it was resolved against; null when its words fix it.</summary>
    public TimePoint? Anchor { get; init; }
}

/// <summary>Resolves values against anchors. Pure arithmetic on <see cref="Time.Stretch"/>.</summary>
internal static class Resolver
{
    public static Resolved Resolve(TimeValue value, Anchors anchors) => value switch
    {
        TimeValue.Named named => NamedParts.Resolve(named, anchors),
        TimeValue.Shift shift => Shift(shift, anchors),
        TimeValue.Inside inside => Inside(inside, anchors),
        TimeValue.From from => From(from, anchors),
        TimeValue.Portion portion => Portion(portion, anchors),
        TimeValue.Length length => new(TimexType.Duration, TimexText.Duration(length.Units), null) { Between = LengthBounds(length, anchors.Today) },
        TimeValue.Seconds seconds => new(TimexType.Duration, $"PT{TimexText.Number(seconds.Amount)}S", null),
        TimeValue.Every every => new(TimexType.Set, TimexText.Set(every), null),
        TimeValue.Vague vague => new(TimexType.Date, vague.Ref, null),
        _ => new(TimexType.Date, "XXXX-XX-XX", null), // words that name no day by themselves
    };

    private static Resolved Shift(TimeValue.Shift shift, Anchors anchors)
    {
        if (shift.Amount.IsVague) return new(TimexType.Date, shift.Dir < 0 ? "PAST_REF" : "FUTURE_REF", null);
        var origin = Origin(shift, anchors);
        if (shift.Unit is Grain.Hour or Grain.Minute) return Clocked(shift, origin);
        bool sameQuarter = shift is { Unit: Grain.Year, Dir: -1, Amount.Number: 1 } && (shift.Reported || anchors.Quarter is not null && IsYearAgo(shift));
        var stretch = sameQuarter ? (shift.Reported ? origin : anchors.Quarter!.Value).Plus(-4)
            : shift is { Counted: true, Unit: Grain.Week, Amount.IsWhole: true } && origin.Grain == Grain.Day ? origin.Plus(shift.Dir * 7 * (int)Math.Min(shift.Amount.Number, 100_000))
            : shift is { Counted: true, Unit: Grain.Decade } ? Step(origin, shift.Amount.Times(10), Grain.Year, shift.Dir) // "two decades ago" tells a year
            : Step(origin, shift.Amount, shift.Unit, shift.Dir);
        return new(TimexType.Date, stretch.ToString(), stretch);
    }

    /// <summary>"a year ago" beside a quarter means that quarter of the year before; "last year" means the year.</summary>
    private static bool IsYearAgo(TimeValue.Shift shift) => shift.Counted;

    /// <summary>Where "the past three weeks", "the next two quarters" and "in two weeks" lie; unknown for a length that is not fastened to the report's day.</summary>
    private static DateBounds LengthBounds(TimeValue.Length length, LocalDate today)
    {
        if (length.Dir is not { } dir || length.Units.Any(u => u.Amount.IsVague || !u.Amount.IsWhole || u.Unit < Grain.Day)) return DateBounds.Unknown;
        if (length.Units is [{ Unit: Grain.Quarter or Grain.Weekend, Amount: var count, Unit: var unit }])
        {
            var own = Stretch.Of(unit, today);
            int n = (int)Math.Min(count.Number, 400);
            return dir < 0 ? new(own.Plus(-n).First, own.Plus(-1).Last) : new(own.Plus(1).First, own.Plus(n).Last);
        }
        var far = Stretch.Of(Grain.Day, today);
        foreach (var (amount, step) in length.Units) far = Days(far, new(new TimeValue.Nothing(), amount, step, dir));
        if (length.EndOnly) return DateBounds.Day(far.First);
        return dir < 0 ? new(far.First, today) : new(today, far.First);
    }

    private static Stretch Origin(TimeValue.Shift shift, Anchors anchors)
    {
        bool fromText = shift.Anchor == AnchorKind.Reference || (anchors.Narrative && (shift.Anchor == AnchorKind.Local || shift is { Dir: >= 0, Unit: >= Grain.Month }));
        if (shift.Reported) return anchors.Quarter ?? Stretch.Of(Grain.Quarter, anchors.Today).Plus(-1);
        if (shift is { Unit: Grain.Day, Dir: 0 } && anchors.Reference is not { Grain: Grain.Day }) fromText = false; // "to end the day" after "since 1997"
        return fromText && anchors.Reference is { } reference ? reference : Stretch.Of(Grain.Day, anchors.Today);
    }

    /// <summary>"three hours ago": the day at least; a report's own hour is not known.</summary>
    private static Resolved Clocked(TimeValue.Shift shift, Stretch origin)
    {
        var day = shift.Amount.Number >= 24 && shift.Unit == Grain.Hour ? origin.In(Grain.Day).Plus(shift.Dir * (int)(shift.Amount.Number / 24)) : origin.In(Grain.Day);
        return new(TimexType.Time, day + "TXX", day);
    }

    /// <summary>A stretch so many units on. A finer origin is widened to the unit; a coarser one is stepped from its first day only when the unit divides it.</summary>
    public static Stretch Step(Stretch origin, Amount amount, Grain unit, int dir)
    {
        if (amount.Number != Math.Floor(amount.Number) && Finer(unit) is var (finer, per)) return Step(origin, new(Math.Round(amount.Number * per)), finer, dir);
        int n = dir * (int)Math.Min(amount.Number, 100_000);
        if (origin.Grain > unit && unit <= Grain.Week && origin.Grain <= Grain.Month) return Stretch.Of(unit, n < 0 ? origin.First : origin.Last).Plus(n);
        return origin.In(unit).Plus(n);
    }

    private static (Grain, int)? Finer(Grain unit) => unit switch
    {
        Grain.Year => (Grain.Month, 12), Grain.Decade => (Grain.Year, 10), Grain.Century => (Grain.Year, 100), Grain.Week => (Grain.Day, 7), Grain.Month => (Grain.Day, 30), _ => null,
    };

    private static Resolved From(TimeValue.From from, Anchors anchors)
    {
        var start = Resolve(from.Base, anchors);
        if (start.Stretch is not { } s || from.Amount.IsVague) return new(TimexType.Date, from.Dir < 0 ? "PAST_REF" : "FUTURE_REF", null);
        var stretch = from.Dir == 0 ? Around(s, from.Unit) : s.Grain == Grain.Day && (from.Exact || from.Unit >= Grain.Week) ? Days(s, from) : Step(s, from.Amount, from.Unit, from.Dir);
        return new(TimexType.Date, stretch.ToString(), stretch);
    }

    /// <summary>The week or weekend of a day; a Monday's or Tuesday's weekend is the one before it.</summary>
    private static Stretch Around(Stretch day, Grain unit) =>
        unit == Grain.Weekend && day.First.DayOfWeek <= IsoDayOfWeek.Tuesday ? day.In(unit).Plus(-1) : day.In(unit);

    /// <summary>The same day so many weeks, months or years away.</summary>
    internal static Stretch Days(Stretch day, TimeValue.From from)
    {
        int n = from.Dir * (int)Math.Min(from.Amount.Number, 3000);
        var first = day.First;
        return Stretch.Of(Grain.Day, from.Unit switch
        {
            Grain.Week or Grain.Weekend => first.PlusWeeks(n), Grain.Month => first.PlusMonths(n), Grain.Quarter => first.PlusMonths(3 * n), Grain.Half => first.PlusMonths(6 * n),
            Grain.Year => first.PlusYears(n), Grain.Decade => first.PlusYears(Math.Clamp(10 * n, -5000, 5000)), Grain.Century or Grain.Millennium => first, Grain.Minute or Grain.Hour => first, _ => first.PlusDays(n),
        });
    }

    /// <summary>A length with the days that it takes from the beginning or end of its whole; weeks are counted as calendar weeks.</summary>
    private static Resolved Portion(TimeValue.Portion portion, Anchors anchors)
    {
        string value = TimexText.Duration(portion.Much.Units);
        if (Resolve(portion.Whole, anchors).Stretch is not { } whole || portion.Much.Units is not [{ Amount.IsWhole: true, Unit: >= Grain.Day } one]) return new(TimexType.Duration, value, null);
        int n = (int)Math.Clamp(one.Amount.Number, 1, 4000);
        var first = portion.Side < 0 ? Stretch.Of(one.Unit, whole.First) : Stretch.Of(one.Unit, whole.Last).Plus(1 - n);
        if (one.Unit == Grain.Week && portion.Side < 0 && first.First < whole.First) first = first.Plus(1);
        if (one.Unit == Grain.Week && portion.Side > 0 && first.Plus(n - 1).Last > whole.Last) first = first.Plus(-1);
        return new(TimexType.Duration, value, null) { Between = new(first.First, first.Plus(n - 1).Last) };
    }

    private static Resolved Inside(TimeValue.Inside inside, Anchors anchors)
    {
        var outer = Resolve(inside.Outer, anchors);
        if (outer.Stretch is not { } stretch) return NamedParts.WithTime(outer, inside.Parts);
        var found = inside.Parts.HasDate || inside.Parts.Nth is not null ? NamedParts.Within(stretch, inside.Parts) : stretch;
        if (found is not { } inner) return outer;
        return NamedParts.WithTime(new(TimexType.Date, inner.ToString(), inner), inside.Parts);
    }
}
