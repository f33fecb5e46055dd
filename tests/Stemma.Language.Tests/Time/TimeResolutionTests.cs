using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Shouldly;
using Stemma.Language.Time;
using Stemma.Model;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Language.Time;

public sealed class TimeResolutionTests
{
    private static readonly LocalDate s_wednesday = new(2022, 6, 15);

    private static Layer<TimeExpression> Find(string text, LocalDate? today = null) => TimeStage.Find(TextReading.Of(text), today ?? s_wednesday);

    private static string Values(string text) => string.Join(" ", Find(text).Select(t => t.Value));

    [Theory]
    [InlineData("Officials said Tuesday the talks failed.", "2022-06-14")]
    [InlineData("Officials will meet Tuesday.", "2022-06-21")]
    [InlineData("The law will be signed on June 1.", "2022-06-01")]
    [InlineData("The office closed on Aug. 7.", "2022-08-07")]
    [InlineData("They left on Dec. 20.", "2021-12-20")]
    [InlineData("Payment is due by Dec. 20.", "2022-12-20")]
    [InlineData("In 2009 they met. A year later they parted.", "2009 2010")]
    [InlineData("He retired in May 2009. Three months later he was back.", "2009-05 2009-08")]
    [InlineData("He came on 3 May 2009. The next day he left.", "2009-05-03 2009-05-04")]
    [InlineData("He is 52 years old, his son a six-year-old.", "")]
    [InlineData("It costs $5 million a year.", "")]
    [InlineData("COVID-19 and the G20, Resolution 1998 of 2000 soldiers", "1998")]
    [InlineData("It lasted two and a half years and 3 days.", "P2Y6M P3D")]
    [InlineData("a decade of war and half a century of peace", "P10Y P50Y")]
    [InlineData("On 4/5/2021 and 4/25/2021", "2021-04-05 2021-04-25")]
    [InlineData("On 4/5/2021 and 25/4/2021", "2021-05-04 2021-04-25")]
    [InlineData("Two years, three months and 4 days ago", "2020-03-11")]
    public void WordsGetTheirValues(string text, string values) => Values(text).ShouldBe(values);

    [Theory]
    [InlineData("early December 2020", "START", "2020-12-01", "2020-12-21")]
    [InlineData("late December 2020", "END", "2020-12-11", "2020-12-31")]
    [InlineData("the past two weeks", "", "2022-06-01", "2022-06-15")]
    [InlineData("the end of 2019", "END", "2019-05-02", "2019-12-31")]
    public void ModifiersAndLengthsBoundTheDays(string text, string mod, string from, string to)
    {
        var time = Find("They met in " + text + ".").ShouldHaveSingleItem();
        time.Mod.ShouldBe(mod);
        time.Bounds.ToString().ShouldBe($"{from}/{to}");
    }

    /// <summary>What is counted from an event keeps its length, its side and the words of the event; no day is made up.</summary>
    [Theory]
    [InlineData("The car was seen ten days before the murder.", "P10D", TimeRelation.Before, "the murder")]
    [InlineData("He left the day after his trial ended.", "P1D", TimeRelation.After, "his trial ended")]
    [InlineData("The weeks before the invasion were calm.", "PXW", TimeRelation.Before, "the invasion were calm")]
    public void AnEventsDayIsNotInvented(string text, string value, TimeRelation side, string words)
    {
        var time = Find(text).ShouldHaveSingleItem();
        (time.Type, time.Value).ShouldBe((TimexType.Duration, value));
        time.Bounds.ShouldBe(DateBounds.Unknown);
        var anchor = time.Event.ShouldNotBeNull();
        (anchor.Side, text[anchor.Span.Start..anchor.Span.End]).ShouldBe((side, words));
    }

    [Theory]
    [InlineData("They met on May 4. Two days before, they had quarrelled.", "2022-05-04 2022-05-02")]
    [InlineData("They met two weeks before Christmas.", "2021-12-11")]
    public void WhatIsCountedFromADateIsResolved(string text, string values) => Values(text).ShouldBe(values);

