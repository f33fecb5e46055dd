using System.Text;
using Shouldly;
using Stemma.Intake.Decoding;
using Stemma.Intake.Decoding.Encodings;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Intake.Decoding;

/// <summary>Each encoding decodes as browsers do, and every character leads back to the bytes that it stood in.</summary>
public sealed class WebEncodingTests
{
    private const string Japanese = "ロシアのプーチン大統領は19日、首都Minskを訪問し、\nルカシェンコ大統領と会談した。";

    public static TheoryData<string> All => [.. WebEncodings.Names];

    static WebEncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text of the bytes up to a character's end is the text up to it: true of stateful encodings too, and only when each character has its own bytes.</summary>
    [Theory]
    [InlineData("utf-8", "Zażółć “gęślą” jaźń 😀, Привет, 東京", 65001)]
    [InlineData("utf-16le", "Zażółć “gęślą” jaźń 😀, Привет, 東京", 1200)]
    [InlineData("utf-16be", "Zażółć “gęślą” jaźń 😀, Привет, 東京", 1201)]
    [InlineData("utf-32le", "Zażółć 😀, Привет", 12000)]
    [InlineData("windows-1251", "Привет, «мир» — это №1", 1251)]
    [InlineData("koi8-u", "Їжак і ґава", 21866)]
    [InlineData("windows-874", "ข่าววันนี้ 12", 874)]
    [InlineData("gb18030", "俄罗斯总统19日访问Minsk。\U00020087 😀 ḿ", 54936)]
    [InlineData("big5", "俄羅斯總統十九日訪問Minsk，並舉行會談。", 950)]
    [InlineData("shift_jis", Japanese, 932)]
    [InlineData("euc-jp", Japanese, 51932)]
    [InlineData("iso-2022-jp", Japanese, 50220)]
    [InlineData("euc-kr", "러시아의 푸틴 대통령은 19일 Minsk를 방문해 회담했다. 똠방각하", 949)]
    [InlineData("iso-2022-kr", "러시아의 푸틴 대통령은 19일 Minsk를 방문했다.", 50225)]
    [InlineData("hz-gb-2312", "俄罗斯总统 visits 明斯克", 52936)]
    public void EveryCharacterHasItsBytes(string name, string written, int codePage)
    {
        byte[] body = [0x20, .. Encoding.GetEncoding(codePage).GetBytes(written)];
        if (codePage is 1200 or 1201 or 12000) body = Encoding.GetEncoding(codePage).GetBytes(written);
        var (text, map) = WebEncodings.Get(name).Decode(body);
        text.Trim().ShouldBe(written);
        for (int i = 1; i <= text.Length; i++)
            if (i == text.Length || !char.IsLowSurrogate(text[i])) WebEncodings.Get(name).Text(body[..map.Back(new(0, i)).End]).ShouldBe(text[..i]);
    }

    /// <summary>Random bytes: never an exception, the characters' bytes lie in order within the body, and decoding stays in proportion.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void RandomBytesAreDecoded(string name)
    {
        var random = new Random(5);
        for (int round = 0; round < 60; round++)
        {
            var body = new byte[random.Next(1, 3000)];
            random.NextBytes(body);
            if (round % 3 == 0) Mix(body, random);
            var (text, map) = WebEncodings.Get(name).Decode(body);
            text.Length.ShouldBeLessThanOrEqualTo((2 * body.Length) + 2);
            int end = 0;
            for (int i = 0; i < text.Length; i++)
            {
                var at = map.Back(new(i, i + 1));
                if (name != "utf-8") at.Start.ShouldBe(end);
                (end = Math.Max(end, at.End)).ShouldBeLessThanOrEqualTo(body.Length);
            }
        }
    }

    private static void Mix(byte[] body, Random random)
    {
        byte[] parts = [27, (byte)'$', (byte)'B', (byte)'(', (byte)'J', (byte)'<', 0x30, 0x81, 0x8F, 0xA4, 0xC2, 0xFE];
        for (int i = 0; i < body.Length; i++) body[i] = parts[random.Next(parts.Length)];
    }

