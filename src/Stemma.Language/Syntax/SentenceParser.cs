namespace Stemma.Language.Syntax;

/// <summary>Tags and parses the words of a text, many sentences in one batch. What a sentence gets does not depend on the batch. Not shared between threads.</summary>
public sealed class SentenceParser(SyntaxModel model)
{
    /// <summary>Words in a batch, unless one sentence is longer: enough for the weights to be read from the cache often.</summary>
    private const int Batch = 256;

    /// <summary>A longer sentence is parsed in pieces, since the number of arcs grows with the square; the root of each piece depends on the root of the first.</summary>
    public const int LongestPiece = 400;

    private readonly NetworkScratch _scratch = new();
    private readonly List<(int First, int End)> _batch = [];

    /// <summary>Fills <see cref="Words.Tag"/>, <see cref="Words.Head"/> and <see cref="Words.Relation"/> for sentences that follow one another.</summary>
    public void Parse(Words words, IReadOnlyList<(int First, int End)> sentences)
    {
        foreach (var (first, end) in sentences)
            for (int from = first; from < end; from += LongestPiece) Add(words, from, Math.Min(end, from + LongestPiece));
        Flush(words);
        foreach (var (first, end) in sentences)
            if (end - first > LongestPiece) Chain(words, first, end);
    }

    private void Add(Words words, int first, int end)
    {
        if (_batch.Count > 0 && end - _batch[0].First > Batch) Flush(words);
        _batch.Add((first, end));
    }

    private void Flush(Words words)
    {
        if (_batch.Count == 0) return;
        int start = _batch[0].First;
        model.Network.Score(words, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_batch), _scratch);
        for (int i = start; i < _batch[^1].End; i++) words.Tag[i] = model.Tags.Best(model.Network.TagScores(_scratch, i - start));
        foreach (var (first, end) in _batch)
        {
            var heads = words.Head.AsSpan(first, end - first);
            var scores = model.Network.ArcScores(_scratch, first - start, end - first, out int step);
            MaximumTree.Find(scores, step, heads);
            model.Network.Relations(_scratch, first - start, heads, words.Relation.AsSpan(first, end - first));
        }
        _batch.Clear();
    }

    /// <summary>Makes one tree of the pieces of a very long sentence.</summary>
    private void Chain(Words words, int first, int end)
    {
        int root = -1;
        for (int i = first; i < end; i++)
        {
            int piece = (i - first) / LongestPiece * LongestPiece;
            if (words.Head[i] > 0) words.Head[i] += piece;
            else if (root < 0) root = i - first + 1;
            else (words.Head[i], words.Relation[i]) = (root, model.Parataxis);
        }
    }
}
