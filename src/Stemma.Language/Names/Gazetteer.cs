using Stemma.Lexicon;

namespace Stemma.Language.Names;

/// <summary>Finds rows of word lists in tokens by hash, without making strings. Built once.</summary>
public sealed class Gazetteer
{
    private readonly Dictionary<ulong, int> _next = []; // (node, word) -> node
    private readonly List<Entry?> _entries = [null];
    private readonly List<int> _kinds = [0];

    /// <summary>Adds a list; <paramref name="kind"/> is a bit per list, so that one phrase may stand in several.</summary>
    public Gazetteer Add(WordList list, int kind)
    {
        foreach (var entry in list.Entries)
        {
            Add(entry, entry.Phrase, kind);
            string parted = entry.Phrase.Replace("-", " - ", StringComparison.Ordinal).Replace("'s ", " 's ", StringComparison.Ordinal);
            if (parted != entry.Phrase) Add(entry, parted, kind); // as treebanks part words
        }
        return this;
    }

    private void Add(Entry entry, string phrase, int kind)
    {
        int node = 0;
        foreach (string word in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            ulong key = Key(node, WordForm.LowerHash(word));
            if (!_next.TryGetValue(key, out int next))
            {
                _next.Add(key, next = _entries.Count);
                _entries.Add(null);
                _kinds.Add(0);
            }
            node = next;
        }
        _entries[node] ??= entry;
        _kinds[node] |= kind;
    }

    /// <summary>The longest row that begins at <paramref name="first"/>, by the words' <see cref="WordForm.Lower"/>; count 0 when there is none.</summary>
    public (int Count, int Kinds, Entry? Entry) At(ReadOnlySpan<WordForm> words, int first)
    {
        int node = 0;
        (int Count, int Kinds, Entry? Entry) best = default;
        for (int i = first; i < words.Length && _next.TryGetValue(Key(node, words[i].Lower), out node); i++)
            if (_kinds[node] != 0) best = (i - first + 1, _kinds[node], _entries[node]);
        return best;
    }

    private static ulong Key(int node, ulong word) => word ^ ((ulong)node * 0x9E3779B97F4A7C15);
}
