using Stemma.Model;
using Stemma.Text;

namespace Stemma.Eval;

/// <summary>An attribution found or annotated, as word positions of one text.</summary>
/// <param name="Kind">Direct when all content stands between quotation marks, mixed when some does.</param>
public sealed record AttributionWords(QuotationKind Kind, IReadOnlySet<int> Content, IReadOnlySet<int> Cue, IReadOnlySet<int> Source, string Rule);

/// <summary>A found attribution with the gold one that it answers, if any.</summary>
public sealed record AttributionPair(AttributionWords? Gold, AttributionWords? Found)
{
    /// <summary>Half of the shorter source's words are shared, or neither names one.</summary>
    public bool RightSpeaker => Gold is not null && Found is not null &&
        (Gold.Source.Count == 0 ? Found.Source.Count == 0 : 2 * Gold.Source.Count(Found.Source.Contains) >= Math.Max(1, Math.Min(Gold.Source.Count, Found.Source.Count)));

    public bool RightCue => Gold is not null && Found is not null && Gold.Cue.Overlaps(Found.Cue);
    public bool Exact => Gold is not null && Found is not null && Gold.Content.SetEquals(Found.Content);
}

/// <summary>
/// Pairs found attributions with gold ones. A pair matches when the contents share at least half of the words that either has (Jaccard .5);
/// each is used once, the best pairs first. Words are runs of letters and digits; marks, and a leading "that", do not count.
/// </summary>
public static class AttributionScorer
{
    public static List<AttributionPair> Pair(IReadOnlyList<AttributionWords> gold, IReadOnlyList<AttributionWords> found)
    {
        var candidates = from g in Enumerable.Range(0, gold.Count)
                         from f in Enumerable.Range(0, found.Count)
                         let score = Jaccard(gold[g].Content, found[f].Content)
                         where score >= 0.5
                         orderby score descending, gold[g].Cue.Overlaps(found[f].Cue) descending, g, f
                         select (g, f);
        int[] takenBy = [.. Enumerable.Repeat(-1, gold.Count)];
        var used = new bool[found.Count];
        foreach (var (g, f) in candidates)
            if (takenBy[g] < 0 && !used[f]) (takenBy[g], used[f]) = (f, true);
        return [.. gold.Select((g, i) => new AttributionPair(g, takenBy[i] < 0 ? null : found[takenBy[i]])),
                .. found.Where((_, f) => !used[f]).Select(f => new AttributionPair(null, f))];
    }

    public static double Jaccard(IReadOnlySet<int> a, IReadOnlySet<int> b)
    {
        int both = a.Count(b.Contains);
        return both == 0 ? 0 : (double)both / (a.Count + b.Count - both);
    }

    /// <summary>The first characters of the text's words that lie in the spans.</summary>
    public static IReadOnlySet<int> Words(string text, IEnumerable<GoldSpan> spans, bool content)
    {
        var words = new SortedSet<int>();
        foreach (var span in spans)
            for (int i = span.Start; i < span.End; i++)
                if (char.IsLetterOrDigit(text[i]) && (i == span.Start || !char.IsLetterOrDigit(text[i - 1]))) words.Add(i);
        if (content && words.Count > 1 && string.CompareOrdinal(text, words.Min, "that ", 0, 5) == 0) words.Remove(words.Min);
        return words;
    }

    /// <summary>Direct when every word stands between quotation marks, mixed when some do.</summary>
    public static QuotationKind KindOf(string text, IReadOnlyList<GoldSpan> content)
    {
        bool marked = false, bare = false;
        foreach (var span in content)
        {
            bool inside = false;
            for (int i = span.Start; i < span.End; i++)
            {
                bool doubled = text[i] == '\'' && i + 1 < span.End && text[i + 1] == '\'';
                if (text[i] is '“' or '"' or '”' || doubled) (inside, marked, i) = (text[i] is not '”' && !inside, true, doubled ? i + 1 : i);
                else if (char.IsLetterOrDigit(text[i]) && !inside) bare = true;
            }
        }
        return !marked ? QuotationKind.Indirect : bare ? QuotationKind.Mixed : QuotationKind.Direct;
    }

    public static AttributionWords OfGold(string text, GoldAttribution a) =>
        new(KindOf(text, a.Content), Words(text, a.Content, true), Words(text, a.Cue, false), Words(text, a.Source, false), "");

    public static AttributionWords OfFound(Reading reading, Quotation q)
    {
        string text = reading.Decoded.Text;
        var speaker = q.Speaker switch
        {
            Answer<Speaker>.Known k => k.Value.Span,
            Answer<Speaker>.Ambiguous a => a.Candidates[0].Span,
            _ => (TextSpan<Article>?)null,
        };
        return new(q.Kind, Words(text, Source(reading, q.Content), true), Words(text, Source(reading, q.Cue is { } c ? [c] : []), false),
            Words(text, Source(reading, speaker is { } s ? [s] : []), false), q.Rule);
    }

    private static IEnumerable<GoldSpan> Source(Reading reading, IEnumerable<TextSpan<Article>> spans) =>
        spans.Select(s => reading.Map.Back(s)).OfType<TextSpan<Source>>().Select(s => new GoldSpan(s.Start, s.End));
}
