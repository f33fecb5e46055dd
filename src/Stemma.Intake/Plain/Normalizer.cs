using Stemma.Text;

namespace Stemma.Intake.Plain;

/// <summary>
/// Writes a stretch of the source as reading text: runs of spaces (no-break ones too) become one space, soft hyphens, zero-width
/// marks and control characters are dropped, the no-break hyphen becomes a plain one. All else is copied.
/// </summary>
internal static class Normalizer
{
    public static void Write(TextMap<Source, Article>.Builder to, string text, TextSpan<Source> span)
    {
        int at = span.Start;
        while (at < span.End)
        {
            int stop = NextOdd(text, at, span.End);
            to.Copy(text, at, stop - at);
            at = stop < span.End ? WriteOdd(to, text, stop, span.End) : stop;
        }
    }

    /// <summary>White space, and marks that show nothing.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || IsDropped(c);

    /// <summary>The first character from <paramref name="at"/> on that is not simply copied. A single space is.</summary>
    private static int NextOdd(string text, int at, int end)
    {
        for (int i = at; i < end; i++)
        {
            char c = text[i];
            if (c == ' ' && i + 1 < end && !IsBlank(text[i + 1])) continue;
            if (c == '\u2011' || IsBlank(c)) return i;
        }
        return end;
    }

    private static int WriteOdd(TextMap<Source, Article>.Builder to, string text, int at, int end)
    {
        if (text[at] == '\u2011')
        {
            to.Replace(at, 1, "-");
            return at + 1;
        }
        int stop = at;
        bool space = false;
        for (; stop < end && IsBlank(text[stop]); stop++) space |= char.IsWhiteSpace(text[stop]);
        if (space) to.Replace(at, stop - at, " ");
        return stop;
    }

    /// <summary>Joiners of Indic scripts, Arabic script and emoji (U+200C, U+200D) are kept.</summary>
    private static bool IsDropped(char c) =>
        c is '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' || (char.IsControl(c) && !char.IsWhiteSpace(c));
}
