using System.Numerics;
using Stemma.Language.Names;

namespace Stemma.Training.Names;

/// <summary>A sentence as the trainer sees it: rows of features for each token, and labels.</summary>
public readonly record struct CrfSentence(int[] Rows, int[] Ends, byte[] Labels);

/// <summary>
/// Trains a linear-chain conditional random field (Lafferty et al. 2001) by stochastic gradient with AdaGrad (Duchi et al. 2011), one sentence a step,
/// features dropped at random so that no one feature carries a name alone, weights averaged over the later epochs. One thread, fixed seed: same data, same weights.
/// </summary>
public sealed class CrfTrainer(int features, int seed)
{
    public const int Width = 24;
    private const int Labels = NameTags.Count;
    private readonly float[] _weights = new float[features * Width], _squares = new float[features * Width], _sum = new float[features * Width];
    private readonly float[] _transitions = new float[Labels * Labels], _transitionSquares = new float[Labels * Labels], _transitionSum = new float[Labels * Labels];
    private readonly float[] _exp = new float[Labels * Labels], _edge = new float[Labels * Labels];
    private readonly Random _random = new(seed);
    private int _averaged;
    private float[] _scores = [], _alpha = [], _beta = [];
    private int[] _kept = [], _keptEnds = [];

    public float Rate { get; set; } = 0.15f;
    public double Drop { get; set; } = 0.35;
    public float Decay { get; set; } = 1e-4f;

    /// <summary>One pass over the sentences in a random order; returns the mean loss a token.</summary>
    public double Epoch(CrfSentence[] sentences, bool average)
    {
        _random.Shuffle(sentences);
        double loss = 0;
        long tokens = 0;
        foreach (var s in sentences)
        {
            loss += Step(s);
            tokens += s.Labels.Length;
        }
        if (average) Average();
        return loss / tokens;
    }

    /// <summary>The averaged weights and transitions.</summary>
    public (float[] Weights, float[] Transitions) Result() =>
        ([.. _sum.Select(v => v / Math.Max(1, _averaged))], [.. _transitionSum.Select(v => v / Math.Max(1, _averaged))]);

    private void Average()
    {
        for (int i = 0; i < _sum.Length; i++) _sum[i] += _weights[i];
        for (int i = 0; i < _transitionSum.Length; i++) _transitionSum[i] += _transitions[i];
        _averaged++;
    }

    private double Step(CrfSentence s)
    {
        int n = s.Labels.Length;
        if (_scores.Length < n * Width) (_scores, _alpha, _beta) = (new float[n * Width], new float[n * Width], new float[n * Width]);
        DropFeatures(s);
        ScoreTokens(n);
        double loss = -GoldScore(s);
        for (int i = 0; i < Labels * Labels; i++) _exp[i] = MathF.Exp(_transitions[i]);
        loss += Forward(n);
        Backward(n);
        Array.Clear(_edge);
        Expect(n, s.Labels);
        Update(n);
        return loss;
    }

    private void DropFeatures(CrfSentence s)
    {
        if (_kept.Length < s.Rows.Length) _kept = new int[s.Rows.Length * 2];
        if (_keptEnds.Length < s.Ends.Length) _keptEnds = new int[s.Ends.Length * 2];
        int at = 0;
        for (int i = 0, r = 0; i < s.Ends.Length; i++)
        {
            for (; r < s.Ends[i]; r++)
                if (_random.NextDouble() >= Drop) _kept[at++] = s.Rows[r];
            _keptEnds[i] = at;
        }
    }

    private void ScoreTokens(int n)
    {
        Array.Clear(_scores, 0, n * Width);
        for (int i = 0, r = 0; i < n; i++)
        {
            var into = _scores.AsSpan(i * Width, Width);
            for (; r < _keptEnds[i]; r++) AddTo(into, _weights.AsSpan(_kept[r] * Width, Width));
        }
    }

    private static void AddTo(Span<float> into, ReadOnlySpan<float> row)
    {
        for (int k = 0; k < Width; k += Vector<float>.Count)
            (new Vector<float>(into[k..]) + new Vector<float>(row[k..])).CopyTo(into[k..]);
    }

