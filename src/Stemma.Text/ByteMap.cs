using System.Text;

namespace Stemma.Text;

/// <summary>The way back from decoded text to bytes: a checkpoint every 1,024 characters, then a count.</summary>
public sealed class ByteMap
{
    private const int Step = 1024;
    private readonly Func<int, int, int> _count;
    private readonly List<int> _chars = [0], _bytes;
    private readonly int[] _oddAt = [], _oddBytes = [];

    /// <param name="text">The decoded text.</param>
    /// <param name="encoding">The encoding it was decoded with, one that keeps no state; encoding it again must give the same bytes, but for <paramref name="odd"/>.</param>
    /// <param name="preamble">Bytes before the first character (a byte order mark).</param>
    /// <param name="odd">
    /// Where encoding again does not give the same number of bytes (bytes that are not valid in the encoding): for each such
    /// character's end, in order, how many bytes more (or fewer) stood there.
    /// </param>
    public ByteMap(string text, Encoding encoding, int preamble = 0, IReadOnlyList<(int End, int Extra)>? odd = null)
        : this(text.Length, (from, to) => encoding.GetByteCount(text.AsSpan(from, to - from)), i => char.IsHighSurrogate(text[i - 1]), preamble, odd)
    {
    }

    private ByteMap(int length, Func<int, int, int> count, Func<int, bool> splits, int preamble, IReadOnlyList<(int End, int Extra)>? odd)
    {
        if (odd is { Count: > 0 }) (_oddAt, _oddBytes) = Sums(odd);
        (_count, _bytes) = (count, [preamble]);
        for (int at = 0; at + Step < length;)
        {
            int to = splits(at + Step) ? at + Step - 1 : at + Step;
            _bytes.Add(_bytes[^1] + count(at, to));
            _chars.Add(at = to);
        }
    }

    /// <summary>Every character stood in the same number of bytes.</summary>
    public static ByteMap Even(int length, int width, int preamble = 0, IReadOnlyList<(int End, int Extra)>? odd = null) =>
        new(length, (from, to) => (to - from) * width, _ => false, preamble, odd);

    /// <summary>For each character the number of bytes that it stood in, those that only switch the state of the encoding before it included; 0 for the second half of a pair.</summary>
    public static ByteMap Of(byte[] widths, int preamble = 0, IReadOnlyList<(int End, int Extra)>? odd = null) =>
        new(widths.Length, (from, to) => Sum(widths.AsSpan(from, to - from)), _ => false, preamble, odd);

    public TextSpan<Bytes> Back(TextSpan<Source> span) => new(At(span.Start), At(span.End));

    private int At(int i)
    {
        int k = _chars.BinarySearch(i);
        if (k < 0) k = ~k - 1;
        return _bytes[k] + _count(_chars[k], i) + OddBefore(i);
    }

    private int OddBefore(int i)
    {
        if (_oddAt.Length == 0) return 0;
        int k = Array.BinarySearch(_oddAt, i);
        if (k < 0) k = ~k - 1;
        return k < 0 ? 0 : _oddBytes[k];
    }

    private static int Sum(ReadOnlySpan<byte> widths)
    {
        int sum = 0;
        foreach (byte width in widths) sum += width;
        return sum;
    }

    private static (int[] At, int[] Bytes) Sums(IReadOnlyList<(int End, int Extra)> odd)
    {
        int[] at = new int[odd.Count], bytes = new int[odd.Count];
        for (int i = 0; i < at.Length; i++) (at[i], bytes[i]) = (odd[i].End, odd[i].Extra + (i > 0 ? bytes[i - 1] : 0));
        return (at, bytes);
    }
}
