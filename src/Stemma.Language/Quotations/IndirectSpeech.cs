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
    private const double Clause = 0.35, Phrase = 0.5, Bare = 0.7, Sure = 0.9;

    private static readonly HashSet<string> s_sources = Resources.List("source-nouns").Entries.Select(e => e.Phrase).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private sealed record Piece(TextSpan<Article> Span, TextSpan<Article>? Cue) : ISpanned;

    private readonly record struct Choice(int Sentence, Candidate Candidate, List<TextSpan<Article>> Content, double Chance);

    public static List<Draft> Find(Passage passage, List<Draft> direct)
    {
        var best = new Dictionary<int, Choice>();
        var features = new List<int>();
        foreach (var (sentence, candidate, content) in Open(passage, direct))
        {
            CueFeatures.Of(candidate, passage.Voices, passage.Text, features);
            double chance = Math.Max(CueModel.Instance.Chance(features), Plain(candidate, passage.Voices) ? Sure : 0);
            int cue = candidate.CueSpan.Start;
            if (chance >= Least(candidate) && (!best.TryGetValue(cue, out var rival) || rival.Chance < chance)) best[cue] = new(sentence, candidate, content, chance);
        }
        return [.. best.OrderBy(b => b.Key).Select(b => Make(passage, b.Value))];
    }

    /// <summary>Forms that need no weighing: a voice says that …, a voice denies that …, according to a voice.</summary>
    private static bool Plain(Candidate c, Voices voices) => IsVoice(c.Tree, c.Speaker, voices) &&
        (c.Relation == "source" || c.Relation == "ccomp" && c.Content > c.Cue && c.Tree[c.Cue].Upos != Upos.NOUN && c.Word.Kind is CueKind.Speech or CueKind.Denial or CueKind.Allegation or CueKind.Claim);

    /// <summary>A clause under a known cue is likelier speech than a phrase beside any verb, and errs less harmfully.</summary>
    private static double Least(Candidate c) => c.Word.IsNone ? Bare : c.Relation is "ccomp" or "parataxis" or "source" or "raised" or "adverb" or "acl" ? Clause : Phrase;

    /// <summary>The candidates of all prose sentences whose words were not given to a voice as quoted speech.</summary>
    public static IEnumerable<(int Sentence, Candidate Candidate, List<TextSpan<Article>> Content)> Open(Passage passage, List<Draft> direct)
    {
        var spoken = new Layer<Piece>(direct.SelectMany(d => d.Content.Select(c => new Piece(c, d.Cue))));
        var cues = direct.Where(d => d.Cue is not null).Select(d => d.Cue!.Value.Start).ToHashSet();
        for (int s = 0; s < passage.Sentences.Count; s++)
        {
            if (!passage.Sentences[s].Block.IsProse) continue;
            foreach (var c in Candidates.Of(passage.Tree(s)))
                if (!cues.Contains(c.CueSpan.Start) && c.Spans() is { Count: > 0 } content && !IsTaken(spoken, c, content)) yield return (s, c, content);
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
            Speaker = c.Speaker < 0 ? Answer<Speaker>.None : Answer<Speaker>.Of(Speakers.Of(passage, choice.Sentence, c.Speaker), certainty),
            Addressee = Addressees.Of(passage.Voices, c.Tree, c.Cue),
            Rule = $"quote.{c.Relation}",
        };
    }
}
