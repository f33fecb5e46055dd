using NodaTime;
using Shouldly;
using Stemma.Language.Time;
using Stemma.Model;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Language.Time;

public sealed class WrittenTests
{
    private static Written Infer(params string[] paragraphs) => Infer([], paragraphs);

    private static Written Infer(IReadOnlyList<DateClue> clues, params string[] paragraphs) =>
        TimeStage.Find(TextReading.Of(clues, paragraphs), Layer<Sentence>.Empty, Layer<Token>.Empty).Written;

    private static DateClue Clue(DateClueKind kind, DateBounds bounds, string raw) => new(kind, bounds, raw, null, "test");

    [Theory]
    [InlineData("Exports have grown by a tenth since 2016.", "2017-01-01/..", "")]
    [InlineData("In 2015 the bridge was opened.", "2016-01-01/..", "")]
    [InlineData("The bridge will be opened by early March 2018.", "../2018-03-11", "")]
    [InlineData("Earlier in May, the ministers signed a treaty.", "", "XXXX-05")]
    [InlineData("LISBON, Portugal, May 12 (Agency) - The minister left.", "", "XXXX-05-12")]
    [InlineData("LISBON, May 12, 2017 (Agency) - The minister left.", "2017-05-12", "2017-05-12")]
    [InlineData("They will meet later this month. The talks are scheduled for May 25th.", "", "XXXX-05")]
    [InlineData("The minister left.", "", "")]
    public void TheTextBoundsItsOwnDay(string text, string bounds, string value)
    {
        var written = Infer(text);
        written.Bounds.ToString().ShouldBe(bounds);
        written.Value.ShouldBe(value);
    }

    [Fact]
    public void FactsNarrowTogether()
    {
        var written = Infer("Earlier in May, they signed.", "Trade has grown since 2016.", "Work is to end by early June 2018.");
        written.Bounds.ToString().ShouldBe("2017-05-01/2018-05-31");
        written.Value.ShouldBe("XXXX-05");
        written.Why.Count.ShouldBe(3);
        written.Why.ShouldAllBe(w => w.Evidence.Count > 0);
    }

    /// <summary>Of the years that other facts leave, the day of the week picks one.</summary>
    [Theory]
    [InlineData("LISBON, Monday, May 14 (Agency) - The minister left.", "2018-05-14")]
    [InlineData("LISBON, Tuesday, May 14 (Agency) - The minister left.", "2019-05-14")]
    public void TheWeekdayFixesTheYear(string dateline, string value) =>
        Infer([Clue(DateClueKind.Copyright, DateBounds.Year(2021), "2021")], dateline, "Exports have grown by a tenth since 2016.").Value.ShouldBe(value);

    [Fact]
    public void AClockOrACopyrightYearBoundsButIsNeverTheAnswer()
    {
        var written = Infer([Clue(DateClueKind.SiteClock, DateBounds.Day(new(2024, 3, 4)), "March 4, 2024"), Clue(DateClueKind.Copyright, DateBounds.Year(2024), "2024")], "The minister left.");
        written.Bounds.ShouldBe(new DateBounds(null, new LocalDate(2024, 3, 4)));
        written.Value.ShouldBe("");
        written.Certainty.ShouldBe(Certainty.Low);
    }

    [Fact]
    public void MetadataWin()
    {
        var written = Infer([Clue(DateClueKind.SiteClock, DateBounds.Day(new(2024, 3, 4)), "March 4, 2024"), Clue(DateClueKind.Metadata, DateBounds.Day(new(2023, 9, 2)), "2023-09-02")], "Earlier in May, they met.");
        written.Value.ShouldBe("2023-09-02");
        written.Certainty.ShouldBe(Certainty.High);
    }

    [Fact]
    public void WhatIsContradictedByStrongerFactsIsNotUsed()
    {
        var written = Infer([Clue(DateClueKind.Copyright, DateBounds.Year(2012), "2012")], "Trade has grown since 2016.");
        written.Bounds.ToString().ShouldBe("2017-01-01/..");
    }

    [Fact]
    public void FurnitureIsNeverEvidence() => Infer("{furniture}Since 2019 our best recipes", "The minister left.").ShouldBe(Written.Unknown);

    private const string Prose = "The minister left the country on Tuesday after long talks with the leaders of three parties, and nobody came to see him off.";

    [Theory]
    [InlineData("2021-06-20", "{headline}A minister leaves", "{furniture}Harbour Courier, 20 June 2021", Prose)]
    [InlineData("2021-06-20", "{headline}A minister leaves", "Anna Berg | Sunday, June 20, 2021", Prose)]
    [InlineData("2021-06-20", "{headline}A minister leaves", Prose, "{furniture}Post published June 20, 2021")]
    [InlineData("", "{headline}A minister leaves", Prose, "{furniture}Post published June 20, 2021", "{furniture}Post published May 2, 2021")]
    [InlineData("", "{furniture}Sunday, June 20, 2021", "{headline}A minister leaves", Prose)]
    [InlineData("", "{headline}A minister leaves", "{furniture}Weather for 20 June 2021", Prose)]
    [InlineData("", "{headline}A minister leaves", Prose, "{furniture}Harbour Courier, 20 June 2021")]
    [InlineData("2021-06-20", "{headline}A minister leaves", Prose, "{furniture}20 June 2021")]
    public void ALineBesideTheTextDatesIt(string value, params string[] blocks) => Infer(blocks).Value.ShouldBe(value);
}
