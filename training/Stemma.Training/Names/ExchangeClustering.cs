namespace Stemma.Training.Names;

/// <summary>
/// Word classes by the exchange algorithm (Martin, Liermann and Ney 1998): each word moves to the class that raises the likelihood of the text under a
/// class bigram model most, until few move. Deterministic: words in the order of their ids, ties to the lower class.
/// </summary>
public sealed class ExchangeClustering
{
    private readonly int _classes;
    private readonly int[] _class, _total; // of each word; of each class
    private readonly int[][] _counts;      // [left class][right class]
    private readonly (int Word, int Count)[][] _left, _right;
    private readonly int[] _frequency;
    private readonly double[] _h = new double[1 << 16];

    /// <param name="bigrams">How often word b follows word a; words 0 to <paramref name="words"/> − 1, the frequent ones first.</param>
    public ExchangeClustering(int words, IReadOnlyDictionary<(int A, int B), int> bigrams, int classes)
    {
        _classes = classes;
        (_class, _total, _frequency) = (new int[words], new int[classes], new int[words]);
        _counts = [.. Enumerable.Range(0, classes).Select(_ => new int[classes])];
        for (int i = 1; i < _h.Length; i++) _h[i] = i * Math.Log(i);
        for (int w = 0; w < words; w++) _class[w] = w % classes;
        var left = bigrams.ToLookup(b => b.Key.B, b => (b.Key.A, b.Value));
        var right = bigrams.ToLookup(b => b.Key.A, b => (b.Key.B, b.Value));
        _left = [.. Enumerable.Range(0, words).Select(w => left[w].Order().ToArray())];
        _right = [.. Enumerable.Range(0, words).Select(w => right[w].Order().ToArray())];
        foreach (var ((a, b), n) in bigrams)
        {
            _counts[_class[a]][_class[b]] += n;
            _frequency[a] += n;
        }
        for (int w = 0; w < words; w++) _total[_class[w]] += _frequency[w];
    }

    /// <summary>The class of each word, from 0.</summary>
    public int[] Run(int rounds)
    {
        for (int round = 0; round < rounds; round++)
        {
            int moved = 0;
            for (int w = 0; w < _class.Length; w++)
                if (Move(w)) moved++;
            Console.WriteLine($"  round {round + 1}: {moved} of {_class.Length} words moved");
            if (moved * 200 < _class.Length) break;
        }
        return _class;
    }

    private bool Move(int w)
    {
        int from = _class[w], self = 0;
        int[] left = new int[_classes], right = new int[_classes];
        foreach (var (word, n) in _left[w])
            if (word == w) self += n;
            else left[_class[word]] += n;
        foreach (var (word, n) in _right[w])
            if (word != w) right[_class[word]] += n;
        Shift(from, left, right, self, -1);
        _total[from] -= _frequency[w];
        int[] lefts = Present(left), rights = Present(right);
        int best = from;
        double top = double.NegativeInfinity;
        for (int c = 0; c < _classes; c++)
        {
            double gain = Gain(c, left, right, lefts, rights, self) - 2 * (H(_total[c] + _frequency[w]) - H(_total[c]));
            if (gain > top + 1e-9) (top, best) = (gain, c);
        }
        Shift(best, left, right, self, 1);
        _total[best] += _frequency[w];
        _class[w] = best;
        return best != from;
    }

    private static int[] Present(int[] counts) => [.. Enumerable.Range(0, counts.Length).Where(c => counts[c] > 0)];

    private void Shift(int c, int[] left, int[] right, int self, int sign)
    {
        for (int k = 0; k < _classes; k++)
        {
            _counts[k][c] += sign * left[k];
            _counts[c][k] += sign * right[k];
        }
        _counts[c][c] += sign * self;
    }

    private double Gain(int c, int[] left, int[] right, int[] lefts, int[] rights, int self)
    {
        double gain = 0;
        foreach (int k in lefts)
            if (k != c) gain += H(_counts[k][c] + left[k]) - H(_counts[k][c]);
        int[] row = _counts[c];
        foreach (int k in rights)
            if (k != c) gain += H(row[k] + right[k]) - H(row[k]);
        return gain + H(row[c] + left[c] + right[c] + self) - H(row[c]);
    }

    private double H(int n) => n < _h.Length ? _h[n] : n * Math.Log(n);
}
