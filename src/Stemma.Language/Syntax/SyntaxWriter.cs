using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Syntax;

/// <summary>Runs the models over the blocks of one text and gathers the two layers. One for each text and thread.</summary>
internal sealed class SyntaxWriter(SyntaxModel model, string text)
{
    [ThreadStatic]
    private static (SyntaxModel Model, SentenceParser Parser, Words Words)? _kept;

    private readonly List<TextSpan<Article>> _spans = [];
    private readonly List<(int End, Block Block)> _blocks = [];
    private readonly List<int> _ends = [];
    private readonly List<(int First, int End)> _sentences = [];
    private readonly List<Block> _blockOf = [];

    /// <summary>Finds words in a block; sentences are found when all blocks are known.</summary>
    public void Block(Block block)
    {
        int before = _spans.Count;
        Tokenizer.Split(text, block.Span.Start, block.Span.End, _spans);
        if (_spans.Count > before) _blocks.Add((_spans.Count, block));
    }

    /// <summary>The layers of all blocks that were given.</summary>
    public (Layer<Sentence> Sentences, Layer<Token> Tokens) Build()
    {
        var (parser, words) = Kept();
        words.Fill(text, _spans, model.Classes);
        int first = 0;
        foreach (var (end, block) in _blocks)
        {
            _ends.Clear();
            model.Splitter.Split(words, text, first, end, _ends);
            foreach (int sentence in _ends)
            {
                Add(first, sentence, block);
                first = sentence;
            }
        }
        return Layers(parser, words);
    }

    /// <summary>The layers of words and sentence ends that are given, not found.</summary>
    public (Layer<Sentence> Sentences, Layer<Token> Tokens) Given(IReadOnlyList<TextSpan<Article>> spans, IReadOnlyList<(int End, Block Block)> ends)
    {
        var (parser, words) = Kept();
        _spans.AddRange(spans);
        words.Fill(text, _spans, model.Classes);
        int first = 0;
        foreach (var (end, block) in ends)
        {
            Add(first, end, block);
            first = end;
        }
        return Layers(parser, words);
    }

    private void Add(int first, int end, Block block)
    {
        _sentences.Add((first, end));
        _blockOf.Add(block);
    }

    private (Layer<Sentence> Sentences, Layer<Token> Tokens) Layers(SentenceParser parser, Words words)
    {
        parser.Parse(words, _sentences);
        var sentences = new List<Sentence>(_sentences.Count);
        for (int s = 0; s < _sentences.Count; s++)
        {
            var (first, end) = _sentences[s];
            DescribedNames.Mend(model, words, first, end);
            OneSubject.Mend(model, words, first, end);
            ContentClauses.Mend(model, words, text, _spans, first, end);
            sentences.Add(new(new(_spans[first].Start, _spans[end - 1].End), first, end - first, _blockOf[s]));
        }
        var tokens = new List<Token>(_spans.Count);
        for (int i = 0; i < _spans.Count; i++) tokens.Add(Token(words, i));
        return (new(sentences), new(tokens));
    }

    private Token Token(Words words, int i)
    {
        byte tag = words.Tag[i];
        string lemma = model.Lemmatizer.Lemma(_spans[i].In(text), tag);
        return new(_spans[i], lemma, model.Tags.UposOf(tag), model.Tags.FeatsOf(tag), words.Head[i], model.Relations[words.Relation[i]]);
    }

    /// <summary>The thread's parser and columns, whose memory is used again from text to text.</summary>
    private (SentenceParser Parser, Words Words) Kept()
    {
        if (_kept is not { } kept || kept.Model != model) _kept = kept = (model, new(model), new());
        return (kept.Parser, kept.Words);
    }
}
