using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Syntax;

/// <summary>Runs the models over the blocks of one text and gathers the two layers. One for each text and thread.</summary>
internal sealed class SyntaxWriter(SyntaxModel model, string text)
{
    private readonly Words _words = new();
    private readonly ParserState _state = new();
    private readonly List<TextSpan<Article>> _spans = [];
    private readonly List<int> _ends = [];
    private readonly List<Sentence> _sentences = [];
    private readonly List<Token> _tokens = [];

    public void Block(Block block)
    {
        _spans.Clear();
        _ends.Clear();
        Tokenizer.Split(text, block.Span.Start, block.Span.End, _spans);
        if (_spans.Count == 0) return;
        _words.Fill(text, _spans);
        model.Splitter.Split(_words, text, 0, _words.Count, _ends);
        int first = 0;
        foreach (int end in _ends)
        {
            Sentence(first, end, block);
            first = end;
        }
    }

    /// <summary>Words and sentence ends that are given, not found.</summary>
    public void Given(IReadOnlyList<TextSpan<Article>> words, IReadOnlyList<(int End, Block Block)> ends)
    {
        _spans.AddRange(words);
        _words.Fill(text, _spans);
        int first = 0;
        foreach (var (end, block) in ends)
        {
            Sentence(first, end, block);
            first = end;
        }
    }

    private void Sentence(int first, int end, Block block)
    {
        model.Tagger.Tag(_words, first, end);
        model.Parser.Parse(_words, first, end, _state);
        _sentences.Add(new(new(_spans[first].Start, _spans[end - 1].End), _tokens.Count, end - first, block));
        for (int i = first; i < end; i++) _tokens.Add(Token(i));
    }

    private Token Token(int i)
    {
        byte tag = _words.Tag[i];
        string lemma = model.Lemmatizer.Lemma(_spans[i].In(text), tag);
        return new(_spans[i], lemma, model.Tagger.UposOf(tag), model.Tagger.FeatsOf(tag), _words.Head[i], model.Parser.Relations[_words.Relation[i]]);
    }

    public (Layer<Sentence> Sentences, Layer<Token> Tokens) Build() => (new(_sentences), new(_tokens));
}
