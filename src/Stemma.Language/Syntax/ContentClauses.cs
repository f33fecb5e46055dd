using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Syntax;

/// <summary>
/// Mends one thing that no English clause can have: a subject before its own "that" and another one behind it. In "the accusations that he had lied" a parser
/// that misses a main verb makes "accusations" a subject of "lied"; it is the noun that governs the clause (UD: <c>acl</c>), and stands where the verb stood.
/// A "that" which marks a clause is no pronoun.
/// </summary>
internal static class ContentClauses
{
    private const int Reach = 80; // words on each side: a line without end must not cost its square

    public static void Mend(SyntaxModel model, Words words, string text, IReadOnlyList<TextSpan<Article>> spans, int first, int end)
    {
        byte clause = model.Acl;
        if (clause == 0) return;
        for (int that = first + 1; that < end; that++)
        {
            if (!spans[that].In(text).Equals("that", StringComparison.OrdinalIgnoreCase) || Relation(model, words, that) != "mark" || words.Head[that] == 0) continue;
            if (model.Tags.UposOf(words.Tag[that]) == Upos.PRON && model.Tags.Bare(Upos.SCONJ) is >= 0 and var conjunction) words.Tag[that] = (byte)conjunction;
            int verb = first + words.Head[that] - 1, before = -1;
            bool after = false;
            for (int i = Math.Max(first, that - Reach); i < Math.Min(end, that + Reach); i++)
            {
                if (words.Head[i] != words.Head[that] || !Relation(model, words, i).StartsWith("nsubj", StringComparison.Ordinal)) continue;
                if (i < that) before = i;
                else after = true;
            }
            if (before >= 0 && after && verb > that && model.Tags.UposOf(words.Tag[before]) == Upos.NOUN) Turn(words, first, end, verb, before, clause);
        }
    }

    /// <summary>The noun takes the verb's place, with what stands before it; the verb depends on the noun.</summary>
    private static void Turn(Words words, int first, int end, int verb, int noun, byte clause)
    {
        (words.Head[noun], words.Relation[noun]) = (words.Head[verb], words.Relation[verb]);
        for (int i = first; i < end; i++)
            if (words.Head[i] == verb - first + 1 && i < noun) words.Head[i] = noun - first + 1;
        (words.Head[verb], words.Relation[verb]) = (noun - first + 1, clause);
    }

    private static string Relation(SyntaxModel model, Words words, int i) => model.Relations[words.Relation[i]];
}
