using Stemma.Lexicon;

namespace Stemma.Language.Names;

/// <summary>Tells countries, cities, regions and facilities apart: by the gazetteer when it knows the whole name, else by the word that says what it is.</summary>
public static class PlaceKinds
{
    private static readonly ulong OfWord = WordForm.LowerHash("of");

    private static readonly Lazy<Gazetteer> Heads = new(() => new Gazetteer().Add(Resources.List("place-heads"), 1));

    /// <summary>country, city, region, facility, or empty when nothing tells.</summary>
    public static string Of(ReadOnlySpan<WordForm> name)
    {
        var (count, kinds, _) = NameLists.Gazetteer.At(name, 0);
        if (count == name.Length)
        {
            if ((kinds & NameLists.Country) != 0) return "country";
            if ((kinds & NameLists.City) != 0) return "city";
            if ((kinds & NameLists.Region) != 0) return "region";
        }
        return Head(name)?["kind"] ?? "";
    }

    /// <summary>Whether the name's head makes it a place whatever it looks like: "Vostok Cosmodrome".</summary>
    public static bool IsSurelyPlace(ReadOnlySpan<WordForm> name) => name.Length > 1 && Head(name) is { } head && head["sure"] == "yes";

    /// <summary>Whether the name's head says that it is a building or site, which outweighs a tagger that could not tell what it is.</summary>
    public static bool IsFacility(ReadOnlySpan<WordForm> name) => name.Length > 1 && Head(name) is { } head && head["kind"] == "facility";

    /// <summary>The row of the longest head at the name's end ("Minsk airport"), or at its start before "of" ("Palace of Independence") or as "Lake Baikal" has it.</summary>
    private static Entry? Head(ReadOnlySpan<WordForm> name)
    {
        for (int i = Math.Max(0, name.Length - 3); i < name.Length; i++)
        {
            var (count, _, entry) = Heads.Value.At(name, i);
            if (count > 0 && i + count == name.Length) return entry;
        }
        if (name.Length < 2 || Heads.Value.At(name, 0) is not { Entry: { } front } first) return null;
        return front["front"] == "yes" || (first.Count < name.Length && name[first.Count].Lower == OfWord) ? front : null;
    }
}
