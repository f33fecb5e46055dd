namespace Stemma.Intake.Dates;

/// <summary>Digits of other scripts as 0 to 9; each stays one character, so that places in the text stay the same.</summary>
internal static class DigitForms
{
    /// <summary>Zeros of Arabic, Persian, Devanagari, Bengali, Gujarati, Thai and full-width digits.</summary>
    private static ReadOnlySpan<char> Zeros => "\u0660\u06F0\u0966\u09E6\u0AE6\u0E50\uFF10";

    public static string Plain(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0660', '\uFF19')) return text;
        return string.Create(text.Length, text, (to, from) =>
        {
            for (int i = 0; i < to.Length; i++) to[i] = Plain(from[i]);
        });
    }

    private static char Plain(char c)
    {
        if (c < '\u0660') return c;
        foreach (char zero in Zeros)
            if (c >= zero && c <= zero + 9) return (char)('0' + c - zero);
        return c;
    }
}
