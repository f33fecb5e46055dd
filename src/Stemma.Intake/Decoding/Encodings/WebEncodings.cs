using System.Collections.Concurrent;

namespace Stemma.Intake.Decoding.Encodings;

/// <summary>Every encoding by its name (Encoding Standard, section 4), made when it is first asked for.</summary>
internal static class WebEncodings
{
    private static readonly Dictionary<string, Func<string, WebEncoding>> Makers = new(StringComparer.Ordinal)
    {
        ["utf-8"] = _ => new Utf8(), ["utf-16le"] = n => new Utf16(n, bigEndian: false), ["utf-16be"] = n => new Utf16(n, bigEndian: true),
        ["utf-32le"] = n => new Utf32(n, bigEndian: false), ["utf-32be"] = n => new Utf32(n, bigEndian: true),
        ["gbk"] = n => new Gb18030(n), ["gb18030"] = n => new Gb18030(n), ["big5"] = _ => new Big5(), ["shift_jis"] = _ => new ShiftJis(), ["euc-jp"] = _ => new EucJp(),
        ["iso-2022-jp"] = _ => new Iso2022Jp(), ["euc-kr"] = n => new DoubleByte(n, () => new(n, 949)), ["hz-gb-2312"] = n => new Stepped(n, 52936), ["iso-2022-kr"] = n => new Stepped(n, 50225),
        ["x-user-defined"] = _ => SingleByte.UserDefined(),
    };

    private static readonly Dictionary<string, int> Pages = new(StringComparer.Ordinal)
    {
        ["ibm866"] = 866, ["iso-8859-2"] = 28592, ["iso-8859-3"] = 28593, ["iso-8859-4"] = 28594, ["iso-8859-5"] = 28595, ["iso-8859-6"] = 28596, ["iso-8859-7"] = 28597, ["iso-8859-8"] = 28598, ["iso-8859-8-i"] = 28598,
        ["iso-8859-10"] = 0, ["iso-8859-13"] = 28603, ["iso-8859-14"] = 0, ["iso-8859-15"] = 28605, ["iso-8859-16"] = 0, ["koi8-r"] = 20866, ["koi8-u"] = 21866, ["macintosh"] = 10000, ["x-mac-cyrillic"] = 10007, ["windows-874"] = 874,
        ["windows-1250"] = 1250, ["windows-1251"] = 1251, ["windows-1252"] = 1252, ["windows-1253"] = 1253, ["windows-1254"] = 1254, ["windows-1255"] = 1255, ["windows-1256"] = 1256, ["windows-1257"] = 1257, ["windows-1258"] = 1258,
    };

    private static readonly ConcurrentDictionary<string, WebEncoding> Made = new(StringComparer.Ordinal);

    public static IEnumerable<string> Names => Makers.Keys.Concat(Pages.Keys);

    /// <param name="name">One of <see cref="Names"/>.</param>
    public static WebEncoding Get(string name) => Made.GetOrAdd(name, n => Makers.TryGetValue(n, out var make) ? make(n) : SingleByte.Of(n, Pages[n]));
}
