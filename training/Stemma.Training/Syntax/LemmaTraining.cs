using Stemma.Language.Syntax;

namespace Stemma.Training.Syntax;

public static class LemmaTraining
{
    /// <summary>Rows: for each ending the commonest rule, kept only where the next shorter ending would say something else.</summary>
    public static Lemmatizer Train(IReadOnlyList<GoldDocument> documents, Tagger tagger)
    {
        var number = tagger.Classes.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i, StringComparer.Ordinal);
        var counts = new Dictionary<ulong, Dictionary<LemmaRule, int>>();
        var shorter = new Dictionary<ulong, ulong>();
        foreach (var s in documents.SelectMany(d => d.Sentences))
            for (int i = 0; i < s.Count; i++) Count(s.Forms[i], s.Lemmas[i], (ulong)TaggerTraining.ClassOf(s.Tags[i], number), counts, shorter);
        var best = counts.ToDictionary(p => p.Key, p => p.Value.OrderByDescending(r => r.Value).ThenBy(r => r.Key.ToString(), StringComparer.Ordinal).First());
        var rules = best.Values.CountBy(b => b.Key).OrderByDescending(r => r.Value).ThenBy(r => r.Key.ToString(), StringComparer.Ordinal).Take(255).Select(r => r.Key).ToArray();
        var index = rules.Select((r, i) => (r, i)).ToDictionary(p => p.r, p => (byte)p.i);
        var table = best.Where(p => index.ContainsKey(p.Value.Key) && !(shorter.TryGetValue(p.Key, out ulong up) && Says(best, shorter, index, up) == p.Value.Key))
            .ToDictionary(p => p.Key, p => index[p.Value.Key]);
        Console.WriteLine($"  lemmas: {rules.Length} rules, {table.Count} rows");
        return new(table, rules);
    }

    /// <summary>What the rows from this one on to shorter endings would answer, before any are left out.</summary>
    private static LemmaRule? Says(Dictionary<ulong, KeyValuePair<LemmaRule, int>> best, Dictionary<ulong, ulong> shorter, Dictionary<LemmaRule, byte> index, ulong key)
    {
        while (!index.ContainsKey(best[key].Key))
            if (!shorter.TryGetValue(key, out key)) return null;
        return best[key].Key;
    }

    private static void Count(string form, string lemma, ulong tag, Dictionary<ulong, Dictionary<LemmaRule, int>> counts, Dictionary<ulong, ulong> shorter)
    {
        if (form.Length == 0 || lemma == "_") return;
        var rule = LemmaRule.From(form, lemma);
        ulong before = Lemmatizer.Key(form, 0, tag);
        Add(before);
        for (int length = 1; length <= Math.Min(Lemmatizer.LongestEnding, form.Length); length++) before = Chain(Lemmatizer.Key(form, length, tag), before);
        Chain(Lemmatizer.Key(form, -1, tag), before);

        ulong Chain(ulong key, ulong up)
        {
            shorter[key] = up;
            Add(key);
            return key;
        }

        void Add(ulong key)
        {
            if (!counts.TryGetValue(key, out var rules)) counts.Add(key, rules = []);
            rules[rule] = rules.GetValueOrDefault(rule) + 1;
        }
    }
}
