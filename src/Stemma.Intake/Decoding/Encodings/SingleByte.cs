using System.Text;
using Stemma.Text;

namespace Stemma.Intake.Decoding.Encodings;

/// <summary>A byte a character (Encoding Standard, section 9).</summary>
/// <param name="upper">The characters of the bytes from 80 on; U+FFFD where there is none.</param>
internal sealed class SingleByte(string name, string upper) : WebEncoding(name)
{
    public override (string Text, ByteMap Bytes) Decode(ReadOnlySpan<byte> body, int mark = 0)
    {
        var rest = body[mark..];
        var text = new char[rest.Length];
        for (int i = 0; i < rest.Length; i++) text[i] = rest[i] < 0x80 ? (char)rest[i] : upper[rest[i] - 0x80];
        return (new string(text), ByteMap.Even(text.Length, 1, mark));
    }

    /// <summary>From a code page of .NET, mended by what the standard adds. Private characters stand there for bytes without a character.</summary>
    /// <param name="codePage">0 when .NET has none: controls up to 9F, the rest from the supplements.</param>
    public static SingleByte Of(string name, int codePage)
    {
        byte[] bytes = [.. Enumerable.Range(0x80, 0x80).Select(b => (byte)b)];
        char[] upper = [.. codePage == 0 ? bytes.Select(b => b < 0xA0 ? (char)b : '\uFFFD') : CodePages.Strict(codePage).GetString(bytes).Select(c => c is >= '\uE000' and <= '\uF8FF' ? '\uFFFD' : c)];
        foreach (var (at, characters) in Supplements.Of(name)) characters.CopyTo(0, upper, at - 0x80, characters.Length);
        return new(name, new string(upper));
    }

    /// <summary>x-user-defined: bytes kept as private characters (section 14.5).</summary>
    public static SingleByte UserDefined() => new("x-user-defined", new string([.. Enumerable.Range(0xF780, 0x80).Select(c => (char)c)]));
}
