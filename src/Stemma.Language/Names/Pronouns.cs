using Stemma.Model;

namespace Stemma.Language.Names;

/// <summary>
/// He and she: the person whom the reader has in mind. Candidates are the persons named in the same sentence before the pronoun and in the sentence before;
/// subjects weigh more (centering: Grosz, Joshi and Weinstein 1995). When two come out nearly equal the pronoun is left alone.
/// </summary>
internal static class Pronouns
{
    private const double Margin = 0.4;

    public static void Add(ReportWords words, List<Cluster> clusters)
    {
        var mentions = clusters.Where(c => c.Type == EntityType.Person)
            .SelectMany(c => c.Names.Select(n => (n.First, n.End, Person: c)).Concat(c.Others.Select(o => (o.First, o.End, Person: c))))
            .OrderBy(m => m.First).ToList();
        if (mentions.Count == 0) return;
        var seen = new List<(int First, int End, Cluster Person)>();
        int next = 0;
        for (int i = 0; i < words.Count; i++)
        {
            while (next < mentions.Count && mentions[next].First <= i) seen.Add(mentions[next++]);
            var gender = Of(words, i);
            if (gender == Gender.Unknown || words.SentenceOf(i) < 0) continue;
            if (Antecedent(words, seen, i, gender) is not { } person) continue;
            person.Others.Add((i, i + 1, MentionKind.Pronoun));
            if (person.Gender == Gender.Unknown) person.Gender = gender;
            seen.Add((i, i + 1, person));
        }
    }

    private static Gender Of(ReportWords words, int i) =>
        words.IsAny(i, "he", "him", "his", "himself") ? Gender.Man : words.IsAny(i, "she", "her", "hers", "herself") ? Gender.Woman : Gender.Unknown;

    private static Cluster? Antecedent(ReportWords words, List<(int First, int End, Cluster Person)> seen, int pronoun, Gender gender)
    {
        var scores = new Dictionary<Cluster, double>();
        int here = words.SentenceOf(pronoun);
        for (int k = seen.Count - 1; k >= 0; k--)
        {
            var (first, end, person) = seen[k];
            int back = here - words.SentenceOf(first);
            if (back > 2) break;
            if (person.Gender != Gender.Unknown && person.Gender != gender) continue;
            if (back == 0 && SharesVerb(words, first, end, pronoun)) continue;
            double score = Weight(words, first, end, back) + (person.Gender == gender ? 0.2 : 0);
            scores[person] = Math.Max(scores.GetValueOrDefault(person), score) + 0.05;
        }
        var ranked = scores.OrderByDescending(s => s.Value).ThenBy(s => s.Key.Names[0].First).Take(2).ToList();
        if (ranked.Count == 0) return null;
        return ranked.Count == 1 || ranked[0].Value - ranked[1].Value >= Margin ? ranked[0].Key : null;
    }

    private static double Weight(ReportWords words, int first, int end, int back)
    {
        bool subject = IsSubject(words, first, end);
        return back switch { 0 => subject ? 3 : 1.6, 1 => subject ? 2.4 : 1, _ => subject ? 1.2 : 0.3 };
    }

    private static bool IsSubject(ReportWords words, int first, int end)
    {
        for (int i = first; i < end; i++)
            if (Relation(words, i).StartsWith("nsubj", StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>A token's relation; for a conjunct, that of the first of the coordinated words.</summary>
    private static string Relation(ReportWords words, int token)
    {
        int start = words.Sentences[words.SentenceOf(token)].FirstToken;
        for (int step = 0; step < 10 && words.Tokens[token].Deprel == "conj" && words.Tokens[token].Head > 0; step++) token = start + words.Tokens[token].Head - 1;
        return words.Tokens[token].Deprel;
    }

    /// <summary>Subject and object of one verb are two persons unless the object says "himself" (binding, principle B).</summary>
    private static bool SharesVerb(ReportWords words, int first, int end, int pronoun)
    {
        if (words.IsAny(pronoun, "his", "her", "himself", "herself")) return false;
        for (int i = first; i < end; i++)
            if (words.Tokens[i].Head > 0 && words.Tokens[i].Head == words.Tokens[pronoun].Head && !InMention(words, i, first, end)) return true;
        return false;
    }

    private static bool InMention(ReportWords words, int token, int first, int end)
    {
        int head = words.Sentences[words.SentenceOf(token)].FirstToken + words.Tokens[token].Head - 1;
        return head >= first && head < end;
    }
}
