using System.Text;
using Shouldly;
using Stemma.Dossiers;
using Stemma.Model;
using Stemma.Tests.Dossiers.Fixture;
using Xunit;

namespace Stemma.Tests.Dossiers;

/// <summary>The two renderers without markup of their own: the terminal's table and Markdown.</summary>
public sealed class PlainTextTests
{
    private static readonly DossierTable Table = DossierTable.Of(HarbourDossier.Make());

    [Fact]
    public void TableShowsFocalEvents()
    {
        Table.Events.Select(e => e.Id).ShouldBe(["ev1", "ev2", "ev3", "ev4"]);
        Table.Background.ShouldBe(3);
        Table.Events[0].ShouldBe(new("ev1", "First round of talks between Ilse Maren and Tomas Okoro at the Customs House", "3 March 2031", "Customs House", "Ilse Maren, Tomas Okoro", "happened", "r1 r2 r3 r4", false));
        Table.Events[3].Status.ShouldBe("disputed · alleged");
        Table.Events[3].When.ShouldBe("4 March 2031 or earlier");
    }

    [Fact]
    public void TableSetsOutBothSides()
    {
        Table.Disputes[0].Sides.ShouldBe(["? alleges: Tomas Okoro (r1)", "✓ says so: Tomas Okoro (r2)", "✕ denies: ليلى حداد (r1)"]);
        Table.Disputes[1].Sides.ShouldBe(["✓ says so 340: Ilse Maren (r1 r4)", "✓ says so 410: r2 itself (r2)"]);
    }

    [Fact]
    public void NoControlCharacterReachesTheTerminal()
    {
        var t = DossierTable.Of(HostileDossier.Make());
        string all = string.Concat([.. t.Events.Select(e => e.ToString()), .. t.Disputes.Select(d => d + string.Concat(d.Sides)), .. t.Reports.Select(r => r.ToString()), .. t.Problems.Select(p => p.ToString())]);
        all.Where(c => char.IsControl(c) || c is '\u202e' || char.IsSurrogate(c)).ShouldBeEmpty();
        all.ShouldContain("<svg onload=alert(4)>[31m.txt"); // text only: the program that draws it escapes its own markup
    }

    [Fact]
    public void MarkdownEscapesWhatItWouldObey()
    {
        string text = Encoding.UTF8.GetString(DossierMarkdown.Write(HostileDossier.Make()));
        text.ShouldNotContain("<script");
        text.ShouldNotContain("<img");
        text.Split('\n').Where(l => l.StartsWith("```", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void MarkdownLeadsToTheWords()
    {
        string text = Encoding.UTF8.GetString(DossierMarkdown.Write(HarbourDossier.Make()));
        text.ShouldContain("### ev1. First round of talks");
        text.ShouldMatch(@"“410 ships now lie in the roads” \(\[r2 \d+–\d+\]\(reports/r2\.html#w\d+-\d+\)\)");
        text.ShouldContain("* not ev2: Fourteen days lie between them");
    }

    [Theory]
    [InlineData(2022, 12, 19, 2022, 12, 19, "19 December 2022")]
    [InlineData(2022, 12, 19, 2022, 12, 20, "19–20 December 2022")]
    [InlineData(2022, 11, 28, 2022, 12, 20, "28 November – 20 December 2022")]
    [InlineData(2022, 12, 1, 2022, 12, 31, "December 2022")]
    [InlineData(2022, 1, 1, 2022, 12, 31, "2022")]
    [InlineData(2022, 12, 31, 2023, 1, 1, "31 December 2022 – 1 January 2023")]
    public void DatesReadAsPreciseAsTheyAre(int y1, int m1, int d1, int y2, int m2, int d2, string words)
    {
        var r = new ReportBuilder("r1", "x.txt") { Title = "x", Written = () => new(new(new(y1, m1, d1), new(y2, m2, d2)), "", Certainty.High, []) };
        r.Body("x");
        DossierTable.Of(new([r.Build()], [], [], [], [], [], [], [])).Reports[0].Written.ShouldBe(words);
    }

    [Theory]
    [InlineData("XXXX-09-25", "25 September, year not known")]
    [InlineData("XXXX-09", "September, year not known")]
    [InlineData("XXXX-99", "not known when")]
    [InlineData("XXXX-", "not known when")]
    [InlineData("", "not known when")]
    public void AYearlessDateStaysOne(string value, string words)
    {
        var r = new ReportBuilder("r1", "x.txt") { Title = "x", Written = () => new(DateBounds.Unknown, value, Certainty.Low, []) };
        r.Body("x");
        DossierTable.Of(new([r.Build()], [], [], [], [], [], [], [])).Reports[0].Written.ShouldBe(words);
    }
}
