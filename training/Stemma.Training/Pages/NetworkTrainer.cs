using System.Numerics.Tensors;
using Stemma.Intake.Html;

namespace Stemma.Training.Pages;

/// <summary>Logistic loss, stochastic gradient descent with Adam (Kingma and Ba, 2015), in a fixed order from a fixed seed.</summary>
internal static class NetworkTrainer
{
    private const float Rate = 0.001f, Decay = 1e-5f, Beta1 = 0.9f, Beta2 = 0.999f;
    private const int Batch = 16;

    public static Network Train(List<PageBlocksTraining.Example> examples, int hidden, int epochs, int seed)
    {
        var random = new Random(seed);
        int n = examples[0].Vector.Length;
        var rows = new Unit[hidden + 1];
        for (int h = 0; h < hidden; h++) rows[h] = new(n + 1, random, MathF.Sqrt(2f / n));
        rows[hidden] = new(hidden + 1, random, MathF.Sqrt(1f / hidden));
        var order = Enumerable.Range(0, examples.Count).ToArray();
        int step = 0;
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            double loss = 0;
            for (int i = 0; i < order.Length; i++)
            {
                loss += Learn(rows, examples[order[i]]);
                if (i % Batch != Batch - 1) continue;
                step++;
                foreach (var row in rows) row.Step(step, Rate * (1 - (epoch / (float)epochs)));
            }
            Console.WriteLine($"epoch {epoch}: {loss / order.Length:F4}");
        }
        return new([.. rows[..hidden].Select(r => r.Weights)], rows[hidden].Weights);
    }

    private static double Learn(Unit[] rows, PageBlocksTraining.Example e)
    {
        int hidden = rows.Length - 1, n = e.Vector.Length;
        var active = new float[hidden];
        float sum = rows[hidden].Weights[hidden];
        for (int h = 0; h < hidden; h++)
        {
            float x = TensorPrimitives.Dot(rows[h].Weights.AsSpan(0, n), e.Vector) + rows[h].Weights[n];
            active[h] = Math.Max(0, x);
            sum += active[h] * rows[hidden].Weights[h];
        }
        float p = 1 / (1 + MathF.Exp(-sum)), gradient = (p - e.Label) * e.Weight;
        for (int h = 0; h < hidden; h++)
        {
            if (active[h] <= 0) continue;
            rows[hidden].Gradient[h] += gradient * active[h];
            float back = gradient * rows[hidden].Weights[h];
            TensorPrimitives.MultiplyAdd(e.Vector, back, rows[h].Gradient.AsSpan(0, n), rows[h].Gradient.AsSpan(0, n));
            rows[h].Gradient[n] += back;
        }
        rows[hidden].Gradient[hidden] += gradient;
        return -e.Weight * Math.Log(Math.Max(1e-7, e.Label > 0.5 ? p : 1 - p));
    }

    private sealed class Unit
    {
        private readonly float[] _mean, _square;

        public Unit(int length, Random random, float scale)
        {
            (Weights, Gradient, _mean, _square) = (new float[length], new float[length], new float[length], new float[length]);
            for (int i = 0; i < length - 1; i++) Weights[i] = ((float)random.NextDouble() - 0.5f) * 2 * scale;
        }

        public float[] Weights { get; }
        public float[] Gradient { get; }

        public void Step(int step, float rate)
        {
            float c1 = 1 - MathF.Pow(Beta1, step), c2 = 1 - MathF.Pow(Beta2, step);
            for (int i = 0; i < Weights.Length; i++)
            {
                float g = (Gradient[i] / Batch) + (Decay * Weights[i]);
                _mean[i] = (Beta1 * _mean[i]) + ((1 - Beta1) * g);
                _square[i] = (Beta2 * _square[i]) + ((1 - Beta2) * g * g);
                Weights[i] -= rate * (_mean[i] / c1) / (MathF.Sqrt(_square[i] / c2) + 1e-8f);
                Gradient[i] = 0;
            }
        }
    }
}
