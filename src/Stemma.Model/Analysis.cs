using Stemma.Text;

namespace Stemma.Model;

/// <summary>All layers of one report. Made by Stemma.Language from a <see cref="Model.Reading"/>.</summary>
/// <param name="NotAnalysed">Empty, or why the layers are absent (a language that is not analysed).</param>
public sealed record Analysis(
    Reading Reading, string NotAnalysed, Layer<Sentence> Sentences, Layer<Token> Tokens, IReadOnlyList<Entity> Entities,
    Layer<TimeExpression> Times, Written Written, Layer<Quotation> Quotations, Layer<EventMention> Events, Layer<Claim> Claims)
{
    public string Id => Reading.Id;

    /// <summary>A report that is kept, dated and shown, but not analysed further.</summary>
    public static Analysis Without(Reading reading, string why, Written written) =>
        new(reading, why, Layer<Sentence>.Empty, Layer<Token>.Empty, [], Layer<TimeExpression>.Empty, written,
            Layer<Quotation>.Empty, Layer<EventMention>.Empty, Layer<Claim>.Empty);
}
