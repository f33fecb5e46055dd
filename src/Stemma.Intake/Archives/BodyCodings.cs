using System.Buffers.Text;
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
        foreach (string coding in ContentCodings.Names([http["Content-Encoding"] ?? ""]).AsEnumerable().Reverse().Where(c => c is not ("gzip" or "x-gzip") || ContentCodings.IsGZip(body)))
        {
            var (plain, fault) = ContentCodings.TakeOff(body, coding, Limits.ReportBytes);
            if (fault == PackedFault.TooLong) return (null, Bodies.TooLarge(path, Limits.ReportBytes));
            if (plain.Length > Limits.RatioFrom && plain.Length / body.Length > Limits.ArchiveRatio)
                return (null, new(path, "archive-bomb", $"packs more than {Limits.ArchiveRatio} to 1; it was not unpacked"));
            // What came before a fault is kept, as browsers do.
            if (fault == PackedFault.None || plain.Length > 0) body = plain;
        }
        return (body, null);
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
