using System.Globalization;

namespace Stemma.Intake.Languages;

/// <summary>The writing systems that matter for telling languages; those of one language alone tell it by themselves.</summary>
internal enum Script
{
    None, Latin, Cyrillic, Arabic, Devanagari, Greek, Hebrew, Armenian, Georgian, Ethiopic, Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada, Malayalam, Sinhala, Thai, Lao, Myanmar, Khmer, Tibetan,
    Hangul, Han, Kana, Other,
}

internal static class Scripts
{
    private static readonly (char From, char To, Script Script)[] Ranges =
    [
        ('A', '\u024F', Script.Latin), ('\u1E00', '\u1EFF', Script.Latin), ('\u0370', '\u03FF', Script.Greek), ('\u1F00', '\u1FFF', Script.Greek), ('\u0400', '\u052F', Script.Cyrillic),
        ('\u0530', '\u058F', Script.Armenian), ('\u0590', '\u05FF', Script.Hebrew), ('\u0600', '\u06FF', Script.Arabic), ('\u0750', '\u077F', Script.Arabic), ('\uFB50', '\uFDFF', Script.Arabic), ('\uFE70', '\uFEFE', Script.Arabic),
        ('\u0900', '\u097F', Script.Devanagari), ('\u0980', '\u09FF', Script.Bengali), ('\u0A00', '\u0A7F', Script.Gurmukhi), ('\u0A80', '\u0AFF', Script.Gujarati), ('\u0B00', '\u0B7F', Script.Odia),
        ('\u0B80', '\u0BFF', Script.Tamil), ('\u0C00', '\u0C7F', Script.Telugu), ('\u0C80', '\u0CFF', Script.Kannada), ('\u0D00', '\u0D7F', Script.Malayalam), ('\u0D80', '\u0DFF', Script.Sinhala),
        ('\u0E00', '\u0E7F', Script.Thai), ('\u0E80', '\u0EFF', Script.Lao), ('\u0F00', '\u0FFF', Script.Tibetan), ('\u1000', '\u109F', Script.Myanmar), ('\u10A0', '\u10FF', Script.Georgian),
        ('\u1200', '\u139F', Script.Ethiopic), ('\u1780', '\u17FF', Script.Khmer), ('\u3040', '\u30FF', Script.Kana), ('\u3400', '\u9FFF', Script.Han), ('\uAC00', '\uD7AF', Script.Hangul), ('\u1100', '\u11FF', Script.Hangul),
    ];

    private static readonly Script[] Table = MakeTable();

    public static Script Of(char c) => char.IsLetter(c) || IsMark(c) ? Table[c] : Script.None;

    /// <summary>Signs that stand on letters and belong to their word, as vowels do in the scripts of India.</summary>
    public static bool IsMark(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>How many letters of each script a text has.</summary>
    public static int[] Count(ReadOnlySpan<char> text)
    {
        var counts = new int[(int)Script.Other + 1];
        foreach (char c in text) counts[(int)Of(c)]++;
        counts[(int)Script.None] = 0;
        return counts;
    }

    private static Script[] MakeTable()
    {
        var table = new Script[char.MaxValue + 1];
        Array.Fill(table, Script.Other);
        foreach (var (from, to, script) in Ranges) Array.Fill(table, script, from, to - from + 1);
        return table;
    }
}
