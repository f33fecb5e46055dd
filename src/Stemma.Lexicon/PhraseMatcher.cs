namespace Stemma.Lexicon;

/// <summary>A match of a word list's row: words [First, First + Count) of the sequence that was searched.</summary>
public readonly record struct PhraseMatch(int First, int Count, Entry Entry);

/// <summary>Finds the longest rows of word lists in a sequence of words. Time is proportional to the words, whatever the number of rows.</summary>
public sealed class PhraseMatcher
{
    private sealed class Node
    {
        public Dictionary<string, Node>? Next;
        public Entry? Entry;
    }

    private readonly Node _root = new();
    private readonly StringComparer _comparer;

    public PhraseMatcher(params WordList[] lists)
    {
        _comparer = lists.Any(l => l.CaseMatters) ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;
        foreach (var entry in lists.SelectMany(l => l.Entries)) Add(entry);
    }

    private void Add(Entry entry)
    {
        var node = _root;
        foreach (string word in entry.Phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            node.Next ??= new(_comparer);
            if (!node.Next.TryGetValue(word, out var next)) node.Next.Add(word, next = new Node());
            node = next;
        }
        node.Entry ??= entry; // the first list that names a phrase wins
    }

    /// <summary>The longest row that begins at word <paramref name="first"/>, or null.</summary>
    /// <param name="word">The i-th word; asked only for 0 ≤ i &lt; <paramref name="count"/>.</param>
    public PhraseMatch? At(Func<int, string> word, int count, int first)
    {
        var node = _root;
        PhraseMatch? best = null;
        for (int i = first; i < count && node.Next is not null && node.Next.TryGetValue(word(i), out var next); i++)
        {
            node = next;
            if (node.Entry is { } entry) best = new(first, i - first + 1, entry);
        }
        return best;
    }

    /// <summary>All matches from left to right; a match never overlaps the one before it.</summary>
    public IEnumerable<PhraseMatch> All(Func<int, string> word, int count)
    {
        for (int i = 0; i < count;)
        {
            var match = At(word, count, i);
            if (match is { } m) yield return m;
            i += match?.Count ?? 1;
        }
    }
}
