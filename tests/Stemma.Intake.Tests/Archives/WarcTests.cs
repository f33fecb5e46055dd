using System.Text;
using Shouldly;
using Stemma.Intake;
using Stemma.Model;
using Xunit;

namespace Stemma.Tests.Intake.Archives;

public sealed class WarcTests : IDisposable
{
    private readonly TempFiles _files = new();

    public void Dispose() => _files.Dispose();

    private List<IntakeItem> Items(byte[] file, string name = "a.warc.gz") => [.. ReportReader.Fetch([_files.Write(name, file)])];

    private string[] Names(byte[] file, string name = "a.warc.gz") => [.. Items(file, name).Select(_files.Name)];

    private static WarcWriter Three(WarcWriter? to = null) => (to ?? new()).Response("https://x.test/a", "Alpha").Response("https://x.test/b", "Beta").Response("https://x.test/c", "Gamma");

    [Theory]
    [InlineData("a.warc", 0)]
    [InlineData("a.warc.gz", 0)]
    [InlineData("a.warc.gz", 1)]
    [InlineData("a.warc.gz", 2)]
    [InlineData("a.warc", 1)]
    [InlineData("crawl", 1)]
    public void EveryPackingGivesTheSamePages(string name, int packing)
    {
        var items = Items(Three().Write((WarcWriter.Packing)packing), name);
        items.Select(_files.Name).ShouldBe([$"{name}!/https://x.test/a", $"{name}!/https://x.test/b", $"{name}!/https://x.test/c"]);
        items.Select(i => Encoding.UTF8.GetString(i.Report!.Body.Span)).ShouldBe([WarcWriter.Page("Alpha"), WarcWriter.Page("Beta"), WarcWriter.Page("Gamma")]);
    }

    [Fact]
    public void AddressAndCaptureStandBesideThePageAndDoNotDateIt()
    {
        var report = Items(new WarcWriter().Response("https://x.test/a", "Alpha", "Content-Type: text/html; charset=koi8-r").Write()).ShouldHaveSingleItem().Report!;
        report.Given.ShouldBe(new GivenMetadata(Url: "https://x.test/a", Captured: "2023-05-01T10:11:12Z", Charset: "koi8-r"));
        var dates = ReportReader.Read(report).Reading!.Metadata.Dates;
        dates.ShouldHaveSingleItem().Kind.ShouldBe(DateClueKind.Captured);
    }

    [Fact]
    public void OnlyPagesAreTaken()
    {
        byte[] html = WarcWriter.Bytes(WarcWriter.Page("No"));
        var w = new WarcWriter()
            .Add("warcinfo", "", WarcWriter.Bytes("software: x\r\n"), "application/warc-fields")
            .Add("request", "https://x.test/a", WarcWriter.Bytes("GET /a HTTP/1.1\r\n\r\n"), "application/http; msgtype=request")
            .Response("https://x.test/a", "Alpha")
            .Response("https://x.test/robots.txt", "No", "Content-Type: text/plain")
            .Response("https://x.test/gone", "No", status: "HTTP/1.1 404 Not Found")
            .Response("https://x.test/moved", "No", "Location: /a", status: "HTTP/1.1 301 Moved")
            .Response("https://x.test/p.png", "No", "Content-Type: image/png")
            .Response("https://x.test/s.js", "No", "Content-Type: text/javascript")
            .Add("revisit", "https://x.test/a", WarcWriter.Http("Content-Type: text/html", []))
            .Add("metadata", "https://x.test/a", html, "text/html")
            .Add("resource", "https://x.test/r", html, "text/html; charset=utf-8")
            .Add("conversion", "https://x.test/t", WarcWriter.Bytes("Plain text of a page."), "text/plain")
            .Add("response", "dns:x.test", WarcWriter.Bytes("x.test 1 IN A 127.0.0.1"), "text/dns")
            .Response("https://x.test/untyped", "Typeless", "Server: x");
        var items = Items(w.Write(WarcWriter.Packing.PerRecord));
        items.Select(_files.Name).ShouldBe(["a.warc.gz!/https://x.test/a", "a.warc.gz!/https://x.test/r", "a.warc.gz!/https://x.test/t", "a.warc.gz!/https://x.test/untyped"]);
        items.Select(i => i.Report!.MediaType).ShouldBe(["text/html", "text/html", "text/plain", "text/html"]);
    }

