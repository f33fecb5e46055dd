using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Syntax;

/// <summary>Reading text to sentences and tokens with tags, lemmas and basic dependencies.</summary>
public static class SyntaxStage
{
    /// <summary>All blocks but furniture, with the model that travels in the assembly.</summary>
    public static (Layer<Sentence> Sentences, Layer<Token> Tokens) Parse(Reading reading) => Parse(reading, SyntaxModel.Default);

    public static (Layer<Sentence> Sentences, Layer<Token> Tokens) Parse(Reading reading, SyntaxModel model)
    {
        var analysis = new SyntaxWriter(model, HeadlineCase.Running(reading));
        foreach (var block in reading.Blocks)
            if (!block.IsFurniture) analysis.Block(block);
        return analysis.Build();
    }
}
