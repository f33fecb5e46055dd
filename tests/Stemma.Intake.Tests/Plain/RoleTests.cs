using Shouldly;
using Stemma.Model;
using Xunit;

namespace Stemma.Tests.Intake.Plain;

/// <summary>Blocks of flattened reports, on invented texts.</summary>
public sealed class RoleTests
{
    private const string Prose = "The ministers of the two states signed a treaty on Tuesday that opens a shared pipeline, officials said.";
    private const string More = "The pipeline is to carry four billion cubic metres of gas a year, according to the treaty, and it opens in spring.";

    [Theory]
    [InlineData("VARNA — ", "VARNA —")]
    [InlineData("VARNA, June 8 (Reuters) - ", "VARNA, June 8 (Reuters) -")]
    [InlineData("VARNA, Bulgaria (AP) — ", "VARNA, Bulgaria (AP) —")]
    [InlineData("Varna (dpa) - ", "Varna (dpa) -")]
    [InlineData("VARNA, June 8. /TASS/. ", "VARNA, June 8. /TASS/.")]
    [InlineData("Xinhua News Agency, Varna, June 8. ", "Xinhua News Agency, Varna, June 8.")]
    [InlineData("VARNA, 8 June 2021 (BelTA) – ", "VARNA, 8 June 2021 (BelTA) –")]
    [InlineData("NEW DELHI: ", null)]
    [InlineData("BREAKING — ", null)]
    [InlineData("The treaty — ", null)]
    [InlineData("Mr. Petrov, 45 - ", null)]
    public void Datelines(string front, string? dateline)
    {
        var lines = Texts.Dump($"{front}{Prose}\n{More}\n");
        if (dateline is null) lines[0].ShouldStartWith("Body|" + front.TrimEnd());
        else lines[..2].ShouldBe([$"Dateline|{dateline}", $"Body|{Prose}"]);
    }

    [Theory]
    [InlineData("By Ana Petrova", "Ana Petrova")]
    [InlineData("By Ana Petrova and Boris Lind", "Ana Petrova; Boris Lind")]
    [InlineData("By ANA PETROVA | June 8, 2021", "ANA PETROVA")]
    [InlineData("Ana Petrova", "Ana Petrova")]
    [InlineData("World News", "")]
    [InlineData("Published: June 8, 2021", "")]
    public void Authors(string line, string authors) =>
        string.Join("; ", Texts.Read($"Ministers sign gas treaty in Varna\n{line}\n{Prose}\n{More}\n").Metadata.Authors.Select(a => a.Value)).ShouldBe(authors);

    [Theory]
    [InlineData("June 8, 2021", DateClueKind.Byline, "2021-06-08")]
    [InlineData("Tuesday, 8 June 2021 10:15 GMT", DateClueKind.Byline, "2021-06-08")]
    [InlineData("Published: 2021-06-08", DateClueKind.Byline, "2021-06-08")]
    [InlineData("By Ana Petrova, June 8, 2021", DateClueKind.Byline, "2021-06-08")]
    [InlineData("08/06/2021", DateClueKind.Byline, "2021-06-08/2021-08-06")]
    public void DatesBelowTheHeadline(string line, DateClueKind kind, string bounds)
    {
        var clue = Texts.Read($"Home\nWorld\nMinisters sign gas treaty in Varna\n{line}\n{Prose}\n{More}\n").Metadata.Dates.ShouldHaveSingleItem();
        (clue.Kind, clue.Bounds.ToString()).ShouldBe((kind, bounds));
    }

    [Fact]
    public void DateAboveTheSitesNameIsItsClock() =>
        Texts.Read($"Friday, May 3, 2024\nThe Daily Example\nAll the news\nMinisters sign gas treaty in Varna\n{Prose}\n{More}\n").Metadata.Dates.Single().Kind.ShouldBe(DateClueKind.SiteClock);

    [Theory]
    [InlineData("The ministers, Ana Petrova (left) and Boris Lind, shake hands in Varna. Photo: Example", "credit")]
    [InlineData("The ministers shake hands in Varna on Tuesday.Example News Agency/Pool", "credit")]
    [InlineData("FILE PHOTO: The ministers shake hands in Varna.", "")]
    public void Captions(string line, string credit)
    {
        var lines = Texts.Dump($"{Prose}\n{line}\n{More}\n");
        lines[1].ShouldStartWith("Caption|");
        if (credit.Length > 0) lines[2].ShouldStartWith("Furniture:credit|");
        lines[^1].ShouldBe("Body|" + More);
    }

    [Theory]
    [InlineData("“We have waited for ten years,” the minister told Reuters.")]
    [InlineData("The talks, he said (and others agreed), went well. (ANI)")]
    [InlineData("He declined to comment on the cookies that were served.")]
    public void ProseIsNotTakenForSomethingElse(string line) => Texts.Dump($"{Prose}\n{line}\n{More}\n")[1].ShouldStartWith("Body|");

    [Theory]
    [InlineData("5 min read")]
    [InlineData("Share this article")]
    [InlineData("Read also: Storm closes the port for a day")]
    [InlineData("12 Comments")]
    [InlineData("Advertisement")]
    public void FurnitureInsideTheBody(string line) => Texts.Dump($"{Prose}\n{line}\n{More}\n")[1].ShouldStartWith("Furniture:");

    [Fact]
    public void WrappedTextIsJoined()
    {
        string wrapped = $"Ministers sign gas treaty in Varna\n\n{Wrap(Prose + " " + Prose)}\n\n{Wrap(More + " " + More)}\n";
        Texts.Dump(wrapped).ShouldBe(["Headline|Ministers sign gas treaty in Varna", $"Body|{Prose} {Prose}", $"Body|{More} {More}"]);
    }

    private static string Wrap(string text)
    {
        string line = "", all = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length > 70) (all, line) = (all + line.TrimEnd() + "\n", "");
            line += word + " ";
        }
        return all + line.TrimEnd();
    }

    [Fact]
    public void MarkdownLosesItsMarks() =>
        Texts.Dump($"# Ministers sign *gas treaty* in Varna\n\n{Prose.Replace("treaty", "[treaty](http://x.test/a)", StringComparison.Ordinal)}\n\n## What is next\n\n{More}\n", "text/markdown")
            .ShouldBe(["Headline|Ministers sign gas treaty in Varna", $"Body|{Prose}", "Headline:section|What is next", $"Body|{More}"]);

    [Fact]
    public void SpacesAndInvisibleMarksAreNormalisedAndLeadBack()
    {
        var r = Texts.Read("The min\u00ADis\u200Bters\u00A0of  the two states signed a gas\u2011treaty on Tuesday, officials said.\r\nMore of the same was said by the others on Monday.");
        r.Text.ShouldStartWith("The ministers of the two states signed a gas-treaty on Tuesday");
        var back = r.Map.Back(new(4, 13))!.Value;
        back.In(r.Decoded.Text).ToString().ShouldBe("min\u00ADis\u200Bters");
    }
}
