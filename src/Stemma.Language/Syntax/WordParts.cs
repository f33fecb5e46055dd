namespace Stemma.Language.Syntax;

/// <summary>How far a word of letters goes, and where contractions are cut.</summary>
internal static class WordParts
{
    private static readonly string[] Clitics = ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m", "'S", "'RE", "'VE", "'LL", "'D", "'M", "N'T"];

    /// <summary>The length of a clitic that follows a letter and ends the letters here; 0 when there is none. Both kinds of apostrophe count.</summary>
    public static int Clitic(ReadOnlySpan<char> rest)
    {
        if (!(IsApostrophe(rest[0]) || ((rest[0] | 0x20) == 'n' && rest.Length > 1 && IsApostrophe(rest[1])))) return 0;
        foreach (string clitic in Clitics)
            if (Matches(rest, clitic) && (rest.Length == clitic.Length || !char.IsLetterOrDigit(rest[clitic.Length]))) return clitic.Length;
        return 0;
    }

    private static bool Matches(ReadOnlySpan<char> rest, string clitic)
    {
        if (rest.Length < clitic.Length) return false;
        for (int i = 0; i < clitic.Length; i++)
            if (clitic[i] == '\'' ? !IsApostrophe(rest[i]) : rest[i] != clitic[i]) return false;
        return true;
    }

    internal static bool IsApostrophe(char c) => c is '\'' or '’' or '`' or '´' or 'ʼ' or '＇';

    /// <summary>The length of the word at <paramref name="at"/> of the chunk [start, end), which holds no white space.</summary>
    public static int Length(string text, int start, int at, int end)
    {
        var rest = text.AsSpan(at, end - at);
        if (Initials(rest) is > 0 and var initials) return initials;
        int run = Run(rest);
        if (at == start && Split(rest[..run]) is > 0 and var part) return part;
        if (at > start && run <= 3 && IsSecondHalf(text.AsSpan(start, at - start), rest[..run])) return run;
        if (run < rest.Length && rest[run] == '.' && TakesStop(rest, run)) return run + 1;
        return run;
    }

    /// <summary>U.S., a.m., e.g., U.S.A: single letters with full stops, at least two.</summary>
    private static int Initials(ReadOnlySpan<char> rest)
    {
        int i = 0, letters = 0;
        while (i + 1 < rest.Length && char.IsLetter(rest[i]) && rest[i + 1] == '.')
        {
            i += 2;
            letters++;
        }
        bool bare = i < rest.Length && char.IsLetter(rest[i]) && (i + 1 == rest.Length || !Tokenizer.IsWordChar(rest[i + 1]));
        if (letters == 1 && bare && char.IsUpper(rest[0]) == char.IsUpper(rest[i])) return i + 1;
        if (letters < 2) return 0;
        return bare ? i + 1 : i < rest.Length && char.IsLetter(rest[i]) && char.IsLower(rest[0]) ? 0 : i;
    }

    /// <summary>Letters, digits and marks with inner apostrophes, ampersands between capitals, and hyphens after prefixes.</summary>
    private static int Run(ReadOnlySpan<char> rest)
    {
        int i = 1;
        for (; i < rest.Length; i++)
        {
            char c = rest[i];
            if (Tokenizer.IsWordChar(c))
            {
                if ((c | 0x20) == 'n' && i + 2 < rest.Length && Clitic(rest[i..]) > 0) break;
                continue;
            }
            bool more = i + 1 < rest.Length && Tokenizer.IsWordChar(rest[i + 1]);
            if (!more) break;
            if (IsApostrophe(c) && Clitic(rest[i..]) == 0 && c != '`') continue;
            if (c == '&' && char.IsLetter(rest[i + 1]) && i <= 3) continue;
            if (c == '-' && IsPrefix(rest[..i])) continue;
            break;
        }
        return i;
    }

    private static readonly HashSet<string> Prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "e", "co", "re", "non", "pre", "post", "pro", "anti", "ex", "sub", "ultra", "semi", "multi", "mid", "inter", "intra", "un", "de", "counter", "cross", "over", "trans", "neo", "pan", "mini", "micro", "macro", "mega",
        "extra", "hyper", "meta", "pseudo", "quasi", "super", "tele", "vice", "bi", "tri", "uni", "out", "off", "a", "x", "t", "u", "i",
    };

    private static bool IsPrefix(ReadOnlySpan<char> word) => word.Length <= 7 && Prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static readonly Dictionary<string, int> Halves = new(StringComparer.OrdinalIgnoreCase)
    {
        ["cannot"] = 3, ["gonna"] = 3, ["wanna"] = 3, ["gotta"] = 3, ["gimme"] = 3, ["lemme"] = 3, ["dont"] = 2, ["cant"] = 2, ["wont"] = 2, ["didnt"] = 3, ["doesnt"] = 4, ["isnt"] = 2,
        ["couldnt"] = 5, ["wouldnt"] = 5, ["shouldnt"] = 6, ["havent"] = 4, ["hasnt"] = 3, ["wasnt"] = 3, ["arent"] = 3, ["im"] = 1, ["ive"] = 1, ["thats"] = 4, ["theres"] = 5, ["youre"] = 3,
    };

    /// <summary>Where a contraction written as one word is cut; 0 when it is none.</summary>
    private static int Split(ReadOnlySpan<char> word) =>
        word.Length <= 8 && Halves.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out int at) && !(word.Length == 2 && char.IsUpper(word[1])) ? at : 0;

    private static bool IsSecondHalf(ReadOnlySpan<char> before, ReadOnlySpan<char> word) =>
        before.Length <= 6 && Halves.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue($"{before}{word}", out int at) && at == before.Length;

    /// <summary>Whether two words with nothing between them are the halves of one token: do + n't, ally + 's, gon + na.</summary>
    /// <param name="particle">Whether the second is tagged as a particle, which tells a possessive apostrophe from a quote.</param>
    public static bool Joins(ReadOnlySpan<char> first, ReadOnlySpan<char> second, bool particle) =>
        Clitic(second) == second.Length || (particle && second.Length == 1 && IsApostrophe(second[0])) || IsSecondHalf(first, second);

    /// <summary>Whether the full stop after the word belongs to it: a known abbreviation, or a name's initial.</summary>
    private static bool TakesStop(ReadOnlySpan<char> rest, int run)
    {
        bool last = run + 1 == rest.Length || !char.IsLetterOrDigit(rest[run + 1]);
        if (!last) return Abbreviations.BeforeName(rest[..run]);
        return Abbreviations.Has(rest[..run]) || (run == 1 && char.IsUpper(rest[0]) && rest[0] != 'I');
    }
}
