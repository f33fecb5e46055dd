using System.Buffers.Text;
using System.IO.Compression;
using Stemma.Intake.Files;
using Stemma.Model;

namespace Stemma.Intake.Archives;

/// <summary>
/// Takes off what HTTP put round a body: chunks, then gzip, deflate or brotli (RFC 9112, section 7.1; RFC 9110, section 8.4). Many crawlers
/// keep the header of a coding that they have already taken off, so a body that is not in its coding is taken as it is.
/// </summary>
internal static class BodyCodings
{
    /// <returns>The plain body, or the problem that it unpacks to too much.</returns>
    public static (byte[]? Body, Problem? Problem) Decode(string path, HeaderFields http, byte[] body)
    {
        if (http["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true) body = Unchunk(body) ?? body;
        foreach (string coding in (http["Content-Encoding"] ?? "").ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries).Reverse())
        {
            var (plain, problem) = Unpack(path, coding, body);
            if (plain is null) return (null, problem);
            body = plain;
        }
        return (body, null);
    }

    private static (byte[]? Body, Problem? Problem) Unpack(string path, string coding, byte[] body)
    {
        Func<Stream, Stream>? open = coding switch
        {
            "gzip" or "x-gzip" when body is [0x1F, 0x8B, ..] => s => new GZipStream(s, CompressionMode.Decompress),
            "deflate" when body is [0x78, ..] => s => new ZLibStream(s, CompressionMode.Decompress),
            "deflate" => s => new DeflateStream(s, CompressionMode.Decompress),
            "br" => s => new BrotliStream(s, CompressionMode.Decompress),
            _ => null,
        };
        if (open is null) return (body, null);
        var plain = new MemoryStream();
        bool whole = Pour(open(new MemoryStream(body)), plain);
        if (plain.Length > Limits.ReportBytes) return (null, Bodies.TooLarge(path, plain.Length));
        if (plain.Length > Limits.RatioFrom && plain.Length / body.Length > Limits.ArchiveRatio)
            return (null, new(path, "archive-bomb", $"packs more than {Limits.ArchiveRatio} to 1; it was not unpacked"));
        return (whole || plain.Length > 0 ? plain.ToArray() : body, null);
    }

    /// <summary>Copies until the end, a fault or the limit; what came before a fault is kept, as browsers do.</summary>
    private static bool Pour(Stream packed, MemoryStream plain)
    {
        using (packed)
            try
            {
                var chunk = new byte[64 << 10];
                for (int n; plain.Length <= Limits.ReportBytes && (n = packed.Read(chunk)) > 0;) plain.Write(chunk, 0, n);
                return true;
            }
            catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
            {
                return false;
            }
    }

    /// <summary>The body without its chunk sizes; null when it is not in chunks. A last chunk that is cut off is kept as far as it goes.</summary>
    private static byte[]? Unchunk(ReadOnlySpan<byte> body)
    {
        var whole = new MemoryStream(body.Length);
        while (Size(body, out int size, out int line))
        {
            body = body[line..];
            if (size == 0) return whole.ToArray();
            whole.Write(body[..Math.Min(size, body.Length)]);
            if (size >= body.Length) return whole.ToArray();
            body = body[size..];
            body = body[(body is [(byte)'\r', (byte)'\n', ..] ? 2 : body is [(byte)'\n', ..] ? 1 : 0)..];
        }
        return whole.Length > 0 && body.IsEmpty ? whole.ToArray() : null;
    }

    private static bool Size(ReadOnlySpan<byte> body, out int size, out int line)
    {
        (size, line) = (0, body[..Math.Min(body.Length, 200)].IndexOf((byte)'\n') + 1);
        if (line == 0 || !Utf8Parser.TryParse(body[..line], out size, out int digits, 'x') || size < 0) return false;
        return body[digits..line].TrimStart(" \t"u8) is [(byte)'\r' or (byte)'\n' or (byte)';', ..];
    }
}
