using System.IO.Compression;
using Stemma.Intake.Files;
using Stemma.Model;

namespace Stemma.Intake.Feeds;

/// <summary>Sitemaps are often kept as gzip files (<c>sitemap.xml.gz</c>), whatever the transport does.</summary>
internal static class GzipBody
{
    /// <summary>The body itself when it is not gzip. Never unpacks more than <see cref="Limits.ReportBytes"/>; what stands before a damage is kept.</summary>
    public static (ReadOnlyMemory<byte> Body, Problem? Problem) Unpack(string path, ReadOnlyMemory<byte> body)
    {
        if (!IsGzip(body.Span)) return (body, null);
        byte[] plain = Take(body.ToArray(), Limits.ReportBytes + 1);
        return plain.Length > Limits.ReportBytes ? (default, Bodies.TooLarge(path, plain.Length)) : (plain, null);
    }

    /// <summary>At most <paramref name="most"/> bytes from the start, unpacked when they are gzip.</summary>
    public static byte[] Head(ReadOnlySpan<byte> body, int most) =>
        IsGzip(body) ? Take(body[..Math.Min(body.Length, most * 4)].ToArray(), most) : body[..Math.Min(body.Length, most)].ToArray();

    private static bool IsGzip(ReadOnlySpan<byte> body) => body is [0x1F, 0x8B, ..];

    private static byte[] Take(byte[] packed, int most)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var chunk = new byte[16 << 10];
        try
        {
            for (int n; plain.Length < most && (n = gzip.Read(chunk, 0, (int)Math.Min(chunk.Length, most - plain.Length))) > 0;) plain.Write(chunk, 0, n);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            // Cut off or damaged: the reader of what came before the damage says so.
        }
        return plain.ToArray();
    }
}
