using Stemma.Eval.Html;
using Stemma.Intake.Html;

namespace Stemma.Training.Pages;

/// <summary>
/// Trains models/page-blocks.tsv on the training and development sites of html-fundus.zip (every block labelled by the article's paragraphs) and
/// html-trafilatura.zip (only the blocks that hold a wanted or an unwanted segment are labelled). Each page is learnt twice, as it is and, counting less, in one of
/// the forms of <see cref="StrippedPages"/>. The second network is trained on what first networks say of pages that they were not trained on.
/// With --quick nothing is written: models learn from two thirds of the sites and are tried on the others, three times, to choose settings.
/// </summary>
public static class PageBlocksTraining
{
    private const int Hidden = 32, Passes = 10, Together = 3, Folds = 3, Threads = 2;
    private const float CopyWeight = 0.4f;

    internal sealed record Example(float[] Vector, float Label, float Weight);

    public static void Run(TrainingOptions options)
    {
        var gold = LabelledPage.All(options.Data).Where(g => g.Part != Part.HeldOut).ToList();
        List<LabelledPage> pages = [.. Read(gold, _ => Stripping.None), .. Read(gold, i => StrippedPages.Levels[i % StrippedPages.Levels.Count])];
        Console.WriteLine($"{pages.Count} pages and copies, {pages.Sum(p => p.Labels.Count(l => l.Weight > 0))} labelled blocks");
        if (options.Quick)
        {
            PageBlocksTrial.Run(gold, pages, Folds);
            return;
        }
        var model = Train(pages);
        using var writer = new StreamWriter(Path.Combine(options.Out, "page-blocks.tsv"));
        model.Write(writer);
    }

    internal static IEnumerable<LabelledPage> Read(IEnumerable<GoldPage> gold, Func<int, Stripping> level) =>
        gold.Select((g, i) => (Page: g, Level: level(i))).AsParallel().AsOrdered().WithDegreeOfParallelism(Threads).Select(x => LabelledPage.Read(x.Page, x.Level)).Where(p => p.Blocks.Count > 0);

    internal static BlockModel Train(IReadOnlyList<LabelledPage> pages)
    {
        var halves = pages.ToLookup(p => PageBlocksTrial.Hash(p.Gold.Name) & 1);
        var firsts = new Network[3];
        Parallel.For(0, 3, new() { MaxDegreeOfParallelism = Threads }, n => firsts[n] = Several(Alone(n == 2 ? pages : halves[(uint)(1 - n)]), seed: 11 + n));
        var among = new List<Example>();
        for (int h = 0; h < 2; h++)
            foreach (var page in halves[(uint)h]) among.AddRange(Among(page, firsts[h]));
        return new(firsts[2], Several(among, seed: 14));
    }

    /// <summary>Networks that began at other weights, as one whose logit is the mean of theirs: what each learnt by chance counts less.</summary>
    private static Network Several(List<Example> examples, int seed)
    {
        var all = new Network[Together];
        Parallel.For(0, Together, new() { MaxDegreeOfParallelism = Threads }, n => all[n] = NetworkTrainer.Train(examples, Hidden, Passes, seed + (100 * n)));
        return new([.. all.SelectMany(n => n.Hidden)], [.. all.SelectMany(n => n.Output.SkipLast(1)).Select(w => w / Together), all.Average(n => n.Output[^1])]);
    }

    private static float Share(LabelledPage page) => page.Level == Stripping.None ? 1 : CopyWeight;

    private static List<Example> Alone(IEnumerable<LabelledPage> pages) =>
        [.. pages.SelectMany(p => p.Vectors.Zip(p.Labels, (v, l) => new Example(v, l.Label, l.Weight * Share(p)))).Where(e => e.Weight > 0)];

    private static IEnumerable<Example> Among(LabelledPage page, Network first)
    {
        var context = Context.Of(page.Blocks, Array.ConvertAll(page.Vectors, v => first.Run(v)));
        return page.Labels.Select((l, i) => new Example([.. page.Vectors[i], .. context[i]], l.Label, l.Weight * Share(page))).Where(e => e.Weight > 0);
    }
}
