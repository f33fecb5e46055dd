using NodaTime;
using Shouldly;
using Stemma.Language.Time;
using Stemma.Model;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Language.Time;

/// <summary>One row at least for each kind of expression, as a report of Wednesday 2022-06-15 tells it: type, value, modifier.</summary>
public sealed class KindsOfTimeTests
{
    private static readonly LocalDate s_wednesday = new(2022, 6, 15);

    private static Layer<TimeExpression> Find(params string[] paragraphs) => TimeStage.Find(TextReading.Of(paragraphs), s_wednesday);

    [Theory]
    // absolute
    [InlineData("They met on 3 May 2009.", "DATE 2009-05-03")]
    [InlineData("They met on 2009-05-03.", "DATE 2009-05-03")]
    [InlineData("They met in the 1980s.", "DATE 198")]
    [InlineData("The church was built in the 17th century.", "DATE 16")]
    [InlineData("They met in the summer of 2014.", "DATE 2014-SU")]
    [InlineData("They met in the third quarter of 2014.", "DATE 2014-Q3")]
    [InlineData("They met in the first half of 2014.", "DATE 2014-H1")]
    // relative
    [InlineData("He greeted them this Monday.", "DATE 2022-06-13")]
    [InlineData("They met on May 20. They had quarrelled two weeks earlier.", "DATE 2022-05-20 DATE 2022-05-06")]
    [InlineData("They met on May 20. The previous day they had quarrelled.", "DATE 2022-05-20 DATE 2022-05-19")]
    [InlineData("They met last week and will meet next month.", "DATE 2022-W23 DATE 2022-07")]
    // underspecified
    [InlineData("The law passed in December.", "DATE 2021-12")]
    [InlineData("They met in May 2019. Earlier that year they had quarrelled.", "DATE 2019-05 DATE 2019 START")]
    // vague
    [InlineData("Prices have risen in recent years.", "DURATION PXY")]
    [InlineData("They will meet in the coming days.", "DURATION PXD")]
    [InlineData("They are now in Minsk, and were recently in Oslo.", "DATE PRESENT_REF DATE PAST_REF")]
    // modifiers
    [InlineData("They met in early May 2019, mid-June 2019 and late July 2019.", "DATE 2019-05 START DATE 2019-06 MID DATE 2019-07 END")]
    [InlineData("It took about two weeks and more than three months, at most a year.", "DURATION P2W APPROX DURATION P3M MORE_THAN DURATION P1Y EQUAL_OR_LESS")]
    [InlineData("It took less than an hour and at least ten days.", "DURATION PT1H LESS_THAN DURATION P10D EQUAL_OR_MORE")]
    // ranges
    [InlineData("They met on May 23-24.", "DATE 2022-05-23 DATE 2022-05-24")]
    [InlineData("They fought from 2014 to 2018.", "DATE 2014 DATE 2018")]
    // holidays, feasts and named days
    [InlineData("They met on Christmas Eve 2021 and on Easter Monday 2022.", "DATE 2021-12-24 DATE 2022-04-18")]
    [InlineData("They met on Thanksgiving 2021 and Mother's Day 2022.", "DATE 2021-11-25 DATE 2022-05-08")]
    [InlineData("It was the worst day since Black Monday.", "DATE 1987-10-19")]
    // times, with zones
    [InlineData("The quake struck at 0735 GMT on Friday.", "TIME 2022-06-10T07:35Z")]
    [InlineData("They met on Monday night and left at 6 p.m. on Tuesday.", "TIME 2022-06-13TNI TIME 2022-06-14T18:00")]
    [InlineData("The blast was at about 10:35 a.m. (0735 GMT) Friday.", "TIME 2022-06-10T10:35 TIME 2022-06-10T07:35Z DATE 2022-06-10")]
    [InlineData("Shots were heard last night and in the early hours of Monday.", "TIME 2022-06-14TNI TIME 2022-06-13TMO START")]
    // sets
    [InlineData("They meet every second Tuesday.", "SET XXXX-WXX-2")]
    [InlineData("They meet every two weeks, daily at noon and on Sundays.", "SET P2W SET P1D TIME 2022-06-15T12:00 SET XXXX-WXX-7")]
    [InlineData("Attacks averaged 960 a week.", "SET P1W")]
    // people's ages are no times (as in TimeBank)
    [InlineData("A 19-year-old man and his six-month-old son, aged 19 and 52 years old", "")]
    // counted from an event
    [InlineData("They fled two days before the invasion.", "DURATION P2D")]
    public void EveryKindGetsItsValue(string text, string told) =>
        string.Join(' ', Find(text).Select(t => $"{t.Type.ToString().ToUpperInvariant()} {t.Value}{(t.Mod.Length > 0 ? " " + t.Mod : "")}")).ShouldBe(told);

    /// <summary>"fiscal third quarter ended Sept. 30" fixes the quarters after it: the days of the company's own year, and which words said so.</summary>
    [Theory]
    [InlineData("Its fiscal third quarter ended April 30. It expects more of the fourth quarter.", 2, "2022-Q4", "2022-05-01/2022-07-31")]
    [InlineData("Its fourth quarter ended March 31. In the first quarter sales had fallen.", 2, "2023-Q1", "2022-04-01/2022-06-30")]
    [InlineData("For the fiscal year ended June 30, 2021, it lost money. In fiscal 2020 it had earned some.", 2, "2020", "2019-07-01/2020-06-30")]
    [InlineData("The second quarter ended Oct. 2, 2021. In the third quarter sales fell.", 2, "2022-Q3", "2021-10-01/2021-12-31")]
    [InlineData("The fourth quarter ended Dec. 31. In the first quarter sales fell.", 2, "2022-Q1", "2022-01-01/2022-03-31")]
    public void ACompanysOwnYearHasItsOwnQuarters(string text, int index, string value, string days)
    {
        var time = Find(text)[index];
        (time.Value, time.Bounds.ToString()).ShouldBe((value, days));
        if (!text.Contains("Dec.", StringComparison.Ordinal)) time.Why.ShouldContain(w => w.Rule == "time.fiscal-year" && w.Evidence.Count > 0);
    }

    [Theory]
    [InlineData("The year ended Jan. 31 was bad.", "2022-01-31")]
    [InlineData("The fiscal year ended June 30 was bad.", "2021-06-30")]
    public void WhatHasEndedLiesBehind(string text, string value) => Find(text)[^1].Value.ShouldBe(value);

    [Theory]
    [InlineData("the first visit in eleven years")]
    [InlineData("the deadliest fire in eleven years")]
    public void TheFirstInSoManyYearsLooksBack(string words)
    {
        var time = Find($"It would be {words}.").ShouldHaveSingleItem();
        time.Bounds.ShouldBe(new DateBounds(new LocalDate(2011, 6, 15), s_wednesday));
        time.End.ShouldBe(TimePoint.OwnDay);
    }

    [Fact]
    public void NoDayOfAnInventedYearIsTold()
    {
        var (times, _) = TimeStage.Find(TextReading.Of("LISBON, Oct. 9 (Agency) - It would be the first visit in eleven years."), Layer<Sentence>.Empty, Layer<Token>.Empty);
        times[^1].Bounds.ShouldBe(DateBounds.Unknown);
    }
}
