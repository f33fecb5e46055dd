using Shouldly;
using Stemma.Events.Lineage;
using Stemma.Events.Words;
using Stemma.Model;
using Xunit;

namespace Stemma.Tests.Events.Lineage;

public sealed class TextLineageTests
{
    private const string Original = """
        Ferry runs aground off Hollin Point
        A ferry with 212 passengers ran aground off Hollin Point early on Tuesday, the coastguard said.
        Lifeboats from Sarn and Petherick took everyone off the vessel within three hours of the alarm.
        The captain told investigators that a fishing net had fouled the port propeller minutes before.
        Harbour master Ines Calder closed the channel to all traffic until divers had inspected the hull.
        The operator, Skerry Lines, has cancelled its sailings to the islands for the rest of the week.
        """;

    private const string Rewrite = """
        Passengers rescued from stranded ferry
        Early on Tuesday a ferry carrying 212 passengers went aground near Hollin Point, according to the coastguard.
        Within three hours of the alarm all had been taken off by lifeboats of Sarn and Petherick.
        A fishing net fouled the port propeller shortly before, the captain said to the investigators.
        The channel was shut for traffic by harbour master Ines Calder until the hull is inspected by divers.
        Skerry Lines, which operates the ferry, cancelled all sailings to the islands this week.
        """;

    private const string Other = """
        Council argues over swimming pool
        The town council of Petherick put off a decision on the indoor swimming pool for the third time on Tuesday.
        Councillors said that the roof alone would cost more than the whole building had cost in 1974.
        A petition with four thousand names was handed over by pupils of two schools before the session.
        """;

    private static IReadOnlyList<TextRelation> Relations(params string[] texts)
    {
        var reports = texts.Select((t, i) => Reports.Analysis($"{i}.txt", t)).ToList();
        var weights = new TermWeights(reports.Select(r => (IReadOnlySet<string>)WordScan.Scan(r.Reading).Select(w => w.Term).ToHashSet(StringComparer.Ordinal)));
        var all = Enumerable.Range(0, texts.Length).SelectMany(a => Enumerable.Range(a + 1, texts.Length - a - 1).Select(b => (a, b)));
        return TextLineage.Find(reports, weights, all);
    }

    [Fact]
    public void ACopyWithACutIsACopy()
    {
        string cut = Original[..Original.LastIndexOf("The operator", StringComparison.Ordinal)].Replace("early on Tuesday", "on Tuesday", StringComparison.Ordinal);
        Relations(Original, cut).ShouldHaveSingleItem().Kind.ShouldBe(LineageKind.Copy);
    }

    [Fact]
    public void ARewriteInTheSameOrderIsDerived()
    {
        var relation = Relations(Original, Rewrite).ShouldHaveSingleItem();
        relation.Kind.ShouldBe(LineageKind.Derived);
        relation.Sentences.Count.ShouldBeGreaterThanOrEqualTo(4);
    }

    [Fact]
    public void ReportsOnDifferentThingsAreUnrelated() => Relations(Original, Other).ShouldBeEmpty();

    [Fact]
    public void TheSameBytesAreACopyInFull() => Relations(Original, Original).ShouldHaveSingleItem().Score.ShouldBe(1);
}