    private double GoldScore(CrfSentence s)
    {
        double score = 0;
        for (int i = 0; i < s.Labels.Length; i++)
        {
            score += _scores[i * Width + s.Labels[i]];
            if (i > 0) score += _transitions[s.Labels[i - 1] * Labels + s.Labels[i]];
        }
        return score;
    }

    /// <summary>Scaled forward probabilities; turns the scores into exponentials. Returns the log of the partition sum.</summary>
    private double Forward(int n)
    {
        double log = 0;
        for (int i = 0; i < n; i++)
        {
            float top = float.MinValue, sum = 0;
            for (int y = 0; y < Labels; y++) top = MathF.Max(top, _scores[i * Width + y]);
            for (int y = 0; y < Labels; y++) _scores[i * Width + y] = MathF.Exp(_scores[i * Width + y] - top);
            for (int y = 0; y < Labels; y++)
            {
                float before = 1;
                if (i > 0)
                {
                    before = 0;
                    for (int x = 0; x < Labels; x++) before += _alpha[(i - 1) * Width + x] * _exp[x * Labels + y];
                }
                sum += _alpha[i * Width + y] = before * _scores[i * Width + y];
            }
            for (int y = 0; y < Labels; y++) _alpha[i * Width + y] /= sum;
            log += Math.Log(sum) + top;
        }
        return log;
    }

    private void Backward(int n)
    {
        for (int y = 0; y < Labels; y++) _beta[(n - 1) * Width + y] = 1;
        for (int i = n - 2; i >= 0; i--)
        {
            float sum = 0;
            for (int x = 0; x < Labels; x++)
            {
                float b = 0;
                for (int y = 0; y < Labels; y++) b += _exp[x * Labels + y] * _scores[(i + 1) * Width + y] * _beta[(i + 1) * Width + y];
                sum += _beta[i * Width + x] = b;
            }
            for (int x = 0; x < Labels; x++) _beta[i * Width + x] /= sum;
        }
    }

    /// <summary>Turns alpha into gold minus expected for the tokens, and sums the edges' expectations.</summary>
    private void Expect(int n, byte[] labels)
    {
        for (int i = 1; i < n; i++)
        {
            float sum = 0;
            for (int x = 0; x < Labels; x++)
                for (int y = 0; y < Labels; y++) sum += EdgeMass(i, x, y);
            for (int x = 0; x < Labels; x++)
                for (int y = 0; y < Labels; y++) _edge[x * Labels + y] -= EdgeMass(i, x, y) / sum;
            _edge[labels[i - 1] * Labels + labels[i]] += 1;
        }
        for (int i = 0; i < n; i++)
        {
            float sum = 0;
            for (int y = 0; y < Labels; y++) sum += _beta[i * Width + y] *= _alpha[i * Width + y];
            for (int y = 0; y < Labels; y++) _beta[i * Width + y] /= -sum;
            _beta[i * Width + labels[i]] += 1;
        }
    }

    private float EdgeMass(int i, int x, int y) => _alpha[(i - 1) * Width + x] * _exp[x * Labels + y] * _scores[i * Width + y] * _beta[i * Width + y];

    private void Update(int n)
    {
        for (int i = 0, r = 0; i < n; i++)
        {
            var gradient = _beta.AsSpan(i * Width, Width);
            gradient[Labels..].Clear();
            for (; r < _keptEnds[i]; r++) Ascend(_weights.AsSpan(_kept[r] * Width, Width), _squares.AsSpan(_kept[r] * Width, Width), gradient);
        }
        for (int k = 0; k < _edge.Length; k++)
        {
            _transitionSquares[k] += _edge[k] * _edge[k];
            if (_edge[k] != 0) _transitions[k] += Rate * _edge[k] / MathF.Sqrt(_transitionSquares[k] + 1);
        }
    }

    private void Ascend(Span<float> weights, Span<float> squares, ReadOnlySpan<float> gradient)
    {
        var rate = new Vector<float>(Rate);
        var decay = new Vector<float>(Decay);
        for (int k = 0; k < Width; k += Vector<float>.Count)
        {
            var w = new Vector<float>(weights[k..]);
            var g = new Vector<float>(gradient[k..]) - decay * w;
            var q = new Vector<float>(squares[k..]) + g * g;
            q.CopyTo(squares[k..]);
            (w + rate * g / Vector.SquareRoot(q + new Vector<float>(1e-2f))).CopyTo(weights[k..]);
        }
    }
}
