using System.Buffers;
using System.Text;
using Stemma.Text;

namespace Stemma.Intake.Decoding.Encodings;

internal sealed class Utf8() : WebEncoding("utf-8")
{
    public override (string Text, ByteMap Bytes) Decode(ReadOnlySpan<byte> body, int mark = 0)
    {
        var rest = body[mark..];
        string text = Encoding.UTF8.GetString(rest);
        return (text, new(text, Encoding.UTF8, mark, System.Text.Unicode.Utf8.IsValid(rest) ? null : Faults(rest)));
    }

    /// <summary>Each fault becomes one U+FFFD, which would be three bytes again (Encoding Standard, section 8.1; Unicode 15, section 3.9, "maximal subparts").</summary>
    private static List<(int End, int Extra)> Faults(ReadOnlySpan<byte> body)
    {
        var faults = new List<(int, int)>();
        int chars = 0;
        while (!body.IsEmpty)
        {
            int ascii = body.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0) break;
            chars += ascii;
            body = body[ascii..];
            var status = Rune.DecodeFromUtf8(body, out var rune, out int n);
            chars += rune.Utf16SequenceLength;
            if (status != OperationStatus.Done && n != 3) faults.Add((chars, n - 3));
            body = body[n..];
        }
        return faults;
    }
}
