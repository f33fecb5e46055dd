using Stemma.Eval;
using Stemma.Eval.Html;
using Stemma.Intake.Decoding;
using Stemma.Intake.Html;
using Stemma.Model;

namespace Stemma.Training.Pages;

/// <summary>
/// Trains models/page-blocks.tsv on the training and development sites (with --quick on the training sites alone, to choose settings) of html-fundus.zip (every block labelled by the article's paragraphs) and
/// html-trafilatura.zip (only the blocks that hold a wanted or an unwanted segment are labelled). The second network is trained on what
/// first networks say of pages that they were not trained on.
/// </summary>
public static class PageBlocksTraining
{
    private const int Hidden = 32, Passes = 10;

    internal sealed record Example(float[] Vector, float Label, float Weight);

    internal sealed record LabelledPage(List<PageBlock> Blocks, float[][] Vectors, (float Label, float Weight)[] Labels);

    public static void Run(TrainingOptions options)
    {
        var pages = Gold(options.Data).Where(g => g.Part == Part.Train || (!options.Quick && g.Part == Part.Dev)).Select(Label).Where(p => p.Blocks.Count > 0).ToList();
        Console.WriteLine($"{pages.Count} pages, {pages.Sum(p => p.Labels.Count(l => l.Weight > 0))} labelled blocks");
        var halves = new[] { pages.Where((_, i) => i % 2 == 0).ToList(), pages.Where((_, i) => i % 2 == 1).ToList() };
        var firsts = new Network[3];
        Parallel.For(0, 3, n => firsts[n] = NetworkTrainer.Train(Alone(n == 2 ? pages : halves[1 - n]), Hidden, Passes, seed: 11 + n));
        var among = new List<Example>();
        for (int h = 0; h < 2; h++)
            foreach (var page in halves[h]) among.AddRange(Among(page, firsts[h]));
        var second = NetworkTrainer.Train(among, Hidden, Passes, seed: 14);
        using var writer = new StreamWriter(Path.Combine(options.Out, "page-blocks.tsv"));
        firsts[2].Write(writer);
        second.Write(writer);
    }

    private static IEnumerable<GoldPage> Gold(string data) =>
        HtmlGold.Articles(new GoldSet(Path.Combine(data, "html-fundus.zip"))).Concat(HtmlGold.Segments(new GoldSet(Path.Combine(data, "html-trafilatura.zip"))));

    private static LabelledPage Label(GoldPage gold)
    {
        var decoded = Decoder.Decode(new Fetched("", gold.Name, "text/html", gold.Body, GivenMetadata.None));
        var page = Page.Parse(decoded.Text) ?? throw new InvalidDataException(gold.Name);
        var blocks = PageWriter.Write(page).Blocks;
        var vectors = BlockVectors.Of(blocks, new PageTotals(blocks, PageTitle.Declared(page)));
        return new(blocks, vectors, gold.Paragraphs is not null ? ByParagraphs(blocks, gold.Paragraphs) : BySegments(blocks, gold));
    }

    /// <summary>A page counts as much as another whatever its length; a long block more than a short one.</summary>
    private static (float, float)[] ByParagraphs(List<PageBlock> blocks, IReadOnlyList<string> paragraphs)
    {
        var gold = paragraphs.Select(Squeeze).Where(p => p.Length > 0).ToHashSet(StringComparer.Ordinal);
        string all = string.Join('\n', gold);
        var labels = new (float, float)[blocks.Count];
        for (int i = 0; i < labels.Length; i++)
        {
            string text = Squeeze(blocks[i].Text);
            bool yes = gold.Contains(text) || (text.Length > 25 && all.Contains(text, StringComparison.Ordinal)) || (text.Length > 60 && gold.Any(p => p.Length > 40 && text.Contains(p, StringComparison.Ordinal)));
            labels[i] = (yes ? 1 : 0, Weight(blocks[i]) * (yes ? 1.5f : 1));
        }
        return labels;
    }

    private static (float, float)[] BySegments(List<PageBlock> blocks, GoldPage gold) =>
        [.. blocks.Select(b =>
        {
            bool with = gold.With!.Any(s => b.Text.Contains(s, StringComparison.Ordinal)), without = gold.Without!.Any(s => b.Text.Contains(s, StringComparison.Ordinal));
            return with == without ? (0f, 0f) : (with ? 1f : 0f, 4f);
        })];

    private static float Weight(PageBlock b) => 0.3f + (Math.Min(200, b.Text.Length) / 200f);

    private static string Squeeze(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static List<Example> Alone(List<LabelledPage> pages) =>
        [.. pages.SelectMany(p => p.Vectors.Zip(p.Labels, (v, l) => new Example(v, l.Label, l.Weight))).Where(e => e.Weight > 0)];

    private static IEnumerable<Example> Among(LabelledPage page, Network first)
    {
        var context = Context.Of(page.Blocks, Array.ConvertAll(page.Vectors, first.Run));
        return page.Labels.Select((l, i) => new Example([.. page.Vectors[i], .. context[i]], l.Label, l.Weight)).Where(e => e.Weight > 0);
    }
}
