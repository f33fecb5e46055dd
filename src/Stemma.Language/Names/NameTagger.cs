using System.Numerics;

namespace Stemma.Language.Names;

/// <summary>
/// Labels tokens with a linear-chain model: scores of sparse features, then the best legal path (Viterbi). Time is proportional to the tokens.
/// Pure and safe to call from many threads.
/// </summary>
public sealed class NameTagger(NameModel model, Gazetteer gazetteer)
{
    public WordClusters Classes => model.Clusters;

    /// <summary>How far one document reaches at most: a longer one is read in parts, so that a name far away has no say.</summary>
    public const int DocumentTokens = 2000;
    private const int Labels = NameTags.Count;

    /// <summary>How much the rest of the document counts for a word's class, in units of the scores.</summary>
    public float Agreement { get; init; } = 3f;

    private readonly float[] _transitions = Legal(model.Transitions);

    /// <summary>A label for each token (<see cref="NameTags"/>).</summary>
    public byte[] Tag(TaggedText text)
    {
        byte[] labels = new byte[text.Tokens.Length];
        foreach (var part in text.Parts(DocumentTokens)) TagPart(part.Text, labels.AsSpan(part.First, part.Text.Tokens.Length));
        return labels;
    }

    private void TagPart(TaggedText text, Span<byte> labels)
    {
        var features = new NameFeatures(text, model.Clusters, gazetteer);
        float[] scores = new float[text.Tokens.Length * Labels];
        ScoreAll(text, features, scores);
        Paths(text, scores, labels);
        new DocumentVotes(features, labels).AddTo(scores, Agreement);
        Paths(text, scores, labels);
        int first = 0;
        foreach (int end in text.SentenceEnds)
        {
            ListedNames.Settle(features, first, end, labels);
            first = end;
        }
    }

    private void ScoreAll(TaggedText text, NameFeatures features, Span<float> scores)
    {
        Span<uint> buffer = stackalloc uint[NameFeatures.Most];
        Span<short> sums = stackalloc short[NameModel.Width];
        int first = 0;
        foreach (int end in text.SentenceEnds)
        {
            features.Enter(first, end);
            for (int i = first; i < end; i++)
            {
                Score(buffer[..features.Write(i, buffer)], sums);
                for (int label = 0; label < Labels; label++) scores[i * Labels + label] = sums[label] * model.Scale;
            }
            first = end;
        }
    }

    private void Paths(TaggedText text, ReadOnlySpan<float> scores, Span<byte> labels)
    {
        int first = 0;
        foreach (int end in text.SentenceEnds)
        {
            Viterbi(scores[(first * Labels)..(end * Labels)], _transitions, labels[first..end]);
            first = end;
        }
    }

    private void Score(ReadOnlySpan<uint> features, Span<short> sums)
    {
        sums.Clear();
        foreach (uint feature in features) // 96 features of at most ±127 stay within 16 bits
        {
            var row = model.Row(feature);
            if (row.Length == 0) continue;
            for (int k = 0; k < NameModel.Width; k += Vector<sbyte>.Count)
            {
                Vector.Widen(new Vector<sbyte>(row[k..]), out var low, out var high);
                (new Vector<short>(sums[k..]) + low).CopyTo(sums[k..]);
                (new Vector<short>(sums[(k + Vector<short>.Count)..]) + high).CopyTo(sums[(k + Vector<short>.Count)..]);
            }
        }
    }

    /// <summary>The best path through a sentence.</summary>
    /// <param name="scores">A row of label scores for each token.</param>
    /// <param name="transitions">From label × to label; minus infinity where not <see cref="NameTags.Allowed"/>.</param>
    public static void Viterbi(ReadOnlySpan<float> scores, ReadOnlySpan<float> transitions, Span<byte> path)
    {
        int n = path.Length;
        if (n == 0) return;
        byte[] back = new byte[n * Labels];
        Span<float> best = stackalloc float[Labels], next = stackalloc float[Labels];
        for (int to = 0; to < Labels; to++) best[to] = NameTags.MayStart(to) ? scores[to] : float.NegativeInfinity;
        for (int i = 1; i < n; i++)
        {
            for (int to = 0; to < Labels; to++)
            {
                int from = 0;
                float top = float.NegativeInfinity;
                for (int f = 0; f < Labels; f++)
                {
                    float s = best[f] + transitions[f * Labels + to];
                    if (s > top) (top, from) = (s, f);
                }
                next[to] = top + scores[i * Labels + to];
                back[i * Labels + to] = (byte)from;
            }
            next.CopyTo(best);
        }
        int last = 0;
        for (int label = 1; label < Labels; label++)
            if (NameTags.MayEnd(label) && best[label] > best[last]) last = label;
        for (int i = n - 1; i >= 0; i--)
        {
            path[i] = (byte)last;
            last = back[i * Labels + last];
        }
    }

    private static float[] Legal(float[] transitions)
    {
        float[] legal = [.. transitions];
        for (int from = 0; from < Labels; from++)
            for (int to = 0; to < Labels; to++)
                if (!NameTags.Allowed(from, to)) legal[from * Labels + to] = float.NegativeInfinity;
        return legal;
    }
}
