using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stemma.Language.Models;

/// <summary>
/// The dense inference kernel: a product of matrices of 32-bit floats.
/// <para>
/// Every element of the result is one chain of fused multiply-adds over the inner dimension, in order. How rows are blocked, how wide the machine's vectors are
/// and what else lies in the batch change nothing, so a sentence has the same scores to the last bit alone or among others, on one thread or many.
/// </para>
/// <para>Eight rows by two vectors of 16 stay in registers, as in Goto and van de Geijn (2008), "Anatomy of High-Performance Matrix Multiplication".</para>
/// </summary>
public static class MatrixProduct
{
    private const int Panel = PackedMatrix.Panel;

    /// <summary>C = A B, or C + A B.</summary>
    /// <param name="a">Element (r, k) is at r * <paramref name="rowStep"/> + k * <paramref name="depthStep"/>.</param>
    /// <param name="c">Row r begins at r * <paramref name="cStep"/>; each row has room for <see cref="PackedMatrix.Columns"/>.</param>
    public static void Multiply(ReadOnlySpan<float> a, int rows, int rowStep, int depthStep, PackedMatrix b, Span<float> c, int cStep, bool add = false)
    {
        if (rows == 0) return;
        if (a.Length <= ((rows - 1) * rowStep) + ((b.Rows - 1) * depthStep)) throw new ArgumentException("the left matrix is too small", nameof(a));
        if (c.Length < ((rows - 1) * cStep) + b.Columns) throw new ArgumentException("the result has no room", nameof(c));
        for (int p = 0; p * Panel < b.Columns; p++)
        {
            ref float panel = ref MemoryMarshal.GetReference(b.At(p));
            int r = 0;
            for (; r + 8 <= rows; r += 8)
                Eight(ref Unsafe.Add(ref MemoryMarshal.GetReference(a), r * rowStep), rowStep, depthStep, b.Rows, ref panel, ref c[(r * cStep) + (p * Panel)], cStep, add);
            for (; r < rows; r++)
                One(ref Unsafe.Add(ref MemoryMarshal.GetReference(a), r * rowStep), depthStep, b.Rows, ref panel, ref c[(r * cStep) + (p * Panel)], add);
        }
    }

    /// <summary>A times B where A is packed tightly, row after row.</summary>
    public static void Multiply(ReadOnlySpan<float> a, int rows, PackedMatrix b, Span<float> c) => Multiply(a, rows, b.Rows, 1, b, c, b.Columns);

    private static void Eight(ref float a, int rowStep, int depthStep, int depth, ref float b, ref float c, int cStep, bool add)
    {
        if (!Vector512.IsHardwareAccelerated)
        {
            for (int r = 0; r < 8; r += 4)
                for (int half = 0; half < Panel; half += 16)
                    FourNarrow(ref Unsafe.Add(ref a, r * rowStep), rowStep, depthStep, depth, ref Unsafe.Add(ref b, half), ref Unsafe.Add(ref c, (r * cStep) + half), cStep, add);
            return;
        }
        ref float a0 = ref a, a1 = ref Unsafe.Add(ref a, rowStep), a2 = ref Unsafe.Add(ref a, 2 * rowStep), a3 = ref Unsafe.Add(ref a, 3 * rowStep);
        ref float a4 = ref Unsafe.Add(ref a, 4 * rowStep), a5 = ref Unsafe.Add(ref a, 5 * rowStep), a6 = ref Unsafe.Add(ref a, 6 * rowStep), a7 = ref Unsafe.Add(ref a, 7 * rowStep);
        Vector512<float> l0 = Start(ref c, 0, add), h0 = Start(ref c, 16, add), l1 = Start(ref c, cStep, add), h1 = Start(ref c, cStep + 16, add);
        Vector512<float> l2 = Start(ref c, 2 * cStep, add), h2 = Start(ref c, (2 * cStep) + 16, add), l3 = Start(ref c, 3 * cStep, add), h3 = Start(ref c, (3 * cStep) + 16, add);
        Vector512<float> l4 = Start(ref c, 4 * cStep, add), h4 = Start(ref c, (4 * cStep) + 16, add), l5 = Start(ref c, 5 * cStep, add), h5 = Start(ref c, (5 * cStep) + 16, add);
        Vector512<float> l6 = Start(ref c, 6 * cStep, add), h6 = Start(ref c, (6 * cStep) + 16, add), l7 = Start(ref c, 7 * cStep, add), h7 = Start(ref c, (7 * cStep) + 16, add);
        nint at = 0, bAt = 0;
        for (int k = 0; k < depth; k++, at += depthStep, bAt += Panel)
        {
            var low = Vector512.LoadUnsafe(ref Unsafe.Add(ref b, bAt));
            var high = Vector512.LoadUnsafe(ref Unsafe.Add(ref b, bAt + 16));
            var x = Vector512.Create(Unsafe.Add(ref a0, at));
            (l0, h0) = (Vector512.FusedMultiplyAdd(x, low, l0), Vector512.FusedMultiplyAdd(x, high, h0));
            x = Vector512.Create(Unsafe.Add(ref a1, at));
            (l1, h1) = (Vector512.FusedMultiplyAdd(x, low, l1), Vector512.FusedMultiplyAdd(x, high, h1));
            x = Vector512.Create(Unsafe.Add(ref a2, at));
            (l2, h2) = (Vector512.FusedMultiplyAdd(x, low, l2), Vector512.FusedMultiplyAdd(x, high, h2));
            x = Vector512.Create(Unsafe.Add(ref a3, at));
            (l3, h3) = (Vector512.FusedMultiplyAdd(x, low, l3), Vector512.FusedMultiplyAdd(x, high, h3));
            x = Vector512.Create(Unsafe.Add(ref a4, at));
            (l4, h4) = (Vector512.FusedMultiplyAdd(x, low, l4), Vector512.FusedMultiplyAdd(x, high, h4));
            x = Vector512.Create(Unsafe.Add(ref a5, at));
            (l5, h5) = (Vector512.FusedMultiplyAdd(x, low, l5), Vector512.FusedMultiplyAdd(x, high, h5));
            x = Vector512.Create(Unsafe.Add(ref a6, at));
            (l6, h6) = (Vector512.FusedMultiplyAdd(x, low, l6), Vector512.FusedMultiplyAdd(x, high, h6));
            x = Vector512.Create(Unsafe.Add(ref a7, at));
            (l7, h7) = (Vector512.FusedMultiplyAdd(x, low, l7), Vector512.FusedMultiplyAdd(x, high, h7));
        }
        Store(l0, h0, ref c, 0);
        Store(l1, h1, ref c, cStep);
        Store(l2, h2, ref c, 2 * cStep);
        Store(l3, h3, ref c, 3 * cStep);
        Store(l4, h4, ref c, 4 * cStep);
        Store(l5, h5, ref c, 5 * cStep);
        Store(l6, h6, ref c, 6 * cStep);
        Store(l7, h7, ref c, 7 * cStep);
    }

