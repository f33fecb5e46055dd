using Stemma.Language.Models;
using Stemma.Model;

namespace Stemma.Language.Syntax;

/// <summary>
/// Tags words from left to right with a linear model (averaged perceptron, Collins 2002). A class is a universal tag with its features; see
/// <see cref="Agreement"/> for the features that it leaves to the syntax.
/// </summary>
public sealed class Tagger(LinearScorer scorer, string[] classes)
{
    private readonly Upos[] _upos = [.. classes.Select(c => Enum.Parse<Upos>(c.Split('|')[0]))];
    private readonly string[] _feats = [.. classes.Select(c => c.Contains('|', StringComparison.Ordinal) ? c[(c.IndexOf('|', StringComparison.Ordinal) + 1)..] : "")];

    public IReadOnlyList<string> Classes => classes;

    public Upos UposOf(byte tag) => _upos[tag];
    public string FeatsOf(byte tag) => _feats[tag];

    /// <summary>Fills <see cref="Words.Tag"/> for the sentence [<paramref name="first"/>, <paramref name="end"/>).</summary>
    public void Tag(Words words, int first, int end)
    {
        Span<ulong> keys = stackalloc ulong[TaggerFeatures.Count];
        Span<int> scores = stackalloc int[scorer.Classes];
        for (int i = first; i < end; i++)
        {
            int n = TaggerFeatures.Fill(words, first, end, i, keys);
            scores.Clear();
            scorer.Add(keys[..n], scores);
            words.Tag[i] = (byte)LinearScorer.Best(scores);
        }
    }

    public void Write(BinaryWriter to)
    {
        to.Write(classes.Length);
        foreach (string c in classes) to.Write(c);
        scorer.Write(to);
    }

    public static Tagger Read(ModelReader from)
    {
        string[] classes = from.Texts();
        return new(LinearScorer.Read(from), classes);
    }
}
