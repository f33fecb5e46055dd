using System.Collections.Frozen;

namespace Stemma.Intake.Dates;

/// <summary>What a line says that its date is the date of.</summary>
public enum DateLabel { None, Published, Updated }

/// <summary>Words such as "Published" and "Letzte Änderung" beside a date (<c>date-labels.list</c>).</summary>
internal static class DateLabels
{
    private const int MostBetween = 40, MostAfter = 60, MostWords = 3;
    private static readonly FrozenDictionary<string, DateLabel> Words;
    private static readonly FrozenDictionary<string, DateLabel>.AlternateLookup<ReadOnlySpan<char>> Lookup;
    private static readonly List<(string Word, DateLabel Label)> Unspaced = [];

    static DateLabels()
    {
        var words = new Dictionary<string, DateLabel>(StringComparer.Ordinal);
        using var stream = typeof(DateLabels).Assembly.GetManifestResourceStream("date-labels.list")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line is [not '#', ..] && line.Split('\t') is [var kind, var word]) words[word] = kind == "updated" ? DateLabel.Updated : DateLabel.Published;
        foreach (var (word, label) in words)
            if (word[0] is >= '\u0E00' and <= '\u0EFF' or >= '\u3000' and <= '\uD7A3') Unspaced.Add((word, label));
        Unspaced.Sort((a, b) => b.Word.Length != a.Word.Length ? b.Word.Length.CompareTo(a.Word.Length) : string.CompareOrdinal(a.Word, b.Word));
        Words = words.ToFrozenDictionary(StringComparer.Ordinal);
        Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>
    /// The label nearest before the date, with no other number and no end of a sentence between; else one close after it, as
    /// in "am 14. Dezember 2015 veröffentlicht".
    /// </summary>
    /// <param name="start">Where the date stands in the line, half-open, in characters.</param>
    public static DateLabel Of(string line, int start, int end)
    {
        int from = Math.Max(0, start - MostBetween);
        for (int i = start - 1; i >= from; i--)
            if (char.IsDigit(line[i]) || EndsSentence(line, i)) from = i + 1;
        var before = Last(line.AsSpan(from, start - from));
        if (before != DateLabel.None) return before;
        int to = end;
        while (to < line.Length && to - end < MostAfter && !EndsSentence(line, to) && line[to] is not (';' or '|' or '/' or '·' or '•' or '(' or '–' or '—' or '\n')) to++;
        return First(line.AsSpan(end, to - end));
    }

    /// <summary>A mark at the end of a word; the full stop after an initial or a number ends nothing.</summary>
    private static bool EndsSentence(string line, int at) =>
        line[at] is '!' or '?' or '。' || (line[at] == '.' && (at + 1 == line.Length || line[at + 1] == ' ') && at >= 2 && char.IsLetter(line[at - 1]) && char.IsLetter(line[at - 2]));

    private static DateLabel Last(ReadOnlySpan<char> text)
    {
        var (found, at) = (DateLabel.None, -1);
        foreach (var (place, label) in Found(text))
            if (place >= at) (found, at) = (label, place);
        return found;
    }

    private static DateLabel First(ReadOnlySpan<char> text)
    {
        var (found, at) = (DateLabel.None, int.MaxValue);
        foreach (var (place, label) in Found(text))
            if (place < at) (found, at) = (label, place);
        return found;
    }

    /// <summary>Labels with where they end; of two that end together the longer, so that "last updated" is not looked at twice.</summary>
    private static List<(int End, DateLabel Label)> Found(ReadOnlySpan<char> text)
    {
        var found = new List<(int, DateLabel)>();
        string lower = text.ToString().ToLowerInvariant();
        var words = WordsOf(lower);
        for (int i = 0; i < words.Count; i++)
            for (int n = Math.Min(MostWords, i + 1); n > 0; n--)
                if (Lookup.TryGetValue(lower.AsSpan(words[i - n + 1].Start, words[i].End - words[i - n + 1].Start), out var label))
                {
                    found.Add((words[i].End, label));
                    break;
                }
        foreach (var (word, label) in Unspaced)
            if (lower.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at && !found.Exists(f => f.Item1 == at + word.Length)) found.Add((at + word.Length, label));
        return found;
    }

    private static List<(int Start, int End)> WordsOf(string text)
    {
        var words = new List<(int, int)>();
        for (int i = 0; i < text.Length; i++)
        {
            int start = i;
            while (i < text.Length && (char.IsLetter(text[i]) || char.GetUnicodeCategory(text[i]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark || text[i] == '\u200C')) i++;
            if (i > start) words.Add((start, i));
        }
        return words;
    }
}
