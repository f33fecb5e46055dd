using Shouldly;
using Stemma.Language.Quotations;
using Stemma.Language.Syntax;
using Stemma.Model;
using Stemma.Tests.Language.Syntax;
using Xunit;

namespace Stemma.Tests.Language.Quotations;

/// <summary>One case for each way of saying who said what, as "kind | speaker | cue | content"; "-" where there is none.</summary>
public sealed class QuotationTableTests
{
    private static List<string> Find(params string[] paragraphs)
    {
        var reading = Readings.Of([.. paragraphs.Select(p => (p, BlockRole.Body))]);
        var (sentences, tokens) = SyntaxStage.Parse(reading);
        return [.. QuotationStage.Find(reading, sentences, tokens, []).Select(q => Show(reading, q))];
    }

    private static string Show(Reading reading, Quotation q)
    {
        string speaker = q.Speaker is Answer<Speaker>.Known k ? reading.Slice(k.Value.Span) : "-";
        return $"{q.Kind} | {speaker} | {(q.Cue is { } cue ? reading.Slice(cue) : "-")} | {string.Join(" / ", q.Content.Select(reading.Slice))}";
    }

    [Theory]
    [InlineData("“We lost the bridge in the night,” the mayor said.", "Direct | the mayor | said | We lost the bridge in the night,")]
    [InlineData("\"We lost the bridge in the night,\" said Mayor Ann Lee.", "Direct | Mayor Ann Lee | said | We lost the bridge in the night,")]
    [InlineData("Ann Lee said: “We lost the bridge in the night.”", "Direct | Ann Lee | said | We lost the bridge in the night.")]
    [InlineData("“We lost the bridge,” she said. “It will be built again.”", "Direct | she | said | We lost the bridge, / It will be built again.")]
    [InlineData("“We lost the bridge,” Lee told reporters, “but it will be built again.”", "Direct | Lee | told | We lost the bridge, / but it will be built again.")]
    [InlineData("“Why did nobody close the bridge?” he asked.", "Direct | he | asked | Why did nobody close the bridge?")]
    [InlineData("“We lost the bridge,” Ann Lee, who leads the council, said.", "Direct | Ann Lee | said | We lost the bridge,")]
    [InlineData("Lee added that “the bridge will be built again by the spring.”", "Direct | Lee | added | the bridge will be built again by the spring.")]
    [InlineData("Lee said that the bridge would be built again.", "Indirect | Lee | said | that the bridge would be built again")]
    [InlineData("The minister announced that taxes would fall in May.", "Indirect | The minister | announced | that taxes would fall in May")]
    [InlineData("The company denied that its trucks had leaked oil.", "Indirect | The company | denied | that its trucks had leaked oil")]
    [InlineData("According to the police, two men fled on foot.", "Indirect | the police | According to | two men fled on foot")]
    [InlineData("Two men fled on foot, according to the police.", "Indirect | the police | according to | Two men fled on foot")]
    public void FindsOneQuotation(string text, string expected) => Find(text).ShouldContain(expected);

    [Theory]
    [InlineData("The so-called “green wall” is forty miles long.")]
    [InlineData("The train stopped at Leeds for an hour.")]
    [InlineData("Trucks carried the steel, and the bridge was built again in a year.")]
    [InlineData("Work went according to plan.")]
    public void FindsNothing(string text) => Find(text).ShouldBeEmpty();

    [Fact]
    public void QuotationLeftOpenOverParagraphsIsOne() =>
        Find("“We lost the bridge in the night,” Lee said. “Nobody was on it.", "“It will be built again,” she added.")
            .ShouldBe(["Direct | Lee | said | We lost the bridge in the night, / Nobody was on it.", "Direct | she | added | It will be built again,"]);

    [Fact]
    public void QuotedParagraphGoesToTheVoiceBefore() =>
        Find("Lee said that nobody was on the bridge.", "“It will be built again before the spring.”")
            .ShouldContain("Direct | Lee | - | It will be built again before the spring.");
}
