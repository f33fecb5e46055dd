using Shouldly;
using Stemma.Tests.Language.Names;
using Xunit;

namespace Stemma.Tests.Language.Syntax;

/// <summary>What no parse may leave behind, whatever the model says. Sentences of our own.</summary>
public sealed class MendedTreeTests
{
    [Theory]
    [InlineData("Hence the accusations by ministry official Anna Berg that Moroz went to convince his ally to take part.", "accusations", "went")]
    [InlineData("Hence the claims by party leader Pavel Orlov that Kim wanted to leave the union.", "claims", "wanted")]
    public void ANounBeforeItsThatIsNoSubjectOfTheClause(string text, string noun, string verb)
    {
        var (report, tokens) = Parse(text);
        var subject = tokens.Single(t => report.Reading.Slice(t.Span) == noun);
        int clause = tokens.FindIndex(t => report.Reading.Slice(t.Span) == verb) + 1;
        subject.Head.ShouldNotBe(clause);
    }

    [Theory]
    [InlineData("Sova mine toll rises to 17", "rises")]
    [InlineData("Dronek mine toll climbs to 12 after blast", "climbs")]
    public void AClauseHasNoTwoSubjects(string text, string verb)
    {
        var (report, tokens) = Parse(text);
        int clause = tokens.FindIndex(t => report.Reading.Slice(t.Span) == verb) + 1;
        tokens.Count(t => t.Head == clause && t.Deprel == "nsubj").ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void EverySentenceStaysATree()
    {
        var (_, tokens) = Parse("Hence the accusations by ministry official Anna Berg that Moroz went to convince his ally to take part.");
        tokens.Count(t => t.Head == 0).ShouldBe(1);
        for (int i = 0; i < tokens.Count; i++)
        {
            int at = i;
            for (int step = 0; tokens[at].Head > 0; step++, at = tokens[at].Head - 1) step.ShouldBeLessThan(tokens.Count);
        }
    }

    private static (Report Report, List<Stemma.Model.Token> Tokens) Parse(string text)
    {
        var report = new Report(text);
        var (_, tokens) = Stemma.Language.Syntax.SyntaxStage.Parse(report.Reading);
        return (report, [.. tokens]);
    }
}
