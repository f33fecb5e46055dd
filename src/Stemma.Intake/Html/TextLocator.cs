using AngleSharp.Dom;
using Stemma.Text;

namespace Stemma.Intake.Html;

/// <summary>
/// Finds where a text node's characters stand in the source. Text nodes come in document order, which is source order but for content that
/// the parser moved (tables, unclosed inline tags), so each search starts at the later of the last token used and the nearest element before
/// the node; when the words there differ, the following tokens are tried.
/// </summary>
internal sealed class TextLocator(string source, IReadOnlyList<(int Start, int End)> tokens)
{
    private const int Tries = 12;
    private int _token, _at;

    /// <summary>One stretch of a text node and of the source behind it. Equal lengths may still differ (a line break for a line break).</summary>
    public readonly record struct Piece(int Node, int NodeLength, int Source, int SourceLength);

    /// <summary>The pieces of the node in order, or null when it stands nowhere.</summary>
    /// <param name="after">The source position of the nearest element that begins before the node, or -1.</param>
    public List<Piece>? Find(string data, int after)
    {
        int first = TokenAfter(after);
        if (_token > first || (_token == first && _at > 0)) first = _token;
        for (int i = first; i < Math.Min(tokens.Count, first + Tries); i++)
            if (Match(data, i, i == _token ? Math.Max(_at, tokens[i].Start) : tokens[i].Start) is { } pieces) return pieces;
        first = TokenAfter(after);
        for (int i = first; i < Math.Min(tokens.Count, first + Tries); i++)
            if (Match(data, i, tokens[i].Start) is { } pieces) return pieces;
        return null;
    }

    private int TokenAfter(int position)
    {
        int lo = 0, hi = tokens.Count;
        while (lo < hi)
        {
            int mid = (lo + hi) / 2;
            if (tokens[mid].Start <= position) lo = mid + 1;
            else hi = mid;
        }
        return lo;
    }

    /// <summary>Walks node and source together. A node may hold less than a token (leading blanks dropped) or run on into the next ones.</summary>
    private List<Piece>? Match(string data, int token, int at)
    {
        var pieces = new List<Piece>();
        int end = tokens[token].End, n = 0;
        while (at < end && IsBlank(source[at]) && !IsBlank(data[0])) at++;
        while (n < data.Length)
        {
            while (at >= end)
            {
                if (++token >= tokens.Count) return null;
                (at, end) = tokens[token];
            }
            int length = Same(data, n, at, end);
            if (length > 0) pieces.Add(new(n, length, at, length));
            (n, at) = (n + length, at + length);
            if (n >= data.Length || at >= end) continue;
            var (took, gave) = Reference(data, n, at, end);
            if (took == 0) return null;
            pieces.Add(new(n, gave, at, took));
            (n, at) = (n + gave, at + took);
        }
        (_token, _at) = at >= end ? (token + 1, 0) : (token, at);
        return pieces;
    }

    /// <summary>How many characters are the same in both from here, stopping before an ampersand that begins a reference.</summary>
    private int Same(string data, int n, int at, int end)
    {
        int same = data.AsSpan(n).CommonPrefixLength(source.AsSpan(at, end - at));
        for (int i = 0; i < same; i++)
        {
            int next = source.AsSpan(at + i, same - i).IndexOf('&');
            if (next < 0) return same;
            i += next;
            if (BeginsReference(at + i, end)) return i;
        }
        return same;
    }

    private bool BeginsReference(int at, int end) => Characters.Length(source, at, end) > 0;

    private (int Took, int Gave) Reference(string data, int n, int at, int end)
    {
        if (source[at] == '\r' && data[n] == '\n') return (at + 1 < end && source[at + 1] == '\n' ? 2 : 1, 1);
        if (source[at] == '\0') return data[n] == '\uFFFD' ? (1, 1) : (1, 0);
        int took = source[at] == '&' ? Characters.Length(source, at, end) : 0;
        return took == 0 ? (0, 0) : (took, Math.Min(data.Length - n, Characters.Gives(source.AsSpan(at, took), data, n)));
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
