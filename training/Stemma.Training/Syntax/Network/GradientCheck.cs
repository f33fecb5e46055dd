using Stemma.Language.Models;
using Stemma.Language.Syntax;

namespace Stemma.Training.Syntax.Network;

/// <summary>Compares the gradient with the slope of the loss, measured by small steps along the gradient of each array of a small network. Run before each training.</summary>
internal static class GradientCheck
{
    private const float Reach = 2e-3f;

    public static void Run()
    {
        var random = new Random(5);
        var shape = new NetworkShape(32, 32, 32, 2, 32, 32, 40, 10);
        ulong[] keys = [NetworkFeatures.UnknownWord, .. Enumerable.Range(1, 60).Select(i => Feature.Of(1, (ulong)i))];
        var parameters = new Parameters(shape, new([.. keys.Select(KeyTable.PrintOf)]), WordVectors.Random(20, shape.Meaning, random), 3);
        foreach (var tensor in parameters.All) tensor.Randomise(random, tensor.Rows > 1 ? 0.3f : 0.2f);
        var pass = new Pass(parameters) { InputDropout = 0, Dropout = 0 };
        Example[] batch = [.. new[] { 1, 5, 9, 13 }.Select(n => Sample(n, random))];
        Loss(parameters, pass, batch);
        var gradients = pass.Gradients.ToDictionary(p => p.Key, p => (float[])p.Value.Clone());
        double worst = parameters.All.Max(tensor => Difference(parameters, pass, batch, tensor, gradients[tensor]));
        Console.WriteLine($"  gradient check: off by {worst:P2} at most");
        if (worst > 0.02) throw new InvalidOperationException("the gradient is wrong");
    }

    private static double Difference(Parameters parameters, Pass pass, Example[] batch, Tensor tensor, float[] gradient)
    {
        double norm = Math.Sqrt(gradient.Sum(g => (double)g * g));
        float[] kept = [.. tensor.Value];
        double Moved(float by)
        {
            for (int i = 0; i < kept.Length; i++) tensor.Value[i] = kept[i] + (float)(by * gradient[i] / norm);
            return Loss(parameters, pass, batch);
        }

        double slope = (Moved(Reach) - Moved(-Reach)) / (2 * Reach);
        kept.CopyTo(tensor.Value, 0);
        return Math.Abs(slope - norm) / norm;
    }

    private static double Loss(Parameters parameters, Pass pass, Example[] batch)
    {
        parameters.Pack();
        foreach (float[] gradient in pass.Gradients.Values) Array.Clear(gradient);
        pass.Learn(batch, new Random(1));
        return pass.TagLoss + pass.ArcLoss + pass.RelationLoss;
    }

    private static Example Sample(int n, Random random) => new(
        [.. Enumerable.Range(0, n * NetworkFeatures.Count).Select(_ => random.Next(-1, 60))], [.. Enumerable.Range(0, n).Select(_ => random.Next(-1, 20))], [.. Enumerable.Range(0, n).Select(_ => random.Next(40))],
        [.. Enumerable.Range(1, n).Select(i => i == 1 ? 0 : random.Next(1, i))], [.. Enumerable.Range(0, n).Select(_ => random.Next(10))], new float[n]);
}
