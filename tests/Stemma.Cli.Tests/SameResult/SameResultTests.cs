using Shouldly;
using Stemma.Tests.Cli.Running;
using Xunit;

namespace Stemma.Tests.Cli.SameResult;

/// <summary>The same reports give the same bytes: on any number of threads, in any order, from the store or anew.</summary>
public sealed class SameResultTests : IDisposable
{
    private static readonly string Samples = Path.Combine(StemmaProgram.Root, "samples");
    private readonly TempFolder _folder = new();

    [Fact]
    public void Threads_and_order_do_not_matter()
    {
        string[] files = [.. Directory.EnumerateFiles(Samples, "*.*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        string[] mixed = [.. files.OrderBy(f => f.GetHashCode(StringComparison.Ordinal) ^ f.Length)];
        mixed.ShouldNotBe(files);
        Make("one", [.. files, "--threads", "1", "--no-store"]);
        Make("eight", [.. mixed, "--threads", "8", "--no-store"]);
        Content("eight").ShouldBe(Content("one"));
    }

    [Fact]
    public void The_store_does_not_matter_and_is_used()
    {
        Make("anew", Samples, "--no-store");
        Make("first", Samples, "--store", _folder["store"]);
        Make("second", Samples, "--store", _folder["store"]);
        Content("first").ShouldBe(Content("anew"));
        Content("second").ShouldBe(Content("anew"));
        File.Exists(_folder["store/store.db"]).ShouldBeTrue();
        Directory.Delete(_folder["store"], recursive: true);
        Make("third", Samples, "--store", _folder["store"]);
        Content("third").ShouldBe(Content("anew"));
    }

    [Fact]
    public void A_second_dossier_in_the_same_folder_reads_neither_the_first_nor_leaves_its_pages()
    {
        string reports = _folder["reports"];
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Samples, "mines"), "*.txt")) _folder.Write($"reports/{Path.GetFileName(file)}", File.ReadAllBytes(file));
        DossierFile.MakeIn(Path.Combine(reports, "out"), reports);
        File.Delete(_folder["reports/07-hearing-announced.txt"]);
        File.WriteAllText(_folder["reports/out/notes.txt"], "the user's own");
        var again = DossierFile.MakeIn(Path.Combine(reports, "out"), reports);
        again.Paths.Count().ShouldBe(4);
        Directory.EnumerateFiles(_folder["reports/out/reports"]).Count().ShouldBe(4);
        File.Exists(_folder["reports/out/notes.txt"]).ShouldBeTrue();
    }

    [Fact]
    public void Two_files_with_the_same_bytes_are_two_reports()
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(Samples, "mines", "04-dronek-blast.txt"));
        var dossier = DossierFile.Make(_folder, _folder.Write("a.txt", bytes), _folder.Write("b.txt", bytes));
        dossier.Outcome.Code.ShouldBe(0, dossier.Outcome.Err);
        dossier.Paths.Count().ShouldBe(2);
        ((string)dossier.Json["lineage"]![0]!["kind"]!).ShouldBe("copy");
    }

    public void Dispose() => _folder.Dispose();

    private void Make(string output, params string[] args)
    {
        var outcome = StemmaProgram.Run(["dossier", .. args, "-o", _folder[output]]);
        outcome.Code.ShouldBe(0, outcome.Err + outcome.Out);
    }

    // Name and bytes of every file.
    private List<string> Content(string output) =>
        [.. Directory.EnumerateFiles(_folder[output], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => $"{Path.GetRelativePath(_folder[output], f)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))}")];
}
