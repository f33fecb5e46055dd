using System.Text;

namespace Stemma.Text;

/// <summary>The way back from decoded text to bytes: a checkpoint every 1,024 characters, then a count.</summary>
public sealed class ByteMap
{
    private const int Step = 1024;
    private readonly string _text;
    private readonly Encoding _encoding;
    private readonly List<int> _chars = [0], _bytes;

    /// <param name="text">The decoded text.</param>
    /// <param name="encoding">The encoding it was decoded with; encoding it again must give the same bytes.</param>
    /// <param name="preamble">Bytes before the first character (a byte order mark).</param>
    public ByteMap(string text, Encoding encoding, int preamble = 0)
    {
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
        return _bytes[k] + _encoding.GetByteCount(_text.AsSpan(_chars[k], i - _chars[k]));
    }
}
