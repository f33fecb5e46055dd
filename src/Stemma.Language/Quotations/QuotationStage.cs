using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Quotations;

/// <summary>
/// Who said what: direct, indirect and mixed quotations with cue and speaker. Quoted speech is read from its marks first, reported speech from
/// the syntax of what is left, and last the quoted sentences that no cue stands by go to the voice that was speaking.
/// </summary>
public static class QuotationStage
{
    public static Layer<Quotation> Find(Reading reading, Layer<Sentence> sentences, Layer<Token> tokens, IReadOnlyList<Entity> entities)
    {
        var passage = new Passage(reading, sentences, tokens, entities);
        var direct = new DirectSpeech(passage);
        var blocks = reading.Blocks.Where(b => b.IsProse).ToList();
        for (int i = 0; i < blocks.Count; i++) direct.Read(blocks[i], i + 1 < blocks.Count ? blocks[i + 1] : null);
        var drafts = new List<Draft>(direct.Drafts);
        drafts.AddRange(Reported(passage, direct.Drafts));
        drafts.Sort((a, b) => a.Start.CompareTo(b.Start));
        Continuations.Settle(passage, drafts, direct.Alone);
        return new(drafts.Select(d => d.Build()));
    }

    private static List<Draft> Reported(Passage passage, List<Draft> direct)
    {
        var spoken = new Layer<Piece>(direct.SelectMany(d => d.Content.Select(c => new Piece(c, d.Cue))));
        var found = new List<Draft>();
        for (int s = 0; s < passage.Sentences.Count; s++)
        {
            if (!passage.Sentences[s].Block.IsProse) continue;
            var best = new Dictionary<int, Candidate>();
            foreach (var c in Candidates.Of(passage.Tree(s)))
                if (IndirectSpeech.Accepts(c, passage.Voices) && (!best.TryGetValue(c.Cue, out var rival) || Rank(c) < Rank(rival))) best[c.Cue] = c;
            foreach (var (_, c) in best.OrderBy(b => b.Key))
                if (c.Spans() is { Count: > 0 } content && !IsTaken(spoken, c, content)) found.Add(Make(passage, s, c, content));
        }
        return found;
    }

    private static int Rank(Candidate c) => c.Relation switch { "ccomp" => 0, "parataxis" => 1, "raised" => 2, "xcomp" => 3, "acl" => 4, "csubj" => 5, _ => 6 };

    private sealed record Piece(TextSpan<Article> Span, TextSpan<Article>? Cue) : ISpanned;

    /// <summary>Whether these words were given to a voice as quoted speech already. A cue inside quoted speech ("he told me so") is one of its own.</summary>
    private static bool IsTaken(Layer<Piece> spoken, Candidate c, List<TextSpan<Article>> content)
    {
        var cue = c.CueSpan;
        foreach (var span in content)
            foreach (var piece in spoken.Touching(span))
                if (piece.Cue == cue || !piece.Span.Contains(cue)) return true;
        return spoken.Touching(cue).Any(p => p.Cue == cue);
    }

    private static Draft Make(Passage passage, int sentence, Candidate c, List<TextSpan<Article>> content)
    {
        bool marked = content.Any(s => s.In(passage.Text).IndexOfAny("\"“”„«»「」") >= 0);
        return new Draft
        {
            Kind = marked ? QuotationKind.Mixed : QuotationKind.Indirect,
            Content = content,
            Cue = c.CueSpan,
            Speaker = c.Speaker < 0 ? Answer<Speaker>.None : Answer<Speaker>.Of(Speakers.Of(passage, sentence, c.Speaker), Certainty.High),
            Addressee = Addressees.Of(passage.Voices, c.Tree, c.Cue),
            Rule = $"quote.{c.Relation}",
        };
    }
}
