using Stemma.Lexicon;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Quotations;

/// <summary>
/// Reported speech and thought without quotation marks around the whole of it: what the model of cues accepts among the candidates of each sentence,
/// one content for each cue.
/// </summary>
internal static class IndirectSpeech
{
    // Least chances, chosen on the tuning seventh of PolNeAR's training section: for a clause under a reporting word, a phrase under one, and any other word.
    private const double Clause = 0.28, Phrase = 0.35, Bare = 0.5, Sure = 0.9;

    private static readonly HashSet<string> s_sources = Resources.List("source-nouns").Entries.Select(e => e.Phrase).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private sealed record Piece(TextSpan<Article> Span, TextSpan<Article>? Cue) : ISpanned;

    private readonly record struct Choice(Candidate Candidate, List<TextSpan<Article>> Content, double Chance);

    public static List<Draft> Find(Passage passage, List<Draft> direct)
    {
        var best = new Dictionary<int, Choice>();
        var features = new List<int>();
        foreach (var (candidate, content) in Open(passage, direct))
        {
            CueFeatures.Of(candidate, passage.Voices, passage.Text, features);
            double chance = Math.Max(CueModel.Instance.Chance(features), Plain(candidate, passage.Voices) ? Sure : 0);
            int cue = candidate.CueSpan.Start;
            if (chance >= Least(candidate, passage.Voices) && (!best.TryGetValue(cue, out var rival) || rival.Chance < chance)) best[cue] = new(candidate, content, chance);
        }
        return [.. best.OrderBy(b => b.Key).Select(b => Make(passage, b.Value))];
    }

    /// <summary>Forms that need no weighing: a voice says, believes, denies that …; according to a voice; in its view; a voice denies the claim.</summary>
    private static bool Plain(Candidate c, Voices voices)
    {
        if (!IsVoice(c.Tree, c.Speaker, voices) || c.Tree[c.Speaker].Lemma.ToLowerInvariant() is "i" or "we" or "you") return false;
        return c.Relation switch
        {
            "source" or "view" or "accused" => true,
            "set-in" => c.Word.Kind is CueKind.Speech or CueKind.Claim or CueKind.Factive or CueKind.Belief,
            "ccomp" or "that" => c.Content > c.Cue && (c.Relation == "that" || c.Tree[c.Cue].Upos != Upos.NOUN) && c.Word.Kind is not (CueKind.None or CueKind.Evidence or CueKind.Intention),
            "noun-that" => c.Word.Kind is CueKind.Allegation or CueKind.Claim or CueKind.Denial or CueKind.Expectation or CueKind.Belief,
            "obj" or "obl" => c.Word.Kind == CueKind.Denial && c.Tree[c.Cue].Upos != Upos.NOUN && Restates(c.Tree[c.Content]),
            _ => false,
        };
    }

    /// <summary>A word that stands for something said before: this claim, the report, it.</summary>
    private static bool Restates(Token token) =>
        token.Lemma.ToLowerInvariant() is "it" or "this" or "that" or "these" or "report" or "news" || ReportingWords.Noun(token.Lemma) is CueKind.Claim or CueKind.Allegation or CueKind.Speech or CueKind.Belief;

    // Content that begins with "and" belongs to something else; a phrase that nobody says is no report.
    private static bool Malformed(Candidate c) => BeginsWithAnd(c) && c.Content > c.Cue || c.Relation is "obj" or "obl" or "advcl" && c.Speaker < 0 && !Voices.IsPassive(c.Tree, c.Cue);

    private static bool BeginsWithAnd(Candidate c)
    {
        var (first, last) = c.Pieces[0];
        while (first < last && c.Tree[first].Upos == Upos.PUNCT) first++;
        return c.Tree[first].Upos == Upos.CCONJ;
    }

