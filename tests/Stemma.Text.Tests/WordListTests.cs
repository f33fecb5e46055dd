using Shouldly;
using Stemma.Lexicon;
using Xunit;

namespace Stemma.Text.Tests;

public sealed class WordListTests
{
    private const string File = "about: test\nsource: own\nlicence: Apache-2.0\nmatch: he [set out] to go\nnomatch: he set it\n---\nset out\tkind=begin\nset\tkind=x\n";

    [Fact]
    public void ReportsAFailingTest()
    {
        var faults = ListChecker.Check(WordList.Parse("f", new StringReader(File)));
        faults.ShouldBe(["f:5: expected 'he set it', found 'he [set] it'"]);
    }

    [Fact]
    public void LongestRowWins()
    {
        string[] words = ["he", "Set", "out"];
        var match = new PhraseMatcher(WordList.Parse("f", new StringReader(File))).All(i => words[i], 3).ShouldHaveSingleItem();
        (match.First, match.Count, match.Entry["kind"]).ShouldBe((1, 2, "begin"));
    }

    [Theory]
    [InlineData("about: x\n")]
    [InlineData("about\n---\n")]
    [InlineData("about: x\n---\na\tb\n")]
    public void NamesFileOnBrokenFormat(string text) =>
        Should.Throw<FormatException>(() => WordList.Parse("broken.list", new StringReader(text))).Message.ShouldStartWith("broken.list");
}
