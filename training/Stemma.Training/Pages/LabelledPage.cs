using System.Collections.Concurrent;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Stemma.Eval;
using Stemma.Eval.Html;
using Stemma.Intake.Decoding;
using Stemma.Intake.Html;
using Stemma.Model;

namespace Stemma.Training.Pages;

/// <summary>A gold page laid out, each of its blocks labelled as the article's or not. A weight of 0 means that the gold does not say.</summary>
internal sealed record LabelledPage(GoldPage Gold, Stripping Level, PageTotals Totals, List<PageBlock> Blocks, float[][] Vectors, (float Label, float Weight)[] Labels)
{
    private const float SegmentWeight = 4, OwnWeight = 1.5f;

    public static IEnumerable<GoldPage> All(string data) =>
        HtmlGold.Articles(new GoldSet(Path.Combine(data, "html-fundus.zip"))).Concat(HtmlGold.Segments(new GoldSet(Path.Combine(data, "html-trafilatura.zip"))));

    public static LabelledPage Read(GoldPage gold, Stripping level)
    {
        var stripped = StrippedPages.Strip(gold, level);
        var fetched = new Fetched("", gold.Name, "text/html", stripped.Body, GivenMetadata.None);
        var page = Page.Parse(Decoder.Decode(fetched).Text) ?? throw new InvalidDataException(gold.Name);
        var blocks = PageWriter.Write(page).Blocks;
        string title = PageDeclarations.Read(page, fetched).Title;
        var totals = new PageTotals(blocks, title);
        var vectors = BlockVectors.Of(blocks, totals);
        return new(gold, level, totals, blocks.ConvertAll(Freed), vectors, gold.Paragraphs is not null ? ByParagraphs(blocks, gold.Paragraphs) : BySegments(blocks, gold));
    }

    // A block holds its whole page's tree by its element, of which only the name is asked; with thousands of pages that would fill the memory.
    private static readonly IDocument Empty = new HtmlParser().ParseDocument("");
    private static readonly ConcurrentDictionary<string, IElement> Names = new(StringComparer.Ordinal);

    private static PageBlock Freed(PageBlock b) => b with { Element = Names.GetOrAdd(b.Tag, name => { lock (Empty) return Empty.CreateElement(name); }), Anchors = [] };

    private static (float, float)[] ByParagraphs(List<PageBlock> blocks, IReadOnlyList<string> paragraphs)
    {
        var gold = paragraphs.Select(Squeeze).Where(p => p.Length > 0).ToHashSet(StringComparer.Ordinal);
        string all = string.Join('\n', gold);
        var labels = new (float, float)[blocks.Count];
        for (int i = 0; i < labels.Length; i++)
        {
            string text = Squeeze(blocks[i].Text);
            bool yes = gold.Contains(text) || (text.Length > 25 && all.Contains(text, StringComparison.Ordinal)) || (text.Length > 60 && gold.Any(p => p.Length > 40 && text.Contains(p, StringComparison.Ordinal)));
            labels[i] = (yes ? 1 : 0, Weight(blocks[i]) * (yes ? OwnWeight : 1));
        }
        return labels;
    }

    private static (float, float)[] BySegments(List<PageBlock> blocks, GoldPage gold) =>
        [.. blocks.Select(b =>
        {
            bool with = gold.With!.Any(s => b.Text.Contains(s, StringComparison.Ordinal)), without = gold.Without!.Any(s => b.Text.Contains(s, StringComparison.Ordinal));
            return with == without ? (0f, 0f) : (with ? 1f : 0f, SegmentWeight);
        })];

    /// <summary>A long block counts more than a short one.</summary>
    private static float Weight(PageBlock b) => 0.3f + (Math.Min(200, b.Text.Length) / 200f);

    private static string Squeeze(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