    [Fact]
    public void NothingToReadIsSaid()
    {
        Names(new WarcWriter().Response("https://x.test/p.png", "No", "Content-Type: image/png").Write()).ShouldBe(["a.warc.gz: no-reports"]);
        Names(WarcWriter.Bytes("no archive at all")).ShouldBe(["a.warc.gz: damaged", "a.warc.gz: bad-archive"]);
    }

    public static TheoryData<string, byte[]> Codings()
    {
        byte[] page = WarcWriter.Bytes(WarcWriter.Page("Alpha"));
        return new()
        {
            { "Transfer-Encoding: chunked", WarcWriter.Chunked(page, 100) },
            { "transfer-encoding: CHUNKED\r\ncontent-encoding: gzip", WarcWriter.Chunked(WarcWriter.GZip(page), 50) },
            { "Transfer-Encoding: chunked", page },
            { "Content-Encoding: gzip", WarcWriter.GZip(page) },
            { "Content-Encoding: gzip", page },
            { "Content-Encoding: br", WarcWriter.Brotli(page) },
            { "Content-Encoding: br", page },
            { "Content-Encoding: deflate", WarcWriter.Deflate(page) },
            { "Content-Encoding: deflate", WarcWriter.ZLib(page) },
            { "Content-Encoding: gzip, br", WarcWriter.Brotli(WarcWriter.GZip(page)) },
            { "Content-Encoding: identity", page },
            { "Content-Length: 12", page },
        };
    }

    [Theory]
    [MemberData(nameof(Codings))]
    public void WhatHttpPutRoundABodyIsTakenOff(string fields, byte[] body)
    {
        byte[] file = new WarcWriter().Add("response", "https://x.test/a", WarcWriter.Http("Content-Type: text/html\r\n" + fields, body)).Write();
        Encoding.UTF8.GetString(Items(file).ShouldHaveSingleItem().Report!.Body.Span).ShouldBe(WarcWriter.Page("Alpha"));
    }

    [Theory]
    [InlineData("\n", "\n\n", "WARC/1.0")]
    [InlineData("\r\n", "", "WARC/1.0")]
    [InlineData("\r\n", "\r\n\r\n\r\n\r\n", "WARC/1.1")]
    [InlineData("\r\n", "\r\n", "WARC/0.18")]
    public void LineEndsThatAreAmissDoNotMatter(string newline, string gap, string version)
    {
        byte[] block = WarcWriter.Http("content-type: text/html", WarcWriter.Bytes(WarcWriter.Page("Alpha")), "HTTP/2 200");
        var w = new WarcWriter { Newline = newline, Gap = gap }.Add("response", "<https://x.test/a>", block, version: version).Add("response", "https://x.test/b", block, version: version);
        Names(w.Write()).ShouldBe(["a.warc.gz!/https://x.test/a", "a.warc.gz!/https://x.test/b"]);
    }

    [Fact]
    public void FieldsInSmallLettersAndFoldedAreRead()
    {
        byte[] block = WarcWriter.Http("content-type:text/html", WarcWriter.Bytes(WarcWriter.Page("Alpha")));
        var file = new WarcWriter().Raw([.. WarcWriter.Bytes($"WARC/1.0\r\nwarc-type:response\r\nwarc-target-uri:\r\n https://x.test/a\r\ncontent-length:{block.Length}\r\n\r\n"), .. block]);
        Names(file.Write()).ShouldBe(["a.warc.gz!/https://x.test/a"]);
    }

