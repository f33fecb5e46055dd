using Stemma.Language.Models;
using Stemma.Language.Syntax;

namespace Stemma.Training.Syntax;

public static class TaggerTraining
{
    /// <summary>Classes seen less often are given the commonest class of the same universal tag.</summary>
    private const int RarestClass = 4;

    public static Tagger Train(IReadOnlyList<GoldDocument> documents, string[] classes, int rounds)
    {
        var number = classes.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i, StringComparer.Ordinal);
        var model = new Perceptron(classes.Length);
        var keys = new ulong[TaggerFeatures.Count];
        for (int round = 0; round < rounds; round++)
        {
            int wrong = 0, words = 0;
            foreach (var (d, s) in SyntaxTraining.Shuffled(documents, round))
            {
                wrong += Learn(model, d.Words, s, number, keys);
                words += s.Count;
            }
            Console.WriteLine($"  tagger round {round + 1}: {100.0 * wrong / words:F2} % wrong, {model.Features} features");
        }
        return new(model.Freeze(24, 0.25), classes);
    }

    /// <summary>
    /// Tags every document with a tagger that has not seen it, so that the parser learns from tags as wrong as those that it will meet.
    /// </summary>
    public static void Jackknife(IReadOnlyList<GoldDocument> documents, string[] classes, int folds, int rounds)
    {
        for (int fold = 0; fold < folds; fold++)
        {
            var seen = documents.Where((_, i) => i % folds != fold).ToArray();
            var tagger = Train(seen, classes, rounds);
            foreach (var d in documents.Where((_, i) => i % folds == fold))
                foreach (var s in d.Sentences) tagger.Tag(d.Words, s.First, s.End);
        }
    }

    internal static string[] Classes(IReadOnlyList<GoldDocument> documents) =>
        [.. documents.SelectMany(d => d.Sentences).SelectMany(s => s.Tags).CountBy(t => t).Where(p => p.Value >= RarestClass)
            .OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(255).Select(p => p.Key)];

    /// <summary>The class of a gold tag: itself, or the commonest of its universal tag.</summary>
    internal static int ClassOf(string tag, Dictionary<string, int> number)
    {
        if (number.TryGetValue(tag, out int known)) return known;
        string upos = tag.Split('|')[0];
        return number.Where(p => p.Key.Split('|')[0] == upos).Min(p => p.Value);
    }

    private static int Learn(Perceptron model, Words words, GoldSentence s, Dictionary<string, int> number, ulong[] keys)
    {
        Span<int> scores = stackalloc int[model.Classes];
        int wrong = 0;
        for (int i = s.First; i < s.End; i++)
        {
            int n = TaggerFeatures.Fill(words, s.First, s.End, i, keys);
            scores.Clear();
            model.Score(keys.AsSpan(0, n), scores);
            int gold = ClassOf(s.Tags[i - s.First], number), guess = LinearScorer.Best(scores);
            if (guess != gold)
            {
                model.Update(keys.AsSpan(0, n), gold, 1);
                model.Update(keys.AsSpan(0, n), guess, -1);
                wrong++;
            }
            model.Tick();
            words.Tag[i] = (byte)guess;
        }
        return wrong;
    }
}
