using Stemma.Language.Events;
using Stemma.Language.Quotations;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Claims;

/// <summary>Makes claims of a sentence's clauses.</summary>
internal sealed class ClaimBuilder(
    Reading reading, Layer<Token> tokens, IReadOnlyList<Entity> entities, Layer<TimeExpression> times, Layer<EventMention> events, Attributions attributions)
{
    private readonly Layer<Mention> _mentions = new(entities.SelectMany(e => e.Mentions));
    private readonly Dictionary<string, Entity> _entities = entities.ToDictionary(e => e.Id, StringComparer.Ordinal);

    public List<Claim> Of(WordTree tree)
    {
        var claims = new List<Claim>();
        if (tree.Count == 0 || reading.Text[tree.Sentence.Span.End - 1] == '?') return claims;
        var quantities = Quantities.Of(tree, reading.Text, times);
        var clauses = Clauses.Of(tree);
        if (clauses.Count == 0) return claims;
        var status = new SentenceTree(reading.Text, tree.Sentence, tokens);
        foreach (var clause in clauses)
            if (!IsCue(tree, clause) && Make(tree, status, clause, quantities) is { } claim) claims.Add(claim);
        return claims;
    }

    /// <summary>A verb that only gives words to a voice says nothing of its own: what it introduces does.</summary>
    private bool IsCue(WordTree tree, Clause clause) => attributions.IsCue(tree[clause.Head].Span) || tree.Child(clause.Head, "ccomp") >= 0 && !ReportingWords.Verb(tree, clause.Head).IsNone || clause.Governor < 0 && tree.Is(clause.Head, "parataxis") && !ReportingWords.Verb(tree, clause.Head).IsNone;

    private Claim? Make(WordTree tree, SentenceTree statusTree, Clause clause, List<Quantity> quantities)
    {
        var around = attributions.Around(tree[clause.Head].Span);
        string predicate = Predicate(tree, clause), @object = string.Join(", ", ObjectHeads(tree, clause).Select(o => Figure(tree, o, quantities) ?? Name(tree, o)).Distinct(StringComparer.Ordinal));
        var subject = Subject(tree, clause, around);
        var span = Marks.Balance(reading.Text, attributions.Clip(clause.Span, tree[clause.Head].Span), tree.Sentence.Span);
        var named = _mentions.Inside(span).Where(m => m.Entity.Length > 0).Select(m => m.Entity).Distinct(StringComparer.Ordinal).ToList();
        var figures = quantities.Where(q => span.Contains(q.Span)).ToList();
        if (!IsCharged(tree, clause, around) && !Says(tree, clause, subject.Entity, @object, named, figures)) return null;
        var status = StatusReader.Read(statusTree, clause.Head);
        var factuality = ClaimFactuality.Of(status.Factuality, around.Select(a => a.Kind));
        return new Claim(
            "", span, subject.Entity, subject.Span, predicate, @object, named, figures, [.. around.Where(a => IsVoice(a.Kind, a.Quotation)).Select(a => Attributions.Link(a.Quotation))],
            factuality, factuality == Factuality.Denied && !Negated(tree, clause.Head) ? Polarity.Positive : status.Polarity, Event(tree, clause), tree[clause.Head].Upos == Upos.VERB ? "claim.verb" : "claim.copula");
    }

    // What is denied is the content as it stands: "denied that it had paid" denies a payment.
    private static bool Negated(WordTree tree, int head)
    {
        foreach (int c in tree.Children(head))
            if (tree[c].Lemma.ToLowerInvariant() is "not" or "never" or "n't" or "no") return true;
        return false;
    }

    /// <summary>Wishes and praise are not statements of a voice that others could confirm; they colour the claim but do not attribute it.</summary>
    private static bool IsVoice(CueKind kind, Quotation q) =>
        kind is not (CueKind.Intention or CueKind.Approval or CueKind.Refusal) && (kind != CueKind.Expectation || q.Speaker is not Answer<Speaker>.NotStated);

    // "accused of having beaten his son", "denied that force had been used": what is at issue counts, however little it names.
    private static bool IsCharged(WordTree tree, Clause clause, List<(Quotation Quotation, CueKind Kind)> around) =>
        around.Count > 0 && around[^1] is { Kind: CueKind.Allegation or CueKind.Denial, Quotation.Cue: { } cue } && (clause.Subject >= 0 || clause.Objects.Count > 0) && clause.Last > clause.First
        && tree.Head(clause.Head) is var governor and >= 0 && cue.Contains(tree[governor].Span);

    /// <summary>Whether a reader learns something: a subject or object that is named, or figures, or a full clause of nouns.</summary>
    private static bool Says(WordTree tree, Clause clause, string subject, string @object, List<string> named, List<Quantity> figures)
    {
        if (clause.Subject < 0 && clause.Objects.Count == 0) return false;
        if (clause.Last - clause.First < 1) return false;
        if (clause.Objects.Count == 0 && ReportingWords.Verb(tree, clause.Head) is { Kind: CueKind.Speech } && tree[clause.Head].Upos == Upos.VERB) return false;
        if (figures.Count == 0 && tree.Child(clause.Head, "expl") >= 0) return false; // there is, it is
        if (figures.Count == 0 && tree.Is(clause.Head, "advcl") && tree[clause.Head].Has("VerbForm=Inf") && named.Count == 0) return false;
        bool subjectIsNoun = clause.Subject >= 0 && tree[clause.Subject].Upos is Upos.NOUN or Upos.PROPN;
        return figures.Count > 0 || named.Count > 0 && @object.Length + subject.Length > 0 || subjectIsNoun && @object.Length > 0;
    }

    private string Predicate(WordTree tree, Clause clause)
    {
        string lemma = tree[clause.Head].Lemma.ToLowerInvariant();
        if (tree.Child(clause.Head, "compound:prt") is var p and >= 0) lemma += " " + tree[p].Lemma.ToLowerInvariant();
        if (tree[clause.Head].Upos != Upos.VERB) lemma = "be " + lemma;
        bool keeps = clause.Governor >= 0 && !Governors.Passes(tree, clause.Governor);
        return keeps ? tree[clause.Governor].Lemma.ToLowerInvariant() + " " + lemma : lemma;
    }

    private IEnumerable<int> ObjectHeads(WordTree tree, Clause clause)
    {
        var heads = clause.Objects.Count > 0 ? clause.Objects : clause.Obliques.Where(o => !times.Touching(tree[o].Span).Any()).Take(1).ToList() is { Count: > 0 } oblique ? oblique : tree[clause.Head].Upos != Upos.VERB && tree.Child(clause.Head, "nmod") is var n and >= 0 ? [n] : [];
        foreach (int head in heads.Select(h => Content(tree, h)).Where(h => IsThing(tree, h)))
        {
            yield return head;
            foreach (int c in tree.Children(head))
                if (tree.Is(c, "conj") && IsThing(tree, c)) yield return c;
        }
    }

    private static bool IsThing(WordTree tree, int i) => tree[i].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.SYM or Upos.NUM && tree[i].Lemma.ToLowerInvariant() is not ("which" or "that" or "who" or "it" or "this" or "themselves");

    /// <summary>"some of its weapons", "tens of billions of dollars": what there is some of.</summary>
    private static int Content(WordTree tree, int head)
    {
        for (int steps = 0; steps < 3 && (tree[head].Upos is Upos.DET or Upos.NUM or Upos.PRON or Upos.ADJ || tree[head].Lemma is "ten" or "dozen" or "number" or "range" or "series" or "lot"); steps++)
        {
            if (tree.Child(head, "nmod") is not (var of and >= 0)) break;
            head = of;
        }
        return head;
    }

    /// <summary>For money and measures: the unit, so that "$3 million" and "three million dollars" are one object.</summary>
    private static string? Figure(WordTree tree, int head, List<Quantity> quantities) =>
        tree[head].Upos is Upos.SYM or Upos.NUM || char.IsUpper(quantities.FirstOrDefault(q => q.Span.Contains(tree[head].Span))?.Unit.FirstOrDefault() ?? 'a')
            ? quantities.FirstOrDefault(q => q.Span.Contains(tree[head].Span))?.Unit : null;

    /// <summary>A named thing's name, else the noun's lemma with the nouns it is compounded with: "gas market".</summary>
    private string Name(WordTree tree, int head)
    {
        if (_mentions.Around(tree[head].Span) is { } mention && _entities.TryGetValue(mention.Entity, out var entity) && Covers(tree, head, mention)) return entity.Name;
        var words = new List<string>();
        foreach (int c in tree.Children(head))
            if (tree.Is(c, "compound") && c < head) words.Add(tree[c].Lemma.ToLowerInvariant());
        words.Add(tree[head].Lemma.ToLowerInvariant());
        return string.Join(' ', words);
    }

    // A name inside a longer phrase ("the Ukraine war") does not stand for it.
    private static bool Covers(WordTree tree, int head, Mention mention) => mention.Kind != MentionKind.Nominal || mention.Span.End <= tree[head].Span.End + 40;

    private (string Entity, TextSpan<Article>? Span) Subject(WordTree tree, Clause clause, List<(Quotation Quotation, CueKind Kind)> around)
    {
        if (clause.Subject < 0) return ("", null);
        string entity = _mentions.Around(tree[clause.Subject].Span)?.Entity ?? "";
        if (entity.Length == 0 && tree[clause.Subject].Lemma.ToLowerInvariant() is "i" or "me")
            entity = around.LastOrDefault(a => a.Quotation.Kind != QuotationKind.Indirect).Quotation?.Speaker.ValueOrDefault?.Entity ?? "";
        return (entity, Voices.Phrase(tree, clause.Subject));
    }

    private string Event(WordTree tree, Clause clause)
    {
        var own = events.Inside(clause.Span).ToList();
        return (own.FirstOrDefault(e => e.Trigger.Contains(tree[clause.Head].Span)) ?? own.FirstOrDefault())?.Id ?? "";
    }
}
