using Stemma.Text;

namespace Stemma.Language.Names;

/// <summary>
/// The features of one document's tokens, after Ratinov and Roth (2009): words, shapes and affixes in a window, word clusters, gazetteers,
/// and what the rest of the document says of the same word. What all tokens share is made once; a token's features are written into a buffer.
/// </summary>
public sealed class NameFeatures
{
    /// <summary>At least as many as any token has.</summary>
    public const int Most = 96;
    private const ulong Edge = 0x5DEECE66D; // the word before the first and after the last

    private readonly TaggedText _text;
    private readonly WordForm[] _forms;
    private readonly ushort[] _clusters;
    private readonly ulong[] _lists;           // four bits (begin, inside, end, single) for each kind of list
    private readonly SentenceCasing[] _casing; // of the token's sentence
    private readonly bool[] _starts;           // where a capital means nothing: first in a sentence or in a quotation
    private readonly DocumentWords _document;
    private int _first, _end;                  // the sentence in hand

    public NameFeatures(TaggedText text, WordClusters clusters, Gazetteer gazetteer)
    {
        int n = text.Tokens.Length;
        (_text, _forms, _clusters, _lists, _casing, _starts) = (text, new WordForm[n], new ushort[n], new ulong[n], new SentenceCasing[n], new bool[n]);
        for (int i = 0; i < n; i++)
        {
            _forms[i] = new WordForm(text.Word(i));
            _clusters[i] = clusters.Of(_forms[i].Lower);
        }
        int first = 0;
        foreach (int end in text.SentenceEnds)
        {
            var words = _forms.AsSpan(first, end - first);
            _casing.AsSpan(first, end - first).Fill(SentenceCasings.Of(words));
            MarkLists(gazetteer, words, _lists.AsSpan(first, end - first));
            for (int i = first; i < end; i++) _starts[i] = i == first || IsOpening(text.Word(i - 1));
            first = end;
        }
        _document = new(_forms, _starts, _casing);
    }

    /// <summary>The token's word, as hashes.</summary>
    public ref readonly WordForm Form(int token) => ref _forms[token];

    /// <summary>Four bits (<see cref="NameTags"/> parts) for each kind of list that holds the token's word in its place.</summary>
    public ulong Lists(int token) => _lists[token];

    /// <summary>Moves to the sentence of tokens [<paramref name="first"/>, <paramref name="end"/>).</summary>
    public void Enter(int first, int end) => (_first, _end) = (first, end);

    /// <summary>Writes the features of a token of the sentence in hand.</summary>
    /// <returns>How many were written.</returns>
    public int Write(int token, Span<uint> to)
    {
        var into = new Writer(to);
        WriteWords(token, ref into);
        WriteShapes(token, ref into);
        WriteAffixes(token, ref into);
        WriteClusters(token, ref into);
        WriteLists(token, ref into);
        WriteDocument(token, ref into);
        return into.Count;
    }

    private ref struct Writer(Span<uint> to)
    {
        private readonly Span<uint> _to = to;
        public int Count;

        public void Add(int template, ulong value) => _to[Count++] = Hash.Feature(template, value);
        public void Add(int template, ulong a, ulong b) => _to[Count++] = Hash.Feature(template, a, b);
    }

    private void WriteWords(int i, ref Writer into)
    {
        ulong word = Lower(i), before = Lower(i - 1), after = Lower(i + 1);
        into.Add(1, word);
        into.Add(2, before);
        into.Add(3, after);
        into.Add(4, Lower(i - 2));
        into.Add(5, Lower(i + 2));
        into.Add(6, before, word);
        into.Add(7, word, after);
        into.Add(8, before, after);
        into.Add(9, _forms[i].Exact);
        into.Add(10, Lower(i - 2), before);
        into.Add(11, after, Lower(i + 2));
    }

    private void WriteShapes(int i, ref Writer into)
    {
        ulong shape = Shape(i), before = Shape(i - 1), after = Shape(i + 1);
        ulong place = (ulong)_casing[i] * 2 + (_starts[i] ? 1u : 0);
        into.Add(12, shape, place);
        into.Add(13, before, shape);
        into.Add(14, shape, after);
        into.Add(15, before, shape * 3 + after);
        into.Add(16, shape * 3 + before, Lower(i - 1));
        into.Add(17, shape * 3 + after, Lower(i + 1));
        into.Add(18, Shape(i - 2) * 3 + before, shape);
        into.Add(19, Shape(i + 2) * 3 + after, shape);
        into.Add(20, place, (ulong)_forms[i].Casing);
    }

    private void WriteAffixes(int i, ref Writer into)
    {
        var word = _text.Word(i);
        ulong prefix = Hash.Seed, suffix = Hash.Seed;
        for (int k = 0; k < 4 && k < word.Length; k++)
        {
            prefix = Hash.Step(prefix, WordForm.Fold(word[k]));
            suffix = Hash.Step(suffix, WordForm.Fold(word[^(k + 1)]));
            if (k > 0) into.Add(20 + k, prefix);
            into.Add(24 + k, suffix, (ulong)_forms[i].Casing);
        }
        if (word.Length > 4) into.Add(28, suffix, Lower(i + 1));
        into.Add(29, Suffix(i - 1));
        into.Add(30, Suffix(i + 1));
    }

