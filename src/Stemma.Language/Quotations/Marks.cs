using Stemma.Text;

namespace Stemma.Language.Quotations;

/// <summary>Keeps quotation marks in pairs where a span is cut by words.</summary>
internal static class Marks
{
    /// <summary>The span with its closing mark taken in, or with a lone opening or closing mark at its edge left out. Never leaves <paramref name="within"/>.</summary>
    public static TextSpan<Article> Balance(string text, TextSpan<Article> span, TextSpan<Article> within)
    {
        int depth = Depth(text, span);
        if (depth > 0)
        {
            int end = span.End;
            while (end < within.End && text[end] is '.' or ',' or '!' or '?') end++;
            if (end < within.End && IsClosing(text[end])) return new(span.Start, end + 1);
            if (IsOpening(text[span.Start]) && span.Length > 1) return new(span.Start + 1, span.End);
        }
        else if (depth < 0 && IsClosing(text[span.End - 1]) && span.Length > 1) return new(span.Start, span.End - 1);
        return span;
    }

    /// <summary>Opening marks that are not closed, less closing marks that are not opened. Straight marks open and close by turns.</summary>
    private static int Depth(string text, TextSpan<Article> span)
    {
        int curly = 0;
        bool straight = false;
        for (int i = span.Start; i < span.End; i++)
        {
            if (text[i] is '“') curly++;
            else if (text[i] is '”') curly--;
            else if (text[i] is '"') straight = !straight;
        }
        return curly != 0 ? curly : !straight ? 0 : text[span.End - 1] == '"' && text[span.Start] != '"' && !HasBefore(text, span) ? -1 : 1;
    }

    private static bool HasBefore(string text, TextSpan<Article> span) => text.AsSpan(span.Start, span.Length - 1).Contains('"');

    private static bool IsOpening(char mark) => mark is '“' or '"';
    private static bool IsClosing(char mark) => mark is '”' or '"';
}
