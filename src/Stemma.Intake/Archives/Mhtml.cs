using System.Buffers.Text;
using System.Text;
using Stemma.Intake.Files;
using Stemma.Model;

namespace Stemma.Intake.Archives;

/// <summary>
/// A page that a browser saved in one file (MHTML, RFC 2557): its first HTML part. The address and the time of saving come beside the body;
/// the body is the part's own bytes, without quoted-printable or base64, so byte offsets count there.
/// </summary>
internal static class Mhtml
{
    private const int MostParts = 10_000;

    public static IntakeItem Read(string path, Stream stream)
    {
        var (bytes, problem) = Bodies.ReadAll(path, stream);
        return bytes is null ? new(null, problem) : Page(path, bytes) ?? IntakeItem.Bad(path, "no-reports", "holds no page: it is no MHTML, or has no HTML part");
    }

    private static IntakeItem? Page(string path, byte[] file)
    {
        int end = HeaderFields.End(file.AsSpan(0, Math.Min(file.Length, LookAhead.Window)));
        if (end < 0) return null;
        var head = HeaderFields.Parse(file.AsSpan(0, end));
        if (Part(path, head, head, file.AsSpan(end)) is { } whole) return whole;
        if (ContentType.Parse(head["Content-Type"]).Boundary is not { } boundary) return null;
        byte[] line = Encoding.UTF8.GetBytes("--" + boundary);
        int at = file.AsSpan().IndexOf(line);
        for (int n = 0; at >= 0 && n < MostParts; n++)
        {
            int from = at + line.Length, next = file.AsSpan(from).IndexOf(line);
            var part = file.AsSpan(from, next < 0 ? file.Length - from : next);
            if (part.IndexOf((byte)'\n') is >= 0 and var start && HeaderFields.End(part[start..]) is > 0 and var length && Part(path, head, HeaderFields.Parse(part.Slice(start + 1, length - 1)), part[(start + length)..]) is { } page) return page;
            at = next < 0 ? -1 : from + next;
        }
        return null;
    }

    private static IntakeItem? Part(string path, HeaderFields file, HeaderFields part, ReadOnlySpan<byte> content)
    {
        var type = ContentType.Parse(part["Content-Type"]);
        if (type.Type is not ("text/html" or "application/xhtml+xml")) return null;
        byte[] body = part["Content-Transfer-Encoding"]?.ToLowerInvariant() switch { "quoted-printable" => Unquoted(content), "base64" => FromBase64(content), _ => content.ToArray() };
        string? url = file["Snapshot-Content-Location"] ?? part["Content-Location"];
        return IntakeItem.Of(Sources.Report(path, MediaTypes.Html, body, new(Url: url, Captured: file["Date"], Charset: type.Charset)));
    }

    /// <summary>RFC 2045, section 6.7; what is no escape stays as it is.</summary>
    private static byte[] Unquoted(ReadOnlySpan<byte> text)
    {
        var body = new MemoryStream(text.Length);
        while (text.IndexOf((byte)'=') is >= 0 and var at)
        {
            body.Write(text[..at]);
            text = text[at..];
            if (text.Length > 2 && char.IsAsciiHexDigit((char)text[1]) && char.IsAsciiHexDigit((char)text[2]) && Utf8Parser.TryParse(text[1..3], out byte b, out _, 'x'))
            {
                body.WriteByte(b);
                text = text[3..];
            }
            else if (text.StartsWith("=\r\n"u8)) text = text[3..];
            else if (text.StartsWith("=\n"u8)) text = text[2..];
            else
            {
                body.WriteByte((byte)'=');
                text = text[1..];
            }
        }
        body.Write(text);
        return body.ToArray();
    }

    private static byte[] FromBase64(ReadOnlySpan<byte> text)
    {
        var body = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        Base64.DecodeFromUtf8(text, body, out _, out int written);
        return body[..written];
    }
}
