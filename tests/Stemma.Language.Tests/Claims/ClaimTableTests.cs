using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Stemma.Language;
using Stemma.Model;
using Stemma.Tests.Language.Syntax;
using Xunit;

namespace Stemma.Tests.Language.Claims;

/// <summary>Claims of invented sentences, through the whole pipeline.</summary>
public sealed class ClaimTableTests
{
    private static Analysis Analyze(params string[] paragraphs) => Analyzer.Analyze(Readings.Of([.. paragraphs.Select(p => (p, BlockRole.Body))]));

    private static List<string> Quantities(string text) =>
        [.. Analyze(text).Claims.SelectMany(c => c.Quantities).Select(q => string.Create(CultureInfo.InvariantCulture, $"{q.Modifier} {q.Value} {q.Unit}")).Distinct(StringComparer.Ordinal)];

    [Theory]
    [InlineData("The quake killed at least 2,300 people.", "at-least 2300 killed")]
    [InlineData("At least 12 miners were killed.", "at-least 12 killed")]
    [InlineData("The state will lend the company 105 billion rubles.", "exact 105000000000 RUB")]
    [InlineData("The firm paid $3.5 million to the family.", "exact 3500000 USD")]
    [InlineData("Exports grew by about 30 percent.", "approx 30 percent")]
    [InlineData("Eleven workers lost their lives in the blast.", "exact 11 killed")]
    [InlineData("The flood drowned dozens of people.", "at-least 24 killed")]
    [InlineData("The deal could bring the province tens of billions of dollars.", "at-least 10000000000 USD")]
    [InlineData("The fire burned more than 400 hectares of forest.", "at-least 400 har")]
    [InlineData("The company hired twenty-five drivers.", "exact 25 driver")]
    [InlineData("The plant makes up to 300 megawatts of power.", "at-most 300 MW")]
    public void ReadsFigures(string text, string expected) => Quantities(text).ShouldContain(expected);

    [Theory]
    [InlineData("The two leaders signed the treaty.")]
    [InlineData("The treaty of 2011 was signed in Geneva.")]
    [InlineData("A 35-year-old driver left the town.")]
    public void ReadsNoFigureWhereNoneIsMeant(string text) => Quantities(text).ShouldBeEmpty();

    [Theory]
    [InlineData("Prosecutors allege that the firm destroyed the report.", "destroy", Factuality.Alleged)]
    [InlineData("The company denied that its trucks had destroyed the road.", "destroy", Factuality.Denied)]
    [InlineData("The union accused the company of having destroyed the report.", "destroy", Factuality.Alleged)]
    public void CuesColourWhatTheyReport(string text, string predicate, Factuality factuality)
    {
        var claim = Analyze(text).Claims.Single(c => c.Predicate == predicate);
        claim.Factuality.ShouldBe(factuality);
        claim.Attribution.Count.ShouldBe(1);
    }

    [Fact]
    public void DenialOfAClaimMadeBeforeGetsACounterpart()
    {
        var claims = Analyze("The union accused the company of having destroyed the report. The company denied the accusation.").Claims;
        var made = claims.Single(c => c.Factuality == Factuality.Alleged);
        var denied = claims.Single(c => c.Factuality == Factuality.Denied);
        (denied.Predicate, denied.Object).ShouldBe((made.Predicate, made.Object));
        denied.Attribution[0].Voice.ShouldNotBe(made.Attribution[0].Voice);
    }

    [Fact]
    public void NeverThrowsAndStaysInsideTheText()
    {
        var words = Gen.Elements("said", "that", "“", "”", "\"", "the", "mayor", ",", ".", "according", "to", "denied", "12", "people", "killed", "billion", "$", "'", "in", "view", "of", "accused", "\ud83d", "😀", "?", ":", "reportedly");
        var texts = words.ArrayOf().Select(w => string.Join(' ', w.Take(40)));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var analysis = Analyze(text);
            var whole = new Stemma.Text.TextSpan<Stemma.Text.Article>(0, text.Length);
            return analysis.Claims.All(c => whole.Contains(c.Span)) && analysis.Quotations.All(q => whole.Contains(q.Span) && q.Content.All(whole.Contains));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }
}
