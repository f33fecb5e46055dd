using System.Text;
using NodaTime;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Tests.Cli.Storage;

/// <summary>An analysis in which every field of every record holds something else than its default.</summary>
internal static class Invented
{
    private const string Words = "Title\nAnna met Ben in Oslo on Monday, Reuters said. \"We agree,\" said Anna 😀.\n";

    public static Reading Reading(string id = "sha256:1")
    {
        byte[] body = Encoding.UTF8.GetBytes(Words);
        var decoded = new Decoded(new(id, "a/b.txt", "text/plain", body, GivenMetadata.None), Words, "utf-8", new ByteMap(Words, Encoding.UTF8));
        var map = new TextMap<Source, Article>([new(0, Words.Length, 0, Words.Length, true)]);
        var blocks = new Layer<Block>([new(new(0, 5), BlockRole.Headline, "first-line"), new(new(6, Words.Length - 1), BlockRole.Body, "prose")]);
        return new(decoded, Words, map, blocks, new(null, null, [], null, new("en", null, "test"), [], []));
    }

    public static Analysis Analysis(Reading reading)
    {
        Reason why = new("rule.x", "because “it” says so", new Evidence(reading.Id, new(6, 10)), new Evidence(reading.Id, new(11, 14)));
        var day = new LocalDate(2022, 12, 19);
        var speaker = new Speaker(new(68, 72), "e1");
        return new(
            reading, "",
            new([new Sentence(new(0, 5), 0, 1, reading.Blocks[0]), new Sentence(new(6, 48), 1, 1, reading.Blocks[1])]),
            new([new Token(new(0, 5), "title", Upos.NOUN, "Number=Sing", 0, "root"), new Token(new(6, 10), "Anna", Upos.PROPN, "", 2, "nsubj")]),
            [new Entity("e1", EntityType.Place, "city", "Oslo", ["capital"], [new Mention(new(22, 26), MentionKind.Pronoun, "e1")], ["geonames:3143244"], true)],
            new(
            [
                new TimeExpression(
                    new(30, 36), TimexType.Set, "2022-12-19", "APPROX", DateBounds.Day(day), TimeRelation.Since, [why], new(2022, 12, 19, IsoDayOfWeek.Monday), new(-7, -1))
                {
                    Anchor = TimePoint.OwnDay, Begin = TimePoint.OwnDay, End = TimePoint.OwnDay, Range = DateBounds.Day(day), Event = new(new(11, 14), TimeRelation.Before) { Mention = "v1" },
                },
            ]),
            new(new(null, day), "2022-12", Certainty.Medium, [why], new(Month: 12)),
            new(
            [
                new Quotation(
                    new(49, 72), QuotationKind.Mixed, [new(50, 58), new(60, 61)], new(63, 67), Answer<Speaker>.Of(speaker, Certainty.High, why),
                    new Answer<Speaker>.Ambiguous([speaker, new(new(11, 14), "")], [why]), "quote.direct"),
            ]),
            new(
            [
                new EventMention(
                    "v1", new(6, 36), new(11, 14), "meeting", "meet", [new("agent", "e1", new(6, 10))], Answer<string>.Of("e1", Certainty.Low, why),
                    new Answer<DateBounds>.Ambiguous([DateBounds.Year(2022), new(day, null)], [why]), new(30, 36), Factuality.Denied, Polarity.Negative, true, [why], "o1", "encounter"),
            ]),
            new(
            [
                new Claim(
                    "c1", new(6, 36), "e1", new(6, 10), "meet", "Ben", ["e1"], [new(105e9, "RUB", "approx", new(15, 18))], [new("e1", new(38, 45), new(46, 50))],
                    Factuality.Alleged, Polarity.Negative, "v1", "claim.svo"),
            ]));
    }
}