    private void WriteClusters(int i, ref Writer into)
    {
        ulong casing = (ulong)CasingAt(i);
        for (int k = -2; k <= 2; k++)
        {
            into.Add(31 + 2 + k, Fine(i + k), casing);
            if (k is -1 or 0 or 1) into.Add(60 + k, Coarse(i + k), Shape(i));
        }
        into.Add(36, Coarse(i - 1), Fine(i));
        into.Add(37, Fine(i), Coarse(i + 1));
        into.Add(38, Fine(i - 1) * 8 + casing, Coarse(i + 1));
        into.Add(39, Coarse(i - 2) * 8 + casing, Coarse(i - 1) * 64 + Coarse(i + 1));
    }

    private void WriteLists(int i, ref Writer into)
    {
        ulong here = _lists[i], before = List(i - 1), after = List(i + 1);
        ulong casing = (ulong)CasingAt(i);
        into.Add(40, here, casing);
        for (ulong rest = here; rest != 0; rest &= rest - 1) into.Add(41, (ulong)System.Numerics.BitOperations.TrailingZeroCount(rest) * 8 + casing);
        into.Add(42, before, here * 8 + casing);
        into.Add(43, after, here * 8 + casing);
        if (List(i - 2) != 0 || List(i + 2) != 0) into.Add(44, List(i - 2), List(i + 2));
    }

    private void WriteDocument(int i, ref Writer into)
    {
        ulong habit = (ulong)_document.Habit(_forms[i].Lower), casing = (ulong)_forms[i].Casing;
        into.Add(46, habit * 8 + casing, (ulong)_casing[i] * 2 + (_starts[i] ? 1u : 0));
        into.Add(47, habit * 8 + casing, (ulong)_document.Habit(Lower(i + 1)) * 8 + (ulong)CasingAt(i + 1));
        into.Add(48, habit * 8 + casing, (ulong)_document.Habit(Lower(i - 1)) * 8 + (ulong)CasingAt(i - 1));
        if (_forms[i].Casing == Casing.Lower && _casing[i] != SentenceCasing.Lower) return;
        int other = _casing[i] == SentenceCasing.Running ? _document.Previous(i) : _document.Last(_forms[i].Lower);
        for (int k = 0; k < 2 && other >= 0 && other != i; k++, other = _document.Previous(other)) WriteContext(other, ref into);
        other = _document.Next(i);
        for (int k = 0; k < 2 && other >= 0; k++, other = _document.Next(other)) WriteContext(other, ref into);
    }

    /// <summary>What stands around another occurrence of the word: "Mr", "said", a given name.</summary>
    private void WriteContext(int other, ref Writer into)
    {
        ulong before = other > 0 ? _forms[other - 1].Lower : Edge, after = other + 1 < _forms.Length ? _forms[other + 1].Lower : Edge;
        into.Add(50, before);
        into.Add(51, after);
        if (other > 0 && _lists[other - 1] != 0) into.Add(52, _lists[other - 1]);
        if (other + 1 < _forms.Length && _lists[other + 1] != 0) into.Add(53, _lists[other + 1]);
        if (other > 0) into.Add(54, _clusters[other - 1], (ulong)_forms[other - 1].Casing);
        if (other + 1 < _forms.Length) into.Add(55, _clusters[other + 1], (ulong)_forms[other + 1].Casing);
    }

    private bool Inside(int i) => i >= _first && i < _end;
    private ulong Lower(int i) => Inside(i) ? _forms[i].Lower : Edge + (ulong)(i < _first ? 1 : 2);
    private ulong Shape(int i) => Inside(i) ? _forms[i].Shape : Edge;
    private ulong Fine(int i) => Inside(i) ? (ulong)WordClusters.FineOf(_clusters[i]) : 512;
    private ulong Coarse(int i) => Inside(i) ? (ulong)WordClusters.CoarseOf(_clusters[i]) : 63;
    private ulong List(int i) => Inside(i) ? _lists[i] : 0;
    private Casing CasingAt(int i) => Inside(i) ? _forms[i].Casing : Casing.None;

    private ulong Suffix(int i)
    {
        if (!Inside(i)) return Edge;
        var word = _text.Word(i);
        return WordForm.LowerHash(word[Math.Max(0, word.Length - 3)..]);
    }

    private static bool IsOpening(ReadOnlySpan<char> word) => word is "\"" or "“" or "``" or "‘" or "'" or ":" or "-" or "—" or "–" or "•" or "*";

    private static void MarkLists(Gazetteer gazetteer, ReadOnlySpan<WordForm> words, Span<ulong> marks)
    {
        for (int i = 0; i < words.Length;)
        {
            var (count, kinds, _) = gazetteer.At(words, i);
            for (int k = 0; k < count; k++)
            {
                int part = count == 1 ? NameTags.Single : k == 0 ? NameTags.Begin : k == count - 1 ? NameTags.End : NameTags.Inside;
                for (int rest = kinds; rest != 0; rest &= rest - 1)
                    marks[i + k] |= 1ul << (4 * System.Numerics.BitOperations.TrailingZeroCount(rest) + part);
            }
            i += Math.Max(1, count);
        }
    }
}
