using Stemma.Lexicon;

namespace Stemma.Language.Time;

/// <summary>
/// "May 23-24", "from 3 to 5 p.m. tomorrow", "between 4 and 22 this month": two expressions that share parts. Each takes from the other what it leaves
/// out: month, year, the half of the day, the day that both lie on.
/// </summary>
internal static class TimePairs
{
    /// <summary>The two expressions, or none when they make no dates.</summary>
    public static IEnumerable<(Draft Draft, int First, int End)> Split(RuleMatch match, TimeScanner symbols)
    {
        var steps = match.Steps.Where(s => s.Called is not null).Select(s => s.Called!).ToList();
        var ends = steps.Where(s => s.Rule.Group is not ("day" or "dpart" or "relmonth" or "relyear" or "week")).ToList();
        var outer = steps.Find(s => s.Rule.Group is "day" or "dpart" or "relmonth" or "relyear" or "week");
        if (ends.Count != 2 || TimeBuilder.Build(ends[0], symbols)?.Value is not TimeValue.Named a || TimeBuilder.Build(ends[1], symbols)?.Value is not TimeValue.Named b) yield break;
        var whole = outer is null ? null : TimeBuilder.Build(outer, symbols)?.Value;
        var own = TimeBuilder.OwnParts(match, symbols) with { Part = PartOf(whole, match, symbols) };
        if (outer is null && own.Part == DayPart.None && IsBareHour(a.Parts) && IsBareHour(b.Parts) && !HasMeridiem(ends[0], symbols) && !HasMeridiem(ends[1], symbols)) yield break;
        var (first, second) = Share(TimeBuilder.Both(a.Parts, own), TimeBuilder.Both(b.Parts, own), HasMeridiem(ends[0], symbols), HasMeridiem(ends[1], symbols));
        int from = outer is not null && outer.First < ends[0].First ? outer.First : ends[0].First;
        yield return (Draft(first, whole, from, ends[0].End, match, symbols), from, ends[0].End);
        yield return (Draft(second, whole, ends[1].First, match.End, match, symbols), ends[1].First, match.End);
    }

    /// <summary>"between 3 and 5" may be anything.</summary>
    private static bool IsBareHour(Parts p) => p is { Minutes: not null, HasMinute: false };

    /// <summary>"between 7 and 9 last night": the half of the day that both lie in.</summary>
    private static DayPart PartOf(TimeValue? whole, RuleMatch match, TimeScanner symbols) => whole switch
    {
        TimeValue.Named { Parts.Part: var part and not DayPart.None } => part,
        TimeValue.Inside { Parts.Part: var part and not DayPart.None } => part,
        _ => TimeBuilder.OwnParts(match, symbols).Part,
    };

    private static Draft Draft(Parts parts, TimeValue? outer, int first, int end, RuleMatch match, TimeScanner symbols)
    {
        TimeValue value = outer is null ? new TimeValue.Named(parts, null) : new TimeValue.Inside(outer, parts);
        return new(symbols[first].Start, symbols[end - 1].End, value, "", "time." + match.Rule.Id);
    }

    private static (Parts, Parts) Share(Parts a, Parts b, bool said, bool saidSecond)
    {
        var first = a with { Month = a.Month ?? b.Month, Year = a.Year ?? b.Year };
        var second = b with { Month = b.Month ?? a.Month, Year = b.Year ?? a.Year };
        if (a.Year is null && b.Year is { } year && first.Month > second.Month) first = first with { Year = year - 1 };
        if (!saidSecond && first.Minutes is { } p && second.Minutes is < 720 and var q && q <= p && a.Part == DayPart.None) second = second with { Minutes = q + 720 };
        if (!said && first.Minutes is < 720 and var m && second.Minutes is >= 720 and var n && m + 720 <= n) first = first with { Minutes = m + 720 };
        return (first, second);
    }

    private static bool HasMeridiem(RuleMatch match, TimeScanner symbols)
    {
        foreach (var step in match.Steps)
            if (step.Called is { } called ? HasMeridiem(called, symbols) : TimeWords.Classes[step.Lexeme.Class] == "MERIDIEM") return true;
        return false;
    }
}