    /// <summary>The ends of a range keep their order, whatever the tense makes of each alone.</summary>
    [Theory]
    [InlineData("It will be closed from May to September.", "2022-05-01/2022-09-30")]
    [InlineData("It was closed from November to February.", "2021-11-01/2022-02-28")]
    [InlineData("They fought from 2014 to 2018.", "2014-01-01/2018-12-31")]
    [InlineData("They will meet between June 28 and July 2.", "2022-06-28/2022-07-02")]
    public void ARangeIsOneStretch(string text, string days)
    {
        var times = Find(text);
        times.Count.ShouldBe(2);
        times.ShouldAllBe(t => t.Range.ToString() == days);
        (times[0].End, times[1].Begin).ShouldBe((new TimePoint(1), new TimePoint(0)));
    }

    /// <summary>Who means a day of this week says "on Friday"; the last and the next one are those of the weeks beside it.</summary>
    [Theory]
    [InlineData("They met last Friday.", "2022-06-10")]
    [InlineData("They met last Monday.", "2022-06-06")]
    [InlineData("They will meet next Friday.", "2022-06-24")]
    public void TheLastAndTheNextAreOfTheWeeksBeside(string text, string value) => Values(text).ShouldBe(value);

    [Theory]
    [InlineData("They were called just before 3 a.m. Saturday.", TimeRelation.At)]
    [InlineData("They recovered from Tuesday's shooting.", TimeRelation.At)]
    [InlineData("They were found before dawn on June 9.", TimeRelation.At)]
    [InlineData("They waited from Tuesday on.", TimeRelation.Since)]
    public void AClockOrAPossessiveBoundsNothing(string text, TimeRelation relation) => Find(text).ShouldHaveSingleItem().Relation.ShouldBe(relation);

    [Theory]
    [InlineData("since 2019", TimeRelation.Since)]
    [InlineData("until Friday", TimeRelation.Until)]
    [InlineData("before May 4", TimeRelation.Before)]
    [InlineData("after May 4", TimeRelation.After)]
    [InlineData("on May 4", TimeRelation.At)]
    public void TheWordBeforeSaysHowTheDaysAreMeant(string text, TimeRelation relation) => Find("They waited " + text + ".").ShouldHaveSingleItem().Relation.ShouldBe(relation);

    /// <summary>What is told relative to the report's day moves with it.</summary>
    [Theory]
    [InlineData("They met yesterday.")]
    [InlineData("They met on Monday and will meet on Friday.")]
    [InlineData("They met last week; two days ago they left.")]
    [InlineData("Tomorrow at 3 p.m. they will meet.")]
    public void AWeekLaterEverythingIsAWeekLater(string text) => Prop.ForAll(Gen.Choose(0, 9000).ToArbitrary(), n =>
    {
        var day = new LocalDate(2001, 1, 1).PlusDays(n);
        Find(text, day.PlusWeeks(1)).Select(t => t.Bounds).ShouldBe(Find(text, day).Select(t => new DateBounds(t.Bounds.From!.Value.PlusWeeks(1), t.Bounds.To!.Value.PlusWeeks(1))));
    }).QuickCheckThrowOnFailure();

    /// <summary>The reach of an expression holds on whatever day it is said: it is what the solver of many reports relies on.</summary>
    [Theory]
    [InlineData("They met yesterday.")]
    [InlineData("They met last week.")]
    [InlineData("They met last month.")]
    [InlineData("They met two months ago.")]
    [InlineData("They will meet next month.")]
    [InlineData("They will meet later this month.")]
    [InlineData("They met earlier this year.")]
    [InlineData("They met last year.")]
    [InlineData("They met on Monday night.")]
    [InlineData("They will meet on Friday.")]
    [InlineData("They met last Friday.")]
    public void AnExpressionLiesWithinItsReach(string text) => Prop.ForAll(Gen.Choose(0, 9000).ToArbitrary(), n =>
    {
        var day = new LocalDate(2001, 1, 1).PlusDays(n);
        var time = Find(text, day).ShouldHaveSingleItem();
        var reach = time.Reach.ShouldNotBeNull();
        (time.Bounds.From!.Value <= day.PlusDays(reach.To) && time.Bounds.To!.Value >= day.PlusDays(reach.From)).ShouldBeTrue($"{time.Bounds} from {day}");
        if (time.Value.Length == 10) new DateBounds(day.PlusDays(reach.From), day.PlusDays(reach.To)).Contains(time.Bounds.From.Value).ShouldBeTrue($"{time.Bounds} from {day}");
    }).QuickCheckThrowOnFailure();

