using Stemma.Lexicon;

namespace Stemma.Language.Names;

/// <summary>The word lists that name finding and entity resolution share. Loaded once, at first use.</summary>
public static class NameLists
{
    public const int Country = 1, Demonym = 2, City = 4, Region = 8, Body = 16, Group = 32, Given = 64, Title = 128;

    private static readonly Lazy<Gazetteer> Lists = new(() => new Gazetteer()
        .Add(Resources.List("countries"), Country)
        .Add(Resources.List("demonyms"), Demonym)
        .Add(Resources.List("cities"), City)
        .Add(Resources.List("regions"), Region)
        .Add(Resources.List("bodies"), Body)
        .Add(Resources.List("government-seats"), Body)
        .Add(Resources.List("groups"), Group)
        .Add(Resources.List("given-names-men"), Given)
        .Add(Resources.List("given-names-women"), Given)
        .Add(Resources.List("titles"), Title));

    private static readonly Lazy<HashSet<string>> Peoples = new(() =>
        new(Resources.List("demonyms").Entries.Concat(Resources.List("groups").Entries).Select(e => e.Phrase), StringComparer.OrdinalIgnoreCase));

    public static Gazetteer Gazetteer => Lists.Value;

    /// <summary>Whether a word names a people, religion or political group.</summary>
    public static bool IsDemonym(string word) => Peoples.Value.Contains(word);
}
