using Stemma.Language.Models;
using Stemma.Text;

namespace Stemma.Language.Syntax;

/// <summary>
/// Lemmas by edit rules, "take n characters off the end, put these on, lower case or not". The rule is looked up by tag class and the longest
/// known ending of the word, the whole word first, so exceptions and regular endings are rows of one table.
/// </summary>
public sealed class Lemmatizer
{
    private readonly ulong[] _keys;
    private readonly ushort[] _rules;
    private readonly LemmaRule[] _edits;

    /// <param name="table">Keys by <see cref="Key"/>, each with its rule.</param>
    public Lemmatizer(IReadOnlyDictionary<ulong, ushort> table, LemmaRule[] edits)
    {
        _keys = [.. table.Keys.Order()];
        _rules = [.. _keys.Select(k => table[k])];
        _edits = edits;
    }

    private Lemmatizer(ulong[] keys, ushort[] rules, LemmaRule[] edits) => (_keys, _rules, _edits) = (keys, rules, edits);

    /// <summary>Longest ending that has rules of its own.</summary>
    public const int LongestEnding = 6;

    /// <summary>The key of a word's last <paramref name="length"/> characters under a tag class; of the whole word when <paramref name="length"/> is -1.</summary>
    public static ulong Key(ReadOnlySpan<char> word, int length, ulong tag)
    {
        var ending = length < 0 ? word : word[^Math.Min(length, word.Length)..];
        return Feature.Of(length < 0 ? 99 : length, Feature.LowerText(ending), tag, length < 0 ? 0 : IsCapital(word));
    }

    private static ulong IsCapital(ReadOnlySpan<char> word) => word.Length > 0 && char.IsUpper(word[0]) ? (word.Length > 1 && char.IsUpper(word[1]) ? 2UL : 1UL) : 0;

    /// <summary>The lemma of <paramref name="word"/>. The word itself where nothing is known.</summary>
    public string Lemma(ReadOnlySpan<char> word, ulong tag)
    {
        if (Find(Key(word, -1, tag)) is { } known && known.Fits(word)) return known.Apply(word);
        for (int length = Math.Min(LongestEnding, word.Length); length >= 0; length--)
            if (Find(Key(word, length, tag)) is { } rule && rule.Fits(word)) return rule.Apply(word);
        return word.ToString();
    }

    private LemmaRule? Find(ulong key)
    {
        int at = Array.BinarySearch(_keys, key);
        return at < 0 ? null : _edits[_rules[at]];
    }

    public void Write(BinaryWriter to)
    {
        to.Write(_edits.Length);
        foreach (var edit in _edits) to.Write($"{(edit.LowerCase ? 'l' : 'k')}{edit.Cut} {edit.Add}");
        to.Write(_keys.Length);
        foreach (ulong key in _keys) to.Write(key);
        foreach (ushort rule in _rules) to.Write(rule);
    }

    public static Lemmatizer Read(ModelReader from)
    {
        var edits = from.Texts().Select(LemmaRule.Parse).ToArray();
        int count = from.Int();
        if (count < 0 || count > from.Left / 10) throw from.Broken("the lemma table is cut short");
        var keys = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, ulong>(from.Bytes(8 * count)).ToArray();
        ushort[] rules = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, ushort>(from.Bytes(2 * count)).ToArray();
        return Array.TrueForAll(rules, r => r < edits.Length) ? new(keys, rules, edits) : throw from.Broken("a lemma has a rule that is not there");
    }
}

/// <summary>Take <paramref name="Cut"/> characters off the end, put <paramref name="Add"/> on; the rest in lower case or kept.</summary>
public sealed record LemmaRule(bool LowerCase, int Cut, string Add)
{
    public bool Fits(ReadOnlySpan<char> word) => word.Length >= Cut;

    public string Apply(ReadOnlySpan<char> word)
    {
        var stem = word[..^Cut];
        return LowerCase ? string.Concat(stem.ToString().ToLowerInvariant(), Add) : string.Concat(stem, Add);
    }

    /// <summary>The rule that makes <paramref name="lemma"/> of <paramref name="word"/>; of several the one that lowers the case, so that "The" and "the" follow one rule.</summary>
    public static LemmaRule From(string word, string lemma)
    {
        string lower = word.ToLowerInvariant();
        int kept = Common(word, lemma), low = Common(lower, lemma);
        return low >= kept ? new(true, word.Length - low, lemma[low..]) : new(false, word.Length - kept, lemma[kept..]);
    }

    private static int Common(string a, string b)
    {
        int i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i]) i++;
        return i;
    }

    internal static LemmaRule Parse(string text)
    {
        int space = text.IndexOf(' ', StringComparison.Ordinal);
        return new(text[0] == 'l', int.Parse(text.AsSpan(1, space - 1), System.Globalization.CultureInfo.InvariantCulture), text[(space + 1)..]);
    }
}
