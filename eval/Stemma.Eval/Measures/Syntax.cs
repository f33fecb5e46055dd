using Stemma.Language.Syntax;

namespace Stemma.Eval.Measures;

/// <summary>Tags and dependencies on a UD treebank's development part, from gold tokens or from raw text.</summary>
internal sealed class Syntax(string treebank, bool raw) : IMeasure
{
    public string Name => $"syntax-{treebank}{(raw ? "-raw" : "")}";
    public string Gold => $"ud-{treebank}.zip";
    public string About => $"UD {treebank.ToUpperInvariant()} dev, {(raw ? "from raw text: F1 of tokens, sentences, words, UPOS, LAS" : "gold tokens: UPOS, features, lemmas, UAS, LAS")}";
    public bool InGate => true;

    public IReadOnlyList<Score> Run(GoldSet gold, TextWriter log)
    {
        var documents = gold.Texts(n => n.EndsWith("dev.conllu", StringComparison.Ordinal)).SelectMany(t => ConlluDocument.Read(new StringReader(t.Text))).ToArray();
        return raw ? SyntaxScores.RawText(documents, log) : SyntaxScores.GoldTokens(documents);
    }
}
