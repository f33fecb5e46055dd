using Stemma.Eval.Html;
using Stemma.Intake.Html;
using Stemma.Intake.Plain;
using Stemma.Model;

namespace Stemma.Training.Pages;

/// <summary>Tries models on sites that they were not trained on, in every form of the pages.</summary>
internal static class PageBlocksTrial
{
    private sealed class Tally
    {
        public double Body { get; set; }
        public int Articles { get; set; }
        public int Right { get; set; }
        public int Extra { get; set; }
        public int Missed { get; set; }

        public override string ToString()
        {
            double precision = Right / (double)(Right + Extra), recall = Right / (double)(Right + Missed);
            return FormattableString.Invariant($"body {Body / Articles:F4}   segments F {2 * precision * recall / (precision + recall):F4} ({precision:F4} / {recall:F4})");
        }
    }

    public static void Run(List<GoldPage> gold, List<LabelledPage> pages, int folds)
    {
        var models = Enumerable.Range(0, folds).Select(fold => PageBlocksTraining.Train([.. pages.Where(p => Fold(p.Gold, folds) != fold)])).ToList();
        foreach (var level in StrippedPages.Levels.Prepend(Stripping.None))
        {
            var tally = new Tally();
            foreach (var page in PageBlocksTraining.Read(gold, _ => level)) Add(tally, page, Body(page, models[Fold(page.Gold, folds)]));
            Console.WriteLine($"{level,-8} {tally}");
        }
    }

    /// <summary>FNV-1a, so that the parts are the same on every run.</summary>
    public static uint Hash(string text)
    {
        uint h = 2166136261;
        foreach (char c in text) h = (h ^ c) * 16777619;
        return h ^ (h >> 15);
    }

    private static int Fold(GoldPage page, int folds) => (int)(Hash(HtmlGold.SiteOf(page)) % (uint)folds);

    private static string Body(LabelledPage page, BlockModel model) => string.Join('\n', PageRoles.Give(page.Blocks, page.Totals, model.Score(page.Blocks, page.Vectors)).Where(d => IsBody(d, page.Gold.Paragraphs is null)).Select(d => d.Text));

    private static bool IsBody(Draft d, bool withHeadline) =>
        d.Role is BlockRole.Body or BlockRole.Standfirst or BlockRole.ListItem or BlockRole.Table or BlockRole.PullQuote or BlockRole.LiveEntry or BlockRole.Dateline || (d.Role == BlockRole.Headline && (withHeadline || d.Detail == "section"));

    private static void Add(Tally tally, LabelledPage page, string text)
    {
        if (page.Gold.Paragraphs is not null)
        {
            tally.Body += TokenF1.Of(text, string.Join('\n', page.Gold.Paragraphs));
            tally.Articles++;
            return;
        }
        int right = page.Gold.With!.Count(s => text.Contains(s, StringComparison.Ordinal));
        tally.Right += right;
        tally.Missed += page.Gold.With!.Count - right;
        tally.Extra += page.Gold.Without!.Count(s => text.Contains(s, StringComparison.Ordinal));
    }
}
