using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Shouldly;
using Stemma.Events.Time;
using Stemma.Model;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Events.Time;

public sealed class TimeSolverTests
{
    private static readonly DayReach s_lastWeek = new(-7, 0), s_lastYear = new(-340, 0), s_past = new(-36_600, 0);

    private static TimeClaim Claim(int report, string words, CalendarPattern pattern = default, DayReach? reach = null, DateBounds bounds = default, int at = 0) =>
        new(report, bounds, pattern, reach, Certainty.Medium, words, new Evidence($"sha256:{report}", new(at, at + words.Length)));

    private static Written Own(DateBounds bounds, CalendarPattern pattern = default) => new(bounds, "", Certainty.Low, [], pattern);

    /// <summary>Of the years that one report leaves, only one has that date on the weekday that another names.</summary>
    [Fact]
    public void AWeekdayInOneReportFixesTheYearOfADateInAnother()
    {
        Written[] written =
        [
            Own(new(new(2016, 5, 1), new(2018, 5, 20)), new(Month: 5)),
            Own(new(new(2015, 1, 1), null), new(Month: 5, Day: 10)),
        ];
        TimeClaim[] claims = [Claim(0, "this Tuesday", new(Weekday: IsoDayOfWeek.Tuesday), s_lastWeek), Claim(1, "May 9", new(Month: 5, Day: 9), s_lastYear)];
        var (solved, events) = TimeSolver.Solve(written, [claims]);
        events[0].Bounds.ShouldBe(DateBounds.Day(new(2017, 5, 9)));
        events[0].Against.ShouldBeEmpty();
        solved[0].Bounds.ShouldBe(new DateBounds(new LocalDate(2017, 5, 9), new LocalDate(2017, 5, 16)));
        solved[0].Value.ShouldBe("2017-05");
        solved[1].Bounds.ShouldBe(DateBounds.Day(new(2017, 5, 10)));
        solved[1].Value.ShouldBe("2017-05-10");
        solved[1].Why[^1].Evidence.Select(e => e.Report).ShouldBe(["sha256:1", "sha256:0"], ignoreOrder: true);
    }

    [Fact]
    public void AContradictionStaysAConflict()
    {
        var (_, events) = TimeSolver.Solve(
            [Own(DateBounds.Day(new(2017, 5, 10))), Own(DateBounds.Day(new(2017, 5, 11)))],
            [[Claim(0, "May 9", bounds: DateBounds.Day(new(2017, 5, 9))), Claim(1, "May 8", bounds: DateBounds.Day(new(2017, 5, 8)))]]);
        events[0].Bounds.ShouldBe(DateBounds.Day(new(2017, 5, 9)));
        events[0].Against.ShouldHaveSingleItem().Words.ShouldBe("May 8");
        events[0].Why.ShouldContain(r => r.Rule == "time.solve.conflict");
    }

    [Fact]
    public void WhatHasHappenedPrecedesTheReport()
    {
        var (written, events) = TimeSolver.Solve([Own(new(null, new LocalDate(2018, 1, 1))), Own(DateBounds.Unknown)],
            [[Claim(0, "met", reach: s_past), Claim(1, "in June 2016", bounds: DateBounds.Month(2016, 6))]]);
        events[0].Bounds.ShouldBe(DateBounds.Month(2016, 6));
        written[0].Bounds.ShouldBe(new DateBounds(new LocalDate(2016, 6, 1), new LocalDate(2018, 1, 1)));
        written[1].ShouldBe(Own(DateBounds.Unknown));
    }

    [Fact]
    public void NothingSaidStaysUnknown()
    {
        var (_, events) = TimeSolver.Solve([Written.Unknown], [[], [Claim(0, "met", reach: s_past)]]);
        events.ShouldAllBe(e => e.Bounds.IsUnknown);
    }

    /// <summary>Claims in any order give the same days.</summary>
    [Fact]
    public void OrderDoesNotMatter() => Prop.ForAll(
        Gen.Choose(0, 400).Select(d => new LocalDate(2019, 1, 1).PlusDays(d)).ArrayOf().ToArbitrary(), days =>
        {
            var written = days.Select(d => Own(new(d, d.PlusDays(30)))).ToList();
            var claims = days.Select((d, i) => Claim(i, "then", new(Weekday: i % 3 == 0 ? d.DayOfWeek : null), s_lastYear, at: i)).ToList();
            var forth = TimeSolver.Solve(written, [claims]);
            var back = TimeSolver.Solve(written, [Enumerable.Reverse(claims).ToList()]);
            forth.Events[0].Bounds.ShouldBe(back.Events[0].Bounds);
            forth.Written.Select(w => w.Bounds).ShouldBe(back.Written.Select(w => w.Bounds));
        }).QuickCheckThrowOnFailure();
}
