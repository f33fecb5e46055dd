using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Stemma.Language;
using Stemma.Model;
using Stemma.Tests.Language.Syntax;
using Xunit;

namespace Stemma.Tests.Language.Events;

/// <summary>Invented reports through the whole analyser.</summary>
public sealed class EventStageTests
{
    [Theory]
    [InlineData("Maria Lopez met Ivan Petrov in Madrid.", "meeting", "participant=Ivan Petrov, participant=Maria Lopez")]
    [InlineData("Maria Lopez and Ivan Petrov met in Madrid.", "meeting", "participant=Ivan Petrov, participant=Maria Lopez")]
    [InlineData("Talks between Maria Lopez and Ivan Petrov began in Madrid.", "meeting", "participant=Ivan Petrov, participant=Maria Lopez")]
    [InlineData("Maria Lopez held talks with Ivan Petrov in Madrid.", "meeting", "participant=Ivan Petrov, participant=Maria Lopez")]
    [InlineData("Police arrested Ivan Petrov on Monday.", "arrest", "suspect=Ivan Petrov")]
    [InlineData("Ivan Petrov was arrested on Monday.", "arrest", "suspect=Ivan Petrov")]
    [InlineData("Ivan Petrov, who was arrested on Monday, is a banker.", "arrest", "suspect=Ivan Petrov")]
    [InlineData("Ivan Petrov was shot by Maria Lopez.", "shooting", "attacker=Maria Lopez, victim=Ivan Petrov")]
    [InlineData("Maria Lopez resigned on Monday.", "resignation", "officeholder=Maria Lopez")]
    [InlineData("Microsoft acquired Nokia in 2014.", "acquisition", "buyer=Microsoft, target=Nokia")]
    [InlineData("Ivan Petrov's death shocked Madrid.", "death", "deceased=Ivan Petrov")]
    public void FindsWhoTakesPart(string text, string type, string expected)
    {
        var analysis = Analyzer.Analyze(Readings.Body(text));
        var mention = analysis.Events.First(e => e.Type == type);
        string found = string.Join(", ", mention.Participants.Select(p => $"{p.Role}={analysis.Entities.Single(e => e.Id == p.Entity).Name}").Order(StringComparer.Ordinal));
        found.ShouldBe(expected);
    }

    [Fact]
    public void ATownIsNotTheCauseOfItsFire() =>
        Analyzer.Analyze(Readings.Body("Firemen fought the Madrid fire all night.")).Events.First(e => e.Type == "fire").Participants.ShouldBeEmpty();

    [Fact]
    public void ATollThatRisesIsNoPrice() =>
        Analyzer.Analyze(Readings.Body("The death toll rose to 17 on Monday.")).Events.ShouldNotContain(e => e.Type == "price-change");

    [Theory]
    [InlineData("The two ministers met in Madrid on May 4, 2021.", "Madrid")]
    [InlineData("The summit took place in Madrid.", "Madrid")]
    [InlineData("Maria Lopez met Ivan Petrov in Madrid on Monday.", "Madrid")]
    [InlineData("Police are treating a fire that destroyed a warehouse in Madrid as arson.", "Madrid")]
    public void FindsWhere(string text, string place)
    {
        var analysis = Analyzer.Analyze(Readings.Body(text));
        string id = analysis.Events[0].Place.ShouldBeOfType<Answer<string>.Known>().Value;
        analysis.Entities.Single(e => e.Id == id).Name.ShouldBe(place);
    }

    [Theory]
    [InlineData("The ministers met in Madrid on May 4, 2021.", "2021-05-04")]
    [InlineData("On May 4, 2021, the ministers met in Madrid.", "2021-05-04")]
    [InlineData("The ministers will hold talks in Madrid on May 4, 2021.", "2021-05-04")]
    [InlineData("The meeting, which is scheduled for May 4, 2021, will take place in Madrid.", "2021-05-04")]
    [InlineData("A shooting late Thursday, May 6, 2021, is being investigated in Madrid.", "2021-05-06")]
    [InlineData("Parliament will hold a hearing on the two Kelmar mine disasters on May 4, 2021.", "2021-05-04")]
    public void FindsWhen(string text, string days) =>
        Analyzer.Analyze(Readings.Body(text)).Events[0].Time.ShouldBeOfType<Answer<DateBounds>.Known>().Value.ToString().ShouldBe(days);

    [Theory]
    [InlineData("A fire has destroyed the old mill of Madrid. Smoke was first seen at about 4am on Tuesday.", "2021-06-22")]
    [InlineData("A fire has destroyed the old mill of Madrid. Firefighters were called at about 2 a.m. PDT Tuesday.", "2021-06-22")]
    [InlineData("A fire has destroyed the old mill of Madrid. The miller was sleeping in it early Tuesday morning.", "2021-06-22")]
    [InlineData("A fire has destroyed the old mill of Madrid. Firefighters were called before dawn on June 20.", "2021-06-20")]
    [InlineData("A fire has destroyed the old mill of Madrid, police said on Tuesday.", "")]
    [InlineData("A fire has destroyed the old mill of Madrid. The mayor opened a school on Tuesday.", "")]
    public void TheLeadDatesWhatTheReportIsAbout(string body, string day)
    {
        var report = Analyzer.Analyze(Readings.Of(("Fire destroys old mill", BlockRole.Headline), ("Harbour Courier, June 23, 2021", BlockRole.Furniture), (body, BlockRole.Body)));
        var fire = report.Events.First(e => e.Focal);
        (fire.Time is Answer<DateBounds>.Known { Value.IsDay: true } known ? known.Value.ToString() : "").ShouldBe(day);
    }

