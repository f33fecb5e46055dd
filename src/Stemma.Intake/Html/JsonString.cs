using System.Globalization;
using System.Text;

namespace Stemma.Intake.Html;

/// <summary>A string literal in a script, without its escapes, and where each of its characters stands in the page's source.</summary>
/// <param name="At">For each character the place in the source where its writing begins, and, last, where the literal ends: one more than there are characters.</param>
internal sealed record JsonString(string Text, int[] At, string Key)
{
    private const int LongestKey = 60;

    /// <summary>
    /// String literals of JSON in <paramref name="text"/> with at least <paramref name="shortest"/> characters as written, in order. A quotation mark opens one
    /// only behind a mark that a value can follow, so that scripts in which other marks quote lead astray only for a stretch.
    /// </summary>
    /// <param name="at">Where each character of the text stands in the source; null when the text is the source itself.</param>
    public static IEnumerable<JsonString> All(string text, int from, int to, int shortest, int[]? at = null)
    {
        for (int i = from; i < to; i++)
        {
            if (text[i] != '"' || !Opens(text, from, i)) continue;
            int end = End(text, i + 1, to);
            if (end < 0) yield break;
            if (end - i > shortest) yield return Read(text, i + 1, end, KeyBefore(text, from, i), at);
            i = end;
        }
    }

    private static bool Opens(string text, int from, int i)
    {
        while (--i >= from && char.IsWhiteSpace(text[i])) { }
        return i >= from && text[i] is ':' or ',' or '[' or '(' or '{' or '=';
    }

    private static int End(string text, int i, int to)
    {
        for (; i < to; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == '"') return i;
        }
        return -1;
    }

    /// <summary>The key that this value belongs to; empty when it has none.</summary>
    private static string KeyBefore(string text, int from, int i)
    {
        while (--i >= from && char.IsWhiteSpace(text[i])) { }
        if (i < from || text[i] != ':') return "";
        while (--i >= from && (char.IsWhiteSpace(text[i]) || text[i] is '"' or '\\')) { }
        int end = i + 1;
        while (i >= from && end - i < LongestKey && (char.IsLetterOrDigit(text[i]) || text[i] is '_' or '-')) i--;
        return text[(i + 1)..end];
    }

    private static JsonString Read(string text, int from, int to, string key, int[]? at)
    {
        var written = new StringBuilder(to - from);
        var places = new List<int>(to - from + 1);
        for (int i = from; i < to;)
        {
            var (c, length) = Character(text, i, to);
            written.Append(c);
            places.Add(at is null ? i : at[i]);
            i += length;
        }
        places.Add(at is null ? to : at[to]);
        return new(written.ToString(), [.. places], key);
    }

    private static (char, int) Character(string text, int i, int to)
    {
        if (text[i] != '\\' || i + 1 >= to) return (text[i], 1);
        return text[i + 1] switch
        {
            'n' => ('\n', 2),
            't' => ('\t', 2),
            'r' => ('\r', 2),
            'b' or 'f' or 'v' => (' ', 2),
            'u' when i + 6 <= to && ushort.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort u) => ((char)u, 6),
            'x' when i + 4 <= to && byte.TryParse(text.AsSpan(i + 2, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte x) => ((char)x, 4),
            var c => (c, 2),
        };
    }
}
