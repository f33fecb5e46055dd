using System.Globalization;
using System.Text;
using Stemma.Eval;
using Stemma.Eval.Measures;
using Stemma.Events;
using Stemma.Events.Identity;
using Stemma.Model;

namespace Stemma.Training;

/// <summary>
/// Trains <see cref="PairModel"/>: logistic regression on pairs of reports from the incidents (the half that is not held back) and from ECB+
/// (topics 1 to 22). Pairs are drawn in two settings, since both occur in use: among all reports, and within small sets of reports that
/// are easy to confuse, where little can be learnt of which words are rare.
/// </summary>
public static class EventPairs
{
    private sealed record Pair(double[] Features, bool Same, double Weight);

    public static void Train(string data, string models)
    {
        var incidents = Incidents(new(Path.Combine(data, "incidents.zip")));
        var ecb = EcbGrouping.Read(new(Path.Combine(data, "ecbplus.zip")), t => t <= 22);
        double[] small = Fit("small", [.. Small(incidents, 1), .. OneEvent(incidents, 1), .. Topics(ecb, 2)]), large = Fit("large", [.. Whole(incidents, 1), .. Whole(ecb, 1)]);
        var model = new PairModel(small, large);
        foreach (double threshold in (double[])[0.3, 0.35, 0.4, 0.45, 0.5, 0.55])
            Console.WriteLine($"threshold {threshold}: B3 F1 on the training parts: incidents {Score(incidents, model, threshold):F4}, ECB+ {Score(ecb, model, threshold):F4}, ECB+ topic by topic {ecb.GroupBy(r => r.Gold.Split('/')[0]).Average(t => Score([.. t], model, threshold)):F4}");
        using var writer = new StreamWriter(Path.Combine(models, "event-pairs.tsv"), append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        for (int i = 0; i < small.Length; i++)
        {
            string row = string.Create(CultureInfo.InvariantCulture, $"{(i == 0 ? "bias" : PairFeatures.All[i - 1].Name)}\t{small[i]:F4}\t{large[i]:F4}");
            writer.WriteLine(row);
            Console.WriteLine(row);
        }
    }

    private static List<(Analysis Analysis, string Gold)> Incidents(GoldSet gold)
    {
        var reports = IncidentGrouping.Read(gold, heldBack: false);
        var goldOf = reports.ToDictionary(r => r.Id, r => r.Incident, StringComparer.Ordinal);
        return [.. ReportGrouping.Analyze([.. reports.Select(r => new GroupingInput(r.Id, r.Title, r.Text, r.Published))]).Select(a => (a, goldOf[a.Reading.Path]))];
    }

    private static (ReportSpace Space, List<string> Gold) Space(IEnumerable<(Analysis Analysis, string Gold)> reports)
    {
        var goldOf = reports.ToDictionary(r => r.Analysis.Reading.Path, r => r.Gold, StringComparer.Ordinal);
        var set = ReportSet.Of(reports.Select(r => r.Analysis));
        return (ReportSpace.Of(set), [.. set.Analyses.Select(a => goldOf[a.Reading.Path])]);
    }

    private static IEnumerable<Pair> Whole(IEnumerable<(Analysis Analysis, string Gold)> reports, double weight)
    {
        var (space, gold) = Space(reports);
        return CandidatePairs.Find(space).Select(p => new Pair(PairFeatures.Of(space, p.A, p.B), gold[p.A] == gold[p.B], weight));
    }

    // Every fourth report with its own event's reports and those of its nearest other events, as an analyst would put them side by side.
    private static IEnumerable<Pair> Small(List<(Analysis Analysis, string Gold)> reports, double weight)
    {
        var (space, gold) = Space(reports);
        var near = CandidatePairs.Find(space).SelectMany(p => new[] { (p.A, p.B), (A: p.B, B: p.A) }).ToLookup(p => p.Item1, p => p.Item2);
        for (int seed = 0; seed < gold.Count; seed += 4)
        {
            var others = near[seed].OrderByDescending(o => TermVector.Cosine(space.Vectors[seed].All, space.Vectors[o].All)).ThenBy(o => o).Take(5 + (seed % 7));
            foreach (var pair in Whole(others.Append(seed).Select(i => (space.Set.Analyses[i], gold[i])), weight)) yield return pair;
        }
    }

    // All reports of one event with a single stranger: what most of a set shares may be just what makes it one event.
    private static IEnumerable<Pair> OneEvent(List<(Analysis Analysis, string Gold)> reports, double weight)
    {
        var (space, gold) = Space(reports);
        var near = CandidatePairs.Find(space).SelectMany(p => new[] { (p.A, p.B), (A: p.B, B: p.A) }).ToLookup(p => p.Item1, p => p.Item2);
        foreach (var ev in Enumerable.Range(0, gold.Count).GroupBy(i => gold[i], StringComparer.Ordinal).Where(g => g.Count() > 2))
        {
            var strangers = near[ev.First()].Where(o => gold[o] != ev.Key).OrderByDescending(o => TermVector.Cosine(space.Vectors[ev.First()].All, space.Vectors[o].All)).ThenBy(o => o).Take(1);
            foreach (var pair in Whole(ev.Concat(strangers).Select(i => (space.Set.Analyses[i], gold[i])), weight)) yield return pair;
        }
    }

    private static IEnumerable<Pair> Topics(List<(Analysis Analysis, string Gold)> reports, double weight) =>
        reports.GroupBy(r => r.Gold.Split('/')[0], StringComparer.Ordinal).SelectMany(topic => Whole([.. topic], weight));

    private static double Score(List<(Analysis Analysis, string Gold)> reports, PairModel model, double threshold)
    {
        var (space, gold) = Space(reports);
        var groups = ReportGroups.Find(space, model, threshold);
        return BCubed.Score([.. gold.Select((g, i) => (g, $"{groups.Of(i)}"))]).F1;
    }

    // Gradient descent with momentum on standardised features, with a little weight decay, clamped to what a feature may weigh; the scales are folded back into the weights.
    private static double[] Fit(string name, List<Pair> pairs)
    {
        Console.WriteLine($"{name}: {pairs.Count} pairs, {pairs.Count(p => p.Same)} of one event");
        int n = PairFeatures.All.Count;
        double total = pairs.Sum(p => p.Weight);
        double[] mean = [.. Enumerable.Range(0, n).Select(i => pairs.Sum(p => p.Weight * p.Features[i]) / total)];
        double[] scale = [.. Enumerable.Range(0, n).Select(i => Math.Max(1e-3, Math.Sqrt(pairs.Sum(p => p.Weight * Math.Pow(p.Features[i] - mean[i], 2)) / total)))];
        double[][] x = [.. pairs.Select(p => Enumerable.Range(0, n).Select(i => (p.Features[i] - mean[i]) / scale[i]).Prepend(1).ToArray())];
        double[] w = new double[n + 1], speed = new double[n + 1], gradient = new double[n + 1];
        for (int step = 0; step < 800; step++)
        {
            Array.Clear(gradient);
            for (int k = 0; k < x.Length; k++)
            {
                double sum = 0;
                for (int i = 0; i <= n; i++) sum += w[i] * x[k][i];
                double error = pairs[k].Weight * ((1 / (1 + Math.Exp(-sum))) - (pairs[k].Same ? 1 : 0));
                for (int i = 0; i <= n; i++) gradient[i] += error * x[k][i];
            }
            for (int i = 0; i <= n; i++)
            {
                speed[i] = (0.9 * speed[i]) - (0.3 * ((gradient[i] / total) + (i == 0 ? 0 : 2e-4 * w[i])));
                w[i] += speed[i];
                double allowed = i == 0 ? w[i] : Math.Clamp(w[i], PairFeatures.All[i - 1].Least * scale[i - 1], PairFeatures.All[i - 1].Most * scale[i - 1]);
                if (allowed != w[i]) (w[i], speed[i]) = (allowed, 0);
            }
        }
        double bias = w[0] - Enumerable.Range(0, n).Sum(i => w[i + 1] * mean[i] / scale[i]);
        return [bias, .. Enumerable.Range(0, n).Select(i => w[i + 1] / scale[i])];
    }
}