    [Fact]
    public void LaterCapturesOfOneAddressHaveTheirTime() =>
        Names(new WarcWriter().Response("https://x.test/a", "One").Response("https://x.test/a", "Two").Write()).ShouldBe(["a.warc.gz!/https://x.test/a", "a.warc.gz!/https://x.test/a@20230502101112"]);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void ARecordThatIsCutOffIsNamedAndThoseBeforeItAreRead(int packing)
    {
        byte[] file = Three().Write((WarcWriter.Packing)packing);
        var names = Names(file[..^14]);
        names.Where(n => !n.Contains(": ", StringComparison.Ordinal)).ShouldBe(["a.warc.gz!/https://x.test/a", "a.warc.gz!/https://x.test/b"]);
        names.ShouldContain("a.warc.gz!/https://x.test/c: truncated");
    }

    [Fact]
    public void DamageInOneMemberCostsNoOther()
    {
        byte[] file = Three().Write(WarcWriter.Packing.PerRecord);
        int middle = file.Length / 2;
        for (int i = 0; i < 20; i++) file[middle + i] ^= 0x5A;
        var names = Names(file);
        names.ShouldContain("a.warc.gz!/https://x.test/a");
        names.ShouldContain("a.warc.gz!/https://x.test/c");
        names.ShouldContain("a.warc.gz: damaged");
        names.Distinct().Count().ShouldBe(names.Length);
    }

    [Fact]
    public void WhatIsNoRecordIsPassedOverAndNamed()
    {
        var w = new WarcWriter().Response("https://x.test/a", "Alpha").Raw(new byte[100_000].Select((_, i) => (byte)(32 + (i % 90))).ToArray())
            .Raw(WarcWriter.Bytes("WARC/1.0\r\nWARC-Type: response\r\n\r\nno length\r\n\r\n")).Response("https://x.test/b", "Beta");
        Names(w.Write()).ShouldBe(["a.warc.gz!/https://x.test/a", "a.warc.gz: damaged", "a.warc.gz!/https://x.test/b"]);
    }

    [Fact]
    public void APartThatTheCrawlerKeptIsReadAndNamed() =>
        Names(new WarcWriter().Response("https://x.test/a", "Alpha", extra: "WARC-Truncated: length").Write()).ShouldBe(["a.warc.gz!/https://x.test/a", "a.warc.gz!/https://x.test/a: truncated"]);

    [Fact]
    public void WhatDeclaresTooMuchIsNotBelieved()
    {
        byte[] block = WarcWriter.Http("Content-Type: text/html", WarcWriter.Bytes(WarcWriter.Page("Alpha")));
        Names(new WarcWriter().Add("response", "https://x.test/a", block, length: 31L << 20).Write()).ShouldBe(["a.warc.gz!/https://x.test/a: truncated"]);
        Names(new WarcWriter().Add("response", "https://x.test/a", block, length: 1L << 60).Write()).ShouldBe(["a.warc.gz!/https://x.test/a: too-large"]);
        Names(new WarcWriter().Add("response", "https://x.test/v", WarcWriter.Http("Content-Type: video/mp4", new byte[40 << 20])).Response("https://x.test/b", "Beta").Write(WarcWriter.Packing.PerRecord))
            .ShouldContain("a.warc.gz!/https://x.test/b");
    }

    [Fact]
    public void BombsAreNotUnpacked()
    {
        byte[] zeros = WarcWriter.GZip(new byte[8 << 20]);
        Names(new WarcWriter().Add("response", "https://x.test/a", WarcWriter.Http("Content-Type: text/html\r\nContent-Encoding: gzip", zeros)).Write()).ShouldBe(["a.warc.gz!/https://x.test/a: archive-bomb"]);
        Names(Enumerable.Repeat(WarcWriter.GZip(new byte[16 << 20]), 12).SelectMany(b => b).ToArray()).ShouldContain("a.warc.gz: archive-bomb");
    }
}
