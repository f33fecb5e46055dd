using System.Text.Json;
using Shouldly;
using Stemma.Eval;
using Stemma.Eval.Measures;
using Stemma.Eval.Timex;
using Stemma.Tests.Cli.Running;
using Xunit;

namespace Stemma.Tests.Cli.Usage;

/// <summary><c>annotate --format timeml</c> with the real program, read back as the TempEval-3 scorer reads it.</summary>
public sealed class TimeMlTests
{
    private const string Gold = """
        <?xml version="1.0" ?><TimeML><DOCID>x</DOCID><DCT><TIMEX3 tid="t0" type="DATE" value="2019-05-15">20190515</TIMEX3></DCT>
        <TEXT>
        They <EVENT eid="e1" class="OCCURRENCE">met</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2019-05-13">Monday</TIMEX3> &amp; &lt;left&gt; <TIMEX3 tid="t2" type="DURATION" value="P2D">two days</TIMEX3> later.
        </TEXT>
        <MAKEINSTANCE eventID="e1" eiid="ei1" tense="PAST" aspect="NONE" polarity="POS" pos="VERB"/></TimeML>
        """;

    private static TimeMlFile[] Annotate(IEnumerable<(string Text, string Written)> documents)
    {
        string records = string.Concat(documents.Select(d => JsonSerializer.Serialize(new { text = d.Text, published = d.Written }) + "\n"));
        string file = Path.Combine(Path.GetTempPath(), $"stemma-timeml-{Guid.NewGuid():N}.jsonl");
        File.WriteAllText(file, records);
        try
        {
            var outcome = StemmaProgram.Run("annotate", file, "--format", "timeml");
            outcome.Code.ShouldBe(0, outcome.Err);
            return [.. outcome.Out.Split("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", StringSplitOptions.RemoveEmptyEntries).Select(x => TimeMlFile.Parse(x.Trim()))];
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void TheTextComesBackEveryCharacterAndTheTimesAreScored()
    {
        var gold = TimeMlFile.Parse(Gold);
        var found = Annotate([(gold.Text, gold.Written)]).ShouldHaveSingleItem();
        found.Written.ShouldBe("2019-05-15");
        var scorer = new TimeMlScorer(TextWriter.Null);
        scorer.Add(gold, found).ShouldBeTrue("the scorer refuses a file with another text");
        var scores = scorer.Scores().ToDictionary(s => s.Name, s => s.Value);
        scores["relaxed-f1"].ShouldBe(1);
        scores["strict-f1"].ShouldBe(0.5); // "two days later" is one date
        scores["value-f1"].ShouldBe(0.5);
        scorer.Add(gold, found with { Text = found.Text + " " }).ShouldBeFalse();
    }

    [Fact]
    public void ALengthIsTiedToTheEventThatItIsCountedFrom()
    {
        const string Text = "The minister resigned two days before the invasion of Norland. He could have been arrested in May, the paper said.";
        string file = Path.Combine(Path.GetTempPath(), $"stemma-anchor-{Guid.NewGuid():N}.txt");
        File.WriteAllText(file, Text);
        string xml = StemmaProgram.Run("annotate", file, "--format", "timeml").Out, json = StemmaProgram.Run("annotate", file).Out;
        File.Delete(file);
        xml.ShouldContain("<EVENT eid=\"e2\" class=\"OCCURRENCE\">invasion</EVENT>");
        xml.ShouldContain("relType=\"IBEFORE\" timeID=\"t1\" relatedToEventInstance=\"ei2\"");
        xml.ShouldContain("tense=\"PAST\" aspect=\"NONE\" polarity=\"POS\" pos=\"VERB\"");
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        string id = root.GetProperty("times")[0].GetProperty("beforeEvent").GetProperty("event").GetString()!;
        root.GetProperty("events").EnumerateArray().Single(e => e.GetProperty("id").GetString() == id).GetProperty("type").GetString().ShouldBe("invasion");
    }

    /// <summary>The measure finds times on the gold's own paragraphs; the program reads them itself, so that a line may be taken for furniture.</summary>
    [Fact]
    public void TheProgramsOwnFilesScoreAsTheMeasureDoes()
    {
        var measure = new TimeExpressions(TimeExpressions.Set.NewsHeldBack);
        string data = Path.GetFullPath(Path.Combine(StemmaProgram.Root, "..", "shared", "data", measure.Gold));
        Assert.SkipUnless(File.Exists(data), "TimeBank is not here: the program's TimeML was not scored");
        var set = new GoldSet(data);
        var gold = set.Texts(n => n.EndsWith(".tml", StringComparison.Ordinal) && !n.Contains("Tweets", StringComparison.Ordinal) && TimexDocument.IsHeldBack(n)).Select(f => TimeMlFile.Parse(f.Text)).ToList();
        var found = Annotate(gold.Select(g => (g.Text, g.Written)));
        found.Length.ShouldBe(gold.Count);
        var scorer = new TimeMlScorer(TextWriter.Null);
        foreach (var (expected, mine) in gold.Zip(found)) scorer.Add(expected, mine).ShouldBeTrue();
        var scores = scorer.Scores().ToDictionary(s => s.Name, s => s.Value);
        foreach (var score in measure.Run(set, TextWriter.Null)) scores[score.Name].ShouldBe(score.Value, 0.005, score.Name);
    }
}
