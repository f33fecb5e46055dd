using AngleSharp.Html;

namespace Stemma.Intake.Html;

/// <summary>Character references as they stand in the source (HTML Standard, section 13.5): where one ends and how many characters it gives.</summary>
internal static class Characters
{
    private const int Longest = 32;

    /// <summary>References that may go without their semicolon, beyond those that any page uses.</summary>
    private static readonly HashSet<string> WithoutSemicolon = [.. ("amp lt gt quot nbsp copy reg para sect deg middot laquo raquo shy euro pound yen cent times divide iexcl iquest acute cedil ordf ordm micro not plusmn " +
        "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml oslash ugrave uacute ucirc uuml yacute thorn yuml szlig " +
        "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml Oslash Ugrave Uacute Ucirc Uuml Yacute THORN").Split(' ')];

    /// <summary>The length of the reference that begins at this ampersand; 0 when none does.</summary>
    public static int Length(string source, int at, int end)
    {
        int stop = Math.Min(end, at + Longest), i = at + 1;
        if (i < stop && source[i] == '#') i++;
        while (i < stop && char.IsAsciiLetterOrDigit(source[i])) i++;
        if (i == at + 1 || (source[at + 1] == '#' && i == at + 2)) return 0;
        if (i < stop && source[i] == ';' && IsKnown(source.AsSpan(at, i + 1 - at))) return i + 1 - at;
        if (source[at + 1] == '#') return DigitsEnd(source, at, i) - at;
        for (int n = i; n > at + 2; n--)
            if (n - at - 1 <= 6 && WithoutSemicolon.Contains(source[(at + 1)..n])) return n - at;
        return 0;
    }

    private static bool IsKnown(ReadOnlySpan<char> reference) => reference[1] == '#' || Symbol(reference) is not null;

    private static string? Symbol(ReadOnlySpan<char> reference) => HtmlEntityProvider.Resolver.GetSymbol(reference[1..].ToString());

    private static int DigitsEnd(string source, int at, int stop)
    {
        bool hex = source[at + 2] is 'x' or 'X';
        int i = at + (hex ? 3 : 2);
        while (i < stop && (hex ? char.IsAsciiHexDigit(source[i]) : char.IsAsciiDigit(source[i]))) i++;
        return i;
    }

    /// <summary>How many characters of <paramref name="data"/> from <paramref name="n"/> on the reference stands for.</summary>
    public static int Gives(ReadOnlySpan<char> reference, string data, int n)
    {
        if (char.IsHighSurrogate(data[n])) return 2;
        return reference[1] != '#' && Symbol(reference)?.Length == 2 ? 2 : 1;
    }
}
