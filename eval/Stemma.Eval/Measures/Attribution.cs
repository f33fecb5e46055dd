using Stemma.Language;
using Stemma.Model;

namespace Stemma.Eval.Measures;

/// <summary>
/// Who said what on PolNeAR. A quotation is right when its content shares half of the words with an annotated one (or exactly the same words, for <c>exact</c>).
/// Direct: of the annotated contents that stand between marks, how many are found by anything; of the quotations called direct, how many are annotated at all.
/// </summary>
public sealed class Attribution(PolnearGold.Part part) : IMeasure
{
    public string Name => part == PolnearGold.Part.Dev ? "polnear" : "polnear-tune";
    public string Gold => "polnear.zip";
    public string About => part == PolnearGold.Part.Dev ? "attribution on PolNeAR's development section, never trained on" : "attribution on the seventh of PolNeAR's training section that nothing is fitted to";
    public bool InGate => part == PolnearGold.Part.Dev;

    public IReadOnlyList<Score> Run(GoldSet gold, TextWriter log)
    {
        var articles = PolnearGold.Read(gold, part).ToList();
        var pairs = new List<(GoldArticle Article, AttributionPair Pair)>[articles.Count];
        Parallel.For(0, articles.Count, ReportGrouping.AsManyAsCores, i => pairs[i] = [.. Pairs(articles[i]).Select(p => (articles[i], p))]);
        foreach (var (article, pair) in pairs.SelectMany(p => p)) Log(log, article, pair);
        return Scores([.. pairs.SelectMany(p => p).Select(p => p.Pair)]);
    }

    private static List<AttributionPair> Pairs(GoldArticle article)
    {
        var analysis = Analyzer.Analyze(Paragraphs.Read(article.Name, article.Text));
        var found = analysis.Quotations.Select(q => AttributionScorer.OfFound(analysis.Reading, q)).Where(q => q.Content.Count > 0).ToList();
        return AttributionScorer.Pair([.. article.Attributions.Select(g => AttributionScorer.OfGold(article.Text, g))], found);
    }

    private static List<Score> Scores(IReadOnlyList<AttributionPair> pairs)
    {
        var scores = new List<Score>();
        scores.AddRange(Prf("all", pairs, p => p.Found is not null && p.Gold is not null, _ => true));
        scores.AddRange(Prf("direct", pairs, p => p.Found is not null && p.Gold is not null, k => k == QuotationKind.Direct));
        scores.AddRange(Prf("mixed", pairs, p => p.Found is not null && p.Gold is not null, k => k == QuotationKind.Mixed));
        scores.AddRange(Prf("indirect", pairs, p => p.Found is not null && p.Gold is not null, k => k == QuotationKind.Indirect));
        scores.AddRange(Prf("exact", pairs, p => p.Exact, _ => true));
        var matched = pairs.Where(p => p.Gold is not null && p.Found is not null).ToList();
        scores.Add(new("right-speaker", Share(matched.Count(p => p.RightSpeaker), matched.Count)));
        scores.Add(new("right-speaker-direct", Share(matched.Count(p => p.RightSpeaker && p.Gold!.Kind == QuotationKind.Direct), matched.Count(p => p.Gold!.Kind == QuotationKind.Direct))));
        scores.Add(new("right-cue", Share(matched.Count(p => p.RightCue), matched.Count)));
        scores.AddRange(Prf("with-speaker", pairs, p => p.RightSpeaker, _ => true).TakeLast(1));
        return scores;
    }

    private static Score[] Prf(string name, IReadOnlyList<AttributionPair> pairs, Func<AttributionPair, bool> right, Func<QuotationKind, bool> of)
    {
        var gold = pairs.Where(p => p.Gold is not null && of(p.Gold.Kind)).ToList();
        var found = pairs.Where(p => p.Found is not null && of(p.Found.Kind)).ToList();
        double precision = Share(found.Count(right), found.Count), recall = Share(gold.Count(right), gold.Count);
        return [new($"{name}-precision", precision), new($"{name}-recall", recall), new($"{name}-f1", precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall))];
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static void Log(TextWriter log, GoldArticle article, AttributionPair p)
    {
        string state = p.Gold is null ? "EXTRA" : p.Found is null ? "MISSED" : p.RightSpeaker ? "right" : "SPEAKER";
        log.WriteLine($"{state}\t{(p.Gold ?? p.Found)!.Kind}\t{p.Found?.Rule}\t{article.Name}\t{Show(p.Gold)}\t{Show(p.Found)}");

        string Show(AttributionWords? a) => a is null ? "" : $"[{Words(a.Source)}] <{Words(a.Cue)}> {Words(a.Content)}";
        string Words(IReadOnlySet<int> starts) => starts.Count == 0 ? "" : article.Text[starts.Min()..WordEnd(starts.Max())].ReplaceLineEndings(" ");
        int WordEnd(int i)
        {
            while (i < article.Text.Length && char.IsLetterOrDigit(article.Text[i])) i++;
            return i;
        }
    }
}
