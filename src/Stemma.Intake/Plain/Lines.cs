using Stemma.Text;

namespace Stemma.Intake.Plain;

/// <summary>
/// The lines of a text, and the blocks that they make: a line is a block, unless the text was wrapped at a fixed width,
/// when the lines between two blank ones are.
/// </summary>
internal static class Lines
{
    private const int LongestWrapped = 130;

    /// <summary>Blocks as lists of lines to be joined by spaces. Spans are trimmed and not empty.</summary>
    public static List<List<TextSpan<Source>>> Blocks(string text)
    {
        var groups = Groups(text);
        int width = groups.Where(g => g.Count > 1).SelectMany(g => g.SkipLast(1)).Select(l => l.Length).DefaultIfEmpty(0).Max();
        if (width is > 40 and <= LongestWrapped && IsWrapped(text, groups, width)) return groups;
        return [.. groups.SelectMany(g => g).Select(line => new List<TextSpan<Source>> { line })];
    }

    /// <summary>In wrapped text nearly no line had room for the first word of the next.</summary>
    private static bool IsWrapped(string text, List<List<TextSpan<Source>>> groups, int width)
    {
        int full = 0, all = 0;
        foreach (var group in groups)
            for (int i = 0; i + 1 < group.Count; i++, all++)
                if (group[i].Length + 1 + FirstWord(text, group[i + 1]) > width - 3) full++;
        return all >= 4 && full * 10 >= all * 8;
    }

    private static int FirstWord(string text, TextSpan<Source> line)
    {
        int n = line.In(text).IndexOfAny(" \t\u00A0");
        return n < 0 ? line.Length : n;
    }

    private static List<List<TextSpan<Source>>> Groups(string text)
    {
        var groups = new List<List<TextSpan<Source>>>();
        for (int at = 0; at <= text.Length;)
        {
            int end = text.AsSpan(at).IndexOfAny("\n\r\u0085\u2028\u2029\f\v");
            end = end < 0 ? text.Length : at + end;
            var line = Trim(text, at, end);
            if (!line.IsEmpty) Add(groups, line, text, at);
            at = end + 1 + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 1 : 0);
        }
        return groups;
    }

    /// <summary>Joins the group before unless a blank line stands between.</summary>
    private static void Add(List<List<TextSpan<Source>>> groups, TextSpan<Source> line, string text, int lineStart)
    {
        bool blankBefore = groups.Count == 0 || Breaks(text.AsSpan(groups[^1][^1].End, lineStart - groups[^1][^1].End)) > 1;
        if (blankBefore) groups.Add([line]);
        else groups[^1].Add(line);
    }

    private static int Breaks(ReadOnlySpan<char> gap)
    {
        int n = 0;
        for (int i = 0; i < gap.Length; i++)
            if (gap[i] is '\n' or '\u0085' or '\u2028' or '\u2029' or '\f' or '\v' || (gap[i] == '\r' && (i + 1 == gap.Length || gap[i + 1] != '\n'))) n++;
        return n;
    }

    private static TextSpan<Source> Trim(string text, int start, int end)
    {
        while (start < end && Normalizer.IsBlank(text[start])) start++;
        while (end > start && Normalizer.IsBlank(text[end - 1])) end--;
        return new(start, end);
    }
}
