using System.IO.Compression;
using System.Text;
using Shouldly;
using Stemma.Tests.Cli.Running;
using Xunit;

namespace Stemma.Tests.Cli.Archives;

/// <summary>A web archive through the real program: its pages are reports under their own addresses.</summary>
public sealed class WebArchiveTests : IDisposable
{
    private const string Report = "Anna Berg met Ben Holt in Oslo on Monday, 19 December 2022, an official said. The two spoke for an hour about fish, the official said, and then had dinner.";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ItsPagesAreReportsAndTheCaptureIsOnlyALatestBound()
    {
        byte[] file = [.. Record("https://x.test/fish", "text/html", $"<html lang=en><body><h1>Two speak about fish</h1><p>{Report}</p></body></html>"), .. Record("https://x.test/p.png", "image/png", "no")];
        string archive = _folder.Write("a.warc.gz", file);
        var dossier = DossierFile.Make(_folder, archive);
        dossier.Outcome.Code.ShouldBe(0);
        dossier.Paths.ShouldBe([archive + "!/https://x.test/fish"]);
        var written = dossier.Json["reports"]![0]!["written"]!;
        ((string)written["to"]!).CompareTo("2023-01-05").ShouldBeLessThanOrEqualTo(0);
        written["why"]!.ToJsonString().ShouldContain("the page was taken on");
    }

    [Fact]
    public void StandardInputMayBeOne() =>
        StemmaProgram.Shell($"cat '{_folder.Write("a", Record("https://x.test/fish", "text/plain", Report))}' | $STEMMA annotate -").Out.ShouldContain("\"-!/https://x.test/fish\"");

    private static byte[] Record(string url, string type, string body)
    {
        string http = $"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\n\r\n{body}";
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
            gzip.Write(Encoding.UTF8.GetBytes($"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2023-01-05T08:00:00Z\r\nWARC-Record-ID: <urn:x:{url}>\r\nContent-Length: {http.Length}\r\n\r\n{http}\r\n\r\n"));
        return packed.ToArray();
    }
}
