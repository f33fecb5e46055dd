using Shouldly;
using Stemma.Model;
using Xunit;

namespace Stemma.Tests.Intake.Html;

/// <summary>Roles that pages alone have.</summary>
public sealed class PageRoleTests
{
    private static Reading Read(string body) => Texts.Read(Invented.Page(body: body), "text/html");

    private static string Prose(IEnumerable<string> paragraphs) => string.Concat(paragraphs.Select(p => $"<p>{p}</p>"));

    [Fact]
    public void EntriesOfALiveBlogHaveTheirTimes()
    {
        string[] times = ["9:05", "10.40 Uhr:", "14:20 –", "18:01"];
        var r = Read(string.Concat(Invented.Paragraphs.Zip(times, (p, t) => $"<p>{t} {p}</p>")));
        r.Blocks.Where(b => b.Role == BlockRole.LiveEntry).Select(b => b.Detail).ShouldBe(["09:05", "10:40", "14:20", "18:01"]);
    }

    [Fact]
    public void OneTimeOfDayMakesNoLiveBlog() =>
        Read("<p>18:01 " + Invented.Paragraphs[0] + "</p>" + Prose(Invented.Paragraphs[1..])).Blocks.ShouldNotContain(b => b.Role == BlockRole.LiveEntry);

    [Fact]
    public void AQuotationThatRepeatsTheTextIsAPullQuote()
    {
        string said = "the repair would take at least a year, and that the town had asked the regional government";
        var r = Read($"{Prose(Invented.Paragraphs[..2])}<blockquote class='pull-quote'><p>“{said}”</p></blockquote>{Prose(Invented.Paragraphs[2..])}");
        r.Blocks.Where(b => r.Slice(b.Span).Contains(said, StringComparison.Ordinal)).Select(b => b.Role).ShouldBe([BlockRole.Body, BlockRole.PullQuote], ignoreOrder: true);
    }

    [Fact]
    public void ASecondCopyOfTheArticleIsFurniture()
    {
        var r = Read(Prose(Invented.Paragraphs) + "<div class='print'>" + Prose(Invented.Paragraphs) + "</div>");
        foreach (string p in Invented.Paragraphs) r.Blocks.Count(b => !b.IsFurniture && r.Slice(b.Span) == p).ShouldBe(1);
    }

    [Fact]
    public void OnePieceThatHoldsAllParagraphsIsACopyToo()
    {
        var r = Read(Prose(Invented.Paragraphs) + $"<div>{string.Join(' ', Invented.Paragraphs)}</div>");
        r.Blocks.Where(b => !b.IsFurniture).Sum(b => b.Span.Length).ShouldBeLessThan(Invented.Paragraphs.Sum(p => p.Length) + 80);
    }

    [Fact]
    public void WordsForScreenReadersAreNotRead() =>
        Read($"<p>{Invented.Paragraphs[0]} <a href='/x'>Report<span class='visually-hidden'> (opens in a new window)</span></a></p>" + Prose(Invented.Paragraphs[1..])).Text.ShouldNotContain("new window");

    [Fact]
    public void ListsTablesAndHeadingsOfTheArticle()
    {
        var r = Read(Prose(Invented.Paragraphs[..2]) + "<h2>What is planned</h2><ul><li>New piers of steel are to be set beside the old ones in the first summer.</li><li>The roadway is to be laid anew, and the lamps replaced.</li></ul>" + Prose(Invented.Paragraphs[2..]));
        r.Blocks.Count(b => b.Role == BlockRole.ListItem).ShouldBe(2);
        r.Blocks.Where(b => b.Detail == "section").Select(b => r.Slice(b.Span)).ShouldBe(["What is planned"]);
    }
}
