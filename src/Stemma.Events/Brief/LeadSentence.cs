using Stemma.Model;

namespace Stemma.Events.Brief;

/// <summary>The sentence of the body in which a report first says what it is about.</summary>
public static class LeadSentence
{
    private const int FirstSentences = 6;
    private const double PerSentence = 0.8; // what a sentence further down must tell more
    private const int LongestWords = 400; // characters

    /// <summary>Null when the report has no such sentence.</summary>
    public static Sentence? Of(Analysis analysis)
    {
        var body = analysis.Sentences.Where(s => s.Block.Role is BlockRole.Body or BlockRole.Standfirst && s.Span.Length is > 30 and < LongestWords).Take(FirstSentences).ToList();
        return body.Count == 0 ? null : body.Select((s, i) => (Sentence: s, Weight: Weight(analysis, s) - (PerSentence * i))).MaxBy(x => x.Weight).Sentence;
    }

    /// <summary>How much a sentence tells of the focal event: its mentions, dates and names.</summary>
    public static double Weight(Analysis analysis, Sentence sentence)
    {
        int focal = analysis.Events.Inside(sentence.Span).Count(e => e.Focal);
        int times = analysis.Times.Inside(sentence.Span).Count(t => t.Type is TimexType.Date or TimexType.Time);
        int names = analysis.Entities.Count(e => e.Mentions.Any(m => m.Kind == MentionKind.Name && sentence.Span.Contains(m.Span)));
        return (3 * Math.Min(1, focal)) + Math.Min(2, times) + (0.5 * Math.Min(4, names));
    }
}
