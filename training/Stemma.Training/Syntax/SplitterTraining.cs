using Stemma.Language.Models;
using Stemma.Language.Syntax;

namespace Stemma.Training.Syntax;

public static class SplitterTraining
{
    public static Splitter Train(IReadOnlyList<GoldDocument> documents, int rounds)
    {
        var model = new Perceptron(2);
        var keys = new ulong[SplitterFeatures.Count];
        for (int round = 0; round < rounds; round++)
            foreach (var document in documents) Learn(model, document, keys);
        return new(model.Freeze(Quantile));
    }

    private const double Quantile = 12;

    private static void Learn(Perceptron model, GoldDocument d, ulong[] keys)
    {
        var bounds = d.Paragraphs.Order().Append(d.Words.Count).ToArray();
        var ends = d.Sentences.Select(s => s.End - 1).ToHashSet();
        int first = 0;
        Span<int> scores = stackalloc int[2];
        foreach (int end in bounds)
        {
            for (int i = first, start = first; i + 1 < end; i++)
            {
                int n = SplitterFeatures.Fill(d.Words, first, end, start, i, keys);
                scores.Clear();
                model.Score(keys.AsSpan(0, n), scores);
                int gold = ends.Contains(i) ? 1 : 0, guess = scores[1] > scores[0] ? 1 : 0;
                if (gold != guess)
                {
                    model.Update(keys.AsSpan(0, n), gold, 1);
                    model.Update(keys.AsSpan(0, n), guess, -1);
                }
                model.Tick();
                if (gold == 1) start = i + 1;
            }
            first = end;
        }
    }
}