    /// <summary>Four rows by 16 columns, for machines with vectors of eight.</summary>
    private static void FourNarrow(ref float a, int rowStep, int depthStep, int depth, ref float b, ref float c, int cStep, bool add)
    {
        Span<Vector256<float>> sums = stackalloc Vector256<float>[8];
        for (int i = 0; i < 8; i++) sums[i] = add ? Vector256.LoadUnsafe(ref Unsafe.Add(ref c, (i / 2 * cStep) + (i % 2 * 8))) : default;
        Vector256<float> l0 = sums[0], h0 = sums[1], l1 = sums[2], h1 = sums[3], l2 = sums[4], h2 = sums[5], l3 = sums[6], h3 = sums[7];
        for (int k = 0; k < depth; k++)
        {
            var low = Vector256.LoadUnsafe(ref Unsafe.Add(ref b, k * Panel));
            var high = Vector256.LoadUnsafe(ref Unsafe.Add(ref b, (k * Panel) + 8));
            var x = Vector256.Create(Unsafe.Add(ref a, k * depthStep));
            (l0, h0) = (Vector256.FusedMultiplyAdd(x, low, l0), Vector256.FusedMultiplyAdd(x, high, h0));
            x = Vector256.Create(Unsafe.Add(ref a, rowStep + (k * depthStep)));
            (l1, h1) = (Vector256.FusedMultiplyAdd(x, low, l1), Vector256.FusedMultiplyAdd(x, high, h1));
            x = Vector256.Create(Unsafe.Add(ref a, (2 * rowStep) + (k * depthStep)));
            (l2, h2) = (Vector256.FusedMultiplyAdd(x, low, l2), Vector256.FusedMultiplyAdd(x, high, h2));
            x = Vector256.Create(Unsafe.Add(ref a, (3 * rowStep) + (k * depthStep)));
            (l3, h3) = (Vector256.FusedMultiplyAdd(x, low, l3), Vector256.FusedMultiplyAdd(x, high, h3));
        }
        (sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7]) = (l0, h0, l1, h1, l2, h2, l3, h3);
        for (int i = 0; i < 8; i++) sums[i].StoreUnsafe(ref Unsafe.Add(ref c, (i / 2 * cStep) + (i % 2 * 8)));
    }

    private static void One(ref float a, int depthStep, int depth, ref float b, ref float c, bool add)
    {
        Vector256<float> s0 = default, s1 = default, s2 = default, s3 = default;
        if (add) (s0, s1, s2, s3) = (Vector256.LoadUnsafe(ref c), Vector256.LoadUnsafe(ref c, 8), Vector256.LoadUnsafe(ref c, 16), Vector256.LoadUnsafe(ref c, 24));
        for (int k = 0; k < depth; k++)
        {
            var x = Vector256.Create(Unsafe.Add(ref a, k * depthStep));
            ref float line = ref Unsafe.Add(ref b, k * Panel);
            s0 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref line), s0);
            s1 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref line, 8), s1);
            s2 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref line, 16), s2);
            s3 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref line, 24), s3);
        }
        s0.StoreUnsafe(ref c);
        s1.StoreUnsafe(ref c, 8);
        s2.StoreUnsafe(ref c, 16);
        s3.StoreUnsafe(ref c, 24);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Start(ref float c, int at, bool add) => add ? Vector512.LoadUnsafe(ref Unsafe.Add(ref c, at)) : Vector512<float>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<float> low, Vector512<float> high, ref float c, int at)
    {
        low.StoreUnsafe(ref Unsafe.Add(ref c, at));
        high.StoreUnsafe(ref Unsafe.Add(ref c, at + 16));
    }
}
