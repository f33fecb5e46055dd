using Stemma.Model;
using Stemma.Text;

namespace Stemma.Storage.Codec;

/// <summary>
/// What is kept of an analysis: its layers. The reading is not kept; it is made again from the body, which costs little, and the layers'
/// spans point into it.
/// </summary>
/// <param name="TextLength">Length of the reading text that the spans point into; layers of another text are refused.</param>
internal sealed record KeptLayers(
    int TextLength, string NotAnalysed, KeptSentence[] Sentences, Token[] Tokens, Entity[] Entities, TimeExpression[] Times, Written Written,
    Quotation[] Quotations, EventMention[] Events, Claim[] Claims)
{
    public static KeptLayers Of(Analysis a)
    {
        var blocks = new Dictionary<Block, int>(ReferenceEqualityComparer.Instance);
        foreach (var block in a.Reading.Blocks) blocks.TryAdd(block, blocks.Count);
        return new(
            a.Reading.Text.Length, a.NotAnalysed, [.. a.Sentences.Select(s => new KeptSentence(s.Span, s.FirstToken, s.TokenCount, blocks[s.Block]))],
            [.. a.Tokens], [.. a.Entities], [.. a.Times], a.Written, [.. a.Quotations], [.. a.Events], [.. a.Claims]);
    }

    /// <summary>The analysis again; null when these layers are of another reading.</summary>
    public Analysis? On(Reading reading)
    {
        if (TextLength != reading.Text.Length || Sentences.Any(s => s.Block >= reading.Blocks.Count)) return null;
        return new(
            reading, NotAnalysed, new(Sentences.Select(s => new Sentence(s.Span, s.FirstToken, s.TokenCount, reading.Blocks[s.Block]))),
            new(Tokens), Entities, new(Times), Written, new(Quotations), new(Events), new(Claims));
    }
}

/// <param name="Block">Index into the reading's blocks.</param>
internal sealed record KeptSentence(TextSpan<Article> Span, int FirstToken, int TokenCount, int Block);
