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
    [InlineData("They met on May 4. Two days later they left.", "t1:t0 t2:t1")]
    [InlineData("In 2015 they met.", "t1:")]
    [InlineData("For the past two weeks they waited.", "t1:t0 end=t0")]
    [InlineData("They stay for two weeks from Monday.", "t1: begin=t2 t2:t0")]
    [InlineData("He left two days before the invasion.", "t1:")]
    public void WhatATimeIsTiedToIsWritten(string text, string ties)
    {
        var xml = XDocument.Parse(TimeMl.Write(Analyse(text)));
        string.Join(' ', xml.Root!.Element("TEXT")!.Elements("TIMEX3").Select(t =>
            $"{t.Attribute("tid")!.Value}:{t.Attribute("anchorTimeID")?.Value}{Said(" begin=", t.Attribute("beginPoint"))}{Said(" end=", t.Attribute("endPoint"))}")).ShouldBe(ties);
        xml.Descendants("TIMEX3").Where(t => t.Attribute("anchorTimeID") is not null).ShouldAllBe(t => t.Attribute("temporalFunction")!.Value == "true");
    }

    private static string Said(string name, XAttribute? attribute) => attribute is null ? "" : name + attribute.Value;

    [Theory]
    [InlineData("They fought from 2014 to 2018.", "P4Y")]
    [InlineData("They talked on May 23-24.", "P1D")]
    [InlineData("It was closed from November to February.", "P3M")]
    public void ARangeIsALengthBetweenItsEnds(string text, string value)
    {
        var xml = XDocument.Parse(TimeMl.Write(Analyse(text)));
        var range = xml.Root!.Elements("TIMEX3").ShouldHaveSingleItem();
        (range.Attribute("value")!.Value, range.Attribute("beginPoint")!.Value, range.Attribute("endPoint")!.Value, range.Value).ShouldBe((value, "t1", "t2", ""));
    }

    [Theory]
    [InlineData("\u0001\uD800 on Monday \uFFFF")]
    [InlineData("")]
    [InlineData("😀 in May 😀")]
    public void AnyTextGivesXml(string text) => Should.NotThrow(() => XDocument.Parse(TimeMl.Write(Analyse(text, "x"))));
}
