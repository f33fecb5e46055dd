using System.Text;

namespace Stemma.Intake.Decoding;

/// <summary>Encodings that show in the bytes themselves: a byte order mark, or zeros in every second byte.</summary>
internal static class ByteOrder
{
    /// <summary>The encoding and the length of its mark; null when the bytes do not say.</summary>
    public static (Encoding Encoding, int Mark)? Of(ReadOnlySpan<byte> body) => body switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => Unmarked(body[..Math.Min(body.Length, 4096)]),
    };

    /// <summary>Latin text in UTF-16 has a zero in nearly every second byte, on one side only.</summary>
    private static (Encoding, int)? Unmarked(ReadOnlySpan<byte> head)
    {
        if (head.Length < 4) return null;
        int even = 0, odd = 0;
        for (int i = 0; i + 1 < head.Length; i += 2)
        {
            if (head[i] == 0) even++;
            if (head[i + 1] == 0) odd++;
        }
        int pairs = head.Length / 2;
        if (odd * 10 > pairs * 7 && even * 20 < pairs) return (Encoding.Unicode, 0);
        if (even * 10 > pairs * 7 && odd * 20 < pairs) return (Encoding.BigEndianUnicode, 0);
        return null;
    }
}
