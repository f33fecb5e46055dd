using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Names;

/// <summary>Joins names, titles and pronouns of one report into entities.</summary>
public static class EntityStage
{
    public static IReadOnlyList<Entity> Resolve(Reading reading, Layer<Sentence> sentences, Layer<Token> tokens, Layer<NameSpan> names) => [];
}
