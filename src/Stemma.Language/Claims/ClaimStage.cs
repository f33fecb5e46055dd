using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Claims;

/// <summary>Who did or is what, with figures, attribution chain and factuality.</summary>
public static class ClaimStage
{
    public static Layer<Claim> Find(
        Reading reading, Layer<Sentence> sentences, Layer<Token> tokens, IReadOnlyList<Entity> entities, Layer<TimeExpression> times, Layer<Quotation> quotations, Layer<EventMention> events) =>
        Layer<Claim>.Empty;
}
