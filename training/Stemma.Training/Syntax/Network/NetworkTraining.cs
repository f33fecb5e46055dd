using System.Diagnostics;
using Stemma.Language.Models;
using Stemma.Language.Names;
using Stemma.Language.Syntax;

namespace Stemma.Training.Syntax.Network;

/// <summary>Learns the network by Adam with a rate that rises briefly and then falls to nothing, in a fixed order from a fixed seed.</summary>
internal sealed class NetworkTraining(NetworkSettings settings)
{
    public Parameters Train(IReadOnlyList<GoldDocument> documents, IReadOnlyDictionary<string, int> tags, string[] relations, WordClusters classes, WordVectors meanings, Action<int, Parameters>? afterEpoch = null)
    {
        var (keys, counts) = Examples.Count(documents);
        var number = relations.Select((r, i) => (r, i)).ToDictionary(p => p.r, p => p.i, StringComparer.Ordinal);
        var examples = new Examples(keys, counts, tags, number, classes, meanings.Words);
        var sentences = documents.SelectMany(d => d.Sentences.Select(s => (Document: d, Sentence: s))).Where(p => p.Sentence.Count <= settings.LongestSentence).ToArray();
        var plain = sentences.Select(p => examples.Plain(p.Document, p.Sentence)).ToArray();
        var shape = settings.Shape(tags.Values.Max() + 1, relations.Length);
        var parameters = new Parameters(shape, keys, meanings, settings.Seed);
        var parts = Enumerable.Range(0, 2).Select(_ => new Pass(parameters) { InputDropout = settings.InputDropout, Dropout = settings.Dropout }).ToArray();
        Console.WriteLine($"  network: {keys.Count} keys, {parameters.All.Sum(t => t.Value.Length) / 1e6:F2} million weights, {plain.Sum(e => e.Count)} words");
        int step = 0, steps = settings.Epochs * (plain.Sum(e => e.Count) / settings.Batch);
        for (int epoch = 0; epoch < settings.Epochs; epoch++)
        {
            var random = new Random(settings.Seed + epoch);
            Example[] order = [.. plain];
            for (int i = 0; i < order.Length; i++)
                if (random.NextDouble() < settings.Changed) order[i] = examples.Changed(sentences[i].Sentence, random);
            random.Shuffle(order);
            var watch = Stopwatch.StartNew();
            double[] losses = new double[3];
            int words = 0;
            foreach (var batch in Batches(order))
            {
                float rate = settings.Rate * Math.Min(1, (step + 1) / 200f) * Math.Max(0.01f, 1 - (step / (float)steps));
                Step(parameters, parts, batch, ++step, rate);
                foreach (var part in parts) (losses[0], losses[1], losses[2]) = (losses[0] + part.TagLoss, losses[1] + part.ArcLoss, losses[2] + part.RelationLoss);
                words += batch.Sum(e => e.Count);
            }
            Console.WriteLine($"  epoch {epoch + 1}: loss of tags {losses[0] / words:F3}, arcs {losses[1] / words:F3}, relations {losses[2] / words:F3}, {words / watch.Elapsed.TotalSeconds:F0} words/s");
            afterEpoch?.Invoke(epoch, parameters);
        }
        return parameters;
    }

    private IEnumerable<List<Example>> Batches(Example[] order)
    {
        var batch = new List<Example>();
        int words = 0;
        foreach (var e in order)
        {
            batch.Add(e);
            words += e.Count;
            if (words < settings.Batch) continue;
            yield return batch;
            (batch, words) = ([], 0);
        }
    }

    /// <summary>The two halves of a batch may run on two threads; their gradients are added in a fixed order.</summary>
    private void Step(Parameters parameters, Pass[] parts, List<Example> batch, int step, float rate)
    {
        parameters.Pack();
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = settings.Threads }, i =>
            parts[i].Learn([.. batch.Where((_, k) => k % parts.Length == i)], new Random((step * 10) + i)));
        float scale = 1f / batch.Sum(e => e.Count);
        int[] touched = [.. parts.SelectMany(p => p.Touched).Distinct().Order()];
        int size = parameters.Shape.Embedding;
        double norm = 0;
        foreach (var tensor in parameters.All)
        {
            float[] sum = parts[0].Gradients[tensor], other = parts[1].Gradients[tensor];
            if (tensor == parameters.Vectors)
                foreach (int row in touched) norm += Merge(sum.AsSpan(row * size, size), other.AsSpan(row * size, size));
            else norm += Merge(sum, other);
        }
        float clip = scale * Math.Min(1, settings.LargestGradient / Math.Max(1e-9f, (float)Math.Sqrt(norm) * scale));
        foreach (var tensor in parameters.All)
        {
            if (tensor == parameters.Vectors)
                foreach (int row in touched) tensor.Step(parts[0].Gradients[tensor], row * size, size, rate, clip, step);
            else tensor.Step(parts[0].Gradients[tensor], 0, tensor.Value.Length, rate, clip, step);
        }
        foreach (var part in parts) part.Touched.Clear();
    }

    /// <summary>Moves the second gradient into the first; the sum's squared length.</summary>
    private static double Merge(Span<float> sum, Span<float> other)
    {
        System.Numerics.Tensors.TensorPrimitives.Add(sum, other, sum);
        other.Clear();
        return System.Numerics.Tensors.TensorPrimitives.SumOfSquares<float>(sum);
    }
}
