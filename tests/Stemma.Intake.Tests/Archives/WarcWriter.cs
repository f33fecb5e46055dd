using System.IO.Compression;
using System.Text;

namespace Stemma.Tests.Intake.Archives;

/// <summary>Writes WARC files as crawlers do, and as they should not.</summary>
internal sealed class WarcWriter
{
    public enum Packing { Plain, PerRecord, Whole }

    private readonly List<byte[]> _records = [];

    public string Newline { get; init; } = "\r\n";

    /// <summary>What stands after each block; the standard wants two line ends.</summary>
    public string Gap { get; init; } = "\r\n\r\n";

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static string Page(string words) => $"<!DOCTYPE html><html lang=en><head><title>{words}</title></head><body><article><h1>{words}</h1><p>{string.Concat(Enumerable.Repeat(words + " was said on Monday in the town hall. ", 6))}</p></article></body></html>";

    public static byte[] Http(string fields, byte[] body, string status = "HTTP/1.1 200 OK") => [.. Bytes($"{status}\r\n{fields}\r\n\r\n"), .. body];

    public WarcWriter Response(string url, string words, string fields = "Content-Type: text/html; charset=utf-8", string extra = "", string status = "HTTP/1.1 200 OK") =>
        Add("response", url, Http(fields, Bytes(Page(words)), status), extra: extra);

    public WarcWriter Add(string type, string url, byte[] block, string contentType = "application/http; msgtype=response", string extra = "", string version = "WARC/1.0", long? length = null)
    {
        string id = $"<urn:uuid:00000000-0000-0000-0000-{_records.Count:000000000000}>";
        string[] fields = [version, $"WARC-Type: {type}", $"WARC-Target-URI: {url}", $"WARC-Date: 2023-05-0{1 + (_records.Count % 9)}T10:11:12Z", $"WARC-Record-ID: {id}", $"Content-Type: {contentType}", $"Content-Length: {length ?? block.Length}"];
        if (extra.Length > 0) fields = [.. fields, extra];
        _records.Add([.. Bytes(string.Join(Newline, fields) + Newline + Newline), .. block, .. Bytes(Gap)]);
        return this;
    }

    public WarcWriter Raw(byte[] bytes)
    {
        _records.Add(bytes);
        return this;
    }

    public byte[] Write(Packing packing = Packing.Plain) => packing switch
    {
        Packing.PerRecord => [.. _records.SelectMany(GZip)],
        Packing.Whole => GZip([.. _records.SelectMany(r => r)]),
        _ => [.. _records.SelectMany(r => r)],
    };

    public static byte[] GZip(byte[] bytes) => Pack(bytes, s => new GZipStream(s, CompressionLevel.Optimal));

    public static byte[] Brotli(byte[] bytes) => Pack(bytes, s => new BrotliStream(s, CompressionLevel.Optimal));

    public static byte[] Deflate(byte[] bytes) => Pack(bytes, s => new DeflateStream(s, CompressionLevel.Optimal));

    public static byte[] ZLib(byte[] bytes) => Pack(bytes, s => new ZLibStream(s, CompressionLevel.Optimal));

    public static byte[] Chunked(byte[] bytes, int size) =>
        [.. bytes.Chunk(size).SelectMany(c => (byte[])[.. Bytes($"{c.Length:x}\r\n"), .. c, .. "\r\n"u8]), .. "0\r\n\r\n"u8];

    private static byte[] Pack(byte[] bytes, Func<Stream, Stream> open)
    {
        var packed = new MemoryStream();
        using (var stream = open(packed)) stream.Write(bytes);
        return packed.ToArray();
    }
}
