using System.Globalization;
using Stemma.Eval.Names;
using Stemma.Language.Names;

namespace Stemma.Training.Names;

/// <summary>
/// Copies of documents in which some sentences are set in capitals, in lower case or as headlines, so that the model learns names that casing does not show.
/// Only the changed sentences are learnt from; the others give their context.
/// </summary>
public static class CaseChanges
{
    public static IEnumerable<NamedDocument> Of(IReadOnlyList<NamedDocument> documents, int seed)
    {
        var random = new Random(seed);
        foreach (var d in documents)
            if (random.NextDouble() < 0.5) yield return Change(d, random);
    }

    private static NamedDocument Change(NamedDocument d, Random random)
    {
        bool whole = random.NextDouble() < 0.2;
        int wholeCase = random.Next(2);
        var sentences = new List<IReadOnlyList<string>>();
        bool[] learn = new bool[d.Learn.Length];
        for (int s = 0, first = 0; s < learn.Length; first = d.Text.SentenceEnds[s++])
        {
            string[] words = [.. Enumerable.Range(first, d.Text.SentenceEnds[s] - first).Select(i => d.Text.Word(i).ToString())];
            learn[s] = whole ? random.NextDouble() < 0.5 : random.NextDouble() < 0.15;
            int kind = whole ? wholeCase : random.Next(3);
            sentences.Add(whole || learn[s] ? [.. words.Select(w => Set(w, kind))] : words);
        }
        return new(d.Name + "#case", TaggedText.From(sentences), d.Labels, learn);
    }

    private static string Set(string word, int kind) => kind switch
    {
        0 => word.ToUpperInvariant(),
        1 => word.ToLowerInvariant(),
        _ => word is "of" or "the" or "and" or "in" or "to" or "for" or "on" or "a" or "by" or "at" or "with" || word.Length == 0
            ? word : char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..],
    };
}
