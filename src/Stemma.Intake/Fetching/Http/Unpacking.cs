using System.IO.Compression;

namespace Stemma.Intake.Fetching.Http;

/// <summary>Content decoding (RFC 9110, section 8.4.1) that stops at a size, so that a small answer cannot fill the memory.</summary>
internal static class Unpacking
{
    public const string TooLong = "too long";

    private const int Layers = 2;

    /// <returns>The bytes, and what is wrong with them: null, <see cref="TooLong"/>, or a reason for the reader.</returns>
    public static (byte[] Body, string? Damage) Unpack(byte[] packed, ICollection<string> encodings, int most)
    {
        List<string> layers = [.. encodings.SelectMany(e => e.Split(',')).Select(e => e.Trim().ToLowerInvariant()).Where(e => e is not ("" or "identity"))];
        if (layers.Count > Layers) return ([], "is compressed more than twice over");
        byte[] body = packed;
        foreach (string layer in layers.AsEnumerable().Reverse())
        {
            if (Open(body, layer) is not { } stream) return ([], $"is compressed as '{layer}', which was not asked for");
            (body, string? damage) = Take(stream, most);
            if (damage is not null) return (body, damage);
        }
        return (body, null);
    }

    private static Stream? Open(byte[] packed, string encoding) => encoding switch
    {
        "gzip" or "x-gzip" => new GZipStream(new MemoryStream(packed), CompressionMode.Decompress),
        "br" => new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress),
        // The standard means zlib's format; some servers send the bare one.
        "deflate" => HasZlibHeader(packed) ? new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress) : new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress),
        _ => null,
    };

    private static bool HasZlibHeader(byte[] b) => b.Length >= 2 && (b[0] & 0x0F) == 8 && ((b[0] << 8) + b[1]) % 31 == 0;

    private static (byte[] Body, string? Damage) Take(Stream packed, int most)
    {
        using var source = packed;
        using var plain = new MemoryStream();
        var chunk = new byte[32 << 10];
        try
        {
            for (int n; (n = source.Read(chunk)) > 0;)
            {
                int room = most - (int)plain.Length;
                plain.Write(chunk, 0, Math.Min(n, room));
                if (n > room) return (plain.ToArray(), TooLong);
            }
            return (plain.ToArray(), null);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or InvalidOperationException)
        {
            return (plain.ToArray(), "its compressed body is damaged or cut off");
        }
    }
}
