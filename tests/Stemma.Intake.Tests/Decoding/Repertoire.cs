using System.Text;
using Stemma.Intake.Decoding.Encodings;

namespace Stemma.Tests.Intake.Decoding;

/// <summary>
/// The characters that an encoding has, and an encoder that is not ours: .NET's code page where there is one; else, for sets of one byte a character, the table read backwards.
/// </summary>
internal sealed class Repertoire
{
    private static readonly Dictionary<string, int> CodePages = new(StringComparer.Ordinal)
    {
        ["utf-8"] = 65001, ["utf-16le"] = 1200, ["utf-16be"] = 1201, ["utf-32le"] = 12000, ["utf-32be"] = 12001, ["gbk"] = 936, ["gb18030"] = 54936, ["big5"] = 950, ["shift_jis"] = 932, ["euc-jp"] = 51932,
        ["iso-2022-jp"] = 50221, ["euc-kr"] = 949, ["hz-gb-2312"] = 52936, ["iso-2022-kr"] = 50225, ["ibm866"] = 866, ["koi8-r"] = 20866, ["koi8-u"] = 21866, ["macintosh"] = 10000, ["x-mac-cyrillic"] = 10007,
        ["windows-874"] = 874, ["windows-1250"] = 1250, ["windows-1251"] = 1251, ["windows-1252"] = 1252, ["windows-1253"] = 1253, ["windows-1254"] = 1254, ["windows-1255"] = 1255, ["windows-1256"] = 1256,
        ["windows-1257"] = 1257, ["windows-1258"] = 1258, ["iso-8859-2"] = 28592, ["iso-8859-3"] = 28593, ["iso-8859-4"] = 28594, ["iso-8859-5"] = 28595, ["iso-8859-6"] = 28596, ["iso-8859-7"] = 28597,
        ["iso-8859-8"] = 28598, ["iso-8859-8-i"] = 28598, ["iso-8859-13"] = 28603, ["iso-8859-15"] = 28605,
    };

    /// <summary>Characters of the code pages whose bytes mean others on the web (Encoding Standard, indexes); that these are read so, WebEncodingTests looks at.</summary>
    private static readonly Dictionary<string, string> NotTheWebs = new(StringComparer.Ordinal)
    {
        ["iso-8859-7"] = "\u02BD\u02BC", ["iso-8859-8"] = "\u203E", ["iso-8859-8-i"] = "\u203E", ["macintosh"] = "\u2126¤", ["x-mac-cyrillic"] = "∂¢¤",
    };

    private readonly Func<string, byte[]> _encode;

    static Repertoire() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public Repertoire(string name)
    {
        Name = name;
        (Characters, _encode) = CodePages.TryGetValue(name, out int page) ? OfCodePage(page) : OfTable(WebEncodings.Get(name));
        if (NotTheWebs.TryGetValue(name, out string? others)) Characters = [.. Characters.Where(r => !others.Contains(r.ToString(), StringComparison.Ordinal))];
    }

    public string Name { get; }

    /// <summary>All but the controls that no text uses.</summary>
    public IReadOnlyList<Rune> Characters { get; }

    public byte[] Encode(string text) => _encode(text);

    private static (IReadOnlyList<Rune>, Func<string, byte[]>) OfCodePage(int page)
    {
        var strict = Encoding.GetEncoding(page, new EncoderReplacementFallback(""), DecoderFallback.ReplacementFallback);
        var points = Enumerable.Range(0, 0x110000).Where(p => Rune.IsValid(p) && (page is 65001 or 54936 or (>= 1200 and <= 1201) or 12000 or 12001 || p < 0x30000));
        return ([.. points.Select(p => new Rune(p)).Where(r => IsText(r) && IsIn(r.ToString(), strict))], text => strict.GetBytes(text));
    }

    private static bool IsIn(string character, Encoding encoding) => encoding.GetBytes(character) is { Length: > 0 } bytes && encoding.GetString(bytes) == character;

    private static (IReadOnlyList<Rune>, Func<string, byte[]>) OfTable(WebEncoding encoding)
    {
        string all = encoding.Text([.. Enumerable.Range(0, 256).Select(b => (byte)b)]);
        var bytes = Enumerable.Range(0, 256).Where(b => all[b] != '\uFFFD').GroupBy(b => all[b]).ToDictionary(g => g.Key, g => (byte)g.First());
        return ([.. bytes.Keys.Select(c => new Rune(c)).Where(IsText)], text => [.. text.Select(c => bytes[c])]);
    }

    private static bool IsText(Rune r) => r.Value is '\t' or '\n' or '\r' || !(Rune.IsControl(r) || Rune.GetUnicodeCategory(r) is System.Globalization.UnicodeCategory.PrivateUse || r.Value is 0xFFFD or 0xFEFF);
}
