using System.Buffers.Binary;
using System.Text;
using Stemma.Text;

namespace Stemma.Intake.Decoding.Encodings;

/// <summary>UTF-16 in either order; half a pair, and a last odd byte, become U+FFFD.</summary>
internal sealed class Utf16(string name, bool bigEndian) : WebEncoding(name)
{
    public override (string Text, ByteMap Bytes) Decode(ReadOnlySpan<byte> body, int mark = 0)
    {
        var rest = body[mark..];
        var text = new char[(rest.Length + 1) / 2];
        for (int i = 0; i < rest.Length / 2; i++) text[i] = (char)(bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(rest[(2 * i)..]) : BinaryPrimitives.ReadUInt16LittleEndian(rest[(2 * i)..]));
        bool odd = rest.Length % 2 == 1;
        if (odd) text[^1] = '\uFFFD';
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) i++;
            else text[i] = '\uFFFD';
        }
        return (new string(text), ByteMap.Even(text.Length, 2, mark, odd ? [(text.Length, -1)] : null));
    }
}

/// <summary>UTF-32, which browsers do not read, but which text files are kept in.</summary>
internal sealed class Utf32(string name, bool bigEndian) : WebEncoding(name)
{
    public override (string Text, ByteMap Bytes) Decode(ReadOnlySpan<byte> body, int mark = 0)
    {
        var rest = body[mark..];
        var text = new TextWithWidths(rest.Length / 4);
        for (; rest.Length >= 4; rest = rest[4..])
        {
            uint point = bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(rest) : BinaryPrimitives.ReadUInt32LittleEndian(rest);
            if (Rune.IsValid(point)) text.Put((int)point, 4);
            else text.Bad(4);
        }
        if (rest.Length > 0) text.Bad(rest.Length);
        return text.Done(mark);
    }
}
