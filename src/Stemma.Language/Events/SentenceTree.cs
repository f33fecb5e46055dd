using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Events;

/// <summary>
/// One sentence's dependency tree with quick ways down and up. Indices are 0-based within the sentence.
/// A broken tree (a head outside the sentence, a cycle) does no harm: walks are bounded.
/// </summary>
public sealed class SentenceTree
{
    private readonly Layer<Token> _tokens;
    private readonly int[] _first; // children of i: _children[_first[i].._first[i + 1]]
    private readonly int[] _children;

    private readonly string _text;

    /// <param name="text">The reading text that the spans point into.</param>
    public SentenceTree(string text, Sentence sentence, Layer<Token> tokens)
    {
        (_text, Sentence, _tokens) = (text, sentence, tokens);
        _first = new int[Count + 1];
        _children = new int[Count];
        Lay();
    }

    public Sentence Sentence { get; }
    public int Count => Sentence.TokenCount;
    public Token this[int i] => _tokens[Sentence.FirstToken + i];

    /// <summary>The word as it stands in the text.</summary>
    public string Text(int i) => _text[this[i].Span.Start..this[i].Span.End];

    /// <summary>The token's lemma; where that is no known trigger, a past form that the lemmatizer may not know is looked up.</summary>
    public string Lemma(int i) => this[i].Lemma is var lemma && EventTypes.Row(lemma) is null && EventTypes.VerbOfForm(Text(i), lemma) is { } verb ? verb : lemma;

    /// <summary>The head's index, or -1 for a root.</summary>
    public int Head(int i) => this[i].Head is var h && h >= 1 && h <= Count && h - 1 != i ? h - 1 : -1;

    public ReadOnlySpan<int> Children(int i) => _children.AsSpan(_first[i], _first[i + 1] - _first[i]);

    /// <summary>The relation to the head without its subtype.</summary>
    public string Relation(int i)
    {
        string r = this[i].Deprel;
        int colon = r.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? r : r[..colon];
    }

    /// <summary>The relation is <paramref name="name"/> or a subtype of it.</summary>
    public bool Is(int i, string name) =>
        this[i].Deprel is var r && r.StartsWith(name, StringComparison.Ordinal) && (r.Length == name.Length || r[name.Length] == ':');

    /// <summary>The first child with this relation (or a subtype of it), or -1.</summary>
    public int Child(int i, string relation)
    {
        foreach (int c in Children(i))
            if (Is(c, relation)) return c;
        return -1;
    }

    public bool LemmaIs(int i, string lemma) => i >= 0 && string.Equals(this[i].Lemma, lemma, StringComparison.OrdinalIgnoreCase);

    /// <summary>The smallest span that covers the subtree under <paramref name="i"/>.</summary>
    public TextSpan<Article> Cover(int i) => Cover(i, 40);

    private TextSpan<Article> Cover(int i, int depth)
    {
        var span = this[i].Span;
        if (depth == 0) return span;
        foreach (int c in Children(i)) span = span.Cover(Cover(c, depth - 1));
        return span;
    }

    private void Lay()
    {
        for (int i = 0; i < Count; i++)
            if (Head(i) is >= 0 and var h) _first[h + 1]++;
        for (int i = 0; i < Count; i++) _first[i + 1] += _first[i];
        var next = _first.AsSpan(0, Count).ToArray();
        for (int i = 0; i < Count; i++)
            if (Head(i) is >= 0 and var h) _children[next[h]++] = i;
    }
}
