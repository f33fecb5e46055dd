using System.IO.Compression;
using System.Text;
using Shouldly;
using Stemma.Intake;
using Xunit;

namespace Stemma.Tests.Intake.Files;

public sealed class FetchTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stemma").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    private string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
        return At(name);
    }

    private string Zip(string name, params (string Name, string Text)[] entries)
    {
        using var zip = ZipFile.Open(At(name), ZipArchiveMode.Create);
        foreach (var (inner, text) in entries)
        {
            using var writer = new StreamWriter(zip.CreateEntry(inner).Open());
            writer.Write(text);
        }
        return At(name);
    }

    private string[] Names(params string[] paths) =>
        [.. ReportReader.Fetch(paths).Select(i => (i.Report?.Path ?? $"{i.Problem!.Path}: {i.Problem.Code}")[(_folder.Length + 1)..])];

    [Fact]
    public void FolderIsReadDeepAndInOrder()
    {
        Write("b.txt", "B");
        Write("a/z.html", "<p>Z</p>");
        Write("a/y.md", "# Y");
        Write("a/picture.png", "no");
        Write(".hidden/x.txt", "no");
        Names(_folder).ShouldBe(["a/y.md", "a/z.html", "b.txt"]);
        Names(At("b.txt"), At("a")).ShouldBe(["a/y.md", "a/z.html", "b.txt"]);
        Names(At("b.txt"), _folder, At("b.txt")).ShouldBe(["a/y.md", "a/z.html", "b.txt"]);
    }

    [Fact]
    public void SameBytesKeepBothPathsAndOneId()
    {
        Write("a.txt", "same");
        Write("b.txt", "same");
        ReportReader.Fetch([_folder]).Select(i => i.Report!.Id).Distinct().Count().ShouldBe(1);
        Names(_folder).Length.ShouldBe(2);
    }

    [Fact]
    public void EveryRecordOfJsonLinesIsAReport()
    {
        string file = Write("r.jsonl", """
            {"text": "One.", "url": "https://x.test/2022/12/19/a", "title": "T", "date": "2022-12-19"}

            {"html": "<p>Two.</p>", "published": "2022-12-20"}
            {"text": 
            [1]
            {"body": "none"}
            {"text": "\ud800"}
            """);
        Names(file).ShouldBe(["r.jsonl#1", "r.jsonl#3", "r.jsonl#4: bad-record", "r.jsonl#5: bad-record", "r.jsonl#6: bad-record", "r.jsonl#7: bad-record"]);
        var reports = ReportReader.Fetch([file]).Where(i => i.Report is not null).Select(i => i.Report!).ToList();
        reports.Select(r => r.MediaType).ShouldBe(["text/plain", "text/html"]);
        reports.Select(r => r.Given.Published).ShouldBe(["2022-12-19", "2022-12-20"]);
        Encoding.UTF8.GetString(reports[0].Body.Span).ShouldBe("One.");
    }

    [Fact]
    public void ZipIsReadWithoutUnpacking() =>
        Names(Zip("z.zip", ("b.txt", "B"), ("a/c.jsonl", """{"text": "C"}"""), ("x.png", ""), ("../up.txt", "no"), ("in.zip", "")))
            .ShouldBe(["z.zip!/../up.txt: archive-path", "z.zip!/a/c.jsonl#1", "z.zip!/b.txt", "z.zip!/in.zip: archive-nested"]);

    [Fact]
    public void ZipBombIsNotUnpacked() => Names(Zip("z.zip", ("bomb.txt", new string('a', 8 << 20)))).ShouldBe(["z.zip!/bomb.txt: archive-bomb"]);

    [Theory]
    [InlineData("nothing.txt", null, "missing")]
    [InlineData("not.zip", "this is no zip", "unreadable")]
    [InlineData("none.jsonl", "\n\n", "empty")]
    public void WhatCannotBeReadIsSaid(string name, string? text, string code)
    {
        if (text is not null) Write(name, text);
        Names(At(name)).ShouldBe([$"{name}: {code}"]);
    }

    [Fact]
    public void FolderWithoutReportsIsSaid()
    {
        Directory.CreateDirectory(At("empty"));
        Names(At("empty")).ShouldBe(["empty: no-reports"]);
    }

    [Fact]
    public void LinksInCirclesEnd()
    {
        Write("a/r.txt", "R");
        Directory.CreateSymbolicLink(At("a/loop"), _folder);
        Names(_folder).ShouldBe(["a/r.txt"]);
    }

    [Fact]
    public void TooLargeIsSaidWithoutReading()
    {
        using (var f = File.Create(At("big.txt"))) f.SetLength(50L << 20);
        Names(At("big.txt")).ShouldBe(["big.txt: too-large"]);
    }
}
