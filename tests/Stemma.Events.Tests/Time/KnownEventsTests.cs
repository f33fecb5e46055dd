using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Shouldly;
using Stemma.Events;
using Stemma.Events.Identity;
using Stemma.Intake;
using Stemma.Language;
using Stemma.Model;
using Xunit;

namespace Stemma.Tests.Events.Time;

/// <summary>What one report mentions beside its subject, others date: the whole way from text to solved times.</summary>
public sealed class KnownEventsTests
{
    private const string Blast = """
        Gas explosion kills 14 at Sova colliery

        SOVA, Ardovia, March 15, 2023 - At least 14 miners were killed when methane gas exploded deep inside the Sova colliery on Tuesday afternoon, rescue officials said.

        The explosion at Sova tore through a gallery about 480 metres below ground. Three men were still missing on Wednesday morning.
        """;

    private static string Hearing(string place, string day) => $"""
        Parliament to question mine chief

        NORVIK, Nov 9 - Ardovia's parliament will hold a public hearing on November 21, the speaker said on Thursday. The hearing is to begin at 9 a.m. in the capital and will be broadcast.

        Viktor Stahl, who leads the largest employer of the province, is expected to appear before the committee for industry together with the union leader Radka Wills. If he refuses, he could be fined.

        "The families want to hear it from the people in charge," Speaker Hanna Okoro said.

        An explosion at {place} on {day} took dozens of lives.
        """;

    private static Analysis Analyse(string name, string text)
    {
        byte[] body = Encoding.UTF8.GetBytes(text);
        return Analyzer.Analyze(ReportReader.Read(new Fetched("sha256:" + Convert.ToHexStringLower(SHA256.HashData(body)), name, "text/plain", body, GivenMetadata.None)).Reading!);
    }

    private static SolvedTimes Solve(params string[] texts)
    {
        var set = ReportSet.Of([.. texts.Select((t, i) => Analyse($"r{i}.txt", t))]);
        return SolvedTimes.Of(set, EventDrafts.Of(set, ReportGroups.Find(ReportSpace.Of(set))));
    }

    [Fact]
    public void AMentionOfAnEventThatAnotherReportDatesFixesTheYear()
    {
        var solved = Solve(Blast, Hearing("Sova", "March 14"));
        solved.Written[1].Bounds.ShouldBe(DateBounds.Day(new LocalDate(2023, 11, 9)));
        solved.Written[1].Why[^1].Rule.ShouldBe("time.solve.own-day");
        solved.Written[1].Why[^1].Evidence.Select(e => e.Report).Distinct().Count().ShouldBe(2, "which fact of which report fixed it");
        solved.Drafts.Single(d => d.Type == "hearing").Time.ShouldBe(DateBounds.Day(new LocalDate(2023, 11, 21)));
    }

    [Theory]
    [InlineData("Belmar", "March 14")]
    [InlineData("Sova", "March 20")]
    public void AnotherPlaceOrDayIsAnotherEvent(string place, string day)
    {
        var solved = Solve(Blast, Hearing(place, day));
        solved.Written[1].Bounds.IsDay.ShouldBeFalse();
        solved.Drafts.Select(d => d.TimeAnswer).OfType<Answer<DateBounds>.Ambiguous>().ShouldBeEmpty();
    }
}
