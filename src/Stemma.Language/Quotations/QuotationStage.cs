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
        var direct = DirectSpeech.Find(passage);
        var drafts = new List<Draft>(direct.Drafts);
        drafts.AddRange(IndirectSpeech.Find(passage, direct.Drafts));
        drafts.Sort((a, b) => a.Start.CompareTo(b.Start));
        Continuations.Subjects(passage, drafts);
        Continuations.Settle(passage, drafts, direct.Alone);
        return new(drafts.Select(d => d.Build()));
    }
}
