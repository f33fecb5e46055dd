using Shouldly;
using Stemma.Dossiers;
using Stemma.Tests.Dossiers.Fixture;
using Xunit;

namespace Stemma.Tests.Dossiers;

public sealed class WriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stemma-writer-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void WritesEveryFileAndLeavesNothingElse()
    {
        var written = DossierWriter.Write(HarbourDossier.Make(), _folder);
        string[] files = [.. Files()];
        written.Files.ShouldBe(files.Length);
        files.ShouldBe(
        [
            "dossier.json", "dossier.md", "index.html", .. Enumerable.Range(1, 7).Select(i => $"events/ev{i}.html"), .. Enumerable.Range(1, 7).Select(i => $"reports/r{i}.html"),
        ], ignoreOrder: true);
    }

    [Fact]
    public void BytesAreTheSameEachTime()
    {
        DossierWriter.Write(HarbourDossier.Make(), _folder);
        var first = Files().ToDictionary(f => f, f => File.ReadAllBytes(Path.Combine(_folder, f)));
        DossierWriter.Write(HarbourDossier.Make(), _folder);
        foreach (var (file, bytes) in first) File.ReadAllBytes(Path.Combine(_folder, file)).ShouldBe(bytes, file);
    }

    [Fact]
    public void PagesOfAnEarlierDossierGoButFilesOfOthersStay()
    {
        DossierWriter.Write(HarbourDossier.Make(), _folder);
        File.WriteAllText(Path.Combine(_folder, "reports", "mine.html"), "mine");
        DossierWriter.Write(SmallDossiers.SingleReport(), _folder);
        Files().ShouldBe(["dossier.json", "dossier.md", "index.html", "reports/mine.html", "reports/r1.html"], ignoreOrder: true);
    }

    [Fact]
    public void AFailureLeavesTheEarlierDossier()
    {
        DossierWriter.Write(HarbourDossier.Make(), _folder);
        byte[] index = File.ReadAllBytes(Path.Combine(_folder, "index.html"));
        var broken = HarbourDossier.Make();
        broken = broken with { Events = [.. broken.Events, broken.Events[0] with { Id = "../climbs" }] };
        Should.Throw<ArgumentException>(() => DossierWriter.Write(broken, _folder));
        File.ReadAllBytes(Path.Combine(_folder, "index.html")).ShouldBe(index);
        Directory.Exists(Path.Combine(_folder, ".stemma-writing")).ShouldBeFalse();
    }

    [Fact]
    public void AFileWhereTheFolderShouldBeIsATypedError()
    {
        string file = Path.Combine(_folder, "taken");
        File.WriteAllText(file, "a file");
        Should.Throw<DossierWriteException>(() => DossierWriter.Write(HarbourDossier.Make(), file)).Path.ShouldBe(file);
    }

    [Fact]
    public void AFullDiskIsATypedErrorAndTheEarlierDossierStays()
    {
        if (!File.Exists("/dev/full")) Assert.Skip("There is no /dev/full here: a full disk was not tried.");
        DossierWriter.Write(SmallDossiers.SingleReport(), _folder);
        byte[] index = File.ReadAllBytes(Path.Combine(_folder, "index.html"));
        var error = Should.Throw<DossierWriteException>(() => DossierWriter.Write(HarbourDossier.Make(), _folder, path => path.EndsWith("r3.html", StringComparison.Ordinal) ? "/dev/full" : path));
        error.Message.ShouldContain("space", Case.Insensitive);
        File.ReadAllBytes(Path.Combine(_folder, "index.html")).ShouldBe(index);
        Files().ShouldBe(["dossier.json", "dossier.md", "index.html", "reports/r1.html"], ignoreOrder: true);
    }

    private IEnumerable<string> Files() => Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_folder, f));
}
