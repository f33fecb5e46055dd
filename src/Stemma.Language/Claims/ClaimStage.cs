using Stemma.Language.Quotations;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Claims;

/// <summary>Who did or is what, with figures, attribution chain and factuality: one claim for each clause that says something of its own.</summary>
public static class ClaimStage
{
    public static Layer<Claim> Find(
        Reading reading, Layer<Sentence> sentences, Layer<Token> tokens, IReadOnlyList<Entity> entities, Layer<TimeExpression> times, Layer<Quotation> quotations, Layer<EventMention> events)
    {
        var trees = sentences.Select(s => new WordTree(s, tokens)).ToArray();
        var attributions = new Attributions(trees, sentences, quotations);
        var builder = new ClaimBuilder(reading, tokens, entities, times, events, attributions);
        var bySentence = new List<Claim>[trees.Length];
        for (int s = 0; s < trees.Length; s++) bySentence[s] = sentences[s].Block.IsProse && trees[s].Count <= WordTree.Longest ? builder.Of(trees[s]) : [];
        Denials.Add(trees, sentences, new Voices(entities), quotations, attributions, bySentence);
        var ordered = bySentence.SelectMany(c => c).OrderBy(c => c.Span).Select((c, i) => c with { Id = $"c{i + 1}" });
        return new(ordered);
    }
}
