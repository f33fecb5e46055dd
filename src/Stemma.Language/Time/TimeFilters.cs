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
        if (inner.Rule.Constants.TryGetValue("before-not", out string? next) && match.End < symbols.Count && symbols.Slice(match.End).Equals(next, StringComparison.OrdinalIgnoreCase)) return true;
        if (inner.Rule.Constants.TryGetValue("not-after", out string? leader) && Follows(match.First, leader, symbols)) return true; // "for two weeks from Monday"
        if (inner.Rule.Constants.ContainsKey("no-hyphen") && match.End - match.First == 4 && symbols.Slice(match.First + 2) is "-" or "–" or "‑") return true; // "the eight-year war": the article is the war's
        if (inner.Rule.Constants.ContainsKey("end") && !EndsClause(match.End, symbols)) return true;
        if (inner.Rule.Constants.TryGetValue("not-next", out string? follower) && NamesTime(match.End, follower, symbols)) return true;
        if (IsAge(match.End, symbols) || IsTitle(inner, symbols)) return true;
        if (match.First > 0 && symbols[match.First].Glued && symbols.Slice(match.First - 1) is "$" or "€" or "£" or "#" or "@" or "/" or "_") return true;
        if (inner.Rule is { Group: "month", Name: "month" } && StartsSentence(inner.First, symbols) && symbols.Slice(inner.First) is "May" or "March") return true;
        if (match.End - match.First == 2 && symbols.Slice(match.End - 1) is "second" && NamesNoun(match.End, symbols)) return true;
        if (match.Rule is { Name: "len" } && symbols.Slice(match.First) is "a" or "an" && IsRate(match.First, symbols)) return true;
        return IsYear(inner) && (CountsThings(inner, symbols) || IsCode(inner, symbols));
    }

    /// <summary>"$5 million a year", "20 % a year": how much, not when. "960 attacks a week" tells how often.</summary>
    private static bool IsRate(int at, TimeScanner symbols) =>
        at > 0 && (symbols.Slice(at - 1) is "million" or "billion" or "percent" or "%" or "share" || at > 1 && symbols.Slice(at - 2) is "$" or "€" or "£");

    /// <summary>"six-year-old", "52 years old".</summary>
    private static bool IsAge(int end, TimeScanner symbols)
    {
        int at = end < symbols.Count && symbols.Slice(end) is "-" or "‑" or "–" ? end + 1 : end;
        return at < symbols.Count && symbols.Slice(at) is "old" or "olds";
    }

    /// <summary>"This Week" with both words in capitals is the name of a programme; a short month without its dot, alone, is a name.</summary>
    private static bool IsTitle(RuleMatch inner, TimeScanner symbols)
    {
        if (inner.Rule is { Group: "rel" } && inner.End - inner.First == 2 && char.IsUpper(symbols.Text[symbols[inner.First].Start]) && char.IsUpper(symbols.Text[symbols[inner.First + 1].Start])) return true;
        if (inner.Rule is not { Group: "month", Name: "month" } || symbols.Slice(inner.First) is not { Length: <= 4 } word) return false;
        if (word[^1] == '.' || word is "May" or "June" or "July") return false;
        return !Follows(inner.First, word is "Jan" or "Mar" or "Apr" or "Jun" or "Jul" ? "in,since,until,mid,late,early" : "in,since,until,after,before,from,by,mid,late,early,last,next,this", symbols);
    }

    private static bool Follows(int at, string words, TimeScanner symbols)
    {
        if (at == 0) return false;
        var before = symbols.Slice(at - 1);
        foreach (string word in words.Split(','))
            if (before.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>"138-2010-2015", "82-2100": four digits hung on others that are no year.</summary>
    private static bool IsCode(RuleMatch match, TimeScanner symbols) => IsCodePart(match.First - 1, match.First - 2, symbols) || IsCodePart(match.End, match.End + 1, symbols);

    private static bool IsCodePart(int dash, int other, TimeScanner symbols)
    {
        if (Math.Min(dash, other) < 0 || Math.Max(dash, other) >= symbols.Count || symbols.Slice(dash) is not ("-" or "–") || !symbols[Math.Max(dash, other)].Glued) return false;
        var word = symbols.Slice(other);
        if (word.IsEmpty || !char.IsAsciiDigit(word[0]) || (other > dash && word.Length == 2)) return false;
        foreach (var lexeme in symbols.Lexemes(other))
            if (lexeme.Class == TimeLexemes.Year) return false;
        return true;
    }

    /// <summary>"30 minutes later this week": one of the words and then a time word.</summary>
    private static bool NamesTime(int at, string words, TimeScanner symbols)
    {
        if (at + 1 >= symbols.Count || !Array.Exists(words.Split(','), w => symbols.Slice(at).Equals(w, StringComparison.OrdinalIgnoreCase))) return false;
        foreach (var lexeme in symbols.Lexemes(at + 1))
            if (lexeme.Class is TimeLexemes.Unit or TimeLexemes.Weekday or TimeLexemes.Part) return true;
        return symbols.Slice(at) is "today";
    }

    /// <summary>Nothing of the clause comes after: a stop, a comma before a word, or the end of the block.</summary>
    private static bool EndsClause(int at, TimeScanner symbols)
    {
        if (at >= symbols.Count || symbols.Slice(at).IsEmpty || Tenses.IsEnd(symbols, at)) return true;
        return symbols.Slice(at) is ")" or "\"" or "”";
    }

    private static bool StartsSentence(int at, TimeScanner symbols) => at == 0 || symbols.Slice(at - 1).IsEmpty || Tenses.IsEnd(symbols, at - 1) || symbols.Slice(at - 1) is "\"" or "“";

    private static bool IsYear(RuleMatch match) => match.Rule is { Group: "year", Name: "year" };

    /// <summary>"the 19th Brigade": a lower or upper case word that is no function word follows.</summary>
    private static bool NamesNoun(int at, TimeScanner symbols) =>
        at < symbols.Count && symbols[at] is { End: var e, Start: var s } && e > s && char.IsLetter(symbols.Text[s]) && !FunctionWords.Contains(symbols.Slice(at));

    /// <summary>"2000 soldiers": a plural noun follows and no preposition of time goes before.</summary>
    private static bool CountsThings(RuleMatch match, TimeScanner symbols)
    {
        if (match.End < symbols.Count && symbols.Slice(match.End) is "block") return true; // "in the 1400 block of R Street"
        if (match.First > 0 && Prepositions.Contains(symbols.Slice(match.First - 1))) return false;
        if (match.End < symbols.Count && symbols.Slice(match.End) is "%" or "percent" or "per" or "km" or "miles" or "metres" or "meters" or "people" or "men" or "women" or "kilometers" or "kilometres" or "troops" or "million" or "billion" or "ft" or "kg") return true;
        return match.End < symbols.Count && symbols[match.End] is var next && next.End - next.Start > 3 && char.IsLower(symbols.Text[next.Start]) && symbols.Text[next.End - 1] == 's' && symbols.Text[next.End - 2] != 's';
    }

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Prepositions =
        new HashSet<string>(["in", "since", "by", "until", "till", "during", "before", "after", "through", "the", "late", "early", "mid"], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FunctionWords =
        new HashSet<string>(["and", "or", "in", "at", "by", "with", "to", "after", "before", "on", "for", "but", "as", "when", "where", "while", "that", "is", "was", "were", "will", "has", "had", "from", "until", "because", "the", "he", "she", "they", "it", "we", "who"], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
