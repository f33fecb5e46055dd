using System.Text;

namespace Stemma.Text;

/// <summary>The way back from decoded text to bytes: a checkpoint every 1,024 characters, then a count.</summary>
public sealed class ByteMap
{
    private const int Step = 1024;
    private readonly string _text;
    private readonly Encoding _encoding;
    private readonly List<int> _chars = [0], _bytes;
    private readonly int[] _oddAt = [], _oddBytes = [];

    /// <param name="text">The decoded text.</param>
    /// <param name="encoding">The encoding it was decoded with; encoding it again must give the same bytes, but for <paramref name="odd"/>.</param>
    /// <param name="preamble">Bytes before the first character (a byte order mark).</param>
    /// <param name="odd">
    /// Where encoding again does not give the same number of bytes (bytes that are not valid in the encoding): for each such
    /// character's end, in order, how many bytes more (or fewer) stood there.
    /// </param>
    public ByteMap(string text, Encoding encoding, int preamble = 0, IReadOnlyList<(int End, int Extra)>? odd = null)
    {
        if (odd is { Count: > 0 }) (_oddAt, _oddBytes) = Sums(odd);
        (_text, _encoding, _bytes) = (text, encoding, [preamble]);
        for (int at = 0; at + Step < text.Length;)
        {
            int n = char.IsHighSurrogate(text[at + Step - 1]) ? Step - 1 : Step;
            _bytes.Add(_bytes[^1] + encoding.GetByteCount(text.AsSpan(at, n)));
            _chars.Add(at += n);
        }
    }

    public TextSpan<Bytes> Back(TextSpan<Source> span) => new(At(span.Start), At(span.End));

    private int At(int i)
    {
        int k = _chars.BinarySearch(i);
        if (k < 0) k = ~k - 1;
        return _bytes[k] + _encoding.GetByteCount(_text.AsSpan(_chars[k], i - _chars[k])) + OddBefore(i);
    }

    private int OddBefore(int i)
    {
        if (_oddAt.Length == 0) return 0;
        int k = Array.BinarySearch(_oddAt, i);
        if (k < 0) k = ~k - 1;
        return k < 0 ? 0 : _oddBytes[k];
    }

    private static (int[] At, int[] Bytes) Sums(IReadOnlyList<(int End, int Extra)> odd)
    {
        int[] at = new int[odd.Count], bytes = new int[odd.Count];
        for (int i = 0; i < at.Length; i++) (at[i], bytes[i]) = (odd[i].End, odd[i].Extra + (i > 0 ? bytes[i - 1] : 0));
        return (at, bytes);
    }
}
