using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Quotations;

/// <summary>How a quoted stretch ends: with its mark, because the next paragraph opens again (newspapers do so while one voice speaks on), or never.</summary>
internal enum QuoteEnd { Closed, RunsOn, Open }

/// <summary>A stretch between quotation marks of the reading text, in one block.</summary>
/// <param name="Span">With its marks.</param>
/// <param name="Inner">Without them.</param>
/// <param name="Depth">0, or how many other stretches hold it.</param>
internal sealed record Quoted(TextSpan<Article> Span, TextSpan<Article> Inner, int Depth, QuoteEnd End) : ISpanned;

/// <summary>
/// Finds quoted stretches by their marks alone: curly, straight, doubled single, German, French and CJK marks; nested; left open. Time is linear.
/// An apostrophe is none: a single mark opens only before a word after a break, and only when a closing mark that is not inside a word follows.
/// </summary>
internal static class QuoteMarks
{
    private const int SingleReach = 600; // how far the closing single mark is looked for

    private readonly record struct Opening(int At, int Length, string Closers);

    /// <summary>The quoted stretches of <paramref name="block"/>, outer before inner. One left open ends with the block or with the next opening mark.</summary>
    public static List<Quoted> Scan(string text, TextSpan<Article> block)
    {
        var found = new List<Quoted>();
        var open = new List<Opening>();
        for (int i = block.Start; i < block.End;)
        {
            int length = MarkLength(text, i, block.End);
            if (length > 0) Mark(text, block, i, length, open, found);
            i += Math.Max(1, length);
        }
        if (open.Count > 0) Leave(text, open[0], block.End, found);
        found.Sort((a, b) => a.Span.CompareTo(b.Span));
        return found;
    }

    private static void Mark(string text, TextSpan<Article> block, int at, int length, List<Opening> open, List<Quoted> found)
    {
        if (Closes(text, block, at, length, open) is int level and >= 0)
        {
            var o = open[level];
            open.RemoveRange(level, open.Count - level);
            if (at > o.At + o.Length) found.Add(new(new(o.At, at + length), new(o.At + o.Length, at), level, QuoteEnd.Closed));
        }
        else if (Opener(text, block, at, length) is { } opening)
        {
            int same = open.FindIndex(o => o.Closers == opening.Closers);
            if (same >= 0) // the earlier one was never closed: marks of one kind do not nest
            {
                Leave(text, open[same], at, found);
                open.RemoveRange(same, open.Count - same);
            }
            open.Add(opening);
        }
    }

    /// <summary>An opening without its closing mark reaches to the end of the sentence that it begins in, or to <paramref name="end"/> when that is the paragraph's.</summary>
    private static void Leave(string text, Opening o, int end, List<Quoted> found)
    {
        while (end > o.At + o.Length && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > o.At + o.Length) found.Add(new(new(o.At, end), new(o.At + o.Length, end), 0, QuoteEnd.Open));
    }

    private static int MarkLength(string text, int i, int end) => text[i] switch
    {
        '\'' or '`' when i + 1 < end && text[i + 1] == text[i] => 2,
        '"' or '“' or '”' or '„' or '«' or '»' or '「' or '」' or '『' or '』' or '‘' or '’' or '\'' or '＂' => 1,
        _ => 0,
    };

    /// <summary>The level of the open stretch that the mark closes, or -1.</summary>
    private static int Closes(string text, TextSpan<Article> block, int at, int length, List<Opening> open)
    {
        for (int level = open.Count - 1; level >= 0; level--)
            if (open[level].Closers.Contains(text[at], StringComparison.Ordinal) && MayClose(text, block, at, length, open[level])) return level;
        return -1;
    }

    private static bool MayClose(string text, TextSpan<Article> block, int at, int length, Opening o)
    {
        char mark = text[at];
        if (length == 2 || o.Length == 2) return length == o.Length || mark == '"';
        return mark switch
        {
            '\'' or '’' => at == SingleClose(text, o.At, block.End),
            '"' => !(At(text, block, at - 1) is ' ' && char.IsLetterOrDigit(At(text, block, at + 1))),
            _ => true,
        };
    }

    private static Opening? Opener(string text, TextSpan<Article> block, int at, int length)
    {
        char before = At(text, block, at - 1), after = At(text, block, at + length);
        bool opens = (char.IsWhiteSpace(before) || char.IsPunctuation(before) && before is not ('.' or ',' or '!' or '?' or '’' or '”')) && !char.IsWhiteSpace(after);
        string closers = text[at] switch
        {
            '“' => "”\"",
            '„' => "“”\"",
            '«' => "»",
            '「' => "」",
            '『' => "』",
            '"' or '＂' when opens => "\"＂”",
            '\'' or '`' when length == 2 && opens => "'\"",
            '»' when opens && char.IsLetter(after) => "«",
            '”' when opens && char.IsLetter(after) => "”",
            '‘' or '\'' when opens && !char.IsDigit(after) && SingleClose(text, at, block.End) > 0 => "'’",
            _ => "",
        };
        return closers.Length == 0 ? null : new(at, length, closers);
    }

    /// <summary>Where the single mark at <paramref name="open"/> closes; -1 when it is an apostrophe. A mark after s may be a plural's genitive, so a clearer one wins.</summary>
    private static int SingleClose(string text, int open, int end)
    {
        int fallback = -1;
        for (int i = open + 2; i < Math.Min(end, open + SingleReach); i++)
        {
            if (text[i] is '‘') break;
            if (text[i] is not ('\'' or '’') || char.IsWhiteSpace(text[i - 1]) || i + 1 < end && char.IsLetterOrDigit(text[i + 1])) continue;
            if (text[i - 1] is not ('s' or 'S') || i + 1 >= end || !char.IsWhiteSpace(text[i + 1])) return i;
            if (fallback < 0) fallback = i;
        }
        return fallback;
    }

    private static char At(string text, TextSpan<Article> block, int i) => block.Contains(i) ? text[i] : ' ';
}
