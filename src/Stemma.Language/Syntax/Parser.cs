using Stemma.Language.Models;

namespace Stemma.Language.Syntax;

/// <summary>
/// A greedy transition parser: in each state the best allowed step by a linear model. Trained with a dynamic oracle (Goldberg and Nivre 2013), so that it has
/// seen states that its own mistakes lead to. Time grows with the length of the sentence.
/// </summary>
/// <param name="relations">Relation names, root first. Class 0 is SHIFT, 1 + r is LEFT with relation r, 1 + R + r RIGHT.</param>
/// <param name="upos">The universal tag of each class of the tagger.</param>
public sealed class Parser(LinearScorer scorer, string[] relations, byte[] upos)
{
    public IReadOnlyList<string> Relations => relations;

    /// <summary>Fills <see cref="Words.Head"/> and <see cref="Words.Relation"/> for the tagged sentence [<paramref name="first"/>, <paramref name="end"/>).</summary>
    public void Parse(Words words, int first, int end, ParserState state)
    {
        Span<ulong> keys = stackalloc ulong[ParserFeatures.Count];
        Span<int> scores = stackalloc int[scorer.Classes];
        state.Start(end - first);
        while (!state.Done)
        {
            int n = ParserFeatures.Fill(words, upos, first, state, keys);
            scores.Clear();
            scorer.Add(keys[..n], scores);
            Step(state, BestAllowed(state, scores, relations.Length), relations.Length);
        }
        for (int i = first; i < end; i++) (words.Head[i], words.Relation[i]) = (state.Head[i - first + 1], state.Relation[i - first + 1]);
    }

    /// <summary>The best of the classes that the state allows. The relation root, number 0, goes with the root and with nothing else.</summary>
    public static int BestAllowed(ParserState state, ReadOnlySpan<int> scores, int relations)
    {
        if (state.Stack(1) == 0 && state.CanRight) return 1 + relations;
        int best = -1;
        if (state.CanShift) best = ParserState.Shift;
        if (state.CanLeft) best = Best(scores, 2, 1 + relations, best);
        if (state.CanRight) best = Best(scores, 2 + relations, 1 + (2 * relations), best);
        return best;
    }

    private static int Best(ReadOnlySpan<int> scores, int from, int to, int best)
    {
        for (int i = from; i < to; i++)
            if (best < 0 || scores[i] > scores[best]) best = i;
        return best;
    }

    public static void Step(ParserState state, int action, int relations)
    {
        if (action == ParserState.Shift) state.DoShift();
        else if (action <= relations) state.DoLeft((byte)(action - 1));
        else state.DoRight((byte)(action - 1 - relations));
    }

    public void Write(BinaryWriter to)
    {
        to.Write(relations.Length);
        foreach (string r in relations) to.Write(r);
        scorer.Write(to);
    }

    public static Parser Read(ModelReader from, Tagger tagger)
    {
        string[] relations = from.Texts();
        var upos = new byte[tagger.Classes.Count];
        for (int i = 0; i < upos.Length; i++) upos[i] = (byte)tagger.UposOf((byte)i);
        return new(LinearScorer.Read(from), relations, upos);
    }
}
