using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stemma.Language.Models;

/// <summary>
/// The simple recurrent unit with a highway (Lei et al. 2018, "Simple Recurrent Units for Highly Parallelizable Recurrence"): all products of matrices are made before
/// for the whole sequence, and what is left over time is elementwise.
/// <para>f = sigmoid(u_f + v_f c' + b_f), r = sigmoid(u_r + v_r c' + b_r), c = f c' + (1 - f) u_x, h = r c + (1 - r) y, where c' is the state before and y the highway's input.</para>
/// </summary>
public static class Recurrence
{
    /// <summary>Rows of <c>gates</c>: v_f, v_r, b_f, b_r, each as long as the state.</summary>
    public const int GateRows = 4;

    /// <summary>Runs one direction over the rows [<paramref name="first"/>, <paramref name="end"/>), from a state of zeros.</summary>
    /// <param name="u">Row t begins at t * <paramref name="uStep"/>: u_x, u_f, u_r of <paramref name="width"/> each. The gates' places are overwritten by f and r.</param>
    /// <param name="y">The highway's input; row t begins at t * <paramref name="yStep"/>.</param>
    /// <param name="c">States, and <paramref name="h"/> the output; row t begins at t * <paramref name="hStep"/>.</param>
    /// <param name="width">The size of the state, a multiple of 8.</param>
    public static void Run(
        Span<float> u, int uStep, ReadOnlySpan<float> y, int yStep, ReadOnlySpan<float> gates, Span<float> c, Span<float> h, int hStep, int width, int first, int end, bool backwards)
    {
        int step = backwards ? -1 : 1, from = backwards ? end - 1 : first;
        for (int n = 0, t = from; n < end - first; n++, t += step)
        {
            var before = n == 0 ? default : c.Slice((t - step) * hStep, width);
            Step(u.Slice(t * uStep, 3 * width), y.Slice(t * yStep, width), gates, before, c.Slice(t * hStep, width), h.Slice(t * hStep, width));
        }
    }

    private static void Step(Span<float> u, ReadOnlySpan<float> y, ReadOnlySpan<float> gates, ReadOnlySpan<float> before, Span<float> c, Span<float> h)
    {
        int width = c.Length;
        ref float ur = ref MemoryMarshal.GetReference(u), yr = ref MemoryMarshal.GetReference(y), g = ref MemoryMarshal.GetReference(gates);
        ref float br = ref MemoryMarshal.GetReference(before), cr = ref MemoryMarshal.GetReference(c), hr = ref MemoryMarshal.GetReference(h);
        for (int j = 0; j < width; j += 8)
        {
            var old = before.IsEmpty ? Vector256<float>.Zero : Vector256.LoadUnsafe(ref br, (nuint)j);
            var f = Sigmoid(Vector256.FusedMultiplyAdd(old, At(ref g, j), At(ref ur, width + j) + At(ref g, (2 * width) + j)));
            var r = Sigmoid(Vector256.FusedMultiplyAdd(old, At(ref g, width + j), At(ref ur, (2 * width) + j) + At(ref g, (3 * width) + j)));
            var x = At(ref ur, j);
            var now = Vector256.FusedMultiplyAdd(f, old - x, x);
            var high = At(ref yr, j);
            f.StoreUnsafe(ref ur, (nuint)(width + j));
            r.StoreUnsafe(ref ur, (nuint)((2 * width) + j));
            now.StoreUnsafe(ref cr, (nuint)j);
            Vector256.FusedMultiplyAdd(r, now - high, high).StoreUnsafe(ref hr, (nuint)j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> At(ref float from, int j) => Vector256.LoadUnsafe(ref from, (nuint)j);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Sigmoid(Vector256<float> x) => Vector256<float>.One / (Vector256<float>.One + Exp(-x));

    /// <summary>e to the x, to about 2e-7 of its value (the polynomial of Cephes' expf). Written out, so that it has the same bits on every machine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-87f)), Vector256.Create(87f));
        var n = Vector256.Floor(Vector256.FusedMultiplyAdd(x, Vector256.Create(1.44269504f), Vector256.Create(0.5f)));
        var r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.693359375f), x);
        r = Vector256.FusedMultiplyAdd(n, Vector256.Create(2.12194440e-4f), r);
        var p = Vector256.FusedMultiplyAdd(Vector256.Create(1.9875691500e-4f), r, Vector256.Create(1.3981999507e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(8.3334519073e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(4.1665795894e-2f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1.6666665459e-1f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(5.0000001201e-1f));
        p = Vector256.FusedMultiplyAdd(p * r, r, r) + Vector256<float>.One;
        return p * ((Vector256.ConvertToInt32(n) + Vector256.Create(127)) << 23).AsSingle();
    }
}
