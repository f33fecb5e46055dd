using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Syntax;

/// <summary>
/// Headlines In Title Case, or IN CAPITALS, hide verbs from a tagger that was trained on running text. The report's own body tells which of their
/// words are names: those that it writes with a capital in the middle of a sentence. All other words are given to the tagger in lower case.
/// </summary>
internal static class HeadlineCase
{
    /// <summary>The reading text, character for character, with such headlines in running case. The same text when there are none.</summary>
    public static string Running(Reading reading)
    {
        char[]? text = null;
        Dictionary<string, int>? capitals = null;
        foreach (var block in reading.Blocks)
        {
            if (block.Role is not (BlockRole.Headline or BlockRole.Standfirst) || !HidesCase(reading.Text, block.Span)) continue;
            capitals ??= Capitals(reading);
            Lower(text ??= reading.Text.ToCharArray(), block.Span, capitals);
        }
        return text is null ? reading.Text : new(text);
    }

    /// <summary>At least three long words, and nearly all of them capitalised.</summary>
    private static bool HidesCase(string text, TextSpan<Article> span)
    {
        int words = 0, capital = 0;
        for (int i = span.Start; Word(text, ref i, span.End) is { Length: > 0 } w; )
        {
            if (w.Length < 4 || !char.IsLetter(text[w.Start])) continue;
            words++;
            if (char.IsUpper(text[w.Start])) capital++;
        }
        return words >= 3 && capital * 5 >= words * 4;
    }

    /// <summary>For each word of the body, how much more often it has a capital in mid-sentence than not.</summary>
    private static Dictionary<string, int> Capitals(Reading reading)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var block in reading.Blocks)
        {
            if (block.Role is BlockRole.Furniture or BlockRole.Headline or BlockRole.Standfirst) continue;
            for (int i = block.Span.Start; Word(reading.Text, ref i, block.Span.End) is { Length: > 0 } w; )
            {
                bool capital = char.IsUpper(reading.Text[w.Start]);
                if (capital && Opens(reading.Text, w.Start, block.Span.Start)) continue;
                string word = reading.Text[w.Start..w.End];
                counts[word] = counts.GetValueOrDefault(word) + (capital ? 1 : -1);
            }
        }
        return counts;
    }

    private static void Lower(char[] text, TextSpan<Article> span, Dictionary<string, int> capitals)
    {
        string whole = new(text, 0, span.End);
        for (int i = span.Start; Word(whole, ref i, span.End) is { Length: > 0 } w; )
        {
            bool isName = capitals.GetValueOrDefault(whole[w.Start..w.End]) > 0;
            for (int k = isName ? w.Start + 1 : w.Start; k < w.End; k++)
                if (!isName || IsAllCapitals(whole, w)) text[k] = isName && w.Length < 5 ? text[k] : char.ToLowerInvariant(text[k]);
        }
    }

    private static bool IsAllCapitals(string text, TextSpan<Article> word)
    {
        for (int i = word.Start; i < word.End; i++)
            if (char.IsLower(text[i])) return false;
        return true;
    }

    private static bool Opens(string text, int at, int start)
    {
        int i = at - 1;
        while (i >= start && char.IsWhiteSpace(text[i])) i--;
        return i < start || text[i] is '.' or '!' or '?' or ':' or '"' or '“' or '”' or '‘' or '(' or '—' or '–';
    }

    /// <summary>The next run of letters and digits from <paramref name="at"/>, which moves past it; empty at the end.</summary>
    private static TextSpan<Article> Word(string text, ref int at, int end)
    {
        while (at < end && !char.IsLetterOrDigit(text[at])) at++;
        int start = at;
        while (at < end && char.IsLetterOrDigit(text[at])) at++;
        return new(start, at);
    }
}
