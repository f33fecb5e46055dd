using Stemma.Text;

namespace Stemma.Language.Names;

/// <summary>What the name tagger sees: tokens of one text and the sentences that they form. A struct of arrays, so that the hot path makes no objects.</summary>
/// <param name="Tokens">In text order.</param>
/// <param name="SentenceEnds">For each sentence, the index after its last token; sentences tile the tokens.</param>
public sealed record TaggedText(string Text, TextSpan<Article>[] Tokens, int[] SentenceEnds)
{
    public ReadOnlySpan<char> Word(int token) => Tokens[token].In(Text);

    /// <summary>The text in parts of whole sentences, each of at most <paramref name="most"/> tokens unless one sentence is longer.</summary>
    public IEnumerable<(TaggedText Text, int First)> Parts(int most)
    {
        if (Tokens.Length <= most)
        {
            yield return (this, 0);
            yield break;
        }
        int first = 0, from = 0;
        for (int s = 0; s < SentenceEnds.Length; s++)
        {
            if (s + 1 < SentenceEnds.Length && SentenceEnds[s + 1] - first <= most) continue;
            int shift = first;
            yield return (new(Text, Tokens[first..SentenceEnds[s]], [.. SentenceEnds[from..(s + 1)].Select(e => e - shift)]), first);
            (first, from) = (SentenceEnds[s], s + 1);
        }
    }

    /// <summary>A text made from given words, one space between them.</summary>
    public static TaggedText From(IReadOnlyList<IReadOnlyList<string>> sentences)
    {
        var text = new System.Text.StringBuilder();
        var tokens = new List<TextSpan<Article>>();
        var ends = new List<int>();
        foreach (var sentence in sentences)
        {
            foreach (string word in sentence)
            {
                tokens.Add(new(text.Length, text.Length + word.Length));
                text.Append(word).Append(' ');
            }
            ends.Add(tokens.Count);
        }
        return new(text.ToString(), [.. tokens], [.. ends]);
    }
}
