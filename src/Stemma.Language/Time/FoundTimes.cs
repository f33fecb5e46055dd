using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Time;

/// <summary>An expression in its surroundings.</summary>
/// <param name="Tense">-1 past, +1 future, 0 not shown.</param>
/// <param name="Before">The word before it, lower-case, or empty.</param>
/// <param name="Sentence">Number of its sentence within the report, by the light scan.</param>
/// <param name="Block">Index of its block.</param>
internal sealed record FoundTime(Draft Draft, int Tense, string Before, int Sentence, int Block, int First, int End)
{
    public TextSpan<Article> Span => new(Draft.Start, Draft.End);

    /// <summary>Index of the expression at which a length begins ("for two weeks from Friday"); -1 when none is told.</summary>
    public int BeginsAt { get; init; } = -1;

    /// <summary>Index of the expression at which a length ends ("two weeks until Friday"); -1 when none is told.</summary>
    public int EndsAt { get; init; } = -1;

    /// <summary>Index of the expression that tells the day on which the words around this one were spoken; -1 when none is told.</summary>
    public int SpokenAt { get; init; } = -1;

    /// <summary>Index of the day that stands right behind a time of day and its reading in another zone ("at 10:35 a.m. (0735 GMT) Friday"); -1 when none does.</summary>
    public int DayAt { get; init; } = -1;
}

/// <summary>All expressions of a report with what stands around them.</summary>
internal sealed record FoundTimes(TimeScanner Symbols, IReadOnlyList<FoundTime> Items)
{
    public static FoundTimes In(TimeScanner symbols, Reading reading)
    {
        var items = new List<FoundTime>();
        int sentence = 0, block = 0, at = 0;
        foreach (var (found, first, end) in TimeFinder.Find(symbols))
        {
            var draft = Rated(found, symbols, first);
            for (; at < first; at++)
                if (symbols.Slice(at).IsEmpty || Tenses.IsEnd(symbols, at)) sentence++;
            while (block < reading.Blocks.Count && reading.Blocks[block].Span.End <= draft.Start) block++;
            string before = first > 0 ? symbols.Slice(first - 1).ToString().ToLowerInvariant() : "";
            items.Add(new(Fastened(draft, before, IsSinceFirst(symbols, first) ? Backward : Tenses.Around(symbols, first, end)) with { Relation = IsPossessive(symbols, end) || (HasClock(draft.Value) || symbols.Slice(first) is "dawn" or "daybreak" or "sunrise" or "noon" or "midnight" or "dusk" or "sunset") && before is "before" or "after" ? TimeRelation.At : RelationOf(before) }, before is "until" or "till" or "by" or "through" || IsAsSoonAs(symbols, first) ? 1 : Tenses.Around(symbols, first, end), before, sentence, block, first, end));
        }
        return new(symbols, ClockDays.Tie(SpokenDays.Tie(Lengths.Fasten(Ranges.Mark(EventAnchors.Tie(items, symbols), symbols), symbols), symbols), symbols));
    }

    /// <summary>"from Tuesday's shooting" does not tell of what was since Tuesday.</summary>
    private static bool IsPossessive(TimeScanner symbols, int end) => end < symbols.Count && symbols.Word(end) == TimeVocabulary.Possessive && symbols[end].Glued;

    /// <summary>"just before 3 a.m. Saturday", "before dawn on Feb. 19": on that day.</summary>
    private static bool HasClock(TimeValue value) => value switch
    {
        TimeValue.Named named => named.Parts.Minutes is not null,
        TimeValue.Inside inside => inside.Parts.Minutes is not null,
        _ => false,
    };

    /// <summary>"960 a week", "four flights a week": how often.</summary>
    private static Draft Rated(Draft draft, TimeScanner symbols, int first)
    {
        if (first == 0 || draft.Value is not TimeValue.Length { Units: [{ Amount.Number: 1, Unit: var unit }] } || symbols.Slice(first) is not ("a" or "an")) return draft;
        var before = symbols.Slice(first - 1);
        bool counted = before is "times" || before.Length > 3 && before[^1] == 's' && before[^2] != 's' && char.IsLower(before[0]) && before is not ("this" or "does" or "lasts" or "takes" or "towards" or "always" or "was");
        foreach (var lexeme in symbols.Lexemes(first - 1)) counted |= lexeme.Class is TimeLexemes.Count;
        return counted ? draft with { Value = new TimeValue.Every(new(1), unit, null) } : draft;
    }

    /// <summary>"in two weeks", "within three years": lengths that are counted from the report's own day.</summary>
    private static Draft Fastened(Draft draft, string before, int tense) =>
        tense < -1 && draft.Value is TimeValue.Length { Dir: null } past && before is "in" ? draft with { Value = past with { Dir = -1 } } :
        tense > 0 && draft.Value is TimeValue.Length { Dir: null } length && before is "in" or "within" ? draft with { Value = length with { Dir = 1, EndOnly = before == "in" } } : draft;

    private const int Backward = -2; // "the first visit in eleven years": whatever the tense

    private static bool IsSinceFirst(TimeScanner symbols, int first)
    {
        if (first == 0 || symbols.Slice(first - 1) is not "in") return false;
        for (int at = first - 2, steps = 0; at >= 0 && steps < 14 && !symbols.Slice(at).IsEmpty && !Tenses.IsEnd(symbols, at); at--, steps++)
            if (symbols.Slice(at) is "first" or "worst" or "best" or "only" || symbols.Slice(at) is { Length: > 5 } word && word.EndsWith("est") && word is not ("interest" or "request" or "protest" or "arrest" or "harvest" or "latest" or "forest")) return true;
        return false;
    }

    /// <summary>"as soon as Tuesday", "as early as May".</summary>
    private static bool IsAsSoonAs(TimeScanner symbols, int first) => first > 1 && symbols.Slice(first - 1) is "as" && symbols.Slice(first - 2) is "soon" or "early" or "late";

    private static TimeRelation RelationOf(string before) => before switch
    {
        "since" or "from" => TimeRelation.Since,
        "until" or "till" or "through" or "by" => TimeRelation.Until,
        "before" => TimeRelation.Before,
        "after" or "following" => TimeRelation.After,
        _ => TimeRelation.At,
    };
}
