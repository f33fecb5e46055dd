using Stemma.Model;

namespace Stemma.Language.Names;

/// <summary>
/// Noun phrases that stand for a person whom the report names: "the Russian president", "President of Belarus", "his Belarusian counterpart".
/// A phrase is joined only when title and country leave one person.
/// </summary>
internal static class Nominals
{
    private static readonly string[] HeadsOfState = ["president", "prime minister", "chancellor", "king", "queen", "emperor", "emir", "sultan", "supreme leader", "premier", "premier minister"];

    public static void Add(ReportWords words, List<Cluster> clusters)
    {
        var people = clusters.Where(c => c.Type == EntityType.Person && c.Titles.Count > 0).ToList();
        if (people.Count == 0) return;
        bool[] taken = Taken(words, clusters);
        for (int i = 0; i < words.Count; i++)
        {
            if (Phrase(words, taken, i) is not { } phrase) continue;
            if (Person(people, phrase) is { } person) person.Others.Add((phrase.First, phrase.End, MentionKind.Nominal));
            i = phrase.End - 1;
        }
    }

    /// <param name="Title">Lower case; "leader" for any head of state; "counterpart" for whoever holds the same office.</param>
    /// <param name="Country">ISO code or empty.</param>
    private sealed record NounPhrase(int First, int End, string Title, string Country);

    private static bool[] Taken(ReportWords words, List<Cluster> clusters)
    {
        var taken = new bool[words.Count + 1];
        foreach (var n in clusters.Where(c => c.Type == EntityType.Person).SelectMany(c => c.Names))
            Array.Fill(taken, true, n.TitleFirst, n.End - n.TitleFirst);
        return taken;
    }

    /// <summary>[the|his|her|its|their] [country] title [of country], not itself part of a longer noun or of a name's title.</summary>
    private static NounPhrase? Phrase(ReportWords words, bool[] taken, int i)
    {
        bool article = words.IsAny(i, "the", "his", "her", "its", "their");
        int at = article ? i + 1 : i;
        if (at >= words.Count || !words.Together(i, at)) return null;
        string country = "";
        if (words.CountryAt(at) is { Count: > 0 } found)
        {
            (country, at) = (found.Code, at + found.Count);
            if (words.IsAny(at, "'s", "’s")) at++;
        }
        if (!words.Together(i, at) || taken[at] || words.Listed(at, NameLists.Title) is not { Count: > 0 } title) return null;
        int end = at + title.Count;
        if (end < words.Count && words.Is(end, "of") && words.Together(end + 1, i) && words.CountryAt(end + 1) is { Count: > 0 } of && country.Length == 0)
            (country, end) = (of.Code, end + 1 + of.Count);
        if (!article && country.Length == 0) return null;
        if (words.Together(end, i) && (taken[end] || GoesOn(words, end))) return null;
        return new(i, end, words.Title(at, at + title.Count), country);
    }

    /// <summary>The phrase is only the front of a longer noun ("the president's office", "the defence minister level").</summary>
    private static bool GoesOn(ReportWords words, int next) =>
        words.Tokens[next].Upos is Upos.NOUN or Upos.PROPN && words.Tokens[next].Span.Start > words.Tokens[next - 1].Span.End - 1 && words.Casing(next) != Casing.None;

    private static Cluster? Person(List<Cluster> people, NounPhrase phrase)
    {
        var fitting = people.Where(p => Fits(p, phrase)).ToList();
        if (fitting.Count > 1 && phrase.Country.Length == 0)
        {
            var earlier = fitting.Where(p => p.Names.Exists(n => n.First < phrase.First)).ToList();
            if (earlier.Count == 1) return earlier[0];
        }
        if (fitting.Count > 1 && phrase.Title is "leader" or "counterpart")
        {
            var heads = fitting.Where(p => p.Titles.Contains("president")).ToList();
            if (heads.Count == 1) return heads[0];
        }
        return fitting.Count == 1 ? fitting[0] : null;
    }

    private static bool Fits(Cluster person, NounPhrase phrase)
    {
        if (phrase.Country.Length > 0 && person.Country != phrase.Country) return false;
        if (phrase.Title is "leader" or "counterpart")
            return phrase.Country.Length > 0 && person.Titles.Any(t => HeadsOfState.Contains(t) || t == "leader" || t.EndsWith(" leader", StringComparison.Ordinal));
        return person.Titles.Any(t => t == phrase.Title || t.EndsWith(" " + phrase.Title, StringComparison.Ordinal));
    }
}
