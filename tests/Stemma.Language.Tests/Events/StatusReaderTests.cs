using Shouldly;
using Stemma.Language.Events;
using Stemma.Language.Syntax;
using Stemma.Model;
using Stemma.Tests.Language.Syntax;
using Xunit;

namespace Stemma.Tests.Language.Events;

/// <summary>Invented sentences with the trigger in brackets; + positive, - negative polarity. The parser is the real one.</summary>
public sealed class StatusReaderTests
{
    [Theory]
    // tense and aspect
    [InlineData("The two ministers [met] in Oslo on Friday.", "Happened +")]
    [InlineData("The two ministers have [met] three times this year.", "Happened +")]
    [InlineData("The minister was [met] at the airport by students.", "Happened +")]
    [InlineData("The ministers are [meeting] behind closed doors.", "Ongoing +")]
    [InlineData("Workers were [protesting] outside the plant.", "Happened +")]
    [InlineData("The queen usually [visits] the island in May.", "Habitual +")]
    // plans
    [InlineData("The two ministers will [meet] in Oslo on Friday.", "Scheduled +")]
    [InlineData("The president is set to [meet] her rival in Oslo later this month.", "Scheduled +")]
    [InlineData("The president is scheduled to [meet] her rival in Oslo.", "Scheduled +")]
    [InlineData("The president plans to [visit] Oslo in May.", "Scheduled +")]
    [InlineData("The president is due to [visit] Oslo in May.", "Scheduled +")]
    [InlineData("The president is going to [visit] Oslo in May.", "Scheduled +")]
    [InlineData("The ministers have agreed to [meet] again in spring.", "Scheduled +")]
    [InlineData("She said she would [resign] on Friday.", "Scheduled +")]
    [InlineData("The [meeting], which is scheduled for May 4, will address trade.", "Scheduled +")]
    [InlineData("The [summit] will take place in Oslo.", "Scheduled +")]
    [InlineData("Preparations for the [summit] continue.", "Scheduled +")]
    [InlineData("Police tightened security ahead of the [summit].", "Scheduled +")]
    [InlineData("The planned [visit] drew criticism.", "Scheduled +")]
    // expectations
    [InlineData("The president is expected to [meet] her rival in Oslo.", "Expected +")]
    [InlineData("The court is likely to [sentence] him in June.", "Expected +")]
    [InlineData("Analysts expect the bank to [raise] rates.", "Expected +")]
    // possible only
    [InlineData("The two leaders may [meet] in Oslo.", "Hypothetical +")]
    [InlineData("The army could [attack] the port.", "Hypothetical +")]
    [InlineData("The president wants to [visit] Oslo.", "Hypothetical +")]
    [InlineData("If the miners [strike], the port will close.", "Hypothetical +")]
    [InlineData("The union threatened a [strike] over pay.", "Hypothetical +")]
    [InlineData("They discussed the possibility of a [ceasefire].", "Hypothetical +")]
    [InlineData("The opposition called for a [referendum].", "Hypothetical +")]
    [InlineData("He would [resign] if the court ordered it.", "Hypothetical +")]
    [InlineData("It is not known whether he [resigned].", "Hypothetical +")]
    [InlineData("He went to the capital to [persuade] the king.", "Hypothetical +")]
    // alleged
    [InlineData("Prosecutors allege that he [stole] the painting.", "Alleged +")]
    [InlineData("He is accused of [stealing] the painting.", "Alleged +")]
    [InlineData("He allegedly [stole] the painting.", "Alleged +")]
    [InlineData("The alleged [theft] was reported on Monday.", "Alleged +")]
    // denied, cancelled, negated
    [InlineData("The minister denied [stealing] the painting.", "Denied -")]
    [InlineData("The minister denied that he [stole] the painting.", "Denied -")]
    [InlineData("The [visit] was cancelled.", "Denied -")]
    [InlineData("The government postponed the [election].", "Denied -")]
    [InlineData("The two ministers did not [meet].", "Happened -")]
    [InlineData("The ministers failed to [meet].", "Happened -")]
    [InlineData("The leaders are not expected to [meet].", "Expected -")]
    [InlineData("The firm will not [close] the plant.", "Scheduled -")]
    [InlineData("No [talks] were held.", "Happened -")]
    [InlineData("He never [visited] the island.", "Happened -")]
    // what does not change the status
    [InlineData("Officials said that the ministers [met] in Oslo.", "Happened +")]
    [InlineData("She managed to [escape] through a window.", "Happened +")]
    [InlineData("The ministers held [talks] in Oslo.", "Happened +")]
    [InlineData("The man [arrested] on Monday was released.", "Happened +")]
    [InlineData("After [meeting] the king, she flew home.", "Happened +")]
    [InlineData("The [talks] did not cover trade.", "Happened +")]
    public void ReadsStatus(string marked, string expected) => Read(marked, BlockRole.Body).ShouldBe(expected);

    [Theory]
    [InlineData("President of Norland to [meet] rival in Oslo", "Scheduled +")]
    [InlineData("Norland and Sudland to [sign] treaty", "Scheduled +")]
    [InlineData("President [meets] rival in Oslo", "Happened +")]
    [InlineData("Two [killed] in Oslo fire", "Happened +")]
    [InlineData("Chancellor [visits] Oslo to expand trade", "Happened +")]
    [InlineData("Miners may [strike] in spring", "Hypothetical +")]
    public void ReadsHeadlines(string marked, string expected) => Read(marked, BlockRole.Headline).ShouldBe(expected);

    [Fact]
    public void SaysWhichWordsDecide()
    {
        var status = StatusOf("The president is set to [meet] her rival.", BlockRole.Body, out var reading);
        status.Clues.Select(c => (c.Rule, reading.Slice(c.Span))).ShouldContain(("status.scheduled", "set"));
        status.Clues.ShouldAllBe(c => c.Cite(reading).Evidence.Count == 1);
    }

    [Fact]
    public void NounOnItsOwnIsNotStated() => StatusOf("The cost of the [war].", BlockRole.Body, out _).Stated.ShouldBeFalse();

    private static string Read(string marked, BlockRole role)
    {
        var status = StatusOf(marked, role, out _);
        return $"{status.Factuality} {(status.Polarity == Polarity.Positive ? "+" : "-")}";
    }

    private static Status StatusOf(string marked, BlockRole role, out Reading reading)
    {
        int start = marked.IndexOf('[', StringComparison.Ordinal);
        reading = Readings.Of((marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), role));
        var (sentences, tokens) = SyntaxStage.Parse(reading);
        return StatusReader.Read(reading.Text, sentences.Around(new(start, start + 1))!, tokens, tokens.FirstFrom(start));
    }
}
