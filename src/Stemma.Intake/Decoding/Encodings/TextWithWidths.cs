using System.Text;
using Stemma.Text;

namespace Stemma.Intake.Decoding.Encodings;

/// <summary>A text while it is decoded: each character with the number of bytes that it stood in.</summary>
internal sealed class TextWithWidths(int bytes)
{
    private readonly StringBuilder _text = new(bytes);
    private readonly List<byte> _widths = new(bytes);
    private readonly List<(int End, int Extra)> _long = [];
    private int _before;

    /// <summary>Bytes that are no character, but switch the state: they belong to the character after them.</summary>
    public void Switch(int width) => _before += width;

    /// <summary>A Unicode code point.</summary>
    public void Put(int point, int width)
    {
        if (point < 0x10000)
        {
            Put((char)point, width);
            return;
        }
        Span<char> pair = stackalloc char[2];
        new Rune(point).EncodeToUtf16(pair);
        Put(pair[0], width);
        Put(pair[1], 0);
    }

    public void Put(char c, int width)
    {
        width += _before;
        _before = 0;
        _text.Append(c);
        _widths.Add((byte)Math.Min(width, 255));
        if (width > 255) _long.Add((_text.Length, width - 255));
    }

    public void Bad(int width) => Put('\uFFFD', width);

    public (string Text, ByteMap Bytes) Done(int mark) => (_text.ToString(), ByteMap.Of([.. _widths], mark, _long));
}
