using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Quotations;

/// <summary>Who said what: direct, indirect and mixed quotations with cue and speaker.</summary>
public static class QuotationStage
{
    public static Layer<Quotation> Find(Reading reading, Layer<Sentence> sentences, Layer<Token> tokens, IReadOnlyList<Entity> entities) => Layer<Quotation>.Empty;
}
