using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Time;

/// <summary>Finds time expressions, infers when the report was written, and resolves the expressions against it.</summary>
public static class TimeStage
{
    public static (Layer<TimeExpression> Times, Written Written) Find(Reading reading, Layer<Sentence> sentences, Layer<Token> tokens) => (Layer<TimeExpression>.Empty, Written.Unknown);
}
