using System.Runtime.Intrinsics;
using Stemma.Language.Models;

namespace Stemma.Training.Syntax.Network;

/// <summary>The way back through <see cref="Recurrence.Run"/>: same layout, gates' places holding f and r.</summary>
internal readonly ref struct RecurrenceBack(
    float[] u, Span<float> du, int uAt, int uStep, float[] y, int yAt, int yStep, float[] c, int hAt, int hStep, int width, float[] gates, float[] dGates, int gatesAt)
{
    private readonly Span<float> _du = du;

    /// <param name="dh">Gradient of the output, laid out as the states.</param>
    /// <param name="dy">Receives the gradient of the highway's input, laid out as it.</param>
    public void Run(ReadOnlySpan<float> dh, Span<float> dy, int first, int end, bool backwards)
    {
        Span<float> carry = stackalloc float[width];
        carry.Clear();
        int step = backwards ? -1 : 1, last = backwards ? first : end - 1;
        for (int n = 0, t = last; n < end - first; n++, t -= step) Step(t, n + 1 == end - first ? -1 : t - step, dh, dy, carry);
    }

    private void Step(int t, int before, ReadOnlySpan<float> dh, Span<float> dy, Span<float> carry)
    {
        int ut = uAt + (t * uStep), yt = yAt + (t * yStep), ht = hAt + (t * hStep);
        for (int j = 0; j < width; j += 8)
        {
            var old = before < 0 ? Vector256<float>.Zero : Load(c, hAt + (before * hStep) + j);
            Vector256<float> x = Load(u, ut + j), f = Load(u, ut + width + j), r = Load(u, ut + (2 * width) + j), now = Load(c, ht + j), high = Load(y, yt + j), d = Load(dh, ht + j);
            var one = Vector256<float>.One;
            var dr = d * (now - high) * r * (one - r);
            var dc = Load(carry, j) + (d * r);
            var df = dc * (old - x) * f * (one - f);
            Store(d * (one - r), dy, yt + j);
            Store(dc * (one - f), _du, ut + j);
            Store(df, _du, ut + width + j);
            Store(dr, _du, ut + (2 * width) + j);
            Store((dc * f) + (df * Load(gates, gatesAt + j)) + (dr * Load(gates, gatesAt + width + j)), carry, j);
            Store(Load(dGates, gatesAt + j) + (df * old), dGates, gatesAt + j);
            Store(Load(dGates, gatesAt + width + j) + (dr * old), dGates, gatesAt + width + j);
            Store(Load(dGates, gatesAt + (2 * width) + j) + df, dGates, gatesAt + (2 * width) + j);
            Store(Load(dGates, gatesAt + (3 * width) + j) + dr, dGates, gatesAt + (3 * width) + j);
        }
    }

    private static Vector256<float> Load(ReadOnlySpan<float> from, int at) => Vector256.LoadUnsafe(in from[at]);

    private static void Store(Vector256<float> value, Span<float> to, int at) => value.StoreUnsafe(ref to[at]);
}
