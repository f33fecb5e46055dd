using System.Text.RegularExpressions;
using Stemma.Intake.Plain;

namespace Stemma.Intake.Html;

/// <summary>Names of authors out of what pages write about them.</summary>
internal static partial class AuthorNames
{
    private const int Most = 12, Longest = 60, MostWords = 5;

    /// <summary>Splits joined names, drops introductions, addresses and repetitions.</summary>
    public static List<string> Of(IEnumerable<string> raw)
    {
        var names = new List<string>();
        foreach (var part in raw.Where(r => !r.Contains("//", StringComparison.Ordinal)).SelectMany(r => Joined().Split(Introduction().Replace(r, ""))))
        {
            string name = Bare(part);
            bool good = name.Length is > 1 and <= Longest && !name.Contains('@', StringComparison.Ordinal) && !name.Contains("[at]", StringComparison.OrdinalIgnoreCase) && name.Any(char.IsLetter) && !NoName().IsMatch(name);
            if (good && !names.Contains(name, StringComparer.OrdinalIgnoreCase)) names.Add(name);
        }
        if (names.Exists(n => char.IsUpper(n[0]))) names.RemoveAll(n => !n.Any(char.IsUpper) && n.Any(char.IsLower) && n.Contains(' '));
        return names.Count <= Most ? names : [.. names.Take(Most)];
    }

    /// <summary>A name without what stands about it: a label, a link's invitation, a date, a paper's sign.</summary>
    private static string Bare(string part)
    {
        string name = Initials().Replace(Invitation().Replace(part.Trim(' ', ',', '|', '-', ':'), ""), "");
        if (name.IndexOf(": ", StringComparison.Ordinal) is > 0 and < 20 and var colon) name = name[(colon + 2)..];
        if (Number().Match(name) is { Success: true } number) name = name[..number.Index].TrimEnd(' ', ',', '(', '-', '–');
        name = Trailing().Replace(Handle().Replace(name, ""), "");
        return name.EndsWith('.') && !Abbreviated().IsMatch(name) ? name.TrimEnd('.', ' ') : name;
    }

    /// <summary>What stands first, before a comma and such, is a name, and nothing after it is a sentence.</summary>
    public static bool IsNames(string text, bool one)
    {
        var parts = Joined().Split(Introduction().Replace(text, ""));
        if (parts.Any(p => p.AsSpan().Count(' ') >= MostWords)) return false;
        string first = parts.FirstOrDefault(p => p.Length > 0) ?? "";
        return IsName(first) || (one && first.Length is > 2 and < 30 && first.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.') && char.IsLetter(first[0]) && !Bylines.IsNoName(first));
    }

    /// <summary>A short row of words with capitals, but for particles, as names are; or a few signs of a script without capitals.</summary>
    public static bool IsName(string text)
    {
        text = text.Trim();
        if (text.Length is < 2 or > 60) return false;
        if (char.GetUnicodeCategory(text[0]) == System.Globalization.UnicodeCategory.OtherLetter) return text.Length <= 30 && text.All(c => char.IsLetter(c) || char.IsWhiteSpace(c) || c is '.' or '-' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);
        return Name().IsMatch(text) && text.Split(' ') is { Length: <= MostWords } words && !words.Any(Bylines.IsNoName);
    }

    [GeneratedRegex(@"^(?:(?:\p{Lu}\.){1,3}|\p{Lu}[\p{L}\p{M}'’\-]*\.?)(?: (?:(?:de|van|von|der|den|da|di|la|le|el|bin|al|y|dos|do|du|des|ter|ten|zu|af|av)|(?:(?:\p{Lu}\.){1,3}|\p{Lu}[\p{L}\p{M}'’\-]*\.?)))* (?:(?:\p{Lu}\.){1,3}|\p{Lu}[\p{L}\p{M}'’\-]*\.?)$", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\s*(?:[;|,/•·]|\s(?:and|und|et|y|e|en|og|och|i)\s|\s&\s|\s[-–—]\s)\s*", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Joined();

    [GeneratedRegex(@"^\s*(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|[Dd]i|[Ww]ritten by|[Tt]ext:?|[Aa]uthors?:?|[Aa]utor(?:in|es|i)?:|[Aa]f|[Aa]v|[Dd]oor|[Oo]leh|[Pp]enulis:?)\s+", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Introduction();

    /// <summary>A date, an hour or an age behind a name; names with a number in them ("4x4 Redaktion") keep it.</summary>
    [GeneratedRegex(@"(?:^|\s)\d[\d.:/\-]*(?:\s|$)", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Number();

    /// <summary>The sign by which a paper's people are known, after the name: "Jane Doe (jdo)".</summary>
    [GeneratedRegex(@"\s*\(\p{Ll}{2,5}\.?\)$", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Initials();

    /// <summary>"Joe S." and "Perry Bacon Jr." keep their full stop.</summary>
    [GeneratedRegex(@"\s(?:\p{Lu}|[JS]r)\.$", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Abbreviated();

    /// <summary>"View all posts by Jane Doe": what blog systems write into a link to an author's page.</summary>
    [GeneratedRegex(@"^(?:view|show|see|read|more|zeige|alle|mehr|voir|tous|toutes|ver|todos|todas|tutti|vedi|bekijk|alle)\b.{0,30}?\b(?:by|of|from|von|par|de|por|di|van)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Invitation();

    [GeneratedRegex(@"\s(?:am|on|le|el|il|op|den|at|in)$", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Trailing();

    /// <summary>Labels that stand where a name is looked for.</summary>
    [GeneratedRegex(@"^(?:authors?|autor(?:in|en|es)?|auteurs?|autore|by|von|par|por|mehr|more|follow|folgen|twitter|facebook|(?:alle|all|mehr|more|view|show|zeige) \p{L}+|(?:chef)?redakteur(?:in)?|reporter|editor|correspondent|journalist|staff writer)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex NoName();

    /// <summary>A name in a network behind the name: "Jane Doe @jdoe".</summary>
    [GeneratedRegex(@"(?<=\S)\s+@\w+$", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Handle();
}
