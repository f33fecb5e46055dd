using Stemma.Language;
using Stemma.Language.Syntax;

namespace Stemma.Training.Syntax;

/// <summary>
/// Learns the lemmatiser's rows. A whole word has its commonest rule. An ending has the rule that most different words with it follow, and two at least: else "thought" would
/// teach that all verbs in -ought end in -ink. Irregular verbs that the treebanks do not show come from the lexicon.
/// </summary>
public static class LemmaTraining
{
    private const int FewestWords = 2;

    /// <param name="classes">The number of each class of tags.</param>
    public static Lemmatizer Train(IReadOnlyList<GoldDocument> documents, IReadOnlyDictionary<string, int> classes)
    {
        var words = new Dictionary<ulong, Dictionary<LemmaRule, int>>();
        var endings = new Dictionary<ulong, Dictionary<LemmaRule, int>>();
        var seen = new HashSet<(string, int, LemmaRule, int)>();
        foreach (var s in documents.SelectMany(d => d.Sentences))
            for (int i = 0; i < s.Count; i++)
            {
                if (s.Forms[i].Length == 0 || s.Lemmas[i] == "_") continue;
                var rule = LemmaRule.From(s.Forms[i], s.Lemmas[i]);
                int tag = classes[s.Tags[i]];
                Add(words, Lemmatizer.Key(s.Forms[i], -1, (ulong)tag), rule);
                if (!seen.Add((s.Forms[i].ToLowerInvariant(), s.Forms[i].Take(2).Count(char.IsUpper), rule, tag))) continue;
                for (int length = 0; length <= Math.Min(Lemmatizer.LongestEnding, s.Forms[i].Length); length++) Add(endings, Lemmatizer.Key(s.Forms[i], length, (ulong)tag), rule);
            }
        var table = new Dictionary<ulong, LemmaRule>();
        foreach (var (key, rules) in endings)
            if (Commonest(rules) is { Value: >= FewestWords } best) table[key] = best.Key;
        foreach (var (key, rules) in words) table[key] = Commonest(rules).Key;
        AddIrregular(table, classes);
        LemmaRule[] kept = [.. table.Values.Distinct().OrderBy(r => r.ToString(), StringComparer.Ordinal)];
        var number = kept.Select((r, i) => (r, i)).ToDictionary(p => p.r, p => (ushort)p.i);
        Console.WriteLine($"  lemmas: {kept.Length} rules, {table.Count} rows");
        return new(table.ToDictionary(p => p.Key, p => number[p.Value]), kept);
    }

    private static KeyValuePair<LemmaRule, int> Commonest(Dictionary<LemmaRule, int> rules) =>
        rules.OrderByDescending(r => r.Value).ThenBy(r => r.Key.ToString(), StringComparer.Ordinal).First();

    private static void Add(Dictionary<ulong, Dictionary<LemmaRule, int>> counts, ulong key, LemmaRule rule)
    {
        if (!counts.TryGetValue(key, out var rules)) counts.Add(key, rules = []);
        rules[rule] = rules.GetValueOrDefault(rule) + 1;
    }

    private static void AddIrregular(Dictionary<ulong, LemmaRule> table, IReadOnlyDictionary<string, int> classes)
    {
        int[] past = [.. classes.Where(c => c.Key.StartsWith("VERB|", StringComparison.Ordinal) && c.Key.Contains("Tense=Past", StringComparison.Ordinal)).Select(c => c.Value).Distinct()];
        foreach (var entry in Resources.List("irregular-verbs").Entries)
            foreach (int tag in past) table.TryAdd(Lemmatizer.Key(entry.Phrase, -1, (ulong)tag), LemmaRule.From(entry.Phrase, entry["verb"]));
    }
}
