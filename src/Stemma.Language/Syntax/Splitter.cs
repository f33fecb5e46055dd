using Stemma.Language.Models;

namespace Stemma.Language.Syntax;

/// <summary>Finds where sentences end: a linear model asked after every word, between bounds that rules set.</summary>
public sealed class Splitter(LinearScorer scorer)
{
    /// <summary>The longest sentence, in words; beyond it one is ended at the next word that may end a clause, and in any case at twice this length.</summary>
    public const int Longest = 180;

    /// <summary>Appends the end (exclusive word index) of each sentence of the words [first, end), which lie in one block.</summary>
    public void Split(Words words, string text, int first, int end, List<int> ends)
    {
        int start = first;
        for (int i = first; i < end; i++)
        {
            if (i + 1 < end && !EndsAfter(words, text, first, end, start, i)) continue;
            ends.Add(i + 1);
            start = i + 1;
        }
    }

    private bool EndsAfter(Words words, string text, int first, int end, int start, int i)
    {
        if (words.Gap[i + 1] == 3) return true;
        int length = i + 1 - start;
        if (length >= 2 * Longest) return true;
        var word = words.Span[i].In(text);
        if (length >= Longest && word is ";" or "," or "." or ":" or "-" or "–" or "—") return true;
        if (Abbreviations.NeverEnds(word) || Abbreviations.GoesOn(word, words.Span[i + 1].In(text))) return false;
        if (Abbreviations.EndsBetween(word, words.Span[i + 1].In(text))) return true;
        Span<ulong> keys = stackalloc ulong[SplitterFeatures.Count];
        Span<int> scores = stackalloc int[2];
        int n = SplitterFeatures.Fill(words, first, end, start, i, keys);
        scorer.Add(keys[..n], scores);
        return scores[1] > scores[0];
    }

    public void Write(BinaryWriter to) => scorer.Write(to);

    public static Splitter Read(ModelReader from) => new(LinearScorer.Read(from));
}
