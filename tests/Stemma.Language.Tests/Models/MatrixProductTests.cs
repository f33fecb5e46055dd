using System.Runtime.Intrinsics;
using Shouldly;
using Stemma.Language.Models;
using Xunit;

namespace Stemma.Tests.Language.Models;

public sealed class MatrixProductTests
{
    private static float[] Sample(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => ((float)random.NextDouble() * 2) - 1)];
    }

    /// <summary>The definition: one chain of fused multiply-adds for each element.</summary>
    private static float[] Plain(float[] a, float[] b, int rows, int depth, int columns, int padded)
    {
        var c = new float[rows * padded];
        for (int r = 0; r < rows; r++)
            for (int n = 0; n < columns; n++)
            {
                float sum = 0;
                for (int k = 0; k < depth; k++) sum = MathF.FusedMultiplyAdd(a[(r * depth) + k], b[(k * columns) + n], sum);
                c[(r * padded) + n] = sum;
            }
        return c;
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 7, 5)]
    [InlineData(8, 32, 32)]
    [InlineData(13, 50, 33)]
    [InlineData(40, 96, 100)]
    public void EveryElementIsOneChainToTheLastBit(int rows, int depth, int columns)
    {
        float[] a = Sample(rows * depth, 1), b = Sample(depth * columns, 2);
        var packed = new PackedMatrix().Set(b, depth, columns, columns, 1);
        var c = new float[rows * packed.Columns];
        MatrixProduct.Multiply(a, rows, packed, c);
        c.ShouldBe(Plain(a, b, rows, depth, columns, packed.Columns));
    }

    [Fact]
    public void TransposedOperandsAndSumsWork()
    {
        float[] a = Sample(9 * 20, 3), b = Sample(20 * 32, 4), transposed = new float[a.Length], b2 = new float[b.Length];
        for (int r = 0; r < 9; r++)
            for (int k = 0; k < 20; k++) transposed[(k * 9) + r] = a[(r * 20) + k];
        for (int k = 0; k < 20; k++)
            for (int n = 0; n < 32; n++) b2[(n * 20) + k] = b[(k * 32) + n];
        var c = new float[9 * 32];
        MatrixProduct.Multiply(transposed, 9, 1, 9, new PackedMatrix().Set(b2, 20, 32, 1, 20), c, 32);
        c.ShouldBe(Plain(a, b, 9, 20, 32, 32));
        float[] once = [.. c];
        MatrixProduct.Multiply(a, 9, 20, 1, new PackedMatrix().Set(b, 20, 32, 32, 1), c, 32, add: true);
        for (int i = 0; i < c.Length; i++) c[i].ShouldBe(2 * once[i], 1e-4);
    }

    [Fact]
    public void EightBitsKeepWeightsToAHundredthOfTheLargest()
    {
        float[] values = Sample(40 * 10, 5);
        using var memory = new MemoryStream();
        ModelFile.Write(memory, "m", 1, w => PackedMatrix.Write(w, values, 40, 10));
        memory.Position = 0;
        float[] read = PackedMatrix.ReadRows(ModelFile.Read(memory, "m", 1), out int rows, out int columns);
        (rows, columns).ShouldBe((40, 10));
        for (int i = 0; i < values.Length; i++) read[i].ShouldBe(values[i], 0.005);
    }

    [Fact]
    public void ExponentialIsCloseOverItsWholeRange()
    {
        for (float x = -80; x < 80; x += 0.37f) (Recurrence.Exp(Vector256.Create(x))[3] / Math.Exp(x)).ShouldBe(1, 1e-6);
    }

    [Fact]
    public void KeysAreFoundAndOthersAreNot()
    {
        ulong[] keys = [.. Enumerable.Range(1, 1000).Select(i => Feature.Of(3, (ulong)i))];
        var table = new KeyTable([.. keys.Select(KeyTable.PrintOf)]);
        for (int i = 0; i < keys.Length; i++) table.Find(keys[i]).ShouldBe(i);
        table.Find(Feature.Of(4, 1)).ShouldBe(-1);
    }
}
