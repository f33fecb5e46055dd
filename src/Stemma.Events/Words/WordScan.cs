using System.Globalization;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Events.Words;

/// <summary>A word of the prose: where it stands and its term, lower-cased and without plural or possessive ending.</summary>
public readonly record struct Word(TextSpan<Article> Span, string Term, bool Capital, bool Number);

/// <summary>
/// The words of a report's prose, for comparing reports. Furniture, bylines and datelines are left out. Terms are cut by Harman's
/// S-stemmer (D. Harman, How effective is suffixing?, 1991), which is enough to bring plural and singular together and never joins two words.
/// Where a script puts no spaces between words, each letter with its signs is a word.
/// </summary>
public static class WordScan
{
    public static List<Word> Scan(Reading reading)
    {
        var words = new List<Word>();
        foreach (var block in reading.Blocks)
            if (block.IsProse) Scan(reading.Text, block.Span, words);
        return words;
    }

    public static void Scan(string text, TextSpan<Article> span, List<Word> into)
    {
        for (int i = span.Start; i < span.End;)
        {
            if (!char.IsLetterOrDigit(text[i])) { i++; continue; }
            int start = i++;
            if (Unspaced(text[start]))
                while (i < span.End && IsMark(text[i])) i++;
            else
                while (i < span.End && !Unspaced(text[i]) && Continues(text, i, span.End)) i++;
            bool number = char.IsDigit(text[start]);
            into.Add(new(new(start, i), Term(text.AsSpan(start, i - start)), char.IsUpper(text[start]), number));
        }
    }

    // "105,000" and "3.5" stay whole, "12-year-old" is three words, "Putin's" is one.
    private static bool Continues(string text, int i, int end)
    {
        if (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]) || IsMark(text[i])) return true;
        if (i + 1 >= end) return false;
        if (text[i] is '\'' or '’') return text[i + 1] is 's' && (i + 2 >= end || !char.IsLetter(text[i + 2]));
        return text[i] is '.' or ',' && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]);
    }

    // Vowel signs of India's scripts, accents that stand alone: parts of a word, though no letters.
    private static bool IsMark(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Thai, Lao, Tibetan, Burmese and Khmer; Chinese and Japanese: no spaces between words, so each letter counts as one.
    private static bool Unspaced(char c) => c is >= '\u0E00' and <= '\u0FFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF' or >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF';

    /// <summary>The comparing form of one word.</summary>
    public static string Term(ReadOnlySpan<char> word)
    {
        if (word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '’') word = word[..^2];
        Span<char> low = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        int n = 0;
        foreach (char c in word)
            if (c != ',') low[n++] = char.ToLowerInvariant(c);
        low = low[..n];
        if (n > 4 && low.EndsWith("ies") && low[^4] is not ('e' or 'a')) return string.Concat(low[..^3], "y");
        if (n > 3 && low[^1] == 's' && low[^2] is not ('u' or 's' or 'i') && !char.IsDigit(low[^2])) return new string(low[..^1]);
        return new string(low);
    }
}
