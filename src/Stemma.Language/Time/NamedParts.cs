using NodaTime;
using Stemma.Model;

namespace Stemma.Language.Time;

/// <summary>From the parts of the calendar that an expression names to the stretch that it means.</summary>
internal static class NamedParts
{
    public static Resolved Resolve(TimeValue.Named named, Anchors anchors)
    {
        var parts = named.Parts;
        if (!parts.HasDate) return OnlyTime(parts, named, anchors);
        var stretch = Fixed(parts) ?? Recurring(parts, named.Dir, anchors, named.Anchor);
        if (stretch is not { } s) return new(TimexType.Date, TimexText.Open(parts), null);
        var bare = new Resolved(TimexType.Date, s.ToString(), s);
        return WithTime(bare, parts);
    }

    private static Resolved OnlyTime(Parts parts, TimeValue.Named named, Anchors anchors)
    {
        var day = named.Dir is null && anchors.Reference is { Grain: Grain.Day } r ? r : Stretch.Of(Grain.Day, anchors.Today);
        if (named.Dir is { } dir) day = (named.Anchor == AnchorKind.Reference && anchors.Reference is { Grain: Grain.Day } told ? told : Stretch.Of(Grain.Day, anchors.Today)).Plus(dir);
        return WithTime(new(TimexType.Date, day.ToString(), day), parts);
    }

    /// <summary>Adds a clock time or a part of the day to a day.</summary>
    public static Resolved WithTime(Resolved date, Parts parts)
    {
        if (!parts.HasTime || date.Stretch is { Grain: not Grain.Day }) return date;
        return date with { Type = TimexType.Time, Value = date.Value + TimexText.TimeOfDay(parts) };
    }

    /// <summary>The stretch when the parts fix it by themselves, without an anchor.</summary>
    public static Stretch? Fixed(Parts p)
    {
        if (p.Year is { } year) return Within(new Stretch(Grain.Year, year), p with { Year = null });
        if (p.Century is { } century) return new Stretch(Grain.Century, century);
        return p.Decade is >= 100 and var decade ? new Stretch(Grain.Decade, decade) : null;
    }

    /// <summary>The part of <paramref name="outer"/> that the parts name; the outer itself when they name nothing finer.</summary>
    public static Stretch? Within(Stretch outer, Parts p)
    {
        var first = outer.First;
        if (p.Holiday is { } holiday) return Holidays.In(holiday, first.Year) is { } day ? Stretch.Of(Grain.Day, day) : null;
        if (p.Month is { } month)
        {
            var at = new Stretch(Grain.Month, (first.Year * 12) + month - 1);
            return p.Day is not null || p.Weekday is not null ? Within(at, p with { Month = null }) : at;
        }
        if (p.Quarter is { } quarter) return quarter is >= 1 and <= 4 ? new Stretch(Grain.Quarter, (first.Year * 4) + quarter - 1) : null;
        if (p.Half is { } half) return new Stretch(Grain.Half, (first.Year * 2) + half - 1);
        if (p.Week is { } week) return WeekIn(outer, week);
        if (p.Season is { } season) return new Stretch(Grain.Season, (first.Year * 4) + season);
        if (p.Weekend) return Stretch.Of(Grain.Weekend, outer.Grain == Grain.Week ? first : outer.Last);
        if (p.Day is { } dayOfMonth) return outer.Grain <= Grain.Year && dayOfMonth <= CalendarSystem.Iso.GetDaysInMonth(first.Year, first.Month) ? Stretch.Of(Grain.Day, first.PlusDays(dayOfMonth - first.Day)) : null;
        return p.Weekday is { } weekday ? WeekdayIn(outer, weekday, p.Nth) : outer;
    }

    /// <summary>Weeks belong to the month or year that holds their Thursday (ISO 8601); 99 is the last.</summary>
    private static Stretch WeekIn(Stretch outer, int week)
    {
        var thursday = outer.First.PlusDays((4 - (int)outer.First.DayOfWeek + 7) % 7);
        var last = outer.Last.PlusDays(-(((int)outer.Last.DayOfWeek - 4 + 7) % 7));
        return week == 99 ? Stretch.Of(Grain.Week, last) : Stretch.Of(Grain.Week, thursday).Plus(week - 1);
    }

    private static Stretch? WeekdayIn(Stretch outer, int weekday, int? nth)
    {
        if (outer.Grain == Grain.Day) return outer;
        int ahead = (weekday - (int)outer.First.DayOfWeek + 7) % 7;
        var first = Stretch.Of(Grain.Day, outer.First.PlusDays(ahead));
        if (nth == 99) return first.Plus((Stretch.Of(Grain.Day, outer.Last).Number - first.Number) / 7 * 7);
        return first.Plus(7 * ((nth ?? 1) - 1));
    }

    /// <summary>The instance of a recurring part that is meant: the last, this or next one when said, else the one that the tense points to.</summary>
    private static Stretch? Recurring(Parts p, int? dir, Anchors anchors, AnchorKind kind)
    {
        bool narrative = kind == AnchorKind.Reference || (anchors.Narrative && dir is null);
        if (narrative && anchors.Reference is { } reference && FromReference(p, reference, anchors) is { } told) return told;
        if (p.Weekday is not null && p.Month is null && p.Day is null) return Weekday(p.Weekday.Value, dir, anchors);
        if (p.Decade is { } d) return LastDecade(d, anchors.Today.Year);
        if (p.Weekend) return TheWeekend(anchors);
        var here = Candidates(p, anchors.Today).ToList();
        if (p.Quarter is not null) anchors = anchors with { Tense = p.Fiscal ? -1 : 0, Near = p.Fiscal }; // reported soon after or before its end, whatever the tense
        return here.Count == 0 ? null : Choose(here, dir, anchors);
    }

