using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language;

/// <summary>
/// The whole pipeline from a reading to its analysis. Each stage is a pure function whose parameters are the layers that it needs,
/// so the compiler keeps the order.
/// </summary>
public static class Analyzer
{
    /// <summary>Analyses one report. Pure and safe to call from many threads.</summary>
    public static Analysis Analyze(Reading reading)
    {
        if (NotEnglish(reading.Metadata.Language) is { } why) return Analysis.Without(reading, why, Time.ReportTime.Infer(reading));

        var (sentences, tokens) = Syntax.SyntaxStage.Parse(reading);
        return Analyze(reading, sentences, tokens);
    }

    /// <summary>Why the report's language keeps it from being analysed; a text too short to tell its language by is tried.</summary>
    private static string? NotEnglish(Found<string> language) => language switch
    {
        { Rule: "language.other" } => "its language is none of those that are known",
        { Value: "en" or "und" } => null,
        _ => $"language '{language.Value}' is not analysed",
    };

    /// <summary>The rest of the pipeline, on sentences and words that are given (a treebank's own).</summary>
    public static Analysis Analyze(Reading reading, Layer<Sentence> sentences, Layer<Token> tokens)
    {
        var names = Names.NameStage.Find(reading, sentences, tokens);
        var entities = Names.EntityStage.Resolve(reading, sentences, tokens, names);
        var (times, written) = Time.TimeStage.Find(reading, sentences, tokens);
        var quotations = Quotations.QuotationStage.Find(reading, sentences, tokens, entities);
        var events = Events.EventStage.Find(reading, sentences, tokens, entities, times, written, quotations);
        times = Time.AnchorMentions.Tie(times, events, sentences);
        var claims = Claims.ClaimStage.Find(reading, sentences, tokens, entities, times, quotations, events);
        return new Analysis(reading, "", sentences, tokens, entities, times, written, quotations, events, claims);
    }
}
