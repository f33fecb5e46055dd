using Shouldly;
using Stemma.Language;
using Stemma.Model;
using Stemma.Tests.Language.Syntax;
using Xunit;

namespace Stemma.Tests.Language;

/// <summary>Which reports are analysed at all.</summary>
public sealed class AnalyzerTests
{
    [Theory]
    [InlineData("en", "language.letters", "")]
    [InlineData("und", "language.letters", "")] // too short to tell
    [InlineData("und", "language.other", "its language is none of those that are known")]
    [InlineData("sw", "language.letters", "language 'sw' is not analysed")]
    public void OnlyEnglishIsAnalysed(string language, string rule, string why)
    {
        var reading = Readings.Body("Putin met Lukashenko in Minsk on Monday.");
        var analysis = Analyzer.Analyze(reading with { Metadata = reading.Metadata with { Language = new Found<string>(language, null, rule) } });
        analysis.NotAnalysed.ShouldBe(why);
        (analysis.Sentences.Count > 0).ShouldBe(why.Length == 0);
    }
}
