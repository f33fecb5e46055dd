using Stemma.Lexicon;

namespace Stemma.Language.Names;

/// <summary>The word lists that name finding and entity resolution share. Loaded once, at first use.</summary>
public static class NameLists
{
    public const int Country = 1, Demonym = 2, City = 4, Region = 8, Body = 16, Group = 32, Given = 64, Title = 128, Seat = 256, Surname = 512;

    private static readonly (string File, int Kind)[] Files =
    [
        ("countries", Country), ("demonyms", Demonym), ("cities", City), ("regions", Region), ("bodies", Body), ("government-seats", Seat),
        ("groups", Group), ("given-names-men", Given), ("given-names-women", Given), ("titles", Title), ("surnames", Surname),
    ];

    private static readonly Lazy<Dictionary<int, Gazetteer>> Lists = new(() => Files.GroupBy(f => f.Kind).ToDictionary(g => g.Key, Load));

    private static readonly Lazy<Gazetteer> Together = new(() => Load(Files));

    private static readonly Lazy<HashSet<string>> Peoples = new(() =>
        new(Resources.List("demonyms").Entries.Concat(Resources.List("groups").Entries).Select(e => e.Phrase), StringComparer.OrdinalIgnoreCase));

    /// <summary>All lists in one.</summary>
    public static Gazetteer Gazetteer => Together.Value;

    /// <summary>The lists of one kind.</summary>
    public static Gazetteer Of(int kind) => Lists.Value[kind];

    /// <summary>Whether a word names a people, religion or political group.</summary>
    public static bool IsDemonym(string word) => Peoples.Value.Contains(word);

    private static Gazetteer Load(IEnumerable<(string File, int Kind)> files) =>
        files.Aggregate(new Gazetteer(), (all, f) => all.Add(Resources.List(f.File), f.Kind));
}
