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
        AddCharges(sentences, quotations, bySentence);
        Denials.Add(trees, sentences, new Voices(entities), quotations, attributions, bySentence);
        var ordered = bySentence.SelectMany(c => c).OrderBy(c => c.Span).Select((c, i) => c with { Id = $"c{i + 1}" });
        return new(ordered);
    }

    // What somebody is accused of is a claim even where the parse shows no clause: "accused the police of having beaten his son".
    private static void AddCharges(Layer<Sentence> sentences, Layer<Quotation> quotations, List<Claim>[] bySentence)
    {
        foreach (var q in quotations.Where(q => q.Rule == "quote.accused"))
        {
            int s = sentences.FirstFrom(q.Content[0].Start + 1) - 1;
            if (s < 0 || !sentences[s].Block.IsProse || bySentence[s].Exists(c => q.Content.Any(p => p.Overlaps(c.Span)) && c.Attribution.Count > 0)) continue;
            bySentence[s].Add(new("", q.Content[0], "", null, "", "", [], [], [Attributions.Link(q)], Factuality.Alleged, Polarity.Positive, "", "claim.accused"));
        }
    }
}
