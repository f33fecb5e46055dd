using Stemma.Language.Quotations;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Claims;

/// <summary>
/// "Both have denied this claim": what is denied stands in a sentence before. It gets a counterpart with the same content, denied, in the denier's voice.
/// </summary>
internal static class Denials
{
    private const int Back = 2, BackToAllegation = 4; // sentences that "this claim" may point back over

    public static void Add(
        WordTree[] trees, Layer<Sentence> sentences, Voices voices, Layer<Quotation> quotations, Attributions attributions, List<Claim>[] bySentence)
    {
        foreach (var q in quotations)
        {
            if (attributions.KindOf(q) != CueKind.Denial || q.Rule is not ("quote.obj" or "quote.obl") || q.Cue is not { } cue) continue;
            int s = sentences.FirstFrom(cue.Start + 1) - 1;
            if (s < 0 || !PointsBack(trees[s], q, bySentence[s])) continue;
            var denied = Antecedents(q, NamesAllegation(trees[s], q), s, sentences, bySentence);
            bySentence[s].AddRange(denied.SelectMany(c => Counterparts(trees[s], voices, q, c)));
        }
    }

    /// <summary>The content is a noun that stands for a claim, or a pronoun, and holds no clause that was made a claim itself.</summary>
    private static bool PointsBack(WordTree tree, Quotation q, List<Claim> own)
    {
        if (own.Any(c => q.Content.Any(p => p.Contains(c.Span)))) return false;
        int first = tree.TokenAt(q.Content[0].Start), last = tree.TokenAt(q.Content[^1].End - 1);
        for (int i = first; i <= Math.Min(last, tree.Count - 1); i++)
        {
            string lemma = tree[i].Lemma.ToLowerInvariant();
            if (lemma is "it" or "this" or "that" or "these" or "they" || lemma is "report" or "news" || ReportingWords.Noun(lemma) is CueKind.Claim or CueKind.Allegation or CueKind.Speech or CueKind.Belief) return true;
        }
        return false;
    }

    // "the allegation" is one that somebody made without proof; "the report", "this" may be anything said.
    private static bool NamesAllegation(WordTree tree, Quotation q)
    {
        for (int i = tree.TokenAt(q.Content[0].Start); i < tree.Count && tree[i].Span.Start < q.Content[^1].End; i++)
            if (ReportingWords.Noun(tree[i].Lemma) is CueKind.Claim or CueKind.Allegation or CueKind.Belief) return true;
        return false;
    }

    /// <summary>Claims that somebody else makes, earlier in the sentence or in the nearest one before.</summary>
    private static List<Claim> Antecedents(Quotation q, bool allegation, int s, Layer<Sentence> sentences, List<Claim>[] bySentence)
    {
        string denier = q.Speaker.ValueOrDefault?.Entity ?? "";
        var within = bySentence[s].Where(c => c.Attribution.Any(a => q.Content.Any(p => p.Contains(a.Cue)))).ToList();
        if (within.Count > 0) return within; // "ruling out the speculation that …"
        for (int back = 0; back <= BackToAllegation && s - back >= 0; back++)
            if (bySentence[s - back].Where(c => c.Factuality is not (Factuality.Happened or Factuality.Ongoing or Factuality.Habitual or Factuality.Denied) && IsOthers(c, denier) && c.Span.End <= q.Cue!.Value.Start).ToList() is { Count: > 0 } alleged) return alleged;
        if (allegation) return [];
        var here = bySentence[s].Where(c => c.Attribution.Count > 0 && c.Span.End <= q.Cue!.Value.Start).ToList();
        if (here.Count > 0) return here;
        for (int back = 1; back <= Back && s - back >= 0 && !sentences[s - back].Block.IsFurniture; back++)
        {
            var claims = bySentence[s - back].Where(c => c.Factuality != Factuality.Denied && IsOthers(c, denier)).ToList();
            if (claims.Count > 0) return claims;
        }
        return [];
    }

    private static bool IsOthers(Claim c, string denier) => c.Attribution.Count > 0 && (denier.Length == 0 || c.Attribution[^1].Entity != denier);

    /// <summary>One for each of the deniers: "both A and B deny it" are two voices.</summary>
    private static IEnumerable<Claim> Counterparts(WordTree tree, Voices voices, Quotation q, Claim claim)
    {
        var link = Attributions.Link(q);
        var deniers = Joined(tree, link.Voice).Select(head => voices.At(tree, head)).Select(v => new Attribution(v.Entity, v.Span, link.Cue)).ToList();
        if (deniers.Count < 2) deniers = [link];
        return deniers.Select(d => claim with { Span = q.Span, Attribution = [d], Factuality = Factuality.Denied, Rule = "claim.denied-before" });
    }

    /// <summary>The heads of a phrase and of what is joined to it by "and".</summary>
    private static IEnumerable<int> Joined(WordTree tree, TextSpan<Article> phrase)
    {
        int first = tree.TokenAt(phrase.Start), last = Math.Min(tree.TokenAt(phrase.End - 1), tree.Count - 1), head = -1;
        for (int i = first; i <= last && head < 0; i++)
            if (tree.Head(i) < first || tree.Head(i) > last) head = i;
        if (head < 0) yield break;
        yield return head;
        foreach (int c in tree.Children(head))
            if (tree.Is(c, "conj") && c <= last) yield return c;
    }
}
