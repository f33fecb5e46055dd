using Stemma.Lexicon;
using Stemma.Model;
using Stemma.Model.Naming;

namespace Stemma.Language.Names;

/// <summary>What the gazetteer knows of a whole name: which names are one thing, and stable ids for it.</summary>
public static class Places
{
    private static readonly Lazy<Dictionary<string, (Entry Entry, int Kind)>> Known = new(() =>
    {
        var known = new Dictionary<string, (Entry, int)>(StringComparer.Ordinal);
        foreach (var (file, kind) in ((string, int)[])[("countries", NameLists.Country), ("demonyms", NameLists.Demonym), ("government-seats", NameLists.Seat),
                     ("cities", NameLists.City), ("regions", NameLists.Region), ("bodies", NameLists.Body), ("groups", NameLists.Group)])
            foreach (var entry in Resources.List(file).Entries) known.TryAdd(OrganizationNames.Key(entry.Phrase), (entry, kind));
        return known;
    });

    /// <summary>The gazetteer's row for a whole name and the kind of list it stands in, or null.</summary>
    public static (Entry Entry, int Kind)? Find(string name)
    {
        if (!Known.Value.TryGetValue(OrganizationNames.Key(name), out var found)) return null;
        bool acronym = found.Entry.Phrase.Length <= 3 && found.Entry.Phrase.All(c => c is '.' || char.IsUpper(c));
        return acronym && !name.All(c => c is '.' || char.IsUpper(c)) ? null : found;
    }

    /// <summary>A key that all names of one thing share: Kiev and Kyiv, UN and United Nations, Belarusian and Belarusians.</summary>
    public static string Key(EntityType type, string name)
    {
        var found = Find(name);
        string plain = OrganizationNames.Key(name);
        return found switch
        {
            ({ } e, NameLists.Country) when type == EntityType.Place => "country:" + e["id"],
            ({ } e, NameLists.Demonym) when type == EntityType.Group => "people:" + e["id"],
            ({ } e, NameLists.City) when type == EntityType.Place => "city:" + Canonical(e),
            ({ } e, NameLists.Region or NameLists.Body) => OrganizationNames.Key(Canonical(e)),
            _ => plain,
        };
    }

    /// <summary>Stable ids: a country's or people's ISO 3166-1 code, a city under its country's, the country that a seat of government stands for.</summary>
    public static IReadOnlyList<string> Links(EntityType type, string name) => Find(name) switch
    {
        ({ } e, NameLists.Country or NameLists.Demonym) when type is EntityType.Place or EntityType.Group => ["iso3166:" + e["id"]],
        ({ } e, NameLists.City) when type == EntityType.Place => [$"city:{e["country"]}/{Canonical(e)}"],
        ({ } e, NameLists.Seat) => ["government:" + e["id"]],
        _ => [],
    };

    /// <summary>Whether it is the name under which the gazetteer lists the thing.</summary>
    public static bool IsCanonical(string name) => Find(name) is var (entry, _) && entry["name"].Length == 0;

    private static string Canonical(Entry entry) => entry["name"] is { Length: > 0 } name ? name : entry.Phrase;
}
