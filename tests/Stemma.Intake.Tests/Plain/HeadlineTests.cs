using System.Globalization;
using Shouldly;
using Stemma.Intake;
using Stemma.Model;
using Xunit;

namespace Stemma.Tests.Intake.Plain;

/// <summary>Which line above the body of a flattened page is its headline, on invented pages.</summary>
public sealed class HeadlineTests
{
    private const string Menu = "Home\nWorld\nBusiness\nSport\nSign in\nSubscribe\n";
    private const string English = "The ministers of the two states signed a treaty on Tuesday that opens a shared pipeline, officials said.\nThe pipeline is to carry four billion cubic metres of gas a year, according to the treaty, and it opens in spring.\n";
    private const string German = "Die Minister der beiden Staaten unterzeichneten am Dienstag einen Vertrag über eine gemeinsame Gasleitung, sagte ein Sprecher.\nDie Leitung soll im Jahr vier Milliarden Kubikmeter Gas tragen und wird im Frühling eröffnet, heißt es im Vertrag.\n";
    private const string Japanese = "両国の閣僚は火曜日、共同のガスパイプラインを開く条約に署名したと当局者が述べた。\n条約によると、パイプラインは年間四十億立方メートルのガスを運び、春に開通する予定だと発表された。\n";

    private static string? Headline(string text) =>
        Texts.Read(text) is var r && r.Blocks.FirstOrDefault(b => b.Role == BlockRole.Headline && b.Detail.Length == 0) is { } b ? r.Slice(b.Span) : null;

    [Theory]
    [InlineData("Ministers sign gas treaty in Varna\nBy Ana Petrova\nJune 8, 2021\n", "Ministers sign gas treaty in Varna")]
    // Neither the teaser above, nor what the picture shows, nor what stands under the headline.
    [InlineData("Storm closes the port for a day\nMinisters sign gas treaty in Varna\nLong talks end with a pipeline for both states\nBy Ana Petrova\nJune 8, 2021 10:15\nThe ministers, Ana Petrova (left) and Boris Lind, shake hands. Photo: Example\n", "Ministers sign gas treaty in Varna")]
    // In other words than the body, but the page says it again.
    [InlineData("https://example.org/2021/06/ministers-sign-gas-treaty-in-varna\nMinisters sign gas treaty in Varna\nJune 8, 2021\n", "Ministers sign gas treaty in Varna")]
    [InlineData("Home > World > A handshake by the sea\nA handshake by the sea\nBy Ana Petrova\nJune 8, 2021\n", "A handshake by the sea")]
    public void Of_several_lines_the_headline_is_found(string head, string headline) => Headline(Menu + head + English).ShouldBe(headline);

    [Fact]
    public void Compounds_and_scripts_without_spaces_are_no_obstacle()
    {
        Headline("Startseite\nPolitik\nWirtschaft\nSport\nSturm schließt Hafen\nGasleitungsvertrag in Warna unterzeichnet\nVon Ana Petrova\n08.06.2021, 10:15 Uhr\n" + German).ShouldBe("Gasleitungsvertrag in Warna unterzeichnet");
        Headline("トップ\n国際\n経済\n両国がガスパイプライン条約に署名\n2021年6月8日 10:15\n保存\n" + Japanese).ShouldBe("両国がガスパイプライン条約に署名");
    }

    [Fact]
    public void A_page_without_one_gets_none() => Headline(Menu + English).ShouldBeNull();

    [Fact]
    public void The_title_that_came_beside_the_text_wins_over_what_looks_more_like_one()
    {
        const string text = Menu + "A handshake by the sea\nMinisters sign gas treaty in Varna\nBy Ana Petrova\n" + English;
        Headline(text).ShouldBe("Ministers sign gas treaty in Varna");
        var r = Texts.Read(text, given: new GivenMetadata(Title: "A handshake by the sea"));
        r.Slice(r.Blocks.First(b => b.Role == BlockRole.Headline).Span).ShouldBe("A handshake by the sea");
    }

    /// <summary>What is looked at is bounded: a page of a hundred thousand lines takes as long for each line as one of ten thousand.</summary>
    [Fact]
    public void Long_pages_end()
    {
        string lines = string.Concat(Enumerable.Range(0, 100_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"Line number {i} of the menu\n")));
        Headline(lines + "Ministers sign gas treaty in Varna\nBy Ana Petrova\nJune 8, 2021\n" + English).ShouldBe("Ministers sign gas treaty in Varna");
    }
}
