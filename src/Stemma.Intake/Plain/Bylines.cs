using System.Text.RegularExpressions;
using Stemma.Intake.Dates;

namespace Stemma.Intake.Plain;

/// <summary>Lines that say who wrote, and lines that say when.</summary>
internal static partial class Bylines
{
    private const int Wait = 30_000, Longest = 200;

    /// <summary>The author's name inside a "By ..." line, or none.</summary>
    public static (int Start, int End)? Author(string text)
    {
        if (text.Length > Longest) return null;
        var m = By().Match(text);
        return m.Success ? (m.Groups[1].Index, m.Groups[1].Index + m.Groups[1].Length) : null;
    }

    /// <summary>A line that is nothing but a name of two to four words.</summary>
    public static bool IsBareName(string text) => text.Length <= 40 && BareName().IsMatch(text) && !text.Split(' ').Any(w => NotInNames.Contains(w.ToLowerInvariant()));

    /// <summary>A word that stands in menus and headings, not in names.</summary>
    public static bool IsNoName(string word) => NotInNames.Contains(word.ToLowerInvariant());

    /// <summary>A name in brackets at the end of a paragraph: where the bracket begins, or -1.</summary>
    public static int Trailing(string text)
    {
        var m = InBrackets().Match(text);
        return m.Success && !m.Groups[1].Value.Split(' ').Any(w => NotInNames.Contains(w.ToLowerInvariant())) ? m.Groups[1].Index - 1 : -1;
    }

    /// <summary>A closing line of credits: "Reporting by ...; Editing by ...".</summary>
    public static bool IsCredits(string text) => text.Length < 400 && Credits().IsMatch(text);

    /// <summary>A line that is nothing but a date, with weekday, time and words such as "updated"; the date, or null.</summary>
    public static DateMatch? DateLine(string text)
    {
        if (text.Length > 90 || DateText.First(text) is not { } date) return null;
        string rest = text.Remove(date.Start, date.End - date.Start);
        foreach (var other in DateText.All(rest).OrderByDescending(d => d.Start).Take(1)) rest = rest.Remove(other.Start, other.End - other.Start);
        return Words().Matches(rest).All(w => IsDateWord(w.Value)) ? date : null;
    }

    private static bool IsDateWord(string word) => char.IsDigit(word[0]) || DateWords.Contains(word.ToLowerInvariant()) || word.Length <= 2;

    private static readonly HashSet<string> DateWords = new(StringComparer.Ordinal)
    {
        "published", "updated", "posted", "last", "modified", "created", "first", "issued", "date", "time", "on", "at", "am", "pm", "est", "edt", "gmt", "utc", "ist", "cet", "bst", "pst", "pdt", "msk",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "uhr", "stand", "veröffentlicht", "aktualisiert",
        "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "today", "local", "hrs", "hours", "et",
    };

    private static readonly HashSet<string> NotInNames = new(StringComparer.Ordinal)
    {
        "news", "world", "politics", "business", "sport", "sports", "opinion", "analysis", "video", "photo", "photos", "live", "latest", "breaking", "top", "stories", "story", "home", "about", "contact", "us",
        "the", "of", "in", "on", "for", "and", "to", "a", "an", "at", "by", "with", "from", "read", "more", "get", "your", "our", "my", "new", "daily", "times", "post", "today", "press", "agency", "media",
        "international", "national", "local", "weather", "market", "markets", "review", "reviews", "health", "science", "technology", "entertainment", "culture", "life", "style", "travel", "food", "economy",
        "left", "right", "centre", "center", "pictured", "file", "continued", "translated", "edited", "sponsored", "advertisement", "exclusive", "updated", "published", "conclusion", "background", "introduction",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "east", "west", "north", "south", "middle", "europe", "asia", "africa", "america", "united", "states", "kingdom", "city", "university", "court", "council", "party", "union", "war", "crisis", "talks",
        "group", "network", "tv", "radio", "journal", "chronicle", "herald", "tribune", "gazette", "echo", "globe", "online", "digital", "privacy", "policy", "terms", "service", "cookie", "settings",
        "no", "yes", "what", "why", "how", "who", "when", "where", "is", "are", "was", "next", "previous", "article", "articles", "related", "popular", "trending", "recent", "comments", "share", "search", "menu", "subscribe", "sign", "log",
    };

    [GeneratedRegex(@"^(?:[Bb]y|BY|[Ww]ritten by|[Aa]uthor:?|[Pp]osted by|[Pp]ublished by|[Vv]on|VON|[Pp]ar|[Pp]or|[Dd]i|Reporter:|Correspondent:)\s+(\p{Lu}[\p{L}.'’\-]*(?:\s+(?:de|van|von|der|den|bin|al|el|la|du|da|del|ter|\p{Lu}[\p{L}.'’\-]*)){0,4}(?:(?:,\s+|\s+and\s+|\s*&\s*|\s+und\s+)\p{Lu}[\p{L}.'’\-]*(?:\s+\p{Lu}[\p{L}.'’\-]*){1,3}){0,4})(?:\s*(?:[,|•·(/\-–—]|in\s|for\s|\d|at\s|on\s).{0,100})?$", RegexOptions.CultureInvariant, Wait)]
    private static partial Regex By();

    [GeneratedRegex(@"^\p{Lu}[\p{Ll}'’\-]+(?:\p{Lu}\p{Ll}+)?(?: (?:\p{Lu}\.|de|van|von|der|bin|al|\p{Lu}[\p{L}'’\-]+)){1,3}$", RegexOptions.CultureInvariant, Wait)]
    private static partial Regex BareName();

    [GeneratedRegex(@"[.!?”""’»]\s*\((\p{Lu}[\p{L}'’\-.]+(?: \p{Lu}[\p{L}'’\-.]*){1,3})\)\.?$", RegexOptions.CultureInvariant, Wait)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"^[(\[]?(?:[Aa]dditional |[Ff]urther )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Ee]dited|[Tt]ranslated|[Rr]eported) by:? \p{Lu}", RegexOptions.CultureInvariant, Wait)]
    private static partial Regex Credits();

    [GeneratedRegex(@"[\p{L}\d]+", RegexOptions.CultureInvariant, Wait)]
    private static partial Regex Words();
}
