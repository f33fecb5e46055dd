using NodaTime;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Time;

/// <summary>What the prose says of the day on which it was written: what is already past, what is still to come, and months spoken of as this one.</summary>
internal static class TextFacts
{
    public static IEnumerable<WrittenFact> In(Reading reading, FoundTimes found)
    {
        for (int i = 0; i < found.Items.Count; i++)
        {
            var item = found.Items[i];
            if (item.Block < reading.Blocks.Count && reading.Blocks[item.Block].Role is BlockRole.Caption) continue;
            foreach (var fact in Of(item, found, reading, i)) yield return fact;
        }
    }

    private static IEnumerable<WrittenFact> Of(FoundTime item, FoundTimes found, Reading reading, int i)
    {
        if (Dated(item) is { } stretch)
        {
            if (Since(item, stretch, reading) is { } since) yield return since;
            else if (item.Tense > 0 || IsDeadline(item, found.Symbols)) yield return NotAfter(item, stretch, reading);
            else if (item.Tense < 0) yield return NotBefore(item, stretch, reading);
        }
        if (OwnMonth(item, found.Symbols, reading) is { } month) yield return month;
        if (LaterThisMonth(item, found, reading, i) is { } later) yield return later;
    }

    /// <summary>The stretch of an expression that names its year.</summary>
    private static Stretch? Dated(FoundTime item) => item.Draft.Value is TimeValue.Named { Parts: { Year: not null, Fiscal: false } p } ? NamedParts.Fixed(p) : null;

    private static WrittenFact? Since(FoundTime item, Stretch stretch, Reading reading)
    {
        if (item.Before != "since") return null;
        var from = stretch.Grain == Grain.Day ? stretch.First : stretch.Plus(1).First;
        return Fact(reading, item, new(from, null), "time.written.since", $"after {stretch}: it counts “since {reading.Slice(item.Span)}”");
    }

    // A writer calls the year that is running "this year"; "in 2023" is told from outside of it.
    private static WrittenFact NotBefore(FoundTime item, Stretch stretch, Reading reading) => stretch.Grain == Grain.Year && item.Before == "in"
        ? Fact(reading, item, new(stretch.Plus(1).First, null), "time.written.past-year", $"after {stretch}: it tells of “{reading.Slice(item.Span)}” as past, by its number")
        : Fact(reading, item, new(stretch.First, null), "time.written.past", $"not before {stretch}: it tells of “{reading.Slice(item.Span)}” as past");

    private static WrittenFact NotAfter(FoundTime item, Stretch stretch, Reading reading)
    {
        var last = item.Draft.Mod == "START" ? stretch.First.PlusDays((stretch.Bounds.Days ?? 1) / 3) : stretch.Last;
        return Fact(reading, item, new(null, last), "time.written.future", $"not after {new DateBounds(last, last)}: “{reading.Slice(item.Span)}” is still to come");
    }

    /// <summary>"anticipated to … by early December 2023": a date by which something is to be.</summary>
    private static bool IsDeadline(FoundTime item, TimeScanner symbols)
    {
        if (item.Before != "by") return false;
        for (int at = item.First - 1, steps = 0; at >= 0 && steps < 25 && !Tenses.IsEnd(symbols, at); at--, steps++)
            if (symbols.Slice(at) is "expected" or "anticipated" or "planned" or "scheduled" or "will" or "to" or "hopes" or "aims" or "plans") return true;
        return false;
    }

    /// <summary>"Earlier in December", "later in May": told within that month.</summary>
    private static WrittenFact? OwnMonth(FoundTime item, TimeScanner symbols, Reading reading)
    {
        if (item.Draft.Value is not TimeValue.Named { Parts: { Month: { } month, Day: null, Year: var year } } || item.Draft.Mod.Length == 0) return null;
        if (!(symbols.Slice(item.First).Equals("earlier", StringComparison.OrdinalIgnoreCase) || symbols.Slice(item.First).Equals("later", StringComparison.OrdinalIgnoreCase))) return null;
        return Fact(reading, item, year is { } y ? DateBounds.Month(y, month) : DateBounds.Unknown, "time.written.own-month",
            $"in that month: it says “{reading.Slice(item.Span)}”", new(year, month));
    }

    /// <summary>"later this month … September 25th": the next day of a month that is told as coming names the month.</summary>
    private static WrittenFact? LaterThisMonth(FoundTime item, FoundTimes found, Reading reading, int i)
    {
        if (item.Draft.Value is not TimeValue.Shift { Unit: Grain.Month, Dir: 0, Anchor: AnchorKind.Speech } || item.Tense < 0) return null;
        foreach (var next in found.Items.Skip(i + 1).TakeWhile(n => n.Sentence - item.Sentence <= 2))
        {
            if (next.Tense <= 0 || next.Draft.Value is not TimeValue.Named { Parts: { Month: { } month, Day: { } day, Year: var year } }) continue;
            var reason = new Reason("time.written.later-this-month", $"in that month before the {day}.: “{reading.Slice(item.Span)}” is “{reading.Slice(next.Span)}”", reading.Cite(item.Span), reading.Cite(next.Span));
            var bounds = year is { } y ? new DateBounds(new LocalDate(y, month, 1), new LocalDate(y, month, day)) : DateBounds.Unknown;
            return new(bounds, new(year, month), WrittenFact.Textual, reason);
        }
        return null;
    }

    private static WrittenFact Fact(Reading reading, FoundTime item, DateBounds bounds, string rule, string text, CalendarPattern pattern = default) =>
        new(bounds, pattern, WrittenFact.Textual, new(rule, text, reading.Cite(item.Span)));
}
