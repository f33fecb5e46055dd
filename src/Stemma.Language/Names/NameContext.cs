using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Names;

/// <summary>Reads what stands beside a name: titles before it ("Russian President X"), after it ("X, the Belarusian president,"), and the country they name.</summary>
internal static class NameContext
{
    private static readonly string[] Former = ["former", "ex", "late", "acting", "interim", "newly", "elected", "then", "outgoing", "incumbent", "new", "senior", "veteran", "longtime", "top"];

    public static Named Read(ReportWords words, NameSpan name)
    {
        int first = words.TokenAt(name.Span.Start), end = words.TokenAt(name.Span.End);
        if (name.Type != EntityType.Person || first >= end) return new(name, first, Math.Max(end, first + 1), first, Text(words, first, Math.Max(end, first + 1)), [], "", Gender.Unknown);
        var titles = new List<string>();
        int titleFirst = first;
        first = SkipOwnTitles(words, first, end, titles);
        string country = Before(words, ref titleFirst, titles);
        After(words, end, titles, ref country);
        var span = name with { Span = words.Span(first, end) };
        return new(span, first, end, titleFirst, Text(words, first, end), [.. titles.Distinct(StringComparer.Ordinal)], country, GenderOf(words, first, end, titles));
    }

    /// <summary>Titles that the tagger took for a part of the name; a word that is also a given name stays one.</summary>
    private static int SkipOwnTitles(ReportWords words, int first, int end, List<string> titles)
    {
        while (first < end - 1)
        {
            var (count, _) = words.Listed(first, NameLists.Title);
            if (count == 0 || first + count >= end || words.Listed(first, NameLists.Given).Count > 0) break;
            titles.Add(words.Title(first, first + count));
            first += count;
            if (words.Is(first, ".") && first < end - 1) first++;
        }
        return first;
    }

    /// <summary>Titles before the name, nearest first, and the country before them: "Russia's President", "Belarusian Foreign Minister", "Kremlin spokesman".</summary>
    private static string Before(ReportWords words, ref int at, List<string> titles)
    {
        int name = at;
        while (true)
        {
            int end = words.Is(at - 1, ".") && words.Together(at - 1, name) ? at - 1 : at;
            int start = words.Together(end - 1, name) ? words.TitleBefore(end) : -1;
            if (start < 0) break;
            if (!words.IsRelation(start)) titles.Add(words.Title(start, end));
            at = start;
        }
        if (at == name && words.Is(name - 1, ",") && words.Together(name - 1, name)) return Introduced(words, name, titles);
        int before = at;
        while (words.Together(before - 1, name) && (words.IsAny(before - 1, Former) || words.IsAny(before - 1, "-", "'s", "’s", "'", "’"))) before--;
        return CountryEnding(words, before, name);
    }

    /// <summary>"the Russian president, X,": the title stands before the comma and begins with an article.</summary>
    private static string Introduced(ReportWords words, int name, List<string> titles)
    {
        int start = words.TitleBefore(name - 1);
        if (start < 0) return "";
        int before = start;
        while (words.Together(before - 1, name) && words.IsAny(before - 1, Former)) before--;
        string country = CountryEnding(words, before, name);
        int article = country.Length > 0 ? before - 2 : before - 1;
        if (!words.IsAny(article, "the", "his", "her", "its", "their") || !words.Together(article, name)) return "";
        if (!words.IsRelation(start)) titles.Add(words.Title(start, name - 1));
        return country;
    }

    private static string CountryEnding(ReportWords words, int end, int name)
    {
        for (int i = Math.Max(0, end - 5); i < end; i++)
            if (words.Together(i, name) && words.CountryAt(i) is { Count: > 0 } found && i + found.Count == end) return found.Code;
        return "";
    }

    /// <summary>"X, president of Y", "X, the Belarusian president,", "X of Belarus".</summary>
    private static void After(ReportWords words, int end, List<string> titles, ref string country)
    {
        int last = end - 1;
        if (words.Is(end, "of") && words.Together(end, last) && end + 1 < words.Count && words.Together(end + 1, last) && words.CountryAt(end + 1) is { Count: > 0 } of)
            country = country.Length > 0 ? country : of.Code;
        if (!words.Is(end, ",") || !words.Together(end, last)) return;
        int at = end + 1;
        while (words.Together(at, last) && (words.IsAny(at, "the", "a", "an", "who", "is", "its") || words.IsAny(at, Former))) at++;
        string code = "";
        if (words.Together(at, last) && words.CountryAt(at) is { Count: > 0 } found)
        {
            code = found.Code;
            at += found.Count;
            if (words.IsAny(at, "'s", "’s")) at++;
        }
        if (!words.Together(at, last) || words.Listed(at, NameLists.Title) is not { Count: > 0 } title) return;
        int after = at + title.Count;
        if (words.Together(after, last) && !words.IsAny(after, ",", "of", ".", ";", "for", "at", "in", "and", "-", "–", "—", ")")) return;
        if (!words.IsRelation(at)) titles.Add(words.Title(at, after));
        if (words.Is(after, "of") && words.Together(after + 1, last) && words.CountryAt(after + 1) is { Count: > 0 } whose) code = whose.Code;
        if (country.Length == 0) country = code;
    }

    private static Gender GenderOf(ReportWords words, int first, int end, List<string> titles)
    {
        foreach (string title in titles)
            if (Genders.OfTitle(title) is var byTitle and not Gender.Unknown) return byTitle;
        return end - first > 1 && words.Listed(first, NameLists.Given).Entry is { } given ? Genders.Of(given["gender"]) : Gender.Unknown;
    }

    private static string Text(ReportWords words, int first, int end) =>
        first >= words.Count ? "" : string.Join(' ', words.Reading.Slice(words.Span(first, Math.Min(end, words.Count))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

internal static class Genders
{
    private static readonly Lazy<Dictionary<string, Gender>> Titles = new(() =>
        Resources.List("titles").Entries.Where(e => e["gender"].Length > 0).ToDictionary(e => e.Phrase, e => Of(e["gender"]), StringComparer.Ordinal));

    public static Gender Of(string attribute) => attribute switch { "m" => Gender.Man, "f" => Gender.Woman, _ => Gender.Unknown };

    public static Gender OfTitle(string title) => Titles.Value.GetValueOrDefault(title);
}
