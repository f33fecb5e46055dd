using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Quotations;

/// <summary>A pair of words that may be a cue and the head of what it reports, with the relation that joins them.</summary>
/// <param name="Relation">ccomp, xcomp, obj, obl, parataxis, acl, source (according to), adverb (reportedly), raised (is said to).</param>
/// <param name="Cue">First token of the cue.</param>
/// <param name="CueLast">Last token of the cue.</param>
/// <param name="Content">Head of the content.</param>
/// <param name="Pieces">Token ranges of the content, both ends inclusive, in order.</param>
/// <param name="Speaker">Head of the speaker's phrase, or -1.</param>
internal sealed record Candidate(
    WordTree Tree, string Relation, int Cue, int CueLast, int Content, IReadOnlyList<(int First, int Last)> Pieces, int Speaker, ReportingWord Word)
{
    /// <summary>The cue is itself among quoted words: "I think" said by somebody quoted.</summary>
    public bool Inside { get; init; }

    public TextSpan<Article> CueSpan => Tree.Span(Cue, CueLast);

    /// <summary>The content's spans in the reading text, without outer stops and commas; empty when nothing is left.</summary>
    public List<TextSpan<Article>> Spans(string text)
    {
        var spans = new List<TextSpan<Article>>();
        foreach (var (from, to) in Pieces)
        {
            var (first, last) = (from, to);
            while (first <= last && IsEdge(first, opening: true)) first++;
            while (last >= first && IsEdge(last, opening: false)) last--;
            if (first <= last) spans.Add(Marks.Balance(text, Tree.Span(first, last), Tree.Sentence.Span));
        }
        return spans;
    }

    private bool IsEdge(int i, bool opening)
    {
        if (Tree[i].Upos != Upos.PUNCT) return false;
        string mark = Tree[i].Lemma;
        return mark is "," or "." or ";" or ":" or "-" or "–" or "—" or "--" || opening && mark is ")" or "”" || !opening && mark is "(" or "“";
    }
}
