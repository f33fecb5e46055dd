using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Names;

/// <summary>Finds the spans that name something.</summary>
public static class NameStage
{
    public static Layer<NameSpan> Find(Reading reading, Layer<Sentence> sentences, Layer<Token> tokens) => Layer<NameSpan>.Empty;
}
