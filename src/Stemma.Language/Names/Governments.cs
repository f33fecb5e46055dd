using Stemma.Model;

namespace Stemma.Language.Names;

/// <summary>Marks places that stand for their government: a country or a capital as the subject of a verb of saying or deciding ("Moscow denied").</summary>
internal static class Governments
{
    private static readonly Lazy<HashSet<string>> Acts = new(() => new(Resources.List("government-acts").Entries.Select(e => e.Phrase), StringComparer.Ordinal));

    public static void Mark(ReportWords words, List<Cluster> clusters)
    {
        foreach (var place in clusters.Where(c => c.Type == EntityType.Place && CanGovern(c)))
            place.Government = place.Names.Exists(n => Acting(words, n));
    }

    private static bool CanGovern(Cluster place) => Places.Find(place.Names[0].Text) is var (entry, kind) && (kind == NameLists.Country || entry["capital"] == "yes");

    private static bool Acting(ReportWords words, Named name)
    {
        var token = words.Tokens[name.End - 1];
        for (int i = name.First; i < name.End; i++)
            if (words.Tokens[i].Deprel.StartsWith("nsubj", StringComparison.Ordinal)) token = words.Tokens[i];
        int sentence = words.SentenceOf(name.First);
        if (sentence < 0 || token.Deprel != "nsubj" || token.Head <= 0) return false;
        var verb = words.Tokens[words.Sentences[sentence].FirstToken + token.Head - 1];
        return verb.Upos == Upos.VERB && Acts.Value.Contains(verb.Lemma);
    }
}
