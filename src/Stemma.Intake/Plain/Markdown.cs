using Stemma.Text;

namespace Stemma.Intake.Plain;

/// <summary>The little of markdown that news texts use: headings, emphasis, links, quotes. Marks are dropped, words are kept.</summary>
internal static class Markdown
{
    /// <summary>The length of a heading's mark (<c># </c> to <c>###### </c>), or 0.</summary>
    public static int Heading(string text, TextSpan<Source> line)
    {
        int n = 0;
        while (n < line.Length && n < 7 && text[line.Start + n] == '#') n++;
        return n is > 0 and < 7 && n < line.Length && text[line.Start + n] == ' ' ? n + 1 : 0;
    }

    /// <summary>Writes one line without its marks.</summary>
    public static void Write(TextMap<Source, Article>.Builder to, string text, TextSpan<Source> line)
    {
        int at = line.Start;
        if (line.Length > 1 && text[at] == '>') at++;
        for (int i = at; i < line.End;)
        {
            int skip = Mark(text, i, line.End);
            if (skip == 0)
            {
                i++;
                continue;
            }
            Normalizer.Write(to, text, new(at, i));
            at = i += skip;
        }
        Normalizer.Write(to, text, new(at, line.End));
    }

    /// <summary>The length of the mark at this place: ** __ ` ![ [ ](address), or 0.</summary>
    private static int Mark(string text, int i, int end)
    {
        char c = text[i], next = i + 1 < end ? text[i + 1] : '\n';
        if (c is '*' or '_' && next == c) return 2;
        if (c == '*' && (next != ' ' || (i > 0 && text[i - 1] != ' ' && text[i - 1] != '\n'))) return 1;
        if (c == '`') return 1;
        if (c == '!' && next == '[') return 2;
        if (c == '[' && LinkEnd(text, i, end) > 0) return 1;
        return c == ']' && next == '(' ? Math.Max(0, LinkEnd(text, i, end) - i) : 0;
    }

    /// <summary>The end of <c>](address)</c> from here on, looked for within 2,000 characters; 0 when there is none.</summary>
    private static int LinkEnd(string text, int i, int end)
    {
        var rest = text.AsSpan(i, Math.Min(2000, end - i));
        int middle = rest.IndexOf("](");
        int close = middle < 0 ? -1 : rest[middle..].IndexOf(')');
        return close < 0 ? 0 : i + middle + close + 1;
    }
}
