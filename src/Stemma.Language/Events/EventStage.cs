using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Events;

/// <summary>Spans that report an occurrence, with participants, place, time, status and whether the report is about them.</summary>
public static class EventStage
{
    public static Layer<EventMention> Find(
        Reading reading, Layer<Sentence> sentences, Layer<Token> tokens, IReadOnlyList<Entity> entities, Layer<TimeExpression> times, Written written, Layer<Quotation> quotations) =>
        Layer<EventMention>.Empty;
}
