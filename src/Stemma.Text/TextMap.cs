using System.Text;

namespace Stemma.Text;

/// <summary>
/// The way between a text <typeparamref name="B"/> and the text <typeparamref name="A"/> that it was written from, as pieces in B order:
/// copied, replaced, or inserted (no source). It is recorded while B is written and never realigned later.
/// Pieces are in rising A order too, since reading order is document order.
/// </summary>
public sealed class TextMap<A, B>
    where A : ITextSpace
    where B : ITextSpace
{
    /// <summary>One stretch of B and the stretch of A behind it. <c>ALength</c> is 0 for inserted text.</summary>
    public readonly record struct Piece(int A, int ALength, int B, int BLength, bool Copied);

    private readonly Piece[] _pieces;

    public TextMap(IEnumerable<Piece> pieces) => _pieces = [.. pieces];

    public IReadOnlyList<Piece> Pieces => _pieces;

    /// <summary>The smallest span of A that produced this span of B; null when all of it was inserted.</summary>
    public TextSpan<A>? Back(TextSpan<B> span)
    {
        int lo = int.MaxValue, hi = -1;
        for (int i = FirstAfter(span.Start); i < _pieces.Length && _pieces[i].B < span.End; i++)
        {
            var p = _pieces[i];
            if (p.ALength == 0 || p.B + p.BLength <= span.Start) continue;
            lo = Math.Min(lo, p.Copied ? p.A + Math.Max(0, span.Start - p.B) : p.A);
            hi = Math.Max(hi, p.Copied ? p.A + Math.Min(p.BLength, span.End - p.B) : p.A + p.ALength);
        }
        return hi < 0 ? null : new(lo, hi);
    }

    /// <summary>The smallest span of B that was written from this span of A; null when none of it was kept.</summary>
    public TextSpan<B>? Forward(TextSpan<A> span)
    {
        int lo = int.MaxValue, hi = -1;
        foreach (var p in _pieces)
        {
            if (p.ALength == 0 || p.BLength == 0 || p.A >= span.End || p.A + p.ALength <= span.Start) continue;
            lo = Math.Min(lo, p.Copied ? p.B + Math.Max(0, span.Start - p.A) : p.B);
            hi = Math.Max(hi, p.Copied ? p.B + Math.Min(p.ALength, span.End - p.A) : p.B + p.BLength);
        }
        return hi < 0 ? null : new(lo, hi);
    }

    private int FirstAfter(int b)
    {
        int lo = 0, hi = _pieces.Length;
        while (lo < hi)
        {
            int mid = (lo + hi) / 2;
            if (_pieces[mid].B + _pieces[mid].BLength <= b) lo = mid + 1;
            else hi = mid;
        }
        return lo;
    }

    /// <summary>Writes B piece by piece and remembers where each piece came from.</summary>
    public sealed class Builder
    {
        private readonly List<Piece> _pieces = [];
        private readonly StringBuilder _text = new();

        /// <summary>Characters of B written so far.</summary>
        public int Length => _text.Length;

        /// <summary>Copies <paramref name="length"/> characters of A as they are.</summary>
        public void Copy(string a, int start, int length)
        {
            if (length <= 0) return;
            if (_pieces.Count > 0 && _pieces[^1] is { Copied: true } last && last.A + last.ALength == start)
                _pieces[^1] = last with { ALength = last.ALength + length, BLength = last.BLength + length };
            else
                _pieces.Add(new(start, length, _text.Length, length, Copied: true));
            _text.Append(a, start, length);
        }

        /// <summary>Writes other characters in place of a stretch of A (an entity reference, a run of spaces).</summary>
        public void Replace(int start, int length, ReadOnlySpan<char> with)
        {
            _pieces.Add(new(start, length, _text.Length, with.Length, Copied: false));
            _text.Append(with);
        }

        /// <summary>Writes characters that stand nowhere in A (a break between blocks).</summary>
        public void Insert(ReadOnlySpan<char> text)
        {
            _pieces.Add(new(0, 0, _text.Length, text.Length, Copied: false));
            _text.Append(text);
        }

        public (string Text, TextMap<A, B> Map) Build() => (_text.ToString(), new(_pieces));
    }
}
