using System.Text;

namespace Stemma.Cli.Terminal;

/// <summary>Words of reports and names of files are data: no control character of theirs reaches the terminal.</summary>
internal static class Plain
{
    private const int Longest = 300;

    /// <summary>One line without control or direction-changing characters, at most 300 characters long.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= Longest) return line.Append('…').ToString();
            line.Append(IsUnsafe(rune) ? " " : rune.ToString());
        }
        return line.ToString();
    }

    private static bool IsUnsafe(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F;
}
