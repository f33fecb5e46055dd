using System.Globalization;
using Stemma.Lexicon;
using Stemma.Language.Quotations;

namespace Stemma.Language.Claims;

/// <summary>A cardinal number at tokens [First, Last] of a sentence.</summary>
/// <param name="Vague">A plural that gives only the least it can mean: dozens, tens of thousands.</param>
internal readonly record struct NumberAt(int First, int Last, double Value, bool Vague);

/// <summary>Reads cardinals written in figures, in words, or both: 1,200; 3.5 million; one hundred and five; dozens; tens of billions; £3m.</summary>
internal static class NumberReader
{
    private static readonly Dictionary<string, Entry> s_words = Resources.List("number-words").Entries.ToDictionary(e => e.Phrase, StringComparer.OrdinalIgnoreCase);

    /// <summary>The number that begins at token <paramref name="first"/>, or null.</summary>
    public static NumberAt? Read(WordTree tree, IReadOnlyList<string> words, int first)
    {
        int i = first;
        double total = 0, group = 0;
        bool any = false, vague = false;
        if (words[i] is "a" or "an" or "half" && i + 1 < tree.Count && s_words.TryGetValue(words[i + 1], out var unit) && unit["scale"].Length > 0)
        {
            if (words[i] == "half") return null;
            (group, any, i) = (1, true, i + 1);
        }
        for (; i < tree.Count; i++)
        {
            if (!any && Digits(words[i]) is { } digits) (group, any) = (digits, true);
            else if (s_words.TryGetValue(words[i], out var row))
            {
                if (row["value"].Length > 0) { if (any && group % 100 != 0 && !(group % 10 == 0 && Number(row["value"]) < 10)) break; group += Number(row["value"]); any = true; }
                else if (row["scale"].Length > 0 && any) Scale(Number(row["scale"]), ref total, ref group);
                else if (row["vague"].Length > 0 && !any) (group, any, vague) = (Number(row["vague"]), true, true);
                else if (row["vague"].Length > 0) { Scale(Number(row["vague"]), ref total, ref group); vague = true; }
                else break;
            }
            else if (!any || !Joins(words, i, vague)) break;
        }
        while (i > first && words[i - 1] is "and" or "of" or "-") i--;
        return any && i > first ? new(first, i - 1, total + group, vague) : null;
    }

    // "one hundred and five", "tens of thousands", "twenty-five"
    private static bool Joins(IReadOnlyList<string> words, int i, bool vague)
    {
        if (i + 1 >= words.Count || !s_words.TryGetValue(words[i + 1], out var next)) return false;
        return words[i] switch
        {
            "and" => s_words.TryGetValue(words[i - 1], out var before) && before["scale"].Length > 0 && next["value"].Length > 0,
            "of" => vague && next["vague"].Length > 0,
            "-" => next["value"].Length > 0 && s_words.TryGetValue(words[i - 1], out var tens) && Number(tens["value"]) >= 20,
            _ => false,
        };
    }

    private static void Scale(double scale, ref double total, ref double group)
    {
        if (scale >= 1000)
        {
            total += Math.Max(group, group == 0 ? 1 : group) * scale;
            group = 0;
        }
        else group *= scale;
    }

    /// <summary>1,200 or 3.5 or 12bn; null when the word is no such figure.</summary>
    private static double? Digits(string word)
    {
        int end = 0;
        while (end < word.Length && (char.IsAsciiDigit(word[end]) || word[end] is ',' or '.' && end + 1 < word.Length && char.IsAsciiDigit(word[end + 1]))) end++;
        if (end == 0 || !char.IsAsciiDigit(word[0])) return HyphenWord(word);
        string suffix = word[end..];
        double scale = suffix switch { "" => 1, "k" => 1e3, "m" => 1e6, "bn" => 1e9, "b" => 1e9, "tn" => 1e12, _ => 0 };
        return scale > 0 && double.TryParse(word.AsSpan(0, end), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) ? value * scale : null;
    }

    private static double? HyphenWord(string word)
    {
        int dash = word.IndexOf('-', StringComparison.Ordinal);
        if (dash <= 0 || !s_words.TryGetValue(word[..dash], out var tens) || !s_words.TryGetValue(word[(dash + 1)..], out var ones)) return null;
        return tens["value"].Length > 0 && ones["value"].Length > 0 ? Number(tens["value"]) + Number(ones["value"]) : null;
    }

    private static double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : 0;
}