    /// <summary>"the weekend": this week's once it has begun or is still to come in the telling, else the one before.</summary>
    private static Stretch TheWeekend(Anchors anchors)
    {
        var own = Stretch.Of(Grain.Weekend, anchors.Today);
        return anchors.Tense > 0 || anchors.Tense == 0 && anchors.Today.DayOfWeek == IsoDayOfWeek.Friday || own.Bounds.Contains(anchors.Today) ? own : own.Plus(-1);
    }

    private static Stretch LastDecade(int digit, int year)
    {
        int decade = (year / 100 * 10) + digit;
        return new(Grain.Decade, decade * 10 > year ? decade - 10 : decade);
    }

    private static Stretch? Weekday(int weekday, int? dir, Anchors anchors)
    {
        var today = Stretch.Of(Grain.Day, anchors.Today);
        int back = ((int)anchors.Today.DayOfWeek - weekday + 7) % 7;
        return dir switch
        {
            -1 => OfWeek(today, weekday, -1),
            1 => OfWeek(today, weekday, +1),
            0 when anchors.Tense == 0 => today.Plus(weekday - (int)anchors.Today.DayOfWeek),
            _ => anchors.Tense > 0 ? today.Plus(back == 0 ? 0 : 7 - back) : today.Plus(-back),
        };
    }

    /// <summary>"last Friday", "next Friday": that of the week before or after. Who means a day of this week says "on Friday" or "this Friday".</summary>
    private static Stretch OfWeek(Stretch today, int weekday, int weeks) => today.Plus(weekday - (int)today.First.DayOfWeek + (7 * weeks));

    /// <summary>The instances around the anchor, in order: of the year (or month) before, of its own, and of the one after.</summary>
    private static IEnumerable<Stretch> Candidates(Parts p, LocalDate anchor)
    {
        bool monthly = p.Day is not null && p.Month is null;
        int far = p.Weekday is null || p.Day is null ? 1 : monthly ? 14 : 6; // a weekday meets each day of the month within fourteen months, most dates within six years
        for (int k = -far; k <= far; k++)
        {
            var outer = Stretch.Of(monthly ? Grain.Month : Grain.Year, anchor).Plus(k);
            if (p.Weekday is { } weekday && p.Day is not null)
            {
                if (Within(outer, p with { Weekday = null }) is { } dated && (int)dated.First.DayOfWeek == weekday) yield return dated;
            }
            else if (Within(outer, monthly ? p with { Weekday = null } : p) is { } found) yield return found;
        }
    }

    private static Stretch Choose(List<Stretch> candidates, int? dir, Anchors anchors)
    {
        var today = anchors.Today;
        var past = candidates.Where(c => c.First <= today).Select(c => (Stretch?)c).LastOrDefault();
        var future = candidates.Where(c => c.Last >= today).Select(c => (Stretch?)c).FirstOrDefault();
        return dir switch
        {
            -1 => candidates.Where(c => c.Last < today).Select(c => (Stretch?)c).LastOrDefault() ?? candidates[0],
            1 => candidates.Where(c => c.First > today).Select(c => (Stretch?)c).FirstOrDefault() ?? candidates[^1],
            0 => candidates.Where(c => c.First.Year == today.Year).Select(c => (Stretch?)c).FirstOrDefault() ?? Nearest(candidates, today),
            _ when anchors.Near => (anchors.Tense < 0 ? past : future) ?? candidates[0],
            _ when anchors.Tense < 0 => NotFar(past ?? candidates[0], candidates, today),
            _ when anchors.Tense > 0 => NotFar(future ?? candidates[^1], candidates, today),
            _ => Nearest(candidates, today),
        };
    }

    /// <summary>A tense can mislead (it may be that of another verb); a date without year that would lie most of a year off is the near one.</summary>
    private static Stretch NotFar(Stretch chosen, List<Stretch> candidates, LocalDate today) => Distance(chosen, today) > FarDays ? Nearest(candidates, today) : chosen;

    private const int FarDays = 250;

    private static int Distance(Stretch s, LocalDate today) =>
        s.Bounds.Contains(today) ? 0 : Math.Min(Math.Abs(Period.DaysBetween(s.First, today)), Math.Abs(Period.DaysBetween(today, s.Last)));

    private static Stretch Nearest(List<Stretch> candidates, LocalDate today) =>
        candidates.MinBy(c => Distance(c, today) + (c.First > today ? 1 : 0));

    /// <summary>Told in order: the parts that are left out are those of the time last spoken of.</summary>
    private static Stretch? FromReference(Parts p, Stretch reference, Anchors anchors)
    {
        if (p.Weekday is { } weekday && p.Month is null && p.Day is null)
            return reference.Grain <= Grain.Week ? Weekday(weekday, null, anchors with { Today = reference.First, Tense = 1 }) : null;
        if (p.Decade is { } d) return LastDecade(d, reference.First.Year);
        bool monthly = p.Day is not null && p.Month is null;
        if (monthly && reference.Grain > Grain.Month) return null;
        var outer = reference.In(monthly ? Grain.Month : Grain.Year);
        return reference.Grain > Grain.Year ? null : Within(outer, p with { Weekday = null });
    }
}
