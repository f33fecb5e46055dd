using Shouldly;
using Stemma.Events.Words;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Events;

public sealed class WordScanTests
{
    [Theory]
    [InlineData("Putin's", "putin")]
    [InlineData("Putin’s", "putin")]
    [InlineData("cities", "city")]
    [InlineData("sanctions", "sanction")]
    [InlineData("Texas", "texa")]
    [InlineData("crisis", "crisis")]
    [InlineData("105,000", "105000")]
    [InlineData("1990s", "1990s")]
    public void Term(string word, string term) => WordScan.Term(word).ShouldBe(term);

    [Fact]
    public void WordsStandWhereTheySay()
    {
        const string text = "A 12-year-old’s 3.5m “leap”, 105,000 fans… 🎉";
        var words = new List<Word>();
        WordScan.Scan(text, new TextSpan<Article>(0, text.Length), words);
        words.Select(w => text[w.Span.Start..w.Span.End]).ShouldBe(["A", "12", "year", "old’s", "3.5m", "leap", "105,000", "fans"]);
    }

    [Fact]
    public void LoneSurrogatesDoNoHarm() => Should.NotThrow(() =>
    {
        const string text = "a\ud83d b\udc00";
        WordScan.Scan(text, new TextSpan<Article>(0, text.Length), []);
    });
}
