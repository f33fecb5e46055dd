using Stemma.Events.Identity;
using Stemma.Events.Words;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Events.Lineage;

/// <summary>A sentence of one report beside the sentence of another that says the same.</summary>
public readonly record struct AlignedSentences(TextSpan<Article> A, TextSpan<Article> B, double Similarity);

/// <summary>
/// Which sentences of two reports say the same in similar words, and whether they stand in the same order. A rewrite or a translation keeps
/// few runs of words but tells the same things one after the other; two reporters at one event do not.
/// </summary>
/// <param name="Pairs">In the order of the first report.</param>
/// <param name="Share">Share of the shorter report's sentences that have a partner.</param>
/// <param name="InOrder">Share of the partners that keep their order: the longest rising run over all.</param>
public sealed record SentenceAlignment(IReadOnlyList<AlignedSentences> Pairs, double Share, double InOrder)
{
    private const double LeastSimilarity = 0.38;
    private const int LeastWords = 6;
    private const int MostSentences = 120;

    public static SentenceAlignment Of(Analysis a, Analysis b, TermWeights weights)
    {
        var (left, right) = (Sentences(a, weights), Sentences(b, weights));
        if (left.Count == 0 || right.Count == 0) return new([], 0, 0);
        var pairs = new List<AlignedSentences>();
        var order = new List<int>();
        var taken = new HashSet<int>();
        foreach (var (span, vector) in left)
        {
            var best = Enumerable.Range(0, right.Count).Where(j => !taken.Contains(j)).Select(j => (J: j, Cosine: TermBag.Cosine(vector, right[j].Vector))).DefaultIfEmpty((J: -1, Cosine: 0)).MaxBy(x => x.Cosine);
            if (best.J < 0 || best.Cosine < LeastSimilarity) continue;
            taken.Add(best.J);
            order.Add(best.J);
            pairs.Add(new(span, right[best.J].Span, best.Cosine));
        }
        return new(pairs, (double)pairs.Count / Math.Min(left.Count, right.Count), pairs.Count == 0 ? 0 : (double)LongestRising(order) / pairs.Count);
    }

    private static List<(TextSpan<Article> Span, Dictionary<string, double> Vector)> Sentences(Analysis analysis, TermWeights weights)
    {
        var list = new List<(TextSpan<Article>, Dictionary<string, double>)>();
        var words = new List<Word>();
        foreach (var sentence in analysis.Sentences.Where(s => s.Block.Role is BlockRole.Body or BlockRole.ListItem).Take(MostSentences))
        {
            words.Clear();
            WordScan.Scan(analysis.Reading.Text, sentence.Span, words);
            if (words.Count < LeastWords) continue;
            list.Add((sentence.Span, Normalise(words, weights)));
        }
        return list;
    }

    private static Dictionary<string, double> Normalise(List<Word> words, TermWeights weights)
    {
        var vector = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (string term in words.Select(w => w.Term).Distinct(StringComparer.Ordinal)) vector[term] = Math.Max(0, weights.Of(term) - 0.5);
        return TermBag.Scale(vector);
    }

    /// <summary>Length of the longest rising subsequence (patience sorting).</summary>
    private static int LongestRising(List<int> values)
    {
        var tails = new List<int>();
        foreach (int value in values)
        {
            int at = tails.BinarySearch(value);
            if (at < 0) at = ~at;
            if (at == tails.Count) tails.Add(value);
            else tails[at] = value;
        }
        return tails.Count;
    }
}
