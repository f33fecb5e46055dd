namespace Stemma.Language.Names;

/// <summary>How a whole sentence is cased: running text, a headline in Title Case, ALL CAPS or all lower case.</summary>
public enum SentenceCasing : byte { Running, Title, Upper, Lower }

public static class SentenceCasings
{
    /// <summary>Judged by the words with letters alone; a sentence with fewer than three of them counts as running text unless it is in capitals.</summary>
    public static SentenceCasing Of(ReadOnlySpan<WordForm> words)
    {
        int letters = 0, upper = 0, lower = 0, longLower = 0;
        foreach (ref readonly var w in words)
        {
            if (w.Casing == Casing.None) continue;
            letters++;
            if (w.Casing == Casing.Upper) upper++;
            if (w.Casing == Casing.Lower) lower++;
            if (w.Casing == Casing.Lower && w.Length > 3) longLower++;
        }
        if (upper * 4 >= letters * 3 && upper >= 2) return SentenceCasing.Upper;
        if (letters < 4) return SentenceCasing.Running;
        if (lower == letters) return SentenceCasing.Lower;
        return longLower * 5 <= letters ? SentenceCasing.Title : SentenceCasing.Running;
    }
}
