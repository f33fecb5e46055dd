using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Time;

/// <summary>
/// "ten days before the murder", "the weeks after he left": the time is counted from an event, whose day no word of the expression tells. What is
/// kept is the length (TIMEX3 marks it as a DURATION beside the signal), the side, and the words of the event; a day is not invented.
/// </summary>
internal static class EventAnchors
{
    private const int Longest = 6; // words of the event that are kept

    public static List<FoundTime> Tie(List<FoundTime> items, TimeScanner symbols)
    {
        for (int i = 0; i < items.Count; i++)
            if (Tied(items[i], i + 1 < items.Count ? items[i + 1] : null, symbols) is { } tied) items[i] = tied;
        return items;
    }

    private static FoundTime? Tied(FoundTime item, FoundTime? next, TimeScanner symbols)
    {
        bool inside = item.Draft.Rule is "time.later.earlier" or "time.later.units-ago" or "time.later.day-before" or "time.later.day-after";
        int signal = inside ? item.End - 1 : item.End;
        if (!inside && item.Draft.Value is not TimeValue.Length || Side(symbols, signal) is not { } side) return null;
        int end = Event(symbols, signal + 1, next);
        if (end <= signal + 1) return null;
        var words = new TextSpan<Article>(symbols[signal + 1].Start, symbols[end - 1].End);
        var draft = item.Draft with { End = symbols[signal - 1].End, Value = Length(item.Draft.Value, UnitOf(symbols, item.First)), Rule = "time.event-anchored", Event = new(words, side), Relation = TimeRelation.At };
        return item with { Draft = draft, End = signal };
    }

    private static TimeValue Length(TimeValue value, Grain unit) => value switch
    {
        TimeValue.Shift { Amount.Number: 0 } shift => new TimeValue.Length([(new(1), shift.Unit)]),
        TimeValue.Shift shift => new TimeValue.Length([(shift.Amount, shift.Unit)]),
        TimeValue.Length length => length with { Dir = null },
        _ => new TimeValue.Length([(Amount.Vague, unit)]),
    };

    /// <summary>The unit of "weeks before".</summary>
    private static Grain UnitOf(TimeScanner symbols, int at)
    {
        for (int i = at; i < Math.Min(at + 3, symbols.Count); i++)
            foreach (var lexeme in symbols.Lexemes(i))
                if (lexeme.Class is TimeLexemes.Unit or TimeLexemes.Units && lexeme.Value != TimeWords.SecondUnit) return (Grain)lexeme.Value;
        return Grain.Day;
    }

    private static TimeRelation? Side(TimeScanner symbols, int at) => at >= symbols.Count ? null : symbols.Slice(at) switch
    {
        "before" => TimeRelation.Before,
        "after" or "following" => TimeRelation.After,
        _ => null,
    };

    /// <summary>Where the words of the event end; <paramref name="at"/> when a mark, a conjunction or a time stands there.</summary>
    private static int Event(TimeScanner symbols, int at, FoundTime? next)
    {
        int end = at;
        for (; end < symbols.Count && end - at < Longest; end++)
        {
            var word = symbols.Slice(end);
            if (word.IsEmpty || !char.IsLetter(word[0]) && !(word[0] is '’' or '\'' && end > at) && !(word[0] is '-' or '‑' && end > at && symbols[end].Glued) || next is not null && end >= next.First) break;
            if (word is "and" or "but" or "when" or "while" or "who" or "which" or "in" or "on" or "at" or "with" or "as") break;
        }
        return end;
    }
}
