using System.Reflection;
using System.Text.Json;
using Shouldly;
using Stemma.Model;
using Stemma.Storage.Codec;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Cli.Storage;

public sealed class CodecTests
{
    [Fact]
    public void Every_field_of_an_analysis_comes_back()
    {
        var reading = Invented.Reading();
        var before = Invented.Analysis(reading);
        var after = AnalysisCodec.Read(AnalysisCodec.Write(before), reading).ShouldNotBeNull();
        Dump(after).ShouldBe(Dump(before));
        after.Reading.ShouldBeSameAs(reading);
        after.Sentences[1].Block.ShouldBeSameAs(reading.Blocks[1]);
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void The_invented_analysis_leaves_no_field_at_its_default(object record)
    {
        foreach (var property in record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0))
            (property.GetValue(record) is null or "" or 0).ShouldBeFalse($"{record.GetType().Name}.{property.Name} would not be missed if it were lost");
    }

    public static TheoryData<object> Layers()
    {
        var a = Invented.Analysis(Invented.Reading());
        return [a.Tokens[0] with { Head = 1 }, a.Entities[0], a.Times[0], a.Written with { Bounds = DateBounds.Year(2022) }, a.Quotations[0], a.Events[0], a.Claims[0], a.Claims[0].Quantities[0]];
    }

    [Fact]
    public void Damaged_bytes_are_no_analysis()
    {
        var reading = Invented.Reading();
        byte[] bytes = AnalysisCodec.Write(Invented.Analysis(reading));
        for (int i = 0; i < bytes.Length; i += 7)
        {
            byte[] bad = [.. bytes];
            bad[i] ^= 0x55;
            Should.NotThrow(() => AnalysisCodec.Read(bad, reading));
        }
        AnalysisCodec.Read(bytes.AsMemory(0, bytes.Length / 2), reading).ShouldBeNull();
        AnalysisCodec.Read(Array.Empty<byte>(), reading).ShouldBeNull();
    }

    [Fact]
    public void Layers_of_another_text_are_refused()
    {
        var reading = Invented.Reading();
        var shorter = reading with { Text = reading.Text[..^1] };
        AnalysisCodec.Read(AnalysisCodec.Write(Invented.Analysis(reading)), shorter).ShouldBeNull();
    }

    // A second way to look at all fields, by reflection, so that a field that the codec loses shows.
    internal static string Dump(Analysis a) => JsonSerializer.Serialize(
        new { a.NotAnalysed, Sentences = a.Sentences.Select(s => (object)new { s.Span, s.FirstToken, s.TokenCount, s.Block }), Tokens = a.Tokens.ToList(), a.Entities,
            Times = a.Times.Select(t => (object)new { t, Bounds = t.Bounds.ToString() }), Written = $"{a.Written.Bounds} {a.Written.Value} {a.Written.Certainty} {a.Written.Pattern} {Say(a.Written.Why)}",
            Quotations = a.Quotations.Select(q => new { q.Span, q.Kind, q.Content, q.Cue, Speaker = Say(q.Speaker), Addressee = Say(q.Addressee), q.Rule }),
            Events = a.Events.Select(e => new { e.Id, e.Span, e.Trigger, e.Type, e.Lemma, e.Participants, Place = Say(e.Place), Time = Say(e.Time), e.TimeSpan, e.Status, e.Polarity, e.Focal, e.Why, e.Occurrence }),
            Claims = a.Claims.ToList() },
        new JsonSerializerOptions { WriteIndented = true });

    private static string Say<T>(Answer<T> answer) => answer switch
    {
        Answer<T>.Known k => $"known {k.Value} {k.Certainty} {Say(k.Why)}",
        Answer<T>.Ambiguous o => $"open {string.Join('|', o.Candidates)} {Say(o.Why)}",
        _ => "none",
    };

    private static string Say(IEnumerable<Reason> why) => string.Join(';', why.Select(r => $"{r.Rule} {r.Text} {string.Join(',', r.Evidence)}"));
}
