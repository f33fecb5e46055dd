using System.Text;
using System.Text.RegularExpressions;

namespace Stemma.Lexicon;

/// <summary>Runs the tests that a word list carries. Each list must have at least one that matches and one that does not.</summary>
public static partial class ListChecker
{
    /// <summary>What is wrong with the list, a line each; empty when nothing is.</summary>
    public static IReadOnlyList<string> Check(WordList list)
    {
        var faults = new List<string>();
        foreach (string key in (string[])["about", "source", "licence"])
            if (!list.Head.ContainsKey(key)) faults.Add($"{list.File}: the head lacks '{key}'");
        if (!list.Tests.Any(t => t.MustMatch)) faults.Add($"{list.File}: no 'match:' test");
        if (!list.Tests.Any(t => !t.MustMatch)) faults.Add($"{list.File}: no 'nomatch:' test");
        foreach (var twice in list.Entries.GroupBy(e => list.CaseMatters ? e.Phrase : e.Phrase.ToLowerInvariant(), StringComparer.Ordinal).Where(g => g.Count() > 1))
            faults.Add($"{list.File}:{twice.Last().Line}: '{twice.Key}' stands twice");
        var matcher = new PhraseMatcher(list);
        foreach (var test in list.Tests)
        {
            string bare = test.Text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
            string expected = test.MustMatch ? test.Text : bare;
            string found = Mark(matcher, bare);
            if (found != expected) faults.Add($"{list.File}:{test.Line}: expected '{expected}', found '{found}'");
        }
        return faults;
    }

    private static string Mark(PhraseMatcher matcher, string text)
    {
        var words = Words().Matches(text);
        var marked = new StringBuilder();
        int at = 0;
        foreach (var match in matcher.All(i => words[i].Value, words.Count))
        {
            int start = words[match.First].Index, end = words[match.First + match.Count - 1].Index + words[match.First + match.Count - 1].Length;
            marked.Append(text, at, start - at).Append('[').Append(text, start, end - start).Append(']');
            at = end;
        }
        return marked.Append(text, at, text.Length - at).ToString();
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[-.'’][\p{L}\p{N}]+)*|\S", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
