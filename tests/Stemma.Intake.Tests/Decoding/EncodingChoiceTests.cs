using System.Text;
using Shouldly;
using Stemma.Intake;
using Stemma.Model;
using Xunit;

namespace Stemma.Tests.Intake.Decoding;

/// <summary>Mark, header, page, bytes, in this order; but a declaration that the bytes contradict does not stand, and the reader is told.</summary>
public sealed class EncodingChoiceTests
{
    private const string Russian = "Президент России Владимир Путин прибыл в Минск с рабочим визитом. Переговоры прошли во Дворце независимости, сообщает пресс-служба.";
    private const string French = "Le président a déclaré que la réunion était « très productive », malgré la météo à Genève, où l'été s'achève.";

    static EncodingChoiceTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static Reading Page(string text, string written, string? meta, string? header = null) =>
        ReportReader.Read(Texts.Fetched([.. Encoding.ASCII.GetBytes($"<html><head>{(meta is null ? "" : $"<meta charset={meta}>")}<title>A page</title></head><body><article><p>"), .. Encoding.GetEncoding(written).GetBytes(text), .. "</p></article></body></html>"u8], "text/html", new(Charset: header))).Reading!;

    [Theory]
    [InlineData(Russian, "windows-1251", "utf-8", null)]
    [InlineData(Russian, "windows-1251", "iso-8859-1", null)]
    [InlineData(Russian, "windows-1251", "koi8-r", null)]
    [InlineData(Russian, "koi8-r", "windows-1251", null)]
    [InlineData(Russian, "utf-8", "windows-1251", null)]
    [InlineData(Russian, "utf-8", "windows-1251", "iso-8859-1")]
    [InlineData(French, "utf-8", "iso-8859-1", null)]
    [InlineData(French, "windows-1252", "utf-8", "utf-8")]
    public void AWrongDeclarationIsOverruledAndSaid(string text, string written, string? meta, string? header)
    {
        var r = Page(text, written, meta, header);
        r.Text.ShouldContain(text);
        r.Decoded.Encoding.ShouldBe(written);
        var weighing = r.Metadata.Weighings.Single(w => w.Field == "encoding");
        weighing.Values[0].Value.ShouldBe(written);
        weighing.Values.Skip(1).Select(v => v.Value).ShouldContain(meta);
    }

    [Theory]
    [InlineData(Russian, "windows-1251", "windows-1251", null)]
    [InlineData(Russian, "windows-1251", null, "cp1251")]
    [InlineData(Russian, "koi8-r", null, null)]
    [InlineData(French, "windows-1252", "latin1", null)]
    [InlineData("Plain words of an English report, and nothing else beside them.", "us-ascii", "iso-8859-1", "utf-8")]
    public void ARightOneIsNoMatter(string text, string written, string? meta, string? header)
    {
        var r = Page(text, written, meta, header);
        r.Text.ShouldContain(text);
        r.Metadata.Weighings.ShouldNotContain(w => w.Field == "encoding");
    }

    /// <summary>The header outweighs the page where both fit: a server may have written the page anew.</summary>
    [Fact]
    public void TheHeaderComesBeforeThePage()
    {
        var r = Page("Das Café kostet 5 ¤ im Jahr", "iso-8859-15", "iso-8859-1", "iso-8859-15");
        r.Decoded.Encoding.ShouldBe("iso-8859-15");
    }

    [Fact]
    public void AMarkComesBeforeAll()
    {
        var r = ReportReader.Read(Texts.Fetched([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<meta charset=koi8-r><p>Ein Text über Äpfel und Birnen.</p>")], "text/html", new(Charset: "windows-1251"))).Reading!;
        r.Text.ShouldContain("über Äpfel");
        r.Decoded.Encoding.ShouldBe("utf-16le");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16be")]
    [InlineData("x-user-defined")]
    public void WhatIsSaidInAsciiIsNotUtf16(string meta) => Page(French, "utf-8", meta).Text.ShouldContain(French);

    [Theory]
    [InlineData("utf-16", Russian)]
    [InlineData("utf-16BE", Russian)]
    [InlineData("utf-16", "ウクライナのゼレンスキー大統領は3月1日、首都キーウで会見した。")]
    [InlineData("utf-16BE", "俄罗斯总统 19 日访问白俄罗斯首都明斯克，并举行会谈。")]
    public void WideTextWithoutAMark(string written, string text) =>
        ReportReader.Read(Texts.Fetched(Encoding.GetEncoding(written).GetBytes(text))).Reading!.Text.ShouldContain(text);

    [Fact]
    public void JapaneseInSevenBitsIsSeen()
    {
        const string text = "プーチン大統領は十九日、首都を訪問し、会談した。";
        var r = Page(text, "iso-2022-jp", null);
        r.Text.ShouldContain(text);
    }

    [Fact]
    public void DamageIsCounted()
    {
        var r = ReportReader.Read(Texts.Fetched([.. Encoding.UTF8.GetBytes("<p>" + Russian), 0xD0, (byte)' ', 0xFF, .. "</p>"u8], "text/html", new(Charset: "utf-8"))).Reading!;
        r.Metadata.Weighings.Single(w => w.Field == "encoding").Why.ShouldContain("2 ");
    }
}
