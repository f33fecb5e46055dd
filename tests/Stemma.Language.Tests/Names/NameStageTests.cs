using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Stemma.Model;
using Xunit;

namespace Stemma.Tests.Language.Names;

/// <summary>Sentences of our own, all invented, about many parts of the world.</summary>
public sealed class NameStageTests
{
    [Theory]
    [InlineData("Kenyan President Wanjiru Otieno met Prime Minister Carlos Mendes in Lisbon on Friday.", "Kenyan=group; Wanjiru Otieno=person; Carlos Mendes=person; Lisbon=place/city")]
    [InlineData("The crew landed at the Baikonur Cosmodrome in Kazakhstan.", "Baikonur Cosmodrome=place/facility; Kazakhstan=place/country")]
    [InlineData("Talks between India and Pakistan will resume in Geneva, the United Nations said.", "India=place/country; Pakistan=place/country; Geneva=place/city; United Nations=organization")]
    [InlineData("Protesters gathered outside the Supreme Court in Islamabad.", "Supreme Court=organization; Islamabad=place/city")]
    [InlineData("Farmers in Victoria and New South Wales fear another drought.", "Victoria=place/region; New South Wales=place/region")]
    [InlineData("Muslim and Christian leaders in Nigeria called for calm.", "Muslim=group; Christian=group; Nigeria=place/country")]
    [InlineData("NATO and the European Union condemned the attack near Odesa.", "NATO=organization; European Union=organization; Odesa=place/city")]
    [InlineData("Shares of Toyota fell in Tokyo while Samsung gained in Seoul.", "Toyota=organization; Tokyo=place/city; Samsung=organization; Seoul=place/city")]
    [InlineData("The ship left the Black Sea and crossed the Suez Canal.", "Black Sea=place/region; Suez Canal=place/region")]
    [InlineData("They met at the Palace of Labour in Riga on Tuesday.", "Palace of Labour=place/facility; Riga=place/city")]
    [InlineData("Lake Chad is shrinking, officials in Niamey said.", "Lake Chad=place/region; Niamey=place/city")]
    [InlineData("The colliery belongs to Kelmar Coal.", "Kelmar Coal=organization")]
    [InlineData("It rained all day and the harvest was lost.", "")]
    public void Names(string text, string expected) => string.Join("; ", new Report(text).NamesAndTypes).ShouldBe(expected);

    [Theory]
    [InlineData("PRESIDENT OF BRAZIL TO VISIT ANGOLA IN MAY", "BRAZIL", "ANGOLA")]
    [InlineData("PUTIN MEETS LUKASHENKO IN MINSK", "MINSK", "PUTIN")]
    [InlineData("Chile and Peru to Sign Fishing Deal in Lima", "Chile", "Lima")]
    public void HeadlinesInAnyCase(string text, string one, string other)
    {
        var names = new Report(text);
        var found = names.Names.Select(n => names.Reading.Slice(n.Span)).ToList();
        found.ShouldContain(one);
        found.ShouldContain(other);
    }

    [Fact]
    public void NeverThrowsOnAnyTextAndStaysInside() =>
        Prop.ForAll<string?>(text =>
        {
            var report = new Report(text ?? "");
            return report.Names.All(n => n.Span.Start >= 0 && n.Span.End <= report.Reading.Text.Length && !n.Span.IsEmpty)
                && report.Entities.All(e => e.Mentions.Count > 0 && e.Name.Length > 0);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("🙂🙂 Łódź \ud800 ‏שלום‎ Ωmega 东京 \0 ’s ’s ’s")]
    [InlineData("the the The THE President President of of")]
    [InlineData("he she his her it")]
    public void OddText(string text) => Should.NotThrow(() => new Report(text));

    [Fact]
    public void AVeryLongLineTakesTimeInProportion()
    {
        string text = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"President Anna Okafor of Kenya met Ben Ivanov{i % 97} in Minsk, he said, "));
        var clock = Stopwatch.StartNew();
        new Report(text).Names.Count.ShouldBeGreaterThan(10_000);
        clock.Elapsed.TotalSeconds.ShouldBeLessThan(60);
    }

    [Fact]
    public void TheSameTextGivesTheSameNamesOnManyThreads()
    {
        const string text = "Turkish Foreign Minister Elif Kaya and her Greek counterpart Nikos Pappas met in Ankara. Kaya said she would visit Athens.";
        var once = Print(new Report(text));
        Enumerable.Range(0, 32).AsParallel().WithDegreeOfParallelism(8).Select(_ => Print(new Report(text))).ShouldAllBe(s => s == once);
    }

    private static string Print(Report r) => string.Join("|", r.Entities.Select(e => $"{e.Id} {e.Name} {string.Join(',', e.Titles)} {string.Join(',', e.Mentions.Select(m => m.Span))}"));
}
