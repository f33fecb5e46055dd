using Stemma.Lexicon;

namespace Stemma.Language.Time;

/// <summary>What a match must be next to, or not be next to, to be a time at all.</summary>
internal static class TimeFilters
{
    public static bool Rejects(RuleMatch match, TimeScanner symbols)
    {
        var inner = match;
        while (inner.Rule.Make == "same" && inner.Steps is [.., { Called: { } called }]) inner = called;
        if (inner.Rule.Constants.TryGetValue("after", out string? words) && !Follows(match.First, words, symbols)) return true;
        if (inner.Rule.Constants.ContainsKey("bare") && NamesNoun(match.End, symbols)) return true;
        if (match.First > 0 && symbols[match.First].Glued && symbols.Slice(match.First - 1) is "$" or "€" or "£" or "#" or "@" or "/" or "_") return true;
        if (inner.Rule is { Group: "month", Name: "month" } && StartsSentence(inner.First, symbols) && symbols.Slice(inner.First) is "May" or "March") return true;
        if (match.End - match.First == 2 && symbols.Slice(match.End - 1) is "second" && NamesNoun(match.End, symbols)) return true;
        return IsYear(inner) && CountsThings(inner, symbols);
    }

    private static bool Follows(int at, string words, TimeScanner symbols)
    {
        if (at == 0) return false;
        var before = symbols.Slice(at - 1);
        foreach (string word in words.Split(','))
            if (before.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool StartsSentence(int at, TimeScanner symbols) => at == 0 || symbols.Slice(at - 1).IsEmpty || Tenses.IsEnd(symbols, at - 1) || symbols.Slice(at - 1) is "\"" or "“";

    private static bool IsYear(RuleMatch match) => match.Rule is { Group: "year", Name: "year" };

    /// <summary>"the 19th Brigade": a lower or upper case word that is no function word follows.</summary>
    private static bool NamesNoun(int at, TimeScanner symbols) =>
        at < symbols.Count && symbols[at] is { End: var e, Start: var s } && e > s && char.IsLetter(symbols.Text[s]) && !FunctionWords.Contains(symbols.Slice(at));

    /// <summary>"2000 soldiers": a plural noun follows and no preposition of time goes before.</summary>
    private static bool CountsThings(RuleMatch match, TimeScanner symbols)
    {
        if (match.First > 0 && Prepositions.Contains(symbols.Slice(match.First - 1))) return false;
        if (match.End < symbols.Count && symbols.Slice(match.End) is "%" or "percent" or "per" or "km" or "miles" or "metres" or "meters" or "people" or "men" or "women" or "kilometers" or "kilometres" or "troops" or "million" or "billion" or "ft" or "kg") return true;
        return match.End < symbols.Count && symbols[match.End] is var next && next.End - next.Start > 3 && char.IsLower(symbols.Text[next.Start]) && symbols.Text[next.End - 1] == 's' && symbols.Text[next.End - 2] != 's';
    }

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Prepositions =
        new HashSet<string>(["in", "since", "of", "by", "from", "until", "till", "during", "before", "after", "to", "and", "through", "between", "the", "late", "early", "-", "for"], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FunctionWords =
        new HashSet<string>(["and", "or", "in", "at", "by", "with", "to", "after", "before", "on", "for", "but", "as", "when", "where", "while", "that", "is", "was", "were", "will", "has", "had", "from", "until", "because", "the", "he", "she", "they", "it", "we", "who"], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
