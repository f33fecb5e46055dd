using Shouldly;
using Stemma.Language;
using Stemma.Lexicon;
using Xunit;

namespace Stemma.Tests.Language;

/// <summary>Every word list carries tests of its own; they run here.</summary>
public sealed class LexiconTests
{
    public static TheoryData<string> Lists => [.. Resources.Lexicons.Where(n => n.EndsWith(".list", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Lists))]
    public void ListPassesItsOwnTests(string file)
    {
        using var reader = new StreamReader(Resources.Open(file));
        ListChecker.Check(WordList.Parse(file, reader)).ShouldBeEmpty();
    }
}
