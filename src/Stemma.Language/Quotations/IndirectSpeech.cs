using Stemma.Lexicon;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Quotations;

/// <summary>Reported speech and thought without quotation marks around the whole of it, accepted from the candidates by what the cue is and what it takes.</summary>
internal static class IndirectSpeech
{
    private static readonly HashSet<string> s_sources = Resources.List("source-nouns").Entries.Select(e => e.Phrase).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the candidate reports somebody's words, thoughts or wishes.</summary>
    public static bool Accepts(Candidate c, Voices voices)
    {
        var kind = c.Word.Kind;
        if (kind == CueKind.None) return false;
        bool noun = c.Tree[c.Cue].Upos == Upos.NOUN;
        return c.Relation switch
        {
            "adverb" => true,
            "source" => IsVoice(c.Tree, c.Speaker, voices),
            "ccomp" or "csubj" => true,
            "parataxis" => c.Speaker >= 0 && c.Word.Frame != CueFrame.Noun && IsVoice(c.Tree, c.Speaker, voices),
            "acl" => noun,
            "raised" => kind is CueKind.Speech or CueKind.Belief or CueKind.Expectation or CueKind.Allegation or CueKind.Claim or CueKind.Intention or CueKind.Evidence,
            "xcomp" => kind is CueKind.Intention or CueKind.Demand or CueKind.Refusal or CueKind.Expectation or CueKind.Claim && IsVoice(c.Tree, c.Speaker, voices),
            "obj" => kind is CueKind.Denial && !noun && IsVoice(c.Tree, c.Speaker, voices),
            _ => false,
        };
    }

    /// <summary>A named person or body, a pronoun of a person, or a common noun that can say something.</summary>
    public static bool IsVoice(SentenceTree tree, int head, Voices voices)
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
}
