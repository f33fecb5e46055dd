using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Quotations;

/// <summary>What the finders of quotations look at: the reading with its sentences as trees, and its voices.</summary>
internal sealed class Passage
{
    private readonly WordTree?[] _trees;
    private readonly Layer<Token> _tokens;

    public Passage(Reading reading, Layer<Sentence> sentences, Layer<Token> tokens, IReadOnlyList<Entity> entities)
    {
        (Reading, Sentences, _tokens, Voices) = (reading, sentences, tokens, new(entities));
        _trees = new WordTree?[sentences.Count];
    }

    public Reading Reading { get; }
    public Layer<Sentence> Sentences { get; }
    public Voices Voices { get; }
    public string Text => Reading.Text;

    public WordTree Tree(int sentence) => _trees[sentence] ??= new(Sentences[sentence], _tokens);

    /// <summary>The sentence that holds the position, or the nearest before it; -1 before the first.</summary>
    public int SentenceAt(int position) => Sentences.FirstFrom(position + 1) - 1;

    /// <summary>Whether a letter or digit stands in [<paramref name="start"/>, <paramref name="end"/>).</summary>
    public bool HasWord(int start, int end)
    {
        for (int i = start; i < end; i++)
            if (char.IsLetterOrDigit(Text[i])) return true;
        return false;
    }
}

/// <summary>A quotation while it is put together.</summary>
internal sealed class Draft
{
    public required QuotationKind Kind { get; init; }
    public required List<TextSpan<Article>> Content { get; init; }
    public required TextSpan<Article>? Cue { get; init; }
    public required Answer<Speaker> Speaker { get; set; }
    public Answer<Speaker> Addressee { get; init; } = Answer<Speaker>.None;
    public required string Rule { get; init; }

    /// <summary>A participle without a subject at the head of its sentence ("Thus explaining that …"): whoever spoke last goes on.</summary>
    public bool Fragment { get; init; }

    /// <summary>The paragraph ended without a closing mark and the next one opens again.</summary>
    public bool RunsOn { get; set; }

    public int Start => Math.Min(Content[0].Start, Cue?.Start ?? int.MaxValue);
    public int End => Content[^1].End;

    /// <summary>Whether the other one is said inside this one's words.</summary>
    public bool Holds(Draft other) => Content.Any(c => c.Contains(other.Content[0]));

    public Quotation Build()
    {
        Content.Sort();
        var span = Content[0].Cover(Content[^1]);
        if (Cue is { } cue) span = span.Cover(cue);
        if (Speaker is Answer<Speaker>.Known { Value.Span: var voice } && Near(span, voice)) span = span.Cover(voice);
        return new(span, Kind, Content, Cue, Speaker, Addressee, Rule);
    }

    // A speaker named in another sentence is no part of the quotation's own stretch.
    private static bool Near(TextSpan<Article> span, TextSpan<Article> voice) => voice.Start <= span.End + 60 && span.Start <= voice.End + 60;
}
