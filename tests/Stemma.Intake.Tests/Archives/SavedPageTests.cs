using System.Text;
using Shouldly;
using Stemma.Intake;
using Stemma.Intake.Files;
using Stemma.Model;
using Xunit;

namespace Stemma.Tests.Intake.Archives;

/// <summary>Pages as browsers save them: with a folder beside them, or in one MHTML file.</summary>
public sealed class SavedPageTests : IDisposable
{
    private readonly TempFiles _files = new();

    public void Dispose() => _files.Dispose();

    private string[] Names() => [.. ReportReader.Fetch([_files.Folder]).Select(_files.Name)];

    [Fact]
    public void WhatABrowserSavedBesideAPageIsNoReport()
    {
        byte[] page = WarcWriter.Bytes(WarcWriter.Page("Alpha"));
        foreach (string name in (string[])["a.html", "a_files/frame.html", "a_files/deep/ad.html", "b.htm", "b-Dateien/x.html", "c_files/own.html", "d.html", "d_more/own.html"]) _files.Write(name, page);
        Names().ShouldBe(["a.html", "b.htm", "c_files/own.html", "d.html", "d_more/own.html"]);
    }

    [Fact]
    public void TheSameHoldsInAZipAndWarcsInItAreOpened()
    {
        byte[] page = WarcWriter.Bytes(WarcWriter.Page("Alpha"));
        byte[] warc = new WarcWriter().Response("https://x.test/a", "Beta").Write(WarcWriter.Packing.PerRecord);
        _files.Write("z.wacz", Zips.Of(("a.html", page), ("a_files/frame.html", page), ("archive/data.warc.gz", warc), ("index/x.idx", page)));
        Names().ShouldBe(["z.wacz!/a.html", "z.wacz!/archive/data.warc.gz!/https://x.test/a"]);
    }

    [Theory]
    [InlineData("quoted-printable", "<p>Caf=C3=A9 =3D bar, a long =\r\nline, 5 =\n= 5.=</p>", "<p>Café = bar, a long line, 5 = 5.=</p>")]
    [InlineData("base64", "PHA+Q2Fmw6k8\r\nL3A+", "<p>Café</p>")]
    [InlineData("8bit", "<p>Café</p>", "<p>Café</p>")]
    public void MhtmlGivesItsPage(string coding, string content, string expected)
    {
        string file = $"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.test/a\r\nSubject: T\r\nDate: Fri, 5 May 2023 10:11:12 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--b--\"\r\n\r\n" +
            $"\r\n----b--\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: {coding}\r\nContent-Location: https://x.test/b\r\n\r\n{content}\r\n----b--\r\nContent-Type: image/png\r\n\r\nx\r\n----b----\r\n";
        _files.Write("a.mhtml", WarcWriter.Bytes(file));
        var report = ReportReader.Fetch([_files.Folder]).ShouldHaveSingleItem().Report!;
        Encoding.UTF8.GetString(report.Body.Span).TrimEnd().ShouldBe(expected);
        report.MediaType.ShouldBe(MediaTypes.Html);
        report.Given.ShouldBe(new GivenMetadata(Url: "https://x.test/a", Captured: "Fri, 5 May 2023 10:11:12 -0000", Charset: "utf-8"));
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--")]
    [InlineData("Content-Type: multipart/related; boundary=\r\n\r\n--\r\n--\r\n")]
    public void MhtmlWithoutAPageIsSaid(string file)
    {
        _files.Write("a.mht", WarcWriter.Bytes(file));
        Names().ShouldBe(["a.mht: no-reports"]);
    }
}
