using Stemma.Events.Words;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Events.Identity;

/// <summary>What the wording of a report is compared by: its terms, seen in several ways.</summary>
public sealed class ReportProfile
{
    private const int LeadWords = 80, FirstWords = 45;

    private ReportProfile(Analysis analysis, List<Word> words)
    {
        Analysis = analysis;
        All = Count(words);
        foreach (var word in words) _first.TryAdd(word.Term, word.Span);
        Lead = Count(words.Take(LeadWords));
        Numbers = Count(words.Where(w => w.Number && w.Term.Length > 1));
        Names = Count(words.Where((w, i) => i > 0 && IsName(analysis.Reading.Text, w)));
        LeadNames = Count(words.Take(FirstWords).Where(w => Names.ContainsKey(w.Term)));
        Pairs = Count(Adjacent(words));
    }

    private readonly Dictionary<string, TextSpan<Article>> _first = new(StringComparer.Ordinal);

    public Analysis Analysis { get; }

    /// <summary>Where a term of <see cref="All"/> stands for the first time.</summary>
    public TextSpan<Article> FirstOf(string term) => _first[term];


    /// <summary>How often each term stands in the prose; in the first words of it; among numbers, names and pairs of neighbouring words.</summary>
    public IReadOnlyDictionary<string, int> All { get; }
    public IReadOnlyDictionary<string, int> Lead { get; }
    public IReadOnlyDictionary<string, int> Numbers { get; }
    public IReadOnlyDictionary<string, int> Names { get; }
    public IReadOnlyDictionary<string, int> LeadNames { get; }
    public IReadOnlyDictionary<string, int> Pairs { get; }

    public static ReportProfile Of(Analysis analysis) => new(analysis, WordScan.Scan(analysis.Reading));

    // Capitalised without the sentence's beginning forcing it.
    private static bool IsName(string text, Word word)
    {
        if (!word.Capital || word.Number) return false;
        int before = word.Span.Start - 1;
        while (before >= 0 && text[before] is ' ' or '“' or '"' or '(' or '‘') before--;
        return before >= 0 && text[before] is not ('.' or '!' or '?' or '\n' or '”' or ':');
    }

    private static IEnumerable<Word> Adjacent(List<Word> words)
    {
        for (int i = 1; i < words.Count; i++)
            if (words[i].Span.Start - words[i - 1].Span.End <= 2)
                yield return words[i] with { Term = words[i - 1].Term + " " + words[i].Term };
    }

    private static Dictionary<string, int> Count(IEnumerable<Word> words)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in words) counts[word.Term] = counts.GetValueOrDefault(word.Term) + 1;
        return counts;
    }
}
