using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using Stemma.Language.Models;

namespace Stemma.Training.Syntax.Network;

internal static class Loss
{
    /// <summary>The negative logarithm of the gold class's share; the scores become the gradient, share minus gold.</summary>
    public static double CrossEntropy(Span<float> scores, int gold)
    {
        float top = TensorPrimitives.Max<float>(scores);
        double sum = 0;
        int i = 0;
        for (; i + 8 <= scores.Length; i += 8)
        {
            var e = Recurrence.Exp(Vector256.LoadUnsafe(ref scores[i]) - Vector256.Create(top));
            e.StoreUnsafe(ref scores[i]);
            sum += Vector256.Sum(e);
        }
        for (; i < scores.Length; i++) sum += scores[i] = MathF.Exp(scores[i] - top);
        TensorPrimitives.Multiply(scores, (float)(1 / sum), scores);
        double loss = -Math.Log(Math.Max(1e-12, scores[gold]));
        scores[gold] -= 1;
        return double.IsFinite(loss) ? loss : throw new InvalidOperationException("the loss is not a number: training has failed");
    }
}
