using Stemma.Text;

namespace Stemma.Intake.Decoding.Encodings;

/// <summary>
/// HZ and ISO-2022-KR, which browsers refuse since script can hide in them; nothing of a report is run here. .NET's decoder is fed byte by byte, to see which bytes became which character.
/// </summary>
internal sealed class Stepped(string name, int codePage) : WebEncoding(name)
{
    public override (string Text, ByteMap Bytes) Decode(ReadOnlySpan<byte> body, int mark = 0)
    {
        var text = new TextWithWidths(body.Length - mark);
        var decoder = CodePages.Strict(codePage).GetDecoder();
        Span<char> chars = stackalloc char[16];
        int pending = 0;
        for (int i = mark; i <= body.Length; i++)
        {
            bool last = i == body.Length;
            int n = last ? decoder.GetChars([], chars, flush: true) : decoder.GetChars(body.Slice(i, 1), chars, flush: false);
            if (!last) pending++;
            foreach (char c in chars[..n])
            {
                text.Put(c, pending);
                pending = 0;
            }
        }
        return text.Done(mark);
    }
}
