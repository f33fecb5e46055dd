using Shouldly;
using Stemma.Intake;
using Stemma.Intake.Files;
using Xunit;

namespace Stemma.Tests.Intake.Archives;

/// <summary>Whatever is done to an archive, reading ends, nothing is thrown, each item is a report within the limits or a problem.</summary>
public sealed class ArchiveFuzzTests : IDisposable
{
    private readonly TempFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData(0, 120)]
    [InlineData(1, 120)]
    [InlineData(2, 80)]
    public void MutatedWarcs(int packing, int rounds)
    {
        byte[] page = WarcWriter.Bytes(WarcWriter.Page("Delta"));
        byte[] clean = new WarcWriter().Response("https://x.test/a", "Alpha")
            .Add("response", "https://x.test/g", WarcWriter.Http("Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip", WarcWriter.Chunked(WarcWriter.GZip(page), 80)))
            .Add("response", "https://x.test/b", WarcWriter.Http("Content-Type: text/html\r\nContent-Encoding: br", WarcWriter.Brotli(page)))
            .Add("resource", "https://x.test/r", page, "text/html").Response("https://x.test/z", "Omega").Write((WarcWriter.Packing)packing);
        Fuzz("f.warc.gz", clean, rounds);
    }

    [Fact]
    public void MutatedMhtml() =>
        Fuzz("f.mhtml", WarcWriter.Bytes("Content-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>A=C3=A9=\r\n</p>\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+\r\n--b--"), 200);

    [Fact]
    public void MutatedZips() => Fuzz("f.zip", Zips.Of(("a.html", WarcWriter.Bytes(WarcWriter.Page("Alpha"))), ("b.warc", new WarcWriter().Response("https://x.test/a", "Beta").Write()), ("c/d.txt", WarcWriter.Bytes("Words."))), 120);

    private void Fuzz(string name, byte[] clean, int rounds)
    {
        var random = new Random(11);
        for (int i = 0; i < rounds; i++)
        {
            string path = _files.Write(name, Mutations.Of(clean, random));
            int items = 0;
            foreach (var item in ReportReader.Fetch([path]))
            {
                (item.Report is null).ShouldBe(item.Problem is not null);
                (item.Report?.Body.Length ?? 0).ShouldBeLessThanOrEqualTo(Limits.ReportBytes);
                if (item.Report is { } report) _ = ReportReader.Read(report);
                (++items).ShouldBeLessThan(200);
            }
            items.ShouldBeGreaterThan(0);
        }
    }
}
