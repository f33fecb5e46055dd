using Stemma.Intake.Decoding.Encodings;

namespace Stemma.Intake.Languages;

/// <summary>
/// A second look at close languages (<c>kin.tsv</c>): letter runs leave them open in one sentence, but words and endings that one has and its kin do not settle most. Asked only where the
/// letters say that it is one of them.
/// </summary>
internal static class KinMarks
{
    /// <summary>What the kin must have of the likelihood together, and how much a mark moves it (natural logarithm); no more marks than this count.</summary>
    private const double Together = 0.7, Each = 1.2;
    private const int Most = 5, ShortestStem = 2;

    private sealed record Marks(string Language, HashSet<string> Words, string[] Endings)
    {
        public int Count(IEnumerable<string> words) => Math.Min(Most, words.Count(w => Words.Contains(w) || Endings.Any(e => w.Length > e.Length + ShortestStem && w.EndsWith(e, StringComparison.Ordinal))));
    }

    private static readonly Lazy<List<Marks[]>> Groups = new(() =>
        [.. DataLines.Of("language-kin.tsv").GroupBy(r => r[0], StringComparer.Ordinal).Select(g => g.Select(r => Read(r[1], r[2])).ToArray())]);

    /// <summary>The likelihoods as the marks leave them; their sum stays.</summary>
    public static double[] Weigh(ReadOnlySpan<char> text, IReadOnlyList<string> languages, double[] likely)
    {
        foreach (var group in Groups.Value)
        {
            int[] at = [.. group.Select(m => IndexOf(languages, m.Language))];
            if (at.Contains(-1) || at.Sum(i => likely[i]) is var sum && sum < Together) continue;
            string[] words = Words(text);
            double[] moved = [.. group.Select((m, k) => likely[at[k]] * Math.Exp(Each * m.Count(words)))];
            likely = [.. likely];
            for (int k = 0; k < at.Length; k++) likely[at[k]] = moved[k] / moved.Sum() * sum;
        }
        return likely;
    }

    private static int IndexOf(IReadOnlyList<string> languages, string language)
    {
        for (int i = 0; i < languages.Count; i++)
            if (languages[i] == language) return i;
        return -1;
    }

    /// <summary>Each word once, in small letters.</summary>
    private static string[] Words(ReadOnlySpan<char> text) =>
        [.. text.ToString().ToLowerInvariant().Split([' ', '\n', '\t', ',', '.', ';', ':', '!', '?', '(', ')', '"', '“', '”', '„', '«', '»', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    private static Marks Read(string language, string marks)
    {
        var all = marks.Split(' ');
        return new(language, all.Where(m => m[0] != '-').ToHashSet(StringComparer.Ordinal), [.. all.Where(m => m[0] == '-').Select(m => m[1..])]);
    }
}
