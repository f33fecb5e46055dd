using System.IO.Compression;

namespace Stemma.Intake.Files;

/// <summary>What kept a body from being unpacked whole.</summary>
internal enum PackedFault { None, Damaged, TooLong, UnknownCoding, TooManyLayers }

/// <summary>
/// Takes off the codings of a body (RFC 9110, section 8.4.1: gzip, deflate, br), never past a size, so that a small body cannot fill the memory. The same for answers of the web, records of archives and feeds
/// that are gzip files; what each does about a fault is its own.
/// </summary>
internal static class ContentCodings
{
    private const int Most = 2;

    /// <summary>The codings of a header, in the order in which they were put on.</summary>
    public static List<string> Names(IEnumerable<string> header) => [.. header.SelectMany(h => h.Split(',')).Select(c => c.Trim().ToLowerInvariant()).Where(c => c is not ("" or "identity"))];

    public static bool IsGZip(ReadOnlySpan<byte> body) => body is [0x1F, 0x8B, ..];

    /// <returns>What could be unpacked, and what kept the rest from it; nothing after an unknown coding or more than two. After <see cref="PackedFault.TooLong"/> the first <paramref name="most"/> bytes.</returns>
    public static (byte[] Body, PackedFault Fault) TakeOff(byte[] packed, List<string> codings, int most)
    {
        if (codings.Count > Most) return ([], PackedFault.TooManyLayers);
        byte[] body = packed;
        foreach (string coding in codings.AsEnumerable().Reverse())
        {
            (body, var fault) = TakeOff(body, coding, most);
            if (fault != PackedFault.None) return (body, fault);
        }
        return (body, PackedFault.None);
    }

    /// <summary>One coding.</summary>
    public static (byte[] Body, PackedFault Fault) TakeOff(byte[] packed, string coding, int most)
    {
        using var source = Open(packed, coding);
        if (source is null) return ([], PackedFault.UnknownCoding);
        using var plain = new MemoryStream();
        var chunk = new byte[32 << 10];
        try
        {
            for (int n; (n = source.Read(chunk)) > 0;)
            {
                int room = most - (int)plain.Length;
                plain.Write(chunk, 0, Math.Min(n, room));
                if (n > room) return (plain.ToArray(), PackedFault.TooLong);
            }
            return (plain.ToArray(), PackedFault.None);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or InvalidOperationException)
        {
            return (plain.ToArray(), PackedFault.Damaged);
        }
    }

    private static Stream? Open(byte[] packed, string coding) => coding switch
    {
        "gzip" or "x-gzip" => new GZipStream(new MemoryStream(packed), CompressionMode.Decompress),
        "br" => new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress),
        // The standard means zlib's format; some servers send the bare one.
        "deflate" => HasZlibHeader(packed) ? new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress) : new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress),
        _ => null,
    };

    private static bool HasZlibHeader(byte[] b) => b.Length >= 2 && (b[0] & 0x0F) == 8 && ((b[0] << 8) + b[1]) % 31 == 0;
}
