using NodaTime;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Time;

/// <summary>When a report was written: each fact of the report narrows an interval, and the facts that did are the reasons.</summary>
public static class ReportTime
{
    /// <summary>From what stands outside the prose alone; for reports whose language is not analysed.</summary>
    public static Written Infer(Reading reading) => Infer(reading, new FoundTimes(new TimeScanner(reading), []));

    internal static Written Infer(Reading reading, FoundTimes found)
    {
        var facts = OwnDates.In(reading, found).ToList();
        if (facts.Find(f => f.Bounds.IsDay) is { } day) return Day(day, facts);
        facts.AddRange(TextFacts.In(reading, found));
        var (bounds, pattern, why) = Narrow(facts.OrderBy(f => f.Rank));
        return Conclude(bounds, pattern, why);
    }

    private static Written Day(WrittenFact day, List<WrittenFact> facts)
    {
        var others = facts.Where(f => f.Bounds.IsDay && f.Rank <= WrittenFact.Strong).ToList();
        bool agree = others.TrueForAll(o => Math.Abs(Period.DaysBetween(o.Bounds.From!.Value, day.Bounds.From!.Value)) <= 1);
        return new(day.Bounds, day.Bounds.ToString(), agree ? Certainty.High : Certainty.Medium, [.. others.Select(o => o.Reason)], Pattern(day.Bounds));
    }

    /// <summary>Takes the facts in order of their strength; one that contradicts what stronger ones left is told but not used.</summary>
    private static (DateBounds Bounds, CalendarPattern Pattern, List<WrittenFact> Used) Narrow(IEnumerable<WrittenFact> facts)
    {
        var (bounds, pattern) = (DateBounds.Unknown, default(CalendarPattern));
        var used = new List<WrittenFact>();
        foreach (var fact in facts)
        {
            if (pattern.And(fact.Pattern) is not { } both || both.Narrow(bounds.Intersect(fact.Bounds)) is not { } narrower) continue;
            if (narrower == bounds && both == pattern) continue;
            (bounds, pattern) = (narrower, both);
            used.Add(fact);
        }
        return (bounds, pattern, used);
    }

    private static Written Conclude(DateBounds bounds, CalendarPattern pattern, List<WrittenFact> used)
    {
        if (used.Count == 0) return Written.Unknown;
        bool weak = used.TrueForAll(f => f.Rank >= WrittenFact.Weak);
        var certainty = bounds.Days is <= 31 && !weak ? Certainty.Medium : Certainty.Low;
        return new(bounds, Value(bounds, pattern, weak), certainty, [.. used.Select(f => f.Reason)], pattern);
    }

    /// <summary>Weak facts bound the answer but are never the answer.</summary>
    private static string Value(DateBounds bounds, CalendarPattern pattern, bool weak)
    {
        if (weak) return "";
        if (bounds is { From: { } from, To: { } to })
        {
            if (from == to) return bounds.ToString();
            if (from.Year == to.Year) return from.Month == to.Month ? DateBounds.Month(from.Year, from.Month).ToString() : $"{from.Year}";
        }
        return pattern is { Month: { } month } ? TimexText.Open(new Parts { Month = month, Day = pattern.Day, Year = pattern.Year }) : "";
    }

    private static CalendarPattern Pattern(DateBounds day) => new(day.From!.Value.Year, day.From.Value.Month, day.From.Value.Day, day.From.Value.DayOfWeek);
}

/// <summary>One fact about the day on which a report was written.</summary>
/// <param name="Rank">Lower is stronger; from <see cref="Weak"/> on it only bounds.</param>
internal sealed record WrittenFact(DateBounds Bounds, CalendarPattern Pattern, int Rank, Reason Reason)
{
    public const int Strong = 10, Textual = 20, Weak = 30;
}
