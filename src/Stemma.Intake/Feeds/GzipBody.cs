using Stemma.Intake.Files;
using Stemma.Model;

namespace Stemma.Intake.Feeds;

/// <summary>Sitemaps are often kept as gzip files (<c>sitemap.xml.gz</c>), whatever the transport does.</summary>
internal static class GzipBody
{
    /// <summary>The body itself when it is not gzip. Never unpacks more than <see cref="Limits.ReportBytes"/>; what stands before a damage is kept.</summary>
    public static (ReadOnlyMemory<byte> Body, Problem? Problem) Unpack(string path, ReadOnlyMemory<byte> body)
    {
        if (!ContentCodings.IsGZip(body.Span)) return (body, null);
        var (plain, fault) = ContentCodings.TakeOff(body.ToArray(), "gzip", Limits.ReportBytes);
        return fault == PackedFault.TooLong ? (default, Bodies.TooLarge(path, plain.Length)) : (plain, null); // of what is damaged, the reader of what came before says so
    }

    /// <summary>At most <paramref name="most"/> bytes from the start, unpacked when they are gzip.</summary>
    public static byte[] Head(ReadOnlySpan<byte> body, int most) =>
        ContentCodings.IsGZip(body) ? ContentCodings.TakeOff(body[..Math.Min(body.Length, most * 4)].ToArray(), "gzip", most).Body : body[..Math.Min(body.Length, most)].ToArray();
}
