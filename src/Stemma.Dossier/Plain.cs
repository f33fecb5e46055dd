using System.Globalization;
using System.Text;

namespace Stemma.Dossiers;

/// <summary>Words of reports made fit for one line: no line breaks, no control characters (a terminal would obey them), no turned direction.</summary>
internal static class Plain
{
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune)) Space(line);
            else if (!IsUnseen(rune)) line.Append(rune.ToString());
        }
        return line.ToString().Trim();
    }

    /// <summary>At most <paramref name="length"/> UTF-16 units, cut between words where one ends near, with an ellipsis.</summary>
    public static string Clip(string text, int length)
    {
        string line = Line(text.Length > length * 8 ? text[..(length * 8)] : text);
        if (line.Length <= length) return line;
        int cut = line.LastIndexOf(' ', length - 1);
        if (cut < length * 2 / 3) cut = length - 1;
        if (char.IsHighSurrogate(line[cut - 1])) cut--;
        return line[..cut].TrimEnd(' ', ',', ';', ':', '—', '–') + "…";
    }

    /// <summary>As <see cref="Line"/>, but a space at either end stays.</summary>
    public static string Spaced(string text) =>
        (text.Length > 0 && char.IsWhiteSpace(text[0]) ? " " : "") + Line(text) + (text.Length > 1 && char.IsWhiteSpace(text[^1]) ? " " : "");

    /// <summary>Clause as a sentence would begin.</summary>
    public static string Begun(string text) =>
        text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    /// <summary>A sentence with its full stop, so that the next one can follow it.</summary>
    public static string Ended(string text)
    {
        string bare = text.TrimEnd('”', '’', '"', '\'', ')', ']');
        return bare.Length == 0 || bare[^1] is '.' or '!' or '?' or '…' or '。' or '؟' ? text : text + ".";
    }

    private static void Space(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
    }

    // Format characters join emoji and shape Arabic; of them only those that turn direction are dropped.
    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Surrogate
        || rune.Value is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0xFEFF;
}
