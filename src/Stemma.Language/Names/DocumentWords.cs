namespace Stemma.Language.Names;

/// <summary>
/// What a document says of its own words: how often each is written in lower case and with a capital where the capital means something,
/// and where its other occurrences stand (context aggregation, Ratinov and Roth 2009).
/// </summary>
public sealed class DocumentWords
{
    /// <summary>Other occurrences that are looked at, at most.</summary>
    public const int Contexts = 3;

    private struct Tally
    {
        public int Lower, Capital, Last;
    }

    private readonly Dictionary<ulong, Tally> _words = [];
    private readonly int[] _previous; // an earlier capitalised occurrence of the same word, or -1
    private readonly int[] _next;

    public DocumentWords(ReadOnlySpan<WordForm> words, ReadOnlySpan<bool> starts, ReadOnlySpan<SentenceCasing> casing)
    {
        (_previous, _next) = (new int[words.Length], new int[words.Length]);
        for (int i = 0; i < words.Length; i++)
        {
            (_previous[i], _next[i]) = (-1, -1);
            if (words[i].Casing == Casing.None || casing[i] != SentenceCasing.Running) continue;
            ref var tally = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_words, words[i].Lower, out bool known);
            if (!known) tally.Last = -1;
            if (words[i].Casing == Casing.Lower) tally.Lower++;
            else Chain(i, starts[i], ref tally);
        }
    }

    private void Chain(int i, bool start, ref Tally tally)
    {
        if (!start) tally.Capital++;
        _previous[i] = tally.Last;
        if (tally.Last >= 0) _next[tally.Last] = i;
        tally.Last = i;
    }

    /// <summary>0 never seen in running text, 1 only with a capital, 2 mostly so, 3 both, 4 only in lower case.</summary>
    public int Habit(ulong lower)
    {
        if (!_words.TryGetValue(lower, out var t) || t.Lower + t.Capital == 0) return 0;
        return t.Lower == 0 ? 1 : t.Capital == 0 ? 4 : t.Capital > 2 * t.Lower ? 2 : 3;
    }

    /// <summary>The last capitalised occurrence of a word anywhere in the text's running sentences, or -1.</summary>
    public int Last(ulong lower) => _words.TryGetValue(lower, out var t) ? t.Last : -1;

    public int Previous(int token) => _previous[token];

    public int Next(int token) => _next[token];
}
