using System.Globalization;
using Stemma.Text;

namespace Stemma.Language.Syntax;

/// <summary>
/// Cuts text into syntactic words after the conventions of UD English: clitics and contractions apart (do + n't, Putin + 's), hyphenated words apart
/// except after prefixes, abbreviations with their full stop, URLs and numbers whole, runs of one mark together. Only white space lies between words.
/// One pass over the text; every step looks a bounded way ahead or consumes what it looked at.
/// </summary>
public static class Tokenizer
{
    /// <summary>Longer stretches without white space are cut: nothing that long is a word, and it keeps all later work bounded.</summary>
    private const int LongestWord = 400;

    /// <summary>Appends the words of <paramref name="text"/> from <paramref name="from"/> to <paramref name="to"/>, in order.</summary>
    public static void Split(string text, int from, int to, List<TextSpan<Article>> words)
    {
        for (int at = from; at < to;)
        {
            if (IsSpace(text[at]))
            {
                at++;
                continue;
            }
            int end = at;
            while (end < to && end - at < LongestWord && !IsSpace(text[end])) end++;
            if (end < to && char.IsLowSurrogate(text[end]) && end - at > 1) end--;
            SplitChunk(text, at, end, words);
            at = end;
        }
    }

    private static void SplitChunk(string text, int start, int end, List<TextSpan<Article>> words)
    {
        for (int at = start; at < end;)
        {
            int length = Math.Clamp(LengthAt(text, start, at, end), 1, end - at);
            if (char.IsHighSurrogate(text[at + length - 1]) && at + length < end && char.IsLowSurrogate(text[at + length])) length++;
            words.Add(new(at, at + length));
            at += length;
        }
    }

    private static int LengthAt(string text, int start, int at, int end)
    {
        var rest = text.AsSpan(at, end - at);
        if (at == start && Emoticon(rest) is > 0 and var face) return face;
        if (at > start && char.IsLetter(text[at - 1]) && WordParts.Clitic(rest) is > 0 and var clitic) return clitic;
        if (Addresses.Length(rest) is > 0 and var address) return address;
        char c = rest[0];
        if (char.IsDigit(c)) return Numbers.Length(rest);
        if (IsWordChar(c)) return WordParts.Length(text, start, at, end);
        if (c is '.' or '+' or '-' or '#' && rest.Length > 1 && char.IsDigit(rest[1]) && at == start && c != '#' && c != '-') return 1 + Numbers.Length(rest[1..]);
        return MarkLength(rest);
    }

    /// <summary>A letter, digit, combining mark or half of a surrogate pair that is not an emoji.</summary>
    internal static bool IsWordChar(char c) =>
        c < 128 ? char.IsAsciiLetterOrDigit(c) || c == '_'
        : char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>White space, and what takes its place in text off the web: zero-width space, byte order mark, soft separators, control characters.</summary>
    public static bool IsSpace(char c) => c <= ' ' || (c >= 127 && (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u2060' || char.IsControl(c)));

    private static int MarkLength(ReadOnlySpan<char> rest)
    {
        char c = rest[0];
        int run = 1;
        while (run < rest.Length && rest[run] == c) run++;
        return c switch
        {
            '.' or '-' or '*' or '=' or '_' or '~' or '#' or '·' or '•' or '–' or '—' or '<' or '>' or '`' or '\'' => run,
            '!' or '?' => MarksOf(rest, "!?"),
            '$' or '€' or '£' or '¥' => 1,
            '[' when rest.StartsWith("[...]", StringComparison.Ordinal) => 5,
            _ => 1,
        };
    }

    private static int MarksOf(ReadOnlySpan<char> rest, string marks)
    {
        int i = rest.IndexOfAnyExcept(marks);
        return i < 0 ? rest.Length : i;
    }

    private static readonly string[] Faces =
        [":-)", ":-(", ";-)", ":)", ":(", ";)", ":D", ":P", ";P", ":O", "=)", "=(", ":/", ":-D", ":-P", ":'(", "<3", "^^", "^_^"];

    private static int Emoticon(ReadOnlySpan<char> rest)
    {
        if (rest[0] is not (':' or ';' or '=' or '<' or '^')) return 0;
        foreach (string face in Faces)
            if (rest.StartsWith(face, StringComparison.Ordinal) && (rest.Length == face.Length || !char.IsLetterOrDigit(rest[face.Length]))) return face.Length;
        return 0;
    }
}
