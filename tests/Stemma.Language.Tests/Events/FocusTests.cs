using Shouldly;
using Stemma.Language;
using Stemma.Model;
using Stemma.Tests.Language.Syntax;
using Xunit;

namespace Stemma.Tests.Language.Events;

/// <summary>What a report is about, when lines of its site stand above its lead.</summary>
public sealed class FocusTests
{
    private static Reading Titled(string title, params string[] body)
    {
        var reading = Readings.Of([.. body.Select(b => (b, BlockRole.Body))]);
        return reading with { Metadata = reading.Metadata with { Title = new Found<string>(title, null, "given") } };
    }

    private static string Focal(Reading reading) => string.Join(' ', Analyzer.Analyze(reading).Events.Where(e => e.Focal).Select(e => e.Type).Distinct());

    private static readonly string[] s_lines =
    [
        "Get email notifications on what Mary Hall writes every day of the week.",
        "There was a problem with your notification, which we have saved here.",
        "A boy of five is in hospital after a shooting in Madrid, police said.",
    ];

    /// <summary>A title that came beside the text names the kind of event; nothing is cited for it.</summary>
    [Fact]
    public void ATitleBesideTheTextSaysWhatItIsAbout()
    {
        Focal(Titled("Boy hurt in Saturday morning shooting", s_lines)).ShouldBe("shooting");
        Focal(Titled("Weather for the weekend", s_lines)).ShouldNotContain("shooting");
    }

    [Theory]
    [InlineData("A fire destroyed the hall of Madrid on Monday.", "demolition", false)]
    [InlineData("The council destroyed the hall of Madrid on Monday.", "demolition", true)]
    [InlineData("Ivan Petrov is due to appear before a judge in Madrid on May 3.", "court-appearance", true)]
    [InlineData("Ivan Petrov is due to appear on television on May 3.", "court-appearance", false)]
    [InlineData("Shots rang out in Madrid on Monday.", "shooting", true)]
    [InlineData("Ivan Petrov blocked three shots on Monday.", "shooting", false)]
    [InlineData("Police said someone fired shots into the home of Ivan Petrov.", "shooting", true)]
    public void AWordNamesAnEventInItsPlaceOnly(string text, string type, bool found) =>
        Analyzer.Analyze(Readings.Body(text)).Events.Any(e => e.Type == type).ShouldBe(found);
}
