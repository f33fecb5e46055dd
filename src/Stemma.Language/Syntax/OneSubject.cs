using Stemma.Model;

namespace Stemma.Language.Syntax;

/// <summary>
/// A clause has one subject. Of two noun phrases in a row that a parser makes subjects of one verb, as in headlines ("Sova mine toll rises"), the first
/// describes the second (UD: <c>compound</c>).
/// </summary>
internal static class OneSubject
{
    public static void Mend(SyntaxModel model, Words words, int first, int end)
    {
        byte compound = model.Compound;
        if (compound == 0) return;
        for (int i = first; i + 1 < end; i++)
        {
            if (!IsSubject(model, words, i) || Next(model, words, i, end) is not (> 0 and var other)) continue;
            words.Head[i] = other - first + 1;
            words.Relation[i] = compound;
        }
    }

    private static bool IsSubject(SyntaxModel model, Words words, int i) =>
        words.Head[i] > 0 && model.Relations[words.Relation[i]] is "nsubj" or "nsubj:pass" && IsNoun(model, words, i);

    /// <summary>The other subject of the same verb, with nothing but nouns and adjectives between; -1 where there is none.</summary>
    private static int Next(SyntaxModel model, Words words, int i, int end)
    {
        for (int k = i + 1; k < end && (IsNoun(model, words, k) || model.Tags.UposOf(words.Tag[k]) == Upos.ADJ); k++)
            if (words.Head[k] == words.Head[i] && IsSubject(model, words, k)) return k;
        return -1;
    }

    private static bool IsNoun(SyntaxModel model, Words words, int i) => model.Tags.UposOf(words.Tag[i]) is Upos.NOUN or Upos.PROPN;
}
