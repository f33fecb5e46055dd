namespace Stemma.Intake.Decoding;

/// <summary>Encodings that show in the bytes themselves: a byte order mark, or units of two bytes of which one is nearly always the same.</summary>
internal static class ByteOrder
{
    private const int Looked = 8192;

    /// <summary>The encoding and the length of its mark; null when the bytes do not say.</summary>
    public static (string Encoding, int Mark)? Of(ReadOnlySpan<byte> body) => body switch
    {
        [0xEF, 0xBB, 0xBF, ..] => ("utf-8", 3),
        [0xFF, 0xFE, 0, 0, ..] => ("utf-32le", 4),
        [0, 0, 0xFE, 0xFF, ..] => ("utf-32be", 4),
        [0xFF, 0xFE, ..] => ("utf-16le", 2),
        [0xFE, 0xFF, ..] => ("utf-16be", 2),
        _ => Unmarked(body[..Math.Min(body.Length, Looked)]),
    };

    private static (string, int)? Unmarked(ReadOnlySpan<byte> head)
    {
        if (head.Length < 8) return null;
        if (IsWide(head, bigEndian: false)) return ("utf-16le", 0);
        return IsWide(head, bigEndian: true) ? ("utf-16be", 0) : null;
    }

    /// <summary>
    /// UTF-16 without a mark. Its text keeps to ASCII and one or two blocks of a script below U+2000, so the upper bytes are few and small; or to ideographs, syllables and their signs, with upper
    /// bytes that text in no other encoding has beside zeros. In the other order neither holds.
    /// </summary>
    private static bool IsWide(ReadOnlySpan<byte> head, bool bigEndian)
    {
        int pairs = head.Length / 2, zeros = 0, small = 0, dense = 0, lowZeros = 0, faults = 0;
        for (int i = 0; i + 1 < head.Length; i += 2)
        {
            byte upper = head[bigEndian ? i : i + 1], lower = head[bigEndian ? i + 1 : i];
            if (lower == 0) lowZeros++;
            if (upper == 0) zeros++;
            if (upper < 0x20 || (upper == 0x20 && lower is >= 0x10 and <= 0x3F)) small++;
            else if (upper is 0x30 or (>= 0x4E and <= 0x9F) or (>= 0xAC and <= 0xD7) or 0xFF) dense++;
            if (upper == 0 && lower < 0x20 && lower is not (9 or 10 or 12 or 13)) faults++;
        }
        if (lowZeros * 20 > pairs || faults * 50 > pairs) return false;
        return small * 100 >= pairs * 95 || (zeros > 0 && (small + dense) * 100 >= pairs * 98);
    }
}
