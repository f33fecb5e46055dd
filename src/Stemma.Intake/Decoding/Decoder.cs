using System.Text;
using System.Text.Unicode;
using Stemma.Intake.Files;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Intake.Decoding;

/// <summary>
/// Bytes to text. In this order: byte order mark; bytes that are valid UTF-8 and use it (no legacy text is, by chance, for long);
/// the transport's charset; the page's own <c>meta</c>; a guess by the text that each encoding would give. Bytes that are not valid
/// become U+FFFD and the way back still leads to them.
/// </summary>
internal static class Decoder
{
    static Decoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Decoded Decode(Fetched fetched)
    {
        var body = fetched.Body.Span;
        var (encoding, mark) = Choose(fetched, body);
        var rest = body[mark..];
        string text = encoding.GetString(rest);
        var odd = encoding.GetByteCount(text) == rest.Length && !text.Contains('\uFFFD', StringComparison.Ordinal) ? null : Odd(encoding, rest, out text);
        return new(fetched, text, encoding.WebName, new ByteMap(text, encoding, mark, odd));
    }

    private static (Encoding Encoding, int Mark) Choose(Fetched fetched, ReadOnlySpan<byte> body)
    {
        if (ByteOrder.Of(body) is { } marked) return marked;
        bool ascii = !body.ContainsAnyInRange((byte)0x80, (byte)0xFF);
        if (!ascii && Utf8.IsValid(body)) return (Encoding.UTF8, 0);
        var said = Named(fetched.Given.Charset) ?? (fetched.MediaType == MediaTypes.Html ? Named(MetaCharset.Find(body)) : null);
        if (ascii) return (said is { IsSingleByte: false } and not UTF8Encoding && IsEscaped(body) ? said : Encoding.UTF8, 0);
        if (said is not null && (said is not UTF8Encoding || IsNearlyUtf8(body))) return (said, 0);
        return (IsNearlyUtf8(body) ? Encoding.UTF8 : LegacyGuess.Of(body), 0);
    }

    /// <summary>ISO-2022 and HZ write other scripts in plain ASCII bytes.</summary>
    private static bool IsEscaped(ReadOnlySpan<byte> body) => body.Contains((byte)27) || body.IndexOf("~{"u8) >= 0;

    /// <summary>An encoding that writes U+FFFD for bad bytes; some sets would write other characters.</summary>
    /// <exception cref="ArgumentException">There is no such encoding.</exception>
    internal static Encoding Get(string name) => Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));

    private static Encoding? Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        try
        {
            var e = Get(Alias(name.Trim().Trim('"', '\'').ToLowerInvariant()));
            return e.CodePage is 1200 or 1201 or 12000 or 12001 or 65000 or 20127 ? Encoding.UTF8 : e; // a page that says so in ASCII is not in UTF-16
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The larger sets that browsers take these labels for (WHATWG Encoding Standard, section 4.2).</summary>
    private static string Alias(string name) => name switch
    {
        "utf8" => "utf-8",
        "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "cp1252" => "windows-1252",
        "iso-8859-9" or "latin5" => "windows-1254",
        "iso-8859-11" or "tis-620" => "windows-874",
        "gb2312" or "gb_2312-80" or "x-gbk" or "gbk" => "gb18030",
        "shift-jis" or "x-sjis" or "sjis" or "windows-31j" => "shift_jis",
        "ks_c_5601-1987" or "euc-kr" or "ksc5601" => "ks_c_5601-1987",
        "cp1251" => "windows-1251",
        "big5-hkscs" => "big5",
        _ => name,
    };

    /// <summary>A few bad sequences in much valid UTF-8: a cut-off page, a comment in another encoding.</summary>
    private static bool IsNearlyUtf8(ReadOnlySpan<byte> body)
    {
        int good = 0, bad = 0;
        for (int i = 0; i < body.Length;)
        {
            if (body[i] < 0x80)
            {
                i++;
                continue;
            }
            if (Rune.DecodeFromUtf8(body[i..], out _, out int n) == System.Buffers.OperationStatus.Done) good++;
            else bad++;
            i += n;
        }
        return good > 0 && bad * 10 <= good;
    }

    /// <summary>Decodes byte by byte and notes each place where encoding again would give another number of bytes.</summary>
    private static List<(int End, int Extra)> Odd(Encoding encoding, ReadOnlySpan<byte> body, out string text)
    {
        var odd = new List<(int, int)>();
        var all = new StringBuilder(body.Length);
        var decoder = encoding.GetDecoder();
        Span<char> chars = stackalloc char[16];
        int pending = 0;
        for (int i = 0; i <= body.Length; i++)
        {
            bool last = i == body.Length;
            int n = last ? decoder.GetChars([], chars, flush: true) : decoder.GetChars(body.Slice(i, 1), chars, flush: false);
            if (!last) pending++;
            if (n == 0) continue;
            int extra = pending - encoding.GetByteCount(chars[..n]);
            if (extra != 0) odd.Add((all.Length + 1, extra));
            all.Append(chars[..n]);
            pending = 0;
        }
        text = all.ToString();
        return odd;
    }
}
