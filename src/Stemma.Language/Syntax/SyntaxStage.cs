using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Syntax;

/// <summary>Reading text to sentences and tokens with tags, lemmas and basic dependencies.</summary>
public static class SyntaxStage
{
    public static (Layer<Sentence> Sentences, Layer<Token> Tokens) Parse(Reading reading) => (Layer<Sentence>.Empty, Layer<Token>.Empty);
}
