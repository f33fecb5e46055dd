using System.IO.Compression;
using System.Text;
using Shouldly;
using Stemma.Tests.Cli.Running;
using Xunit;

namespace Stemma.Tests.Cli.BadInput;

/// <summary>Bad input gets a line that names file and reason, and never stops the rest. All with the real program.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Report =
        "Anna Berg met Ben Holt in Oslo on Monday, 19 December 2022, an official said.\nThe two spoke for an hour about fish, the official said.\n";

    private readonly TempFolder _folder = new();

    private static Dictionary<string, byte[]> Unreadable => new(StringComparer.Ordinal)
    {
        { "empty.txt", [] },
        { "spaces.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(" \n\t", 100))) },
        { "binary.txt", [.. Enumerable.Range(0, 4000).Select(i => (byte)((i * 7919 % 256) ^ (i % 251)))] },
        { "image.txt", [0x89, .. "PNG\r\n\u001a\n"u8, .. new byte[400]] },
        { "broken.zip", [.. "PK\u0003\u0004"u8, .. Encoding.ASCII.GetBytes(new string('x', 300))] },
        { "bomb.zip", Zip(("zeros.txt", new string(' ', 30_000_000))) },
        { "climb.zip", Zip(("../../climbed.txt", Report)) },
        { "lines.jsonl", Encoding.UTF8.GetBytes("{\"text\": 12}\nnot json\n[1]\n") },
        { "german.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Der Minister hat am Montag in Berlin erklärt, dass die Verhandlungen über das Abkommen noch nicht abgeschlossen seien.\n", 4))) },
        { "large.txt", Encoding.ASCII.GetBytes(new string('a', 50_000_000)) },
    };

    [Fact]
    public void A_file_that_cannot_be_used_is_named_with_its_reason_and_the_rest_goes_on()
    {
        foreach (var (name, bytes) in Unreadable) _folder.Write($"in/{name}", bytes);
        _folder.Write("in/good.txt", Report);
        var dossier = DossierFile.Make(_folder, _folder["in"]);
        dossier.Outcome.Code.ShouldBe(1);
        dossier.Paths.ShouldContain(p => p.EndsWith("good.txt", StringComparison.Ordinal));
        foreach (string name in Unreadable.Keys)
        {
            var problem = dossier.Problems.FirstOrDefault(p => p.Path.StartsWith(_folder[$"in/{name}"], StringComparison.Ordinal));
            problem.Code.ShouldNotBeNullOrEmpty(name);
            problem.Message.Length.ShouldBeGreaterThan(5, name);
            dossier.Outcome.Out.ShouldContain(name);
        }
    }

    private static Dictionary<string, byte[]> Odd => new(StringComparer.Ordinal)
    {
        { "utf16.txt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Report)] },
        { "utf16be.txt", Encoding.BigEndianUnicode.GetBytes(Report) },
        { "latin1.txt", Encoding.Latin1.GetBytes(Report.Replace("Oslo", "Besançon", StringComparison.Ordinal)) },
        { "mixed.txt", [.. Encoding.UTF8.GetBytes(Report), 0xFF, 0xC3, 0x28, .. Encoding.UTF8.GetBytes(Report)] },
        { "long-line.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Report.ReplaceLineEndings(" "), 750))) },
        { "no-space.txt", Encoding.UTF8.GetBytes(Report + new string('a', 100_000)) },
        { "emoji.txt", Encoding.UTF8.GetBytes(Report + string.Concat(Enumerable.Repeat("😀", 3000))) },
        { "half.jsonl", Encoding.UTF8.GetBytes("{\"text\": \"An emoji cut in half. Anna Berg met Ben Holt in Oslo on Monday, an official said. It was said again on Tuesday.\", \"title\": \"x\"}") },
        { "wide.txt", Encoding.UTF8.GetBytes("<script>alert(1)</script> \u001b[31mred\u001b[0m " + Report) },
    };

    [Fact]
    public void An_odd_file_is_read_like_any_other()
    {
        foreach (var (name, bytes) in Odd) _folder.Write($"in/{name}", bytes);
        var dossier = DossierFile.Make(_folder, _folder["in"]);
        dossier.Problems.ShouldBeEmpty();
        dossier.Outcome.Code.ShouldBe(0);
        foreach (string name in Odd.Keys) dossier.Paths.ShouldContain(p => p.StartsWith(_folder[$"in/{name}"], StringComparison.Ordinal), name);
        dossier.Outcome.Out.ShouldNotContain('\u001b');
        foreach (string page in Directory.EnumerateFiles(_folder["out"], "*.html", SearchOption.AllDirectories)) File.ReadAllText(page).ShouldNotContain("<script>alert");
    }

    [Theory]
    [InlineData("<div>", 20_000)]
    [InlineData("<b>", 1_000_000)]
    public void A_page_nested_without_end_is_named_and_the_rest_goes_on(string tag, int times)
    {
        _folder.Write("in/deep.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(tag, times)) + "<p>" + Report + "</p>"));
        _folder.Write("in/fine.txt", Encoding.UTF8.GetBytes(Report));
        var dossier = DossierFile.Make(_folder, _folder["in"]);
        dossier.Outcome.Code.ShouldBe(1);
        dossier.Problems.ShouldHaveSingleItem().Code.ShouldBe("too-deep");
        dossier.Paths.ShouldHaveSingleItem().ShouldEndWith("fine.txt");
    }

    [Fact]
    public void Nothing_of_an_archive_is_written_outside_the_output()
    {
        _folder.Write("in/climb.zip", Zip(("../climbed.txt", Report), ("fine.txt", Report)));
        var dossier = DossierFile.Make(_folder, _folder["in"]);
        dossier.Outcome.Code.ShouldBe(1);
        dossier.Paths.Count().ShouldBe(1);
        Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["in", "out"]);
    }

    [Fact]
    public void A_path_that_is_not_there_is_one_problem_and_no_end()
    {
        string good = _folder.Write("good.txt", Report);
        var dossier = DossierFile.Make(_folder, _folder["nowhere.txt"], good);
        dossier.Outcome.Code.ShouldBe(1);
        dossier.Paths.ShouldBe([good]);
        dossier.Problems.Single().Path.ShouldBe(_folder["nowhere.txt"]);
    }

    [Fact]
    public void Links_in_circles_devices_and_pipes_do_not_hang()
    {
        _folder.Write("in/good.txt", Report);
        File.CreateSymbolicLink(_folder["in/dangling.txt"], "nowhere");
        Directory.CreateSymbolicLink(_folder["in/loop"], ".");
        StemmaProgram.Shell($"mkfifo '{_folder["in/pipe.txt"]}'").Code.ShouldBe(0);
        var dossier = DossierFile.Make(_folder, _folder["in"], "/dev/null");
        dossier.Outcome.Code.ShouldBe(1);
        dossier.Paths.Count(p => p.EndsWith("good.txt", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Standard_input_is_a_report()
    {
        var outcome = StemmaProgram.RunWith(Report, "dossier", "-", "-o", _folder["out"], "--no-store");
        outcome.Code.ShouldBe(0);
        outcome.Out.ShouldContain("Anna Berg");
    }

    [Theory]
    [InlineData("file", "is a file")]
    [InlineData("file/below", "could not write")]
    [InlineData("site", "no dossier")]
    public void An_output_that_cannot_be_used_is_refused_before_the_work(string output, string reason)
    {
        _folder.Write("file", "x");
        _folder.Write("site/index.html", "<p>mine</p>");
        var outcome = StemmaProgram.Run("dossier", _folder.Write("good.txt", Report), "-o", _folder[output], "--no-store");
        outcome.Code.ShouldBe(3);
        outcome.Err.ShouldContain(reason);
        File.ReadAllText(_folder["site/index.html"]).ShouldBe("<p>mine</p>");
    }

    [Fact]
    public void A_full_disk_exits_3_says_so_and_leaves_the_dossier_that_stood_there()
    {
        if (StemmaProgram.Shell("unshare -rm true").Code != 0) Assert.Skip("a small disk of one's own needs user namespaces");
        _folder.Write("good.txt", string.Concat(Enumerable.Repeat(Report, 400)));
        _folder.Write("tiny/keep", "");
        string tiny = _folder["tiny"];
        var outcome = StemmaProgram.Shell(
            $"exec unshare -rm sh -c 'mount -t tmpfs -o size=96k tmpfs {tiny} && mkdir {tiny}/out && echo old > {tiny}/out/dossier.json && $STEMMA dossier {_folder["good.txt"]} -o {tiny}/out --no-store; echo code $?; cat {tiny}/out/dossier.json; ls -A {tiny}/out'");
        outcome.Out.ShouldContain("code 3");
        outcome.Err.ShouldContain("could not write");
        outcome.Out.ShouldEndWith("old\ndossier.json\n");
    }

    [Theory]
    [InlineData("dossier {0} -o {1} --no-store")]
    [InlineData("annotate {0}")]
    public void A_full_standard_output_exits_3(string command)
    {
        string report = _folder.Write("good.txt", Report);
        var outcome = StemmaProgram.Shell($"$STEMMA {string.Format(System.Globalization.CultureInfo.InvariantCulture, command, report, _folder["out"])} > /dev/full");
        outcome.Code.ShouldBe(3);
        outcome.Err.ShouldContain("could not write");
    }

    [Fact]
    public void A_reader_that_has_enough_is_no_error()
    {
        string report = _folder.Write("good.txt", string.Concat(Enumerable.Repeat(Report, 200)));
        var outcome = StemmaProgram.Shell($"($STEMMA annotate {report} {report} {report}; echo $? >&2) | head -c 10");
        outcome.Err.Trim().ShouldBe("0");
    }

    public void Dispose() => _folder.Dispose();

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }
        return bytes.ToArray();
    }
}
