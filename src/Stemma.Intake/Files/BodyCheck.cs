using Stemma.Model;

namespace Stemma.Intake.Files;

/// <summary>Bodies that no reader should see.</summary>
internal static class BodyCheck
{
    private static readonly (byte[] Magic, string Kind)[] Kinds =
    [
        ([.. "%PDF"u8], "a PDF file"), ([.. "PK\u0003\u0004"u8], "a zip archive"), ([0x1F, 0x8B], "a gzip file"), ([0x89, .. "PNG"u8], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"), ([.. "GIF8"u8], "a GIF image"), ([0x7F, .. "ELF"u8], "a program"), ([0xD0, 0xCF, 0x11, 0xE0], "an Office file"),
    ];

    public static Problem? Problem(Fetched fetched)
    {
        var body = fetched.Body.Span;
        if (!body.ContainsAnyExcept(" \t\r\n\f\0"u8)) return new(fetched.Path, "empty", "is empty");
        if (body.Length > Limits.ReportBytes) return Bodies.TooLarge(fetched.Path, body.Length);
        foreach (var (magic, kind) in Kinds)
            if (body.StartsWith(magic)) return new(fetched.Path, "binary", $"is {kind}, not text");
        return LooksBinary(body) ? new(fetched.Path, "binary", "is not text") : null;
    }

    /// <summary>Control characters that text does not use, unless the zeros are every second byte, as in UTF-16.</summary>
    private static bool LooksBinary(ReadOnlySpan<byte> body)
    {
        var head = body[..Math.Min(body.Length, 64 << 10)];
        if (Decoding.ByteOrder.Of(head) is not null) return false;
        int odd = 0;
        foreach (byte b in head)
            if (b < 32 && b is not (9 or 10 or 12 or 13 or 27)) odd++;
        return odd * 50 > head.Length;
    }
}
