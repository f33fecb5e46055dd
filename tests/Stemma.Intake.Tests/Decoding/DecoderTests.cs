using System.Text;
using Shouldly;
using Stemma.Intake;
using Stemma.Model;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Intake.Decoding;

public sealed class DecoderTests
{
    static DecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private const string Russian = "Президент России Владимир Путин прибыл в Минск с рабочим визитом. Переговоры прошли во Дворце независимости, сообщает пресс-служба.";

    private static Reading Read(byte[] body, string type = "text/plain", string? charset = null) =>
        ReportReader.Read(Texts.Fetched(body, type, new GivenMetadata(Charset: charset))).Reading!;

    [Theory]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", Russian)]
    [InlineData("windows-1252", "Le président français a déclaré que la réunion était très productive, malgré la météo à Genève où l’été s’achève.")]
    [InlineData("windows-1250", "Předseda vlády řekl, že jednání bylo velmi přínosné a že příští schůzka se uskuteční v Praze už v září.")]
    [InlineData("shift_jis", "ロシアのプーチン大統領は十九日、ベラルーシの首都ミンスクを訪問し、ルカシェンコ大統領と会談した。")]
    [InlineData("euc-jp", "ロシアのプーチン大統領は十九日、ベラルーシの首都ミンスクを訪問し、ルカシェンコ大統領と会談した。")]
    [InlineData("gb18030", "俄罗斯总统普京十九日访问白俄罗斯首都明斯克，并与白俄罗斯总统卢卡申科举行会谈。双方讨论了经济合作。")]
    [InlineData("big5", "俄羅斯總統普丁十九日訪問白俄羅斯首都明斯克，並與白俄羅斯總統盧卡申科舉行會談。雙方討論了經濟合作。")]
    [InlineData("euc-kr", "러시아의 푸틴 대통령은 십구일 벨라루스 수도 민스크를 방문해 루카셴코 대통령과 회담했다.")]
    [InlineData("utf-16", "Putin met Lukashenko in Minsk on Monday, the Kremlin said.")]
    public void EncodingThatNothingTellsIsFound(string name, string text) => Read(Encoding.GetEncoding(name).GetBytes(text)).Decoded.Text.ShouldBe(text);

    [Fact]
    public void MarkIsNotText()
    {
        var r = Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Ein Text über Äpfel.")]);
        r.Decoded.Text.ShouldStartWith("Ein");
        r.Decoded.Bytes.Back(new(0, 3)).ShouldBe(new TextSpan<Bytes>(3, 6));
    }

    [Fact]
    public void MetaCharsetIsTaken() =>
        Read(Encoding.GetEncoding("windows-1251").GetBytes("<html><head><meta charset=\"windows-1251\"></head><body><p>Это.</p></body></html>"), "text/html").Decoded.Text.ShouldContain("Это.");

    [Fact]
    public void TransportCharsetIsTaken() => Read([0xE4, 0xF6], charset: "ISO-8859-1").Decoded.Text.ShouldBe("äö");

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("utf-8")]
    [InlineData("euc-kr")]
    [InlineData("no-such-set")]
    public void BadBytesKeepTheWayBack(string charset)
    {
        byte[] body = [.. Encoding.UTF8.GetBytes("“Привет” is "), 0xC3, 0x41, 0xFF, 0xE2, 0x82, .. Encoding.UTF8.GetBytes("x and “мир” too")];
        var r = Read(body, charset: charset);
        for (int i = 0; i < r.Decoded.Text.Length; i++)
        {
            if (r.Decoded.Text[i] >= 0x80) continue;
            var back = r.Decoded.Bytes.Back(new(i, i + 1));
            body[back.Start..back.End].ShouldBe([(byte)r.Decoded.Text[i]]);
        }
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \r\n\t ", "empty")]
    [InlineData("%PDF-1.4 something", "binary")]
    [InlineData("\u0001\u0002\u0003\u0004\u0005\u0006 a", "binary")]
    public void BodiesThatAreNoTextAreProblems(string body, string code) =>
        ReportReader.Read(Texts.Fetched(Encoding.UTF8.GetBytes(body))).Problem!.Code.ShouldBe(code);
}
