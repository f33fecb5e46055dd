using Stemma.Eval;
using Stemma.Language;
using Stemma.Language.Names;
using Stemma.Language.Quotations;
using Stemma.Language.Syntax;
using Stemma.Model;

namespace Stemma.Training;

/// <summary>
/// Trains <see cref="CueModel"/> on the fitting part of PolNeAR's training section: logistic regression by stochastic gradient descent with AdaGrad steps,
/// fixed order drawn from a fixed seed, weights cut to signed bytes.
/// </summary>
public static class AttributionTraining
{
    private const int Epochs = 8, Least = 3;
    private const double Rate = 0.02, Decay = 3e-3;

    private sealed record Example(int[] Features, bool Reports);

    public static void Train(string data, string models)
    {
        var gold = new GoldSet(Path.Combine(data, "polnear.zip"));
        var fit = Read(gold, PolnearGold.Part.Fit);
        var tune = Read(gold, PolnearGold.Part.Tune);
        Console.WriteLine($"{fit.Count} candidates, {fit.Count(e => e.Reports)} report");
        Save(Fit(Common(fit), tune), Path.Combine(models, "attribution.bin"));
    }

    private static List<Example> Read(GoldSet gold, PolnearGold.Part part)
    {
        var articles = PolnearGold.Read(gold, part).ToList();
        var examples = new List<Example>[articles.Count];
        Parallel.For(0, articles.Count, i => examples[i] = [.. Examples(articles[i])]);
        return [.. examples.SelectMany(e => e)];
    }

    // A feature that few candidates have teaches nothing about other texts.
    private static List<Example> Common(List<Example> examples)
    {
        int[] counts = new int[CueFeatures.Size];
        foreach (var e in examples)
            foreach (int f in e.Features) counts[f]++;
        return [.. examples.Select(e => e with { Features = [.. e.Features.Where(f => counts[f] >= Least)] })];
    }

    private static IEnumerable<Example> Examples(GoldArticle article)
    {
        var reading = Paragraphs.Read(article.Name, article.Text);
        var (sentences, tokens) = SyntaxStage.Parse(reading);
        var names = NameStage.Find(reading, sentences, tokens);
        var passage = new Passage(reading, sentences, tokens, EntityStage.Resolve(reading, sentences, tokens, names));
        var gold = article.Attributions.Select(a => AttributionScorer.OfGold(article.Text, a)).ToList();
        var features = new List<int>();
        foreach (var (candidate, content) in IndirectSpeech.Open(passage, DirectSpeech.Find(passage).Drafts))
        {
            var words = AttributionScorer.Words(article.Text, content.Select(s => new GoldSpan(s.Start, s.End)), content: true);
            var cue = AttributionScorer.Words(article.Text, [new GoldSpan(candidate.CueSpan.Start, candidate.CueSpan.End)], content: false);
            var same = gold.Where(g => AttributionScorer.Jaccard(g.Content, words) >= 0.5).ToList();
            bool right = same.Any(g => g.Cue.Overlaps(cue));
            if (!right && same.Count > 0) continue; // the same words under another cue: neither right nor wrong
            CueFeatures.Of(candidate, passage.Voices, article.Text, features);
            yield return new([.. features], right);
        }
    }

    private static double[] Fit(List<Example> examples, List<Example> tune)
    {
        double[] weights = new double[CueFeatures.Size], squares = new double[CueFeatures.Size], sum = new double[CueFeatures.Size];
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        ulong seed = 1;
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            Shuffle(order, ref seed);
            double loss = 0;
            foreach (int i in order) loss += Step(examples[i], weights, squares);
            Console.WriteLine($"epoch {epoch + 1}: loss {loss / order.Length:F4}, on the tuning part {tune.Average(e => Loss(Chance(e, weights), e.Reports)):F4}");
            if (epoch >= Epochs / 2)
                for (int k = 0; k < weights.Length; k++) sum[k] += weights[k];
        }
        return sum;
    }

    private static double Step(Example e, double[] weights, double[] squares)
    {
        double p = Chance(e, weights), gradient = p - (e.Reports ? 1 : 0);
        foreach (int f in e.Features)
        {
            double g = gradient + Decay * weights[f];
            squares[f] += g * g;
            weights[f] -= Rate * g / Math.Sqrt(squares[f] + 1e-6);
        }
        return Loss(p, e.Reports);
    }

    private static double Chance(Example e, double[] weights)
    {
        double z = 0;
        foreach (int f in e.Features) z += weights[f];
        return 1 / (1 + Math.Exp(-z));
    }

    private static double Loss(double chance, bool reports) => -Math.Log(Math.Max(1e-9, reports ? chance : 1 - chance));

    private static void Shuffle(int[] order, ref ulong seed)
    {
        for (int i = order.Length - 1; i > 0; i--)
        {
            seed = seed * 6364136223846793005 + 1442695040888963407;
            int j = (int)((seed >> 33) % (ulong)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
    }

    private static void Save(double[] sum, string file)
    {
        double[] weights = [.. sum.Select(w => w / (Epochs - Epochs / 2))];
        double most = weights.Max(Math.Abs), scale = Math.Min(most, 4) / 127;
        using var writer = new BinaryWriter(File.Create(file));
        writer.Write((float)scale);
        foreach (double w in weights) writer.Write((sbyte)Math.Clamp(Math.Round(w / scale), -127, 127));
    }
}
