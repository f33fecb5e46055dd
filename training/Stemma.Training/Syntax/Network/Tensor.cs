using System.Runtime.Intrinsics;
using Stemma.Language.Models;

namespace Stemma.Training.Syntax.Network;

/// <summary>One trained array, row after row, with Adam's moments (Kingma and Ba 2015).</summary>
internal sealed class Tensor(int rows, int columns)
{
    private const float Beta1 = 0.9f, Beta2 = 0.98f, Tiny = 1e-8f;
    private readonly float[] _mean = new float[rows * columns], _square = new float[rows * columns];

    public int Rows => rows;
    public int Columns => columns;
    public float[] Value { get; } = new float[rows * columns];

    /// <summary>The matrix as the kernel wants it, and its transpose for the way back; set by <see cref="Pack"/>.</summary>
    public PackedMatrix Forward { get; } = new();
    public PackedMatrix Backward { get; } = new();

    public Tensor Randomise(Random random, float scale)
    {
        for (int i = 0; i < Value.Length; i++) Value[i] = (((float)random.NextDouble() * 2) - 1) * scale;
        return this;
    }

    public void Pack()
    {
        Forward.Set(Value, rows, columns, columns, 1);
        Backward.Set(Value, columns, rows, 1, columns);
    }

    /// <summary>One step down the gradient for the numbers [from, from + count). The gradient is cleared.</summary>
    public void Step(Span<float> gradient, int from, int count, float rate, float clip, int step)
    {
        float fix1 = 1 / (1 - MathF.Pow(Beta1, step)), fix2 = 1 / (1 - MathF.Pow(Beta2, step));
        var one = Vector256.Create(rate * fix1);
        for (int i = from; i + 8 <= from + count; i += 8)
        {
            var g = Vector256.LoadUnsafe(ref gradient[i]) * clip;
            var m = (Vector256.LoadUnsafe(ref _mean[i]) * Beta1) + (g * (1 - Beta1));
            var v = (Vector256.LoadUnsafe(ref _square[i]) * Beta2) + (g * g * (1 - Beta2));
            m.StoreUnsafe(ref _mean[i]);
            v.StoreUnsafe(ref _square[i]);
            (Vector256.LoadUnsafe(ref Value[i]) - (m * one / (Vector256.Sqrt(v * fix2) + Vector256.Create(Tiny)))).StoreUnsafe(ref Value[i]);
        }
        for (int i = from + (count / 8 * 8); i < from + count; i++)
        {
            float g = gradient[i] * clip;
            _mean[i] = (_mean[i] * Beta1) + (g * (1 - Beta1));
            _square[i] = (_square[i] * Beta2) + (g * g * (1 - Beta2));
            Value[i] -= _mean[i] * rate * fix1 / (MathF.Sqrt(_square[i] * fix2) + Tiny);
        }
        gradient.Slice(from, count).Clear();
    }
}
