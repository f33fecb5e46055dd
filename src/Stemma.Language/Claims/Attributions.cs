using Stemma.Language.Quotations;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Claims;

/// <summary>The quotations that a clause stands in, outermost first, and what their cues do to it.</summary>
internal sealed class Attributions
{
    private sealed record Words(TextSpan<Article> Span, Quotation Quotation, CueKind Kind) : ISpanned;

    private readonly Layer<Words> _words;
    private readonly Dictionary<TextSpan<Article>, CueKind> _cues = [];
    private readonly HashSet<int> _cueStarts = [];

    public Attributions(IReadOnlyList<WordTree> trees, Layer<Sentence> sentences, Layer<Quotation> quotations)
    {
        var words = new List<Words>();
        foreach (var q in quotations)
        {
            var kind = q.Cue is { } cue ? KindAt(trees, sentences, cue) : CueKind.Speech;
            if (q.Cue is { } at)
            {
                _cues[at] = kind;
                if (kind == CueKind.Denial || q.Rule is not ("quote.obj" or "quote.obl")) _cueStarts.Add(at.Start); // "discussed the budget" is a deed too
            }
            words.AddRange(q.Content.Select(c => new Words(c, q, kind)));
        }
        _words = new(words);
    }

    /// <summary>The kind of a quotation's cue.</summary>
    public CueKind KindOf(Quotation q) => q.Cue is { } cue ? _cues[cue] : CueKind.Speech;

    /// <summary>Whether a cue stands on the word.</summary>
    public bool IsCue(TextSpan<Article> word) => _cueStarts.Contains(word.Start);

    /// <summary>Quotations whose content holds the word, outermost first, with their kinds. A cue is no part of what it introduces.</summary>
    public List<(Quotation Quotation, CueKind Kind)> Around(TextSpan<Article> word) =>
        [.. _words.Touching(word).Where(w => w.Span.Contains(word)).OrderByDescending(w => Extent(w.Quotation)).Select(w => (w.Quotation, w.Kind))];

    /// <summary>The part of a clause that stands in the same quoted or reported words as its predicate.</summary>
    public TextSpan<Article> Clip(TextSpan<Article> clause, TextSpan<Article> predicate)
    {
        foreach (var w in _words.Touching(predicate))
            if (w.Span.Contains(predicate)) clause = new(Math.Max(clause.Start, w.Span.Start), Math.Min(clause.End, w.Span.End));
        return clause;
    }

    public static Attribution Link(Quotation q)
    {
        var speaker = q.Speaker switch
        {
            Answer<Speaker>.Known k => k.Value,
            Answer<Speaker>.Ambiguous a => a.Candidates[0] with { Entity = "" },
            _ => null,
        };
        var cue = q.Cue ?? speaker?.Span ?? q.Content[0];
        return new(speaker?.Entity ?? "", speaker?.Span ?? cue, cue);
    }

    private static int Extent(Quotation q) => q.Content[^1].End - q.Content[0].Start;

    private static CueKind KindAt(IReadOnlyList<WordTree> trees, Layer<Sentence> sentences, TextSpan<Article> cue)
    {
        int s = sentences.FirstFrom(cue.Start + 1) - 1;
        if (s < 0) return CueKind.Speech;
        var tree = trees[s];
        int token = tree.TokenAt(cue.Start);
        if (token >= tree.Count) return CueKind.Speech;
        var kind = ReportingWords.Verb(tree, token).Kind;
        if (tree[token].Upos == Upos.NOUN || kind == CueKind.None) kind = ReportingWords.Noun(tree[token].Lemma) is var noun and not CueKind.None ? noun : kind;
        if (HearsayWords.IsAdverb(tree[token].Lemma)) kind = HearsayWords.Adverb(tree[token].Lemma, token).Kind;
        return kind == CueKind.None ? CueKind.Speech : kind;
    }
}
