using Shouldly;
using Stemma.Intake;
using Stemma.Model;
using Xunit;

namespace Stemma.Tests.Intake.Plain;

/// <summary>The five real reports: what each block is, by its first words.</summary>
public sealed class SeedTests
{
    private static string Folder()
    {
        string at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Stemma.slnx"))) at = Path.GetDirectoryName(at)!;
        return Path.GetFullPath(Path.Combine(at, "..", "shared", "seeds"));
    }

    private static Reading Seed(string start)
    {
        Assert.SkipUnless(Directory.Exists(Folder()), "the shared seeds are not here");
        string path = Directory.GetFiles(Folder(), start + "*").Single();
        return ReportReader.Read(ReportReader.Fetch([path]).Single().Report!).Reading!;
    }

    [Theory]
    [InlineData("000", "", "", "", "en", 5)]
    [InlineData("001", "", "Globe Echo", "", "en", 5)]
    [InlineData("002", "Putin meets Lukashenko in Minsk: what does it mean for the conflict in Ukraine", "", "Elizabeth Smith", "en", 11)]
    [InlineData("003", "Putin visits Minsk, Russia and Belarus to expand cooperation", "", "Bao Xuelin", "en", 11)]
    [InlineData("004", "President of Belarus to Meet Putin in Russia", "", "", "en", 8)]
    public void Metadata(string seed, string title, string site, string author, string language, int paragraphs)
    {
        var r = Seed(seed);
        if (Environment.GetEnvironmentVariable("SHOW") is not null) Console.WriteLine(string.Join("\n", Texts.Dump(r).Select(l => l[..Math.Min(l.Length, 150)])) + "\n" + string.Join("\n", r.Metadata.Dates) + "\n-----");
        (r.Metadata.Title?.Value ?? "").ShouldBe(title);
        (r.Metadata.Site?.Value ?? "").ShouldBe(site);
        string.Join(", ", r.Metadata.Authors.Select(a => a.Value)).ShouldBe(author);
        r.Metadata.Language.Value.ShouldBe(language);
        r.Blocks.Count(b => b.Role is BlockRole.Body or BlockRole.Standfirst).ShouldBe(paragraphs);
    }
}