    /// <summary>A damaged letter takes no tag with it: what security and layout rest on.</summary>
    [Theory]
    [InlineData("shift_jis", new byte[] { 0x83, (byte)'<', (byte)'p' }, "\uFFFD<p")]
    [InlineData("euc-kr", new byte[] { 0xB0, (byte)'<', (byte)'p' }, "\uFFFD<p")]
    [InlineData("gb18030", new byte[] { 0xB0, (byte)'"', (byte)'p' }, "\uFFFD\"p")]
    [InlineData("big5", new byte[] { 0xB0, (byte)'<', (byte)'p' }, "\uFFFD<p")]
    [InlineData("euc-jp", new byte[] { 0x8F, 0xB0, (byte)'<' }, "\uFFFD<")]
    [InlineData("utf-8", new byte[] { 0xE2, 0x82, (byte)'<', 0xFF, (byte)'a' }, "\uFFFD<\uFFFDa")]
    [InlineData("iso-2022-jp", new byte[] { 27, (byte)'$', (byte)'B', 0x24, 27, (byte)'(', (byte)'B', (byte)'a' }, "\uFFFDa")]
    [InlineData("utf-16le", new byte[] { 0x3D, 0xD8, 0x41, 0, 0x42 }, "\uFFFDA\uFFFD")]
    [InlineData("gb18030", new byte[] { 0x81, 0x30, (byte)'<' }, "\uFFFD0<")]
    public void FaultsBecomeReplacementCharacters(string name, byte[] body, string text)
    {
        var (read, map) = WebEncodings.Get(name).Decode(body);
        read.ShouldBe(text);
        map.Back(new(0, read.Length)).End.ShouldBe(body.Length);
        for (int i = 0; i < read.Length; i++)
            if (read[i] < 0x80) body[map.Back(new(i, i + 1)).Start..map.Back(new(i, i + 1)).End].ShouldContain((byte)read[i]);
    }

    /// <summary>Places where the web's tables differ from the code pages (Encoding Standard, indexes).</summary>
    [Theory]
    [InlineData("windows-1252", new byte[] { 0x80, 0x81, 0x93 }, "€\u0081“")]
    [InlineData("iso-8859-7", new byte[] { 0xA1, 0xA4, 0xAA, 0xAE }, "‘€ͺ\uFFFD")]
    [InlineData("windows-1253", new byte[] { 0xAA, 0xD2 }, "\uFFFD\uFFFD")]
    [InlineData("iso-8859-16", new byte[] { 0xBA, 0xDE, 0x85 }, "șȚ\u0085")]
    [InlineData("iso-8859-14", new byte[] { 0xA1 }, "Ḃ")]
    [InlineData("iso-8859-10", new byte[] { 0xA3 }, "Ģ")]
    [InlineData("macintosh", new byte[] { 0xBD, 0xF0, 0xDB }, "Ω\uF8FF€")]
    [InlineData("x-mac-cyrillic", new byte[] { 0xFF, 0xB6 }, "€ґ")]
    [InlineData("x-user-defined", new byte[] { 0x41, 0x80, 0xFF }, "A\uF780\uF7FF")]
    [InlineData("gbk", new byte[] { 0x80, 0xA3, 0xA0 }, "€\u3000")]
    [InlineData("big5", new byte[] { 0x88, 0x62, 0x87, 0x40, 0x87, 0x45 }, "Ê\u0304\u43F0\U00027267")]
    [InlineData("shift_jis", new byte[] { 0x87, 0x90, 0xED, 0x40, 0xA6, 0x5C }, "≒纊ｦ\\")]
    [InlineData("euc-jp", new byte[] { 0x8E, 0xB1, 0x8F, 0xA2, 0xB7, 0x8F, 0xB0, 0xA1 }, "ｱ～丂")]
    [InlineData("iso-2022-jp", new byte[] { 27, (byte)'(', (byte)'J', 0x5C, 27, (byte)'(', (byte)'I', 0x31, 27, (byte)'(', (byte)'B' }, "¥ｱ")]
    public void TablesAreTheWebs(string name, byte[] body, string text) => WebEncodings.Get(name).Text(body).ShouldBe(text);

    [Theory]
    [InlineData("latin1", "windows-1252")]
    [InlineData("ISO-8859-1", "windows-1252")]
    [InlineData(" ascii ", "windows-1252")]
    [InlineData("iso-8859-9", "windows-1254")]
    [InlineData("TIS-620", "windows-874")]
    [InlineData("gb2312", "gbk")]
    [InlineData("ks_c_5601-1987", "euc-kr")]
    [InlineData("x-sjis", "shift_jis")]
    [InlineData("'UTF8'", "utf-8")]
    [InlineData("unicode", "utf-16le")]
    [InlineData("x-mac-ukrainian", "x-mac-cyrillic")]
    [InlineData("csISO88596E", "iso-8859-6")]
    [InlineData("no-such-set", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void LabelsAreTheStandards(string? label, string? name) => Labels.Name(label).ShouldBe(name);

    [Fact]
    public void EveryLabelMeansAnEncodingThatIsThere()
    {
        var rows = DataLines.Of("encoding-labels.tsv").ToList();
        rows.Sum(r => r[1].Split(' ').Length).ShouldBe(222); // 228 of the standard, less the six of "replacement"
        rows.Select(r => r[0]).ShouldBeSubsetOf(WebEncodings.Names);
    }
}
