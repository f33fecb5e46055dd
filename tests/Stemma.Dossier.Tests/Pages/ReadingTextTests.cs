using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Stemma.Dossiers;
using Stemma.Dossiers.Pages;
using Stemma.Model;
using Stemma.Tests.Dossiers.Fixture;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Dossiers.Pages;

/// <summary>A report's text with layers and evidence that overlap in any way.</summary>
public sealed partial class ReadingTextTests
{
    private const string Words = "Ünder the bridge 🚢 <b>two</b> ships & a قارب met at noon, “quietly”.";

    [Fact]
    public void AnyOverlapKeepsTheTextAndMarksEachEvidenceOnce()
    {
        var spans = Gen.Choose(0, Words.Length).Two().Where(t => t.Item1 != t.Item2)
            .Select(t => new TextSpan<Article>(Math.Min(t.Item1, t.Item2), Math.Max(t.Item1, t.Item2))).ArrayOf().ToArbitrary();
        Check.QuickThrowOnFailure(Prop.ForAll(spans, spans, Holds));
    }

    private static bool Holds(TextSpan<Article>[] evidence, TextSpan<Article>[] claims)
    {
        var report = new ReportBuilder("r1", "x.txt").Body(Words).Build();
        var layer = new Layer<Claim>(claims.Select((s, i) => new Claim($"c{i}", s, "", null, "", "", [], [], [], Factuality.Happened, Polarity.Positive, "", "test")));
        report = report with { Analysis = report.Analysis with { Claims = layer } };
        var index = Only(report);
        var cited = evidence.Select(s => index.Cite(report, new(s.Start, s.End))!.Value).DistinctBy(c => (c.Start, c.End)).ToList();
        string html = Html.Of(new ReadingText(report.Analysis, cited).Write).Markup;
        Text(html).ShouldBe(Words + "\n");
        foreach (var c in cited)
        {
            Regex.Count(html, $"id=\"{c.Anchor}\"").ShouldBe(1);
            string marked = string.Concat(Piece().Matches(html).Where(m => m.Groups["classes"].Value.Split(' ').Contains(c.Anchor)).Select(m => WebUtility.HtmlDecode(m.Groups["text"].Value)));
            marked.ShouldContain(c.Exact.Trim('\ud83d', '\udea2')); // a span that cuts a pair in two shows the whole pair
        }
        return true;
    }

    [Fact]
    public void WordsAreShownAsTheyAreReadWithoutTheTagsBetween()
    {
        var r = new ReportBuilder("r1", "x.html").Body("They met").Hidden("<hr class=\"x\">").Body("at noon.");
        var report = r.Build();
        var cited = Only(report).Cite(r.Reading.Cite(r.At("met").Cover(r.At("at noon"))))!.Value;
        cited.Exact.ShouldBe("met\n<hr class=\"x\">at noon"); // the contract's slice
        cited.AsRead.ShouldBe("met\nat noon");
        Only(report).Cite(report, new(9, 13))!.Value.AsRead.ShouldBe("<hr "); // nothing of it is read
    }

    [Fact]
    public void AVeryLongReportIsShownAroundItsEvidence()
    {
        var r = new ReportBuilder("r1", "long.txt");
        r.Body(new string('x', 1_000_000) + " the needle " + new string('y', 1_000_000)).Body(string.Join(' ', Enumerable.Repeat("word", 100_000)));
        var report = r.Build();
        var clock = Stopwatch.StartNew();
        string html = Html.Of(new ReadingText(report.Analysis, [Only(report).Cite(r.Cite("the needle"))!.Value]).Write).Markup;
        html.ShouldContain(">the needle</span>");
        html.ShouldContain("999,401 characters left out here");
        html.Length.ShouldBeLessThan(10_000);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1)); // far above what a busy machine takes
    }

    [Fact]
    public void ALongLineOfManyMarksIsNotQuadratic()
    {
        string line = string.Concat(Enumerable.Repeat("Ann met Bob. ", 8_000));
        var r = new ReportBuilder("r1", "line.txt").Body(line);
        r.Name("p1", EntityType.Person, "Ann").Name("p2", EntityType.Person, "Bob");
        var clock = Stopwatch.StartNew();
        Text(Html.Of(new ReadingText(r.Build().Analysis, []).Write).Markup).ShouldBe(line + "\n");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1)); // far above what a busy machine takes
    }

    private static DossierIndex Only(DossierReport report) => new(new([report], [], [], [], [], [], [], []));

    private static string Text(string html) => WebUtility.HtmlDecode(Tag().Replace(html, ""));

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 5000)]
    private static partial Regex Tag();

    [GeneratedRegex("<span class=\"(?<classes>[^\"]*)\"[^>]*>(?<text>[^<]*)</span>", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Piece();
}
