using System.Globalization;
using Stemma.Model;

namespace Stemma.Intake.Files;

/// <summary>Reads a stream whole, but never more than <see cref="Limits.ReportBytes"/>.</summary>
internal static class Bodies
{
    /// <returns>The bytes, or the problem that the stream is too long. Closes the stream.</returns>
    public static (byte[]? Bytes, Problem? Problem) ReadAll(string path, Stream stream)
    {
        using var source = stream;
        if (stream.CanSeek && stream.Length > Limits.ReportBytes) return (null, TooLarge(path, stream.Length));
        using var buffer = new MemoryStream(stream.CanSeek ? (int)stream.Length : 64 << 10);
        var chunk = new byte[64 << 10];
        for (int n; (n = source.Read(chunk)) > 0;)
        {
            if (buffer.Length + n > Limits.ReportBytes) return (null, TooLarge(path, buffer.Length + n));
            buffer.Write(chunk, 0, n);
        }
        return (buffer.ToArray(), null);
    }

    /// <summary>The first bytes, enough to tell what a file is.</summary>
    public static byte[] Head(Stream stream)
    {
        var head = new byte[16 << 10];
        int read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return read == head.Length ? head : head[..read];
    }

    public static Problem TooLarge(string path, long bytes) =>
        new(path, "too-large", string.Create(CultureInfo.InvariantCulture, $"is {bytes >> 20} MB or more; one report may have at most {Limits.ReportBytes >> 20} MB"));
}
