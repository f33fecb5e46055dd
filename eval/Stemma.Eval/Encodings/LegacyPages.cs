using System.Text;
using Stemma.Intake.Decoding.Encodings;

namespace Stemma.Eval.Encodings;

/// <summary>A page in an encoding that sites of its language use or used.</summary>
/// <param name="Text">What the page must read as.</param>
/// <param name="Encoding">The encoding's name.</param>
public sealed record LegacyPage(string Language, string Encoding, string Text, byte[] Body);

/// <summary>Texts written in the encodings of their language.</summary>
public static class LegacyPages
{
    private const string West = "windows-1252 iso-8859-15", East = "windows-1250 iso-8859-2", Baltic = "windows-1257 iso-8859-13", Russian = "windows-1251 koi8-r iso-8859-5 ibm866";

    public static readonly IReadOnlyDictionary<string, string[]> Used = (
        $"de={West}|fr={West}|es={West}|it={West}|pt={West}|nl={West}|sv={West}|da={West}|no={West}|fi={West}|is={West}|ca={West}|gl={West}|eu={West}|ga={West}|en={West}|cs={East}|sk={East}|pl={East}|hu={East}|hr={East}|sl={East}|sq={West}|" +
        $"ro={East} iso-8859-16|et=windows-1257 windows-1252 iso-8859-15|lv={Baltic}|lt={Baltic}|tr=windows-1254|ru={Russian}|bg=windows-1251 iso-8859-5|mk=windows-1251 iso-8859-5|sr=windows-1251 windows-1250 iso-8859-2|be=windows-1251|uk=windows-1251 koi8-u|" +
        "el=windows-1253 iso-8859-7|he=windows-1255 iso-8859-8|ar=windows-1256 iso-8859-6|fa=windows-1256|th=windows-874|zh=gbk gb18030 big5|ja=shift_jis euc-jp iso-2022-jp|ko=euc-kr")
        .Split('|').Select(l => l.Split('=')).ToDictionary(l => l[0], l => l[1].Split(' '), StringComparer.Ordinal);

    private static readonly Dictionary<string, int> MultiByte = new(StringComparer.Ordinal) { ["gbk"] = 936, ["gb18030"] = 54936, ["big5"] = 950, ["shift_jis"] = 932, ["euc-jp"] = 51932, ["iso-2022-jp"] = 50220, ["euc-kr"] = 949 };

    static LegacyPages() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text in the encoding, if it can be written in it; null when it cannot, or is ASCII alone.</summary>
    public static byte[]? Encode(string text, string encoding)
    {
        if (text.All(char.IsAscii)) return null;
        var bytes = MultiByte.TryGetValue(encoding, out int codePage) ? OfPage(text, codePage) : OfTable(text, WebEncodings.Get(encoding));
        return bytes is not null && WebEncodings.Get(encoding).Text(bytes) == text ? bytes : null;
    }

    /// <summary>Without what sites leave out when their encoding does not have it: curly quotation marks, dashes, the newer Romanian letters.</summary>
    public static string Plainer(string text) => string.Concat(text.Select(c => c switch
    {
        '‘' or '’' or 'ʼ' => "'", '“' or '”' or '„' => "\"", '–' or '—' => "-", '…' => "...", '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' => "", 'ș' => "ş", 'ț' => "ţ", 'Ș' => "Ş", 'Ț' => "Ţ", _ => c.ToString(),
    }));

    private static byte[]? OfPage(string text, int codePage)
    {
        try
        {
            return Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    private static byte[]? OfTable(string text, WebEncoding encoding)
    {
        string all = encoding.Text([.. Enumerable.Range(0, 256).Select(b => (byte)b)]);
        var bytes = text.Select(c => all.IndexOf(c, StringComparison.Ordinal)).ToArray();
        return bytes.Contains(-1) ? null : [.. bytes.Select(b => (byte)b)];
    }
}
