namespace Stemma.Language.Syntax;

/// <summary>Words that are written with a full stop of their own.</summary>
internal static class Abbreviations
{
    private static readonly HashSet<string> BeforeNames = new(StringComparer.Ordinal)
    {
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Col", "Capt", "Cpt", "Sgt", "Maj", "Cmdr", "Adm", "Brig", "Gov", "Sen", "Rep", "Rev", "Hon", "Pres", "Fr", "Sr", "Supt", "Insp", "Cpl", "Pvt", "St", "Ste", "Mt", "Ft", "Messrs", "Mme", "Mlle", "Amb", "Atty", "Det", "Ald", "Cllr", "Msgr", "Pte",
    };

    private static readonly HashSet<string> Anywhere = new(StringComparer.Ordinal)
    {
        "etc", "vs", "al", "Inc", "Corp", "Ltd", "Co", "Bros", "Jr", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri",
        "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Md", "Mass", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wyo", "Que", "Ont",
        "approx", "dept", "Dept", "est", "Est", "fig", "Fig", "govt", "Govt", "no", "No", "Nos", "nos", "pp", "p", "vol", "Vol", "ed", "eds", "Ave", "Blvd", "Rd", "Ext", "ext", "cf", "ca", "ft", "lb", "lbs", "oz", "hrs", "mins", "Ph.D", "PhD", "Attn", "Assn", "Univ", "Intl", "Natl", "Op", "Sec",
    };

    /// <summary>Titles: the full stop is theirs even when a name is glued to it.</summary>
    public static bool BeforeName(ReadOnlySpan<char> word) => BeforeNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public static bool Has(ReadOnlySpan<char> word) => BeforeName(word) || Anywhere.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether an abbreviation (with its full stop) is one after which a name goes on, so that it hardly ever ends a sentence.</summary>
    public static bool NeverEnds(ReadOnlySpan<char> word) => word.Length > 1 && BeforeName(word[..^1]);

    /// <summary>
    /// Words that are written with a capital only where a sentence begins, so that "the U.S. The trip" and "wait … But" end one. Prepositions are left out: with a
    /// capital they stand in titles of works, too.
    /// </summary>
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "The", "This", "That", "These", "Those", "He", "She", "It", "They", "We", "His", "Their", "Its", "But", "However", "Meanwhile", "When", "While", "Although", "If", "There", "Then", "Some", "Many", "Most", "Several",
    };

    /// <summary>Days, months and zones: "at 7 a.m. Wednesday", "2 a.m. PDT", "9 p.m. Oct. 23" are one time each.</summary>
    private static readonly HashSet<string> AfterHours = new(StringComparer.OrdinalIgnoreCase)
    {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec.", "EST", "EDT", "ET", "CST", "CDT", "CT", "MST", "MDT", "MT", "PST", "PDT", "PT", "GMT", "UTC", "BST", "CET", "IST", "Eastern", "Pacific", "Mountain",
    };

    public static bool GoesOn(ReadOnlySpan<char> word, ReadOnlySpan<char> next) =>
        word is "a.m." or "p.m." or "A.M." or "P.M." or "am" or "pm" or "AM" or "PM" or "EST" or "EDT" or "CST" or "CDT" or "MST" or "MDT" or "PST" or "PDT" or "GMT" or "UTC" && AfterHours.GetAlternateLookup<ReadOnlySpan<char>>().Contains(next);

    /// <summary>Whether a sentence ends between a word that closes with the full stop of an abbreviation, or with an ellipsis, and the next one.</summary>
    public static bool EndsBetween(ReadOnlySpan<char> word, ReadOnlySpan<char> next) =>
        (word.Length > 1 && word[^1] == '.' && char.IsLetter(word[0]) && word is not ("e.g." or "i.e.") || word is "…") && Openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(next);
}
