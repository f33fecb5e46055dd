namespace Stemma.Model.Naming;

/// <summary>Whether two names may be forms of one organization's name.</summary>
public static class OrganizationNames
{
    private static readonly string[] Small = ["of", "the", "and", "for", "in", "on", "de", "la", "des", "du", "del", "der", "to"];

    /// <summary>The name without article and marks: what must be equal for two names to be one.</summary>
    public static string Key(string name)
    {
        string plain = NameFolding.Plain(name.Replace(".", "", StringComparison.Ordinal));
        return plain.StartsWith("the ", StringComparison.Ordinal) ? plain[4..] : plain;
    }

    /// <summary>Whether <paramref name="shortForm"/> is made of the initials of <paramref name="full"/>: "EAEU" of "Eurasian Economic Union" is not quite, "WTO" is.</summary>
    public static bool IsAcronym(string shortForm, string full)
    {
        string letters = new([.. shortForm.Where(char.IsLetter)]);
        if (letters.Length is < 2 or > 8 || letters.Count(char.IsUpper) < letters.Length - 1) return false;
        string[] words = full.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2) return false;
        string upper = letters.ToUpperInvariant();
        return upper == Initials(words.Where(w => !Small.Contains(w.ToLowerInvariant()))) || upper == Initials(words);
    }

    private static string Initials(IEnumerable<string> words) => new([.. words.Select(w => char.ToUpperInvariant(w[0]))]);
}
