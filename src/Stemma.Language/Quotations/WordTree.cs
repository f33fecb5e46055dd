using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Quotations;

/// <summary>
/// A sentence's dependency tree made quick to walk. Tokens are named by their index in the sentence, from 0; -1 is no token.
/// A malformed tree (a cycle) is read as far as it is a tree.
/// </summary>
internal sealed class WordTree
{
    private readonly Layer<Token> _tokens;
    private readonly int[] _firstChild, _nextSibling, _left, _right;

    public WordTree(Sentence sentence, Layer<Token> tokens)
    {
        (Sentence, _tokens) = (sentence, tokens);
        int n = sentence.TokenCount;
        (_firstChild, _nextSibling, _left, _right) = (new int[n], new int[n], new int[n], new int[n]);
        Array.Fill(_firstChild, -1);
        var waiting = new int[n];
        for (int i = n - 1; i >= 0; i--)
        {
            (_left[i], _right[i], _nextSibling[i]) = (i, i, -1);
            if (Head(i) is var h and >= 0) (_nextSibling[i], _firstChild[h]) = (_firstChild[h], i);
        }
        for (int i = 0; i < n; i++)
            if (Head(i) is var h and >= 0) waiting[h]++;
        Spread(waiting);
    }

    /// <summary>Nobody writes longer sentences (tokens): what is longer is a list or a file without stops, and is not searched for reports and claims.</summary>
    public const int Longest = 400;

    public Sentence Sentence { get; }
    public int Count => Sentence.TokenCount;
    public Token this[int i] => _tokens[Sentence.FirstToken + i];

    /// <summary>The head's index, or -1 for a root.</summary>
    public int Head(int i) => this[i].Head - 1 is var h && h < Count && h != i ? h : -1;

    /// <summary>The first and last token below and with <paramref name="i"/>.</summary>
    public (int First, int Last) Reach(int i) => (_left[i], _right[i]);

    public Enumerator Children(int i) => new(this, _firstChild[i]);

    /// <summary>The first child with one of the relations (subtypes count as their base relation), or -1.</summary>
    public int Child(int i, params ReadOnlySpan<string> relations)
    {
        foreach (int c in Children(i))
            foreach (string r in relations)
                if (Is(c, r)) return c;
        return -1;
    }

    /// <summary>Whether the token's relation is <paramref name="relation"/> or a subtype of it.</summary>
    public bool Is(int i, string relation)
    {
        string d = this[i].Deprel;
        return d.StartsWith(relation, StringComparison.Ordinal) && (d.Length == relation.Length || d[relation.Length] == ':');
    }

    public TextSpan<Article> Span(int first, int last) => new(this[first].Span.Start, this[last].Span.End);

    /// <summary>The token that holds or follows the position, as an index of this sentence; <see cref="Count"/> when none does.</summary>
    public int TokenAt(int position)
    {
        int lo = 0, hi = Count;
        while (lo < hi)
        {
            int mid = (lo + hi) / 2;
            if (this[mid].Span.End <= position) lo = mid + 1;
            else hi = mid;
        }
        return lo;
    }

    /// <summary>Gives every head the reach of its children, leaves first, so that depth costs nothing.</summary>
    private void Spread(int[] waiting)
    {
        var ready = new Stack<int>();
        for (int i = 0; i < Count; i++)
            if (waiting[i] == 0) ready.Push(i);
        while (ready.TryPop(out int i))
        {
            int h = Head(i);
            if (h < 0) continue;
            (_left[h], _right[h]) = (Math.Min(_left[h], _left[i]), Math.Max(_right[h], _right[i]));
            if (--waiting[h] == 0) ready.Push(h);
        }
    }

    public struct Enumerator
    {
        private readonly WordTree _tree;
        private int _next;

        internal Enumerator(WordTree tree, int first) => (_tree, _next, Current) = (tree, first, -1);

        public int Current { get; private set; }
        public readonly Enumerator GetEnumerator() => this;
        public bool MoveNext()
        {
            if (_next < 0) return false;
            (Current, _next) = (_next, _tree._nextSibling[_next]);
            return true;
        }
    }
}