    /// <summary>A noun without a date of its own takes the day that stands right behind it, wherever the tree hangs that.</summary>
    [Theory]
    [InlineData("A man has been charged in connection with a shooting Tuesday.", "shooting", "2021-06-22")]
    [InlineData("Police on Tuesday arrested two men in the May 13 shooting in Madrid.", "shooting", "2021-05-13")]
    [InlineData("The ministers said on Tuesday at the end of a two-day meeting that they agreed.", "meeting", "2021-06-21/2021-06-22")]
    [InlineData("The ministers said on Tuesday after a two-day meeting that they agreed.", "meeting", "../2021-06-23")]
    [InlineData("A teenager was shot while walking home on Tuesday.", "shooting", "2021-06-22")]
    [InlineData("A teenager was shot on August 28.", "shooting", "2020-08-28")]
    [InlineData("A teenager was shot in the 1400 block of R Street on Tuesday.", "shooting", "2021-06-22")]
    public void ADayBelongsToTheEventThatItStandsWith(string body, string type, string days)
    {
        var report = Analyzer.Analyze(Readings.Of(("Madrid today", BlockRole.Headline), ("Harbour Courier, June 23, 2021", BlockRole.Furniture), (body, BlockRole.Body)));
        (report.Events.First(e => e.Type == type).Time is Answer<DateBounds>.Known known ? known.Value.ToString() : "").ShouldBe(days);
    }

    [Fact]
    public void DateOfSpeechIsNotTheEvents()
    {
        var met = Analyzer.Analyze(Readings.Body("Officials said on May 4, 2021 that Maria Lopez had met Ivan Petrov.")).Events.Single(e => e.Type == "meeting");
        (met.Time as Answer<DateBounds>.Known)?.Value.IsDay.ShouldBeFalse();
    }

    [Fact]
    public void OneMeetingToldInManyWordsIsOneOccurrence()
    {
        var events = Report("Maria Lopez meets Ivan Petrov in Madrid",
            "President Maria Lopez met Prime Minister Ivan Petrov in Madrid on Monday. The talks lasted two hours. The meeting was held in the old palace.").Events;
        var told = events.Where(e => e.Family == "meeting").ToList();
        told.Count.ShouldBeGreaterThan(2);
        told.Select(e => e.Occurrence).Distinct().Count().ShouldBe(1);
        told.ShouldAllBe(e => e.Focal && e.Status == Factuality.Happened);
    }

    [Fact]
    public void EarlierMeetingIsAnother()
    {
        var events = Report("Maria Lopez meets Ivan Petrov in Madrid",
            "Maria Lopez met Ivan Petrov in Madrid on Monday. In a previous meeting in 2019, they signed a treaty. Lopez met Anna Berg in March.").Events;
        var told = events.Where(e => e.Type == "meeting").Select(e => e.Occurrence).Distinct().Count();
        told.ShouldBe(3);
        events.Where(e => e.Focal).Select(e => e.Occurrence).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void CaptionTellsOfItsOwnOccasion()
    {
        var events = Analyzer.Analyze(Readings.Of(
            ("Maria Lopez meets Ivan Petrov in Madrid", BlockRole.Headline),
            ("Maria Lopez met Ivan Petrov in Madrid on Monday.", BlockRole.Body),
            ("On April 12, Maria Lopez met Ivan Petrov at the port of Genoa.", BlockRole.Caption))).Events;
        events[^1].Focal.ShouldBeFalse();
        events[^1].Occurrence.ShouldNotBe(events[0].Occurrence);
    }

    [Theory]
    [InlineData("Maria Lopez to Visit Ivan Petrov in Madrid", "visit")]
    [InlineData("Earthquake Kills 120 in Northern Chile", "earthquake")]
    [InlineData("Police Arrest Two Men Over Bank Robbery in Oslo", "arrest")]
    public void ReadsTitleCase(string headline, string type) =>
        Report(headline, "Maria Lopez, Ivan Petrov, Chile, Madrid, and Oslo are in the news today, they say.").Events.First(e => e.Focal).Type.ShouldBe(type);

    [Fact]
    public void FirstSinceIsABound()
    {
        var analysis = Analyzer.Analyze(Readings.Body("It was the first visit of Maria Lopez to Madrid since 2019."));
        var reason = analysis.Events.Single(e => e.Type == "visit").Why.Single(w => w.Rule == "event.first-since");
        reason.Evidence.ShouldHaveSingleItem();
        analysis.Reading.Decoded.Text[reason.Evidence[0].Span.Start..reason.Evidence[0].Span.End].ShouldEndWith("2019");
    }

    [Theory]
    [InlineData("The stock market crash course was full.")]
    [InlineData("The fire department praised the school.")]
    [InlineData("She is tall and kind, and the table is round.")]
    public void FindsNothingWhereNothingHappens(string text) => Analyzer.Analyze(Readings.Body(text)).Events.ShouldBeEmpty();

    [Fact]
    public void NeverThrowsAndKeepsSpansInside() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string[]>(words =>
        {
            string text = string.Join(' ', (words ?? []).Where(w => w is not null).Select((w, i) => w.Replace("\n", " ", StringComparison.Ordinal) + (i % 3 == 0 ? " met" : " talks")));
            var analysis = Analyzer.Analyze(Readings.Body(text));
            analysis.Events.ShouldAllBe(e => e.Span.Start >= 0 && e.Span.End <= analysis.Reading.Text.Length && e.Span.Contains(e.Trigger));
        }));

    private static Analysis Report(string headline, string body) => Analyzer.Analyze(Readings.Of((headline, BlockRole.Headline), (body, BlockRole.Body)));
}
