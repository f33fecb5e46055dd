using Stemma.Language.Models;
using Stemma.Language.Syntax;

namespace Stemma.Training.Syntax;

public static class ParserTraining
{
    public static Parser Train(IReadOnlyList<GoldDocument> documents, Tagger tagger, int rounds)
    {
        string[] relations = [.. documents.SelectMany(d => d.Sentences).SelectMany(s => s.Relations).CountBy(r => r).Where(p => p.Value >= 3).Select(p => p.Key).OrderBy(r => r != "root").ThenBy(r => r, StringComparer.Ordinal)];
        byte[] upos = [.. Enumerable.Range(0, tagger.Classes.Count).Select(i => (byte)tagger.UposOf((byte)i))];
        var learner = new ParserLearner(relations, upos);
        for (int round = 0; round < rounds; round++)
        {
            foreach (var (d, s) in SyntaxTraining.Shuffled(documents, round)) learner.Learn(d.Words, s, explore: round > 0);
            Console.WriteLine($"  parser round {round + 1}: {learner.TakeErrors():F2} % of steps wrong, {learner.Features} features");
        }
        return new(learner.Freeze(), relations, upos);
    }
}

/// <summary>Learns from one sentence at a time by the dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013).</summary>
internal sealed class ParserLearner(string[] relations, byte[] upos)
{
    private readonly Perceptron _model = new(1 + (2 * relations.Length));
    private readonly Dictionary<string, int> _number = relations.Select((r, i) => (r, i)).ToDictionary(p => p.r, p => p.i, StringComparer.Ordinal);
    private readonly ParserState _state = new();
    private readonly ulong[] _keys = new ulong[ParserFeatures.Count];
    private readonly int[] _scores = new int[1 + (2 * relations.Length)];
    private readonly Random _random = new(7);
    private long _steps, _wrong;

    public int Features => _model.Features;

    public LinearScorer Freeze() => _model.Freeze(24, 0.6);

    public double TakeErrors()
    {
        double share = 100.0 * _wrong / Math.Max(1, _steps);
        (_steps, _wrong) = (0, 0);
        return share;
    }

    public void Learn(Words words, GoldSentence s, bool explore)
    {
        var heads = new int[s.Count + 2];
        var labels = new int[s.Count + 2];
        for (int i = 0; i < s.Count; i++) (heads[i + 1], labels[i + 1]) = (s.Heads[i], _number.GetValueOrDefault(s.Relations[i], 0));
        heads[s.Count + 1] = -1;
        _state.Start(s.Count);
        while (!_state.Done) Step(words, s.First, heads, labels, explore);
    }

    private void Step(Words words, int first, int[] heads, int[] labels, bool explore)
    {
        int n = ParserFeatures.Fill(words, upos, first, _state, _keys);
        var keys = _keys.AsSpan(0, n);
        Array.Clear(_scores);
        _model.Score(keys, _scores);
        int guess = Parser.BestAllowed(_state, _scores, relations.Length);
        int gold = BestGold(heads, labels, out bool guessIsGold, guess);
        _steps++;
        if (!guessIsGold)
        {
            _wrong++;
            _model.Update(keys, gold, 1);
            _model.Update(keys, guess, -1);
        }
        _model.Tick();
        Parser.Step(_state, !guessIsGold && explore && _random.NextDouble() < 0.9 ? guess : guessIsGold ? guess : gold, relations.Length);
    }

    /// <summary>The best-scored step among those that lose fewest gold arcs.</summary>
    private int BestGold(int[] heads, int[] labels, out bool guessIsGold, int guess)
    {
        int shift = _state.CanShift ? ShiftCost(heads) : int.MaxValue, left = _state.CanLeft ? LeftCost(heads) : int.MaxValue, right = _state.CanRight ? RightCost(heads) : int.MaxValue;
        int least = Math.Min(shift, Math.Min(left, right)), best = -1, label = labels[Math.Max(0, _state.Stack(0))];
        guessIsGold = false;
        if (shift == least) Consider(ParserState.Shift, guess, ref best, ref guessIsGold);
        if (left == least) Attach(1, heads[_state.Stack(0)] == _state.Next, label, guess, ref best, ref guessIsGold);
        if (right == least && _state.Stack(1) == 0) Consider(1 + relations.Length, guess, ref best, ref guessIsGold);
        else if (right == least) Attach(1 + relations.Length, heads[_state.Stack(0)] == _state.Stack(1), label, guess, ref best, ref guessIsGold);
        return best;
    }

    private void Attach(int from, bool goldArc, int label, int guess, ref int best, ref bool guessIsGold)
    {
        if (goldArc) Consider(from + label, guess, ref best, ref guessIsGold);
        else
            for (int r = 1; r < relations.Length; r++) Consider(from + r, guess, ref best, ref guessIsGold);
    }

    private void Consider(int action, int guess, ref int best, ref bool guessIsGold)
    {
        if (best < 0 || _scores[action] > _scores[best]) best = action;
        guessIsGold |= action == guess;
    }

    private int ShiftCost(int[] heads)
    {
        int next = _state.Next, cost = 0;
        for (int k = 0; k < _state.StackSize; k++)
        {
            int w = _state.Stack(k);
            if (heads[w] == next && w > 0) cost++;
            if (k > 0 && heads[next] == w) cost++;
        }
        return cost;
    }

    private int LeftCost(int[] heads)
    {
        int s0 = _state.Stack(0), cost = heads[s0] == _state.Stack(1) ? 1 : 0;
        if (heads[s0] > _state.Next) cost++;
        return cost + Lost(heads, s0);
    }

    private int RightCost(int[] heads)
    {
        int s0 = _state.Stack(0), cost = heads[s0] >= _state.Next ? 1 : 0;
        return cost + Lost(heads, s0);
    }

    private int Lost(int[] heads, int word)
    {
        int cost = 0;
        for (int b = _state.Next; b <= _state.Count; b++)
            if (heads[b] == word) cost++;
        return cost;
    }
}
