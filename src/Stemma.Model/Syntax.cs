using Stemma.Text;

namespace Stemma.Model;

/// <summary>Universal POS tags (Universal Dependencies v2).</summary>
public enum Upos : byte { X, ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB }

/// <summary>A sentence: its span and its tokens, as a range of the token layer. Sentences never cross blocks and do not stand in furniture.</summary>
public sealed record Sentence(TextSpan<Article> Span, int FirstToken, int TokenCount, Block Block) : ISpanned
{
    public int EndToken => FirstToken + TokenCount;
}

/// <summary>A syntactic word.</summary>
/// <param name="Head">1-based index of the head within the sentence, 0 for the root, as in CoNLL-U.</param>
/// <param name="Deprel">Universal Dependencies relation, with subtype.</param>
/// <param name="Feats">Universal features as in CoNLL-U, <c>Tense=Past|VerbForm=Fin</c>, or empty.</param>
public sealed record Token(TextSpan<Article> Span, string Lemma, Upos Upos, string Feats, int Head, string Deprel) : ISpanned
{
    /// <summary>Whether the universal feature <paramref name="nameAndValue"/>, such as <c>Tense=Past</c>, is set.</summary>
    public bool Has(string nameAndValue)
    {
        int at = Feats.IndexOf(nameAndValue, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || Feats[at - 1] == '|') && (at + nameAndValue.Length == Feats.Length || Feats[at + nameAndValue.Length] == '|');
    }
}