    /// <summary>A clause under a known cue is likelier speech than a phrase beside any verb, and errs less harmfully.</summary>
    private static double Least(Candidate c, Voices voices)
    {
        if (Malformed(c) || c.Relation == "source" && !IsVoice(c.Tree, c.Speaker, voices)) return double.PositiveInfinity;
        if (c.Word.IsNone) return Bare;
        return c.Relation is "ccomp" or "that" or "noun-that" or "set-in" or "parataxis" or "source" or "raised" or "adverb" or "acl" ? Clause : Phrase;
    }

    /// <summary>The candidates of all prose sentences whose words were not given to a voice as quoted speech.</summary>
    public static IEnumerable<(Candidate Candidate, List<TextSpan<Article>> Content)> Open(Passage passage, List<Draft> direct)
    {
        var spoken = new Layer<Piece>(direct.SelectMany(d => d.Content.Select(c => new Piece(c, d.Cue))));
        var cues = direct.Where(d => d.Cue is not null).Select(d => d.Cue!.Value.Start).ToHashSet();
        for (int s = 0; s < passage.Sentences.Count; s++)
        {
            if (!passage.Sentences[s].Block.IsProse || passage.Sentences[s].TokenCount > WordTree.Longest) continue;
            foreach (var c in Candidates.Of(passage.Tree(s), passage.Text))
                if (!cues.Contains(c.CueSpan.Start) && c.Spans(passage.Text) is { Count: > 0 } content && !IsTaken(spoken, c, content))
                    yield return (c with { Inside = spoken.Touching(c.CueSpan).Any() }, content);
        }
    }

    /// <summary>Whether these words were given to a voice as quoted speech already. A cue inside quoted speech ("he told me so") is one of its own.</summary>
    private static bool IsTaken(Layer<Piece> spoken, Candidate c, List<TextSpan<Article>> content)
    {
        var cue = c.CueSpan;
        foreach (var span in content)
            foreach (var piece in spoken.Touching(span))
                if (!piece.Span.Contains(cue)) return true;
        return false;
    }

    /// <summary>A named person or body, a pronoun of a person, or a common noun that can say something.</summary>
    public static bool IsVoice(WordTree tree, int head, Voices voices)
    {
        if (head < 0) return false;
        var token = tree[head];
        return token.Upos switch
        {
            Upos.PROPN => true,
            Upos.PRON => token.Lemma.ToLowerInvariant() is not ("it" or "this" or "that" or "there" or "what" or "which"),
            _ => s_sources.Contains(token.Lemma) || voices.Covering(token.Span) is not null,
        };
    }

    // A cue that the tagger took for a noun is no part of the name before it.
    private static Speaker Without(Speaker speaker, Candidate c) => c.Speaker < c.Cue && speaker.Span.End > c.CueSpan.Start && c.Cue > 0 && speaker.Span.Start < c.CueSpan.Start
        ? speaker with { Span = new(speaker.Span.Start, c.Tree[c.Cue - 1].Span.End) } : speaker;

    private static Draft Make(Passage passage, Choice choice)
    {
        var c = choice.Candidate;
        bool marked = choice.Content.Any(s => s.In(passage.Text).IndexOfAny("\"“”„«»「」") >= 0);
        var certainty = choice.Chance >= 0.8 ? Certainty.High : Certainty.Medium;
        return new Draft
        {
            Kind = marked ? QuotationKind.Mixed : QuotationKind.Indirect,
            Content = choice.Content,
            Cue = c.CueSpan,
            Speaker = c.Speaker < 0 ? Answer<Speaker>.None : Answer<Speaker>.Of(Without(Speakers.Of(passage, c.Tree, c.Speaker), c), certainty),
            Addressee = Addressees.Of(passage.Voices, c.Tree, c.Cue),
            Rule = $"quote.{c.Relation}",
            Fragment = c.Speaker < 0 && c.Tree.Head(c.Cue) < 0 && c.Tree[c.Cue].Upos == Upos.VERB && !c.Tree[c.Cue].Has("VerbForm=Fin") && !Voices.IsPassive(c.Tree, c.Cue),
        };
    }
}