    /// <summary>What names its year does not.</summary>
    [Fact]
    public void AbsoluteDatesDoNotMove() => Prop.ForAll(Gen.Choose(0, 9000).ToArbitrary(), n =>
        Values(new LocalDate(2001, 1, 1).PlusDays(n), "On 3 May 2009, in 1999 and in the 1980s").ShouldBe("2009-05-03 1999 198")).QuickCheckThrowOnFailure();

    private static string Values(LocalDate today, string text) => string.Join(" ", Find(text, today).Select(t => t.Value));

    [Fact]
    public void WithoutTheReportsDayAValueStaysOpen()
    {
        var (times, written) = TimeStage.Find(TextReading.Of("They met on Monday, December 19, and yesterday. In May 2015 they had parted."), Layer<Sentence>.Empty, Layer<Token>.Empty);
        times.Select(t => t.Value).ShouldBe(["XXXX-12-19", "XXXX-XX-XX", "2015-05"]);
        times[0].Pattern.ShouldBe(new CalendarPattern(Month: 12, Day: 19, Weekday: IsoDayOfWeek.Monday));
        times[1].Reach.ShouldBe(new DayReach(-1, -1));
        written.Bounds.From.ShouldBe(new LocalDate(2015, 5, 1));
    }

    [Fact]
    public void ACaptionHasItsOwnTime()
    {
        var times = TimeStage.Find(TextReading.Of("In May 2009 they met.", "{caption}A day later: the leaders on Monday"), s_wednesday);
        times.Select(t => t.Value).ShouldBe(["2009-05", "2022-06-16", "2022-06-13"]);
    }

    [Theory]
    [InlineData("“We will meet tomorrow,” he said on Monday.", "2022-06-14 2022-06-13")]
    [InlineData("On Monday he said: “We met yesterday and meet again tonight.”", "2022-06-13 2022-06-12 2022-06-13TNI")]
    [InlineData("“We will meet tomorrow,” he said. On Monday they met.", "2022-06-16 2022-06-13")]
    [InlineData("He said on Monday that they meet tomorrow.", "2022-06-13 2022-06-16")]
    public void QuotedSpeechHasItsOwnDay(string text, string values) => Values(text).ShouldBe(values);

    [Fact]
    public void AReportShowsItsTimes()
    {
        const string text = "The minister arrived on Monday night, two days after the talks of May 23-24, and leaves early next week. Since 2019 they meet every two years.";
        string carets = new([.. Enumerable.Repeat(' ', text.Length)]);
        var under = new StringBuilder(carets);
        foreach (var t in Find(text)) under.Remove(t.Span.Start, t.Span.Length).Insert(t.Span.Start, new string('^', t.Span.Length));
        under.ToString().TrimEnd().ShouldBe(
            "                        ^^^^^^^^^^^^  ^^^^^^^^                    ^^^^^^ ^^             ^^^^^^^^^^^^^^^        ^^^^           ^^^^^^^^^^^^^^^");
        Values(text).ShouldBe("2022-06-13TNI P2D 2022-05-23 2022-05-24 2022-W25 2019 P2W".Replace("P2W", "P2Y", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uD800 Monday \uDC00")]
    [InlineData("99999999999999999999 years ago, in 0000, on 31 February, the 99th century BC, 24:61")]
    [InlineData("9999 centuries ago and in 900000 decades and 99999999 weeks later")]
    public void AnyTextIsRead(string text) => Should.NotThrow(() => Find(text));

    [Fact]
    public void AnyTextAtAllIsRead() => Prop.ForAll(
        Gen.Elements("Monday", "May", "5", "2019", "-", ",", "the", "of", "ago", "later", "next", "last", "years", "year", "first", "quarter", "to", "from", "12:30", "pm", "BC", "half", "a", "every", "early", ".")
            .ArrayOf().ToArbitrary(), words => { Find(string.Join(' ', words)); }).QuickCheckThrowOnFailure();

    [Fact]
    public void ALongLineIsReadInLinearTime() => Growth.OfFourfold(250, n =>
        Find(string.Concat(Enumerable.Repeat("first half of the last two years and from 3 to 5 May or ", n))).Count.ShouldBeGreaterThan(n)).ShouldBeLessThan(10);
}
