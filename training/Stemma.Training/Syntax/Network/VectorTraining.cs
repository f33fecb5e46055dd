using System.Numerics.Tensors;
using Stemma.Language.Models;

namespace Stemma.Training.Syntax.Network;

/// <summary>
/// Structured skip-gram with negative sampling (Ling et al. 2015, "Two/Too Simple Adaptations of Word2Vec for Syntax Problems"): a word predicts its two neighbours on each
/// side, with other output vectors for each place. One thread, fixed seed.
/// </summary>
internal static class VectorTraining
{
    private const int LeastOften = 4, Rounds = 4, Negatives = 5, Reach = 2;
    private const float Rate = 0.03f, Spread = 0.3f;
    private const double Frequent = 2e-4;

    public static WordVectors Make(IEnumerable<ulong[]> running, int size)
    {
        var sentences = running.ToList();
        var counts = sentences.SelectMany(s => s).CountBy(w => KeyTable.PrintOf(w)).Where(p => p.Value >= LeastOften).OrderBy(p => p.Key).ToArray();
        var words = new KeyTable([.. counts.Select(p => p.Key)]);
        long total = counts.Sum(p => (long)p.Value);
        Console.WriteLine($"  vectors: {total} words of running text, {counts.Length} kinds");
        int[] noise = Noise([.. counts.Select(p => p.Value)]);
        float[] keep = [.. counts.Select(p => (float)Math.Min(1, Math.Sqrt(Frequent * total / p.Value)))];
        var random = new Random(23);
        float[] input = [.. Enumerable.Range(0, counts.Length * size).Select(_ => (random.NextSingle() - 0.5f) / size)], output = new float[counts.Length * size * 2 * Reach];
        int[][] lines = [.. sentences.Select(s => s.Select(words.Find).Where(w => w >= 0).ToArray())];
        var order = Enumerable.Range(0, lines.Length).ToArray();
        var change = new float[size];
        for (int round = 0, done = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (int line in order)
            {
                Learn([.. lines[line].Where(w => random.NextSingle() < keep[w])], input, output, noise, change, Rate * (1 - (done / (float)(Rounds * lines.Length))), random);
                done++;
            }
        }
        return new(words, Scaled(input), size);
    }

    private static void Learn(int[] line, float[] input, float[] output, int[] noise, float[] change, float rate, Random random)
    {
        int size = change.Length, kinds = input.Length / size;
        for (int i = 0; i < line.Length; i++)
        {
            var word = input.AsSpan(line[i] * size, size);
            Array.Clear(change);
            for (int place = 0; place < 2 * Reach; place++)
            {
                int at = i + (place < Reach ? place - Reach : place - Reach + 1);
                if (at < 0 || at >= line.Length) continue;
                for (int n = 0; n <= Negatives; n++)
                {
                    int other = n == 0 ? line[at] : noise[random.Next(noise.Length)];
                    if (n > 0 && other == line[at]) continue;
                    var target = output.AsSpan(((place * kinds) + other) * size, size);
                    float share = 1 / (1 + MathF.Exp(-TensorPrimitives.Dot<float>(word, target))), g = rate * ((n == 0 ? 1 : 0) - share);
                    TensorPrimitives.MultiplyAdd(target, g, change, change);
                    TensorPrimitives.MultiplyAdd(word, g, target, target);
                }
            }
            TensorPrimitives.Add(word, change, word);
        }
    }

    /// <summary>Words as often as the 3/4th power of their counts.</summary>
    private static int[] Noise(int[] counts)
    {
        double unit = counts.Sum(c => Math.Pow(c, 0.75)) / 1_000_000;
        return [.. counts.SelectMany((c, i) => Enumerable.Repeat(i, Math.Max(1, (int)(Math.Pow(c, 0.75) / unit))))];
    }

    private static float[] Scaled(float[] values)
    {
        float spread = MathF.Sqrt(TensorPrimitives.SumOfSquares<float>(values) / values.Length);
        TensorPrimitives.Multiply(values, Spread / spread, values);
        return values;
    }
}
