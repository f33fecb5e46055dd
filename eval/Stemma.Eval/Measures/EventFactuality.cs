using Stemma.Language.Events;
using Stemma.Language.Syntax;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Eval.Measures;

/// <summary>
/// MEANTIME says of each event mention how certain it is, its polarity and its time. The status reader is asked about the gold mentions, parsed
/// from plain text, and scored by macro F1 over the values of each attribute: certain or not (probable, possible), positive or negative, future or not.
/// Mentions that the gold leaves underspecified in an attribute do not count for it. Every second document of each corpus was never looked at.
/// </summary>
public sealed class EventFactuality(bool heldBack) : IMeasure
{
    public string Name => heldBack ? "event-factuality" : "event-factuality-tuning";
    public string Gold => "meantime.zip";
    public string About => $"certainty, polarity and time of gold event mentions: macro F1, {(heldBack ? "held-back" : "tuning")} half";
    public bool InGate => heldBack;

    public IReadOnlyList<Score> Run(GoldSet gold, TextWriter log)
    {
        var judged = Documents(gold).SelectMany(d => Judge(d, log)).ToList();
        double certainty = Macro(judged, j => j.Gold.Certainty, j => j.Found.Certain ? "CERTAIN" : "UNCERTAIN");
        double polarity = Macro(judged, j => j.Gold.Polarity, j => j.Found.Polarity == Polarity.Negative ? "NEG" : "POS");
        double time = Macro(judged, j => j.Gold.Time, j => j.Found.Future ? "FUTURE" : "NON_FUTURE");
        return [new("certainty-macro-f1", certainty), new("polarity-macro-f1", polarity), new("time-macro-f1", time), new("macro-f1", (certainty + polarity + time) / 3)];
    }

    private sealed record Labels(string Certainty, string Polarity, string Time);

    private sealed record Judged(Labels Gold, Status Found);

    private IEnumerable<CatDocument> Documents(GoldSet gold) =>
        gold.Texts(n => n.Contains("intra-doc", StringComparison.Ordinal) && n.EndsWith(".xml", StringComparison.Ordinal))
            .GroupBy(f => f.Name.Split('/')[^2], StringComparer.Ordinal)
            .SelectMany(corpus => corpus.Where((_, i) => i % 2 == (heldBack ? 1 : 0)))
            .Select(f => CatDocument.Parse(f.Name, f.Text));

    private IEnumerable<Judged> Judge(CatDocument document, TextWriter log)
    {
        var (reading, spans) = document.Read(headline: true);
        var (sentences, tokens) = SyntaxStage.Parse(reading);
        foreach (var mention in document.Mentions.Where(m => m.Tag == "EVENT_MENTION" && m["certainty"].Length > 0 && m["time"].Length > 0))
        {
            if (Head(sentences, tokens, spans[mention.Tokens[0]].Cover(spans[mention.Tokens[^1]])) is not var (sentence, head)) continue;
            var found = StatusReader.Read(reading.Text, sentence, tokens, head);
            var labels = new Labels(mention["certainty"] is "POSSIBLE" or "PROBABLE" ? "UNCERTAIN" : mention["certainty"], mention["polarity"], mention["time"]);
            if (!heldBack) Tell(log, reading, sentence, tokens[head], labels, found);
            yield return new(labels, found);
        }
    }

    private static void Tell(TextWriter log, Reading reading, Sentence sentence, Token token, Labels gold, Status found)
    {
        string mine = $"{(found.Certain ? "CERTAIN" : "UNCERTAIN")} {(found.Polarity == Polarity.Negative ? "NEG" : "POS")} {(found.Future ? "FUTURE" : "NON_FUTURE")}";
        string theirs = $"{gold.Certainty} {gold.Polarity} {gold.Time}";
        if (mine != theirs && !theirs.Contains("UNDER", StringComparison.Ordinal))
            log.WriteLine($"gold {theirs} found {mine} [{reading.Slice(token.Span)}] {string.Join(", ", found.Clues.Select(c => $"{c.Rule}:{reading.Slice(c.Span)}"))} | {reading.Slice(sentence.Span)}");
    }

    /// <summary>The token of the marked words whose head stands outside them.</summary>
    private static (Sentence, int)? Head(Layer<Sentence> sentences, Layer<Token> tokens, TextSpan<Article> span)
    {
        if (sentences.Around(new(span.Start, span.Start + 1)) is not { } sentence) return null;
        int best = -1;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!tokens[i].Span.Overlaps(span)) continue;
            int h = sentence.FirstToken + tokens[i].Head - 1;
            if (best < 0 || tokens[i].Head == 0 || !tokens[h].Span.Overlaps(span)) best = best < 0 || tokens[best].Head != 0 ? i : best;
        }
        return best < 0 ? null : (sentence, best);
    }

    private static double Macro(IReadOnlyList<Judged> judged, Func<Judged, string> gold, Func<Judged, string> found)
    {
        var counted = judged.Where(j => gold(j).Length > 0 && gold(j) != "UNDERSPECIFIED").Select(j => (Gold: gold(j), Found: found(j))).ToList();
        return counted.Select(c => c.Gold).Distinct(StringComparer.Ordinal).Average(value =>
        {
            int right = counted.Count(c => c.Gold == value && c.Found == value);
            return 2.0 * right / (counted.Count(c => c.Gold == value) + counted.Count(c => c.Found == value));
        });
    }
}
