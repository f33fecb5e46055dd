using Shouldly;
using Stemma.Language;
using Stemma.Language.Models;
using Stemma.Language.Syntax;
using Xunit;

namespace Stemma.Tests.Language.Syntax;

public sealed class ModelFileTests
{
    private static byte[] Shipped()
    {
        using var stream = Resources.Open("models/syntax.bin");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    [Theory]
    [InlineData(0, "truncated")]
    [InlineData(5, "truncated")]
    [InlineData(40, "truncated")]
    [InlineData(5000, "truncated")]
    public void ATruncatedFileIsNamedAsSuch(int length, string why) =>
        Should.Throw<InvalidDataException>(() => SyntaxModel.Read(new MemoryStream(Shipped()[..length]))).Message.ShouldContain(why);

    [Fact]
    public void AnAlteredFileIsRefused()
    {
        byte[] bytes = Shipped();
        bytes[^1] ^= 1;
        Should.Throw<InvalidDataException>(() => SyntaxModel.Read(new MemoryStream(bytes))).Message.ShouldContain("checksum");
    }

    [Fact]
    public void AnotherModelOrFileIsRefused()
    {
        Should.Throw<InvalidDataException>(() => SyntaxModel.Read(new MemoryStream("<html><body></body></html>"u8.ToArray()))).Message.ShouldContain("not a Stemma model");
        Should.Throw<InvalidDataException>(() => ModelFile.Read(new MemoryStream(Shipped()), "names-en", 1)).Message.ShouldContain("syntax-en");
        Should.Throw<InvalidDataException>(() => ModelFile.Read(new MemoryStream(Shipped()), SyntaxModel.Name, 99)).Message.ShouldContain("version");
    }

    [Fact]
    public void ScorerGivesBackWhatWasBuilt()
    {
        var scorer = LinearScorer.Build(3, [(Feature.Of(1, 5), [(0, 7), (2, -3)]), (Feature.Of(1, 6), [(1, 100)])]);
        int[] scores = new int[3];
        scorer.Add([Feature.Of(1, 5), Feature.Of(1, 6), Feature.Of(1, 7)], scores);
        scores.ShouldBe([7, 100, -3]);
    }
}
