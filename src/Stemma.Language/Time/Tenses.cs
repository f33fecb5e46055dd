namespace Stemma.Language.Time;

/// <summary>Whether the clause around an expression tells of the past or of what is to come, from the nearest word that shows it.</summary>
internal static class Tenses
{
    private static readonly Dictionary<string, int> Words = Resources.List("time/tense-words").Entries
        .ToDictionary(e => e.Phrase, e => e["tense"] switch { "past" => -1, "future" => 1, _ => 0 }, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>-1 past, +1 future, 0 when nothing shows it. The clause before the expression decides first, then the one after.</summary>
    public static int Around(TimeScanner symbols, int first, int end)
    {
        int before = Walk(symbols, first - 1, -1), after = Walk(symbols, end, +1);
        return before != 0 ? before : after;
    }

    private static int Walk(TimeScanner symbols, int at, int step)
    {
        bool present = false;
        for (int steps = 0; at >= 0 && at < symbols.Count && steps < 40; at += step, steps++)
        {
            var word = symbols.Slice(at);
            if (word.IsEmpty || IsEnd(symbols, at)) break;
            if (!char.IsLetter(word[0])) continue;
            if (Lookup.TryGetValue(word, out int tense))
            {
                if (tense < 0 && IsParticiple(symbols, at)) continue;
                if (tense != 0) return tense;
                if ((step < 0 || !present) && IsToBe(symbols, at)) return 1;
                present = true;
            }
            else if (IsRegularPast(word) && !IsParticiple(symbols, at)) return step < 0 && present ? 0 : -1;
        }
        return 0;
    }

    /// <summary>"will be paid", "an unspecified date", "is held": the form says nothing of the past.</summary>
    private static bool IsParticiple(TimeScanner symbols, int at) =>
        at > 0 && symbols.Slice(at - 1) is "be" or "a" or "an" or "the" or "is" or "are" or "not" or "being" or "its" or "his" or "their";

    /// <summary>"is to meet".</summary>
    private static bool IsToBe(TimeScanner symbols, int at) => at + 1 < symbols.Count && symbols.Slice(at) is "is" or "are" && symbols.Slice(at + 1) is "to";

    private static bool IsRegularPast(ReadOnlySpan<char> word) =>
        word.Length >= 4 && word.EndsWith("ed") && !word.EndsWith("eed") && char.IsLower(word[0]) && !(word is "hundred" or "sacred" or "naked" or "embed");

    public static bool IsEnd(TimeScanner symbols, int at)
    {
        var word = symbols.Slice(at);
        if (word is "!" or "?" or ";") return true;
        if (word is not ".") return false;
        int next = at + 1;
        while (next < symbols.Count && symbols[next].Start == symbols[next - 1].End && symbols.Slice(next) is "\"" or "”" or "'" or "’" or ")") next++; // “… the mandate.” Officials …
        return next >= symbols.Count || symbols[next].Start > symbols[next - 1].End || symbols.Slice(next).IsEmpty;
    }
}
