using System.Diagnostics;
using Stemma.Eval;
using Stemma.Eval.Names;
using Stemma.Language.Names;

namespace Stemma.Training.Names;

/// <summary>Makes <c>models/names.bin</c> from CoNLL-2003 train and the Worldwide newswire articles that are not held back, and prints its scores.</summary>
public static class NamesTraining
{
    private const int MinCount = 2;

    /// <param name="data">The folder with conll2003.zip and worldwide-newswire.zip.</param>
    /// <param name="target">The model file to write.</param>
    public static void Run(string data, string target, int epochs = 10, int mostRows = 250_000)
    {
        var gazetteer = NameLists.Gazetteer;
        var train = Texts(data);
        var dev = Worldwide(data).Where(d => NamesData.Drawer(d.Name) is 3 or 4).ToList();
        var clusters = ClusterTraining.Make(data, train.Select(d => d.Text));
        train.AddRange(CaseChanges.Of(train, seed: 11).ToList());
        var clock = Stopwatch.StartNew();
        var (features, sentences) = Extract(train, clusters, gazetteer);
        Console.WriteLine($"{train.Count} documents, {sentences.Sum(s => (long)s.Labels.Length)} tokens, {features.Length} features, {clock.Elapsed.TotalSeconds:F0} s");
        var trainer = new CrfTrainer(features.Length, seed: 7);
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            double loss = trainer.Epoch(sentences, average: epoch > epochs / 2);
            Console.WriteLine($"epoch {epoch}: loss {loss:F4}, {clock.Elapsed.TotalSeconds:F0} s");
        }
        var (weights, transitions) = trainer.Result();
        using (var file = File.Create(target)) Pack(file, features, weights, transitions, clusters, mostRows);
        Console.WriteLine($"{target}: {new FileInfo(target).Length / 1e6:F2} MB");
        using var model = File.OpenRead(target);
        var tagger = new NameTagger(NameModel.Read(model), gazetteer);
        Report("conll testa", Conll(data, "eng.testa"), tagger);
        Report("worldwide dev", dev, tagger);
    }

    /// <summary>What names are learnt from.</summary>
    internal static List<NamedDocument> Texts(string data) => [.. Conll(data, "eng.train"), .. Worldwide(data).Where(d => NamesData.Drawer(d.Name) > 4)];

    private static IEnumerable<NamedDocument> Worldwide(string data) => NamesData.Worldwide(new GoldSet(Path.Combine(data, "worldwide-newswire.zip")));

    private static IReadOnlyList<NamedDocument> Conll(string data, string name) => NamesData.Conll(new GoldSet(Path.Combine(data, "conll2003.zip")), name);

    private static void Report(string name, IReadOnlyList<NamedDocument> documents, NameTagger tagger)
    {
        var score = new NamesScore();
        var clock = Stopwatch.StartNew();
        foreach (var d in documents) score.Add(d, tagger.Tag(d.Text));
        Console.WriteLine($"{name}: {score}  ({documents.Sum(d => d.Labels.Length) / clock.Elapsed.TotalSeconds:F0} tokens/s)");
    }

    private static (uint[] Features, CrfSentence[] Sentences) Extract(List<NamedDocument> documents, WordClusters clusters, Gazetteer gazetteer)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var (_, hashes, _) in Sentences(documents, clusters, gazetteer))
            foreach (uint h in hashes) System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, h, out _)++;
        uint[] features = [.. counts.Where(c => c.Value >= MinCount && c.Key != 0).Select(c => c.Key).Order()];
        var rows = new Dictionary<uint, int>(features.Length);
        for (int i = 0; i < features.Length; i++) rows.Add(features[i], i);
        var sentences = new List<CrfSentence>();
        foreach (var (labels, hashes, ends) in Sentences(documents, clusters, gazetteer))
        {
            var kept = new List<int>(hashes.Count);
            int[] keptEnds = new int[ends.Length];
            for (int i = 0, h = 0; i < ends.Length; i++)
            {
                for (; h < ends[i]; h++)
                    if (rows.TryGetValue(hashes[h], out int row)) kept.Add(row);
                keptEnds[i] = kept.Count;
            }
            sentences.Add(new([.. kept], keptEnds, labels));
        }
        return (features, [.. sentences]);
    }

    private static IEnumerable<(byte[] Labels, List<uint> Hashes, int[] Ends)> Sentences(List<NamedDocument> documents, WordClusters clusters, Gazetteer gazetteer)
    {
        uint[] buffer = new uint[NameFeatures.Most];
        foreach (var d in documents)
        {
            var features = new NameFeatures(d.Text, clusters, gazetteer);
            for (int s = 0, first = 0; s < d.Text.SentenceEnds.Length; first = d.Text.SentenceEnds[s++])
            {
                if (!d.Learn[s]) continue;
                int end = d.Text.SentenceEnds[s];
                features.Enter(first, end);
                var hashes = new List<uint>((end - first) * 64);
                int[] ends = new int[end - first];
                for (int i = first; i < end; i++)
                {
                    hashes.AddRange(buffer.AsSpan(0, features.Write(i, buffer)));
                    ends[i - first] = hashes.Count;
                }
                yield return (d.Labels[first..end], hashes, ends);
            }
        }
    }

    /// <summary>Keeps the rows with the largest weights, rounds them to eight bits and writes the file.</summary>
    private static void Pack(Stream to, uint[] features, float[] weights, float[] transitions, WordClusters clusters, int mostRows)
    {
        const int w = CrfTrainer.Width;
        float[] norm = [.. Enumerable.Range(0, features.Length).Select(r => weights.AsSpan(r * w, NameTags.Count).ToArray().Max(Math.Abs))];
        float least = norm.OrderDescending().ElementAtOrDefault(mostRows);
        int[] kept = [.. Enumerable.Range(0, features.Length).Where(r => norm[r] > least)];
        float top = kept.Max(r => norm[r]), scale = Math.Min(top, 4f) / 127;
        sbyte[] packed = [.. kept.SelectMany(r => weights.AsSpan(r * w, NameTags.Count).ToArray()).Select(v => (sbyte)Math.Clamp(MathF.Round(v / scale), -127, 127))];
        Console.WriteLine($"{kept.Length} rows kept, least {least:F4}, top {top:F2}, zeros {packed.Count(b => b == 0) / (double)packed.Length:P0}");
        NameModel.Write(to, [.. kept.Select(r => features[r])], packed, scale, transitions, clusters);
    }
}
