using System.Xml.Linq;
using Shouldly;
using Stemma.Language.Time;
using Stemma.Model;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Language.Time;

public sealed class TimeMlTests
{
    private static Analysis Analyse(params string[] paragraphs)
    {
        var reading = TextReading.Of([new(DateClueKind.Metadata, DateBounds.Day(new(2019, 5, 15)), "2019-05-15", null, "test")], paragraphs);
        var (times, written) = TimeStage.Find(reading, Layer<Sentence>.Empty, Layer<Token>.Empty);
        return Analysis.Without(reading, "", written) with { Times = times };
    }

    [Fact]
    public void TheTextIsKeptAndEveryTimeIsMarked()
    {
        var xml = XDocument.Parse(TimeMl.Write(Analyse("They met on Monday & left.", "In 2015 A<B; for two years.")));
        xml.Root!.Element("TEXT")!.Value.ShouldBe("They met on Monday & left.\nIn 2015 A<B; for two years.\n");
        xml.Descendants("TIMEX3").Select(t => $"{t.Attribute("tid")!.Value} {t.Attribute("type")!.Value} {t.Attribute("value")!.Value} {t.Value}")
            .ShouldBe(["t0 DATE 2019-05-15 2019-05-15", "t1 DATE 2019-05-13 Monday", "t2 DATE 2015 2015", "t3 DURATION P2Y two years"]);
    }

    [Theory]
    [InlineData("\u0001\uD800 on Monday \uFFFF")]
    [InlineData("")]
    [InlineData("😀 in May 😀")]
    public void AnyTextGivesXml(string text) => Should.NotThrow(() => XDocument.Parse(TimeMl.Write(Analyse(text, "x"))));
}
