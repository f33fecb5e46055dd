using System.Text.RegularExpressions;
using Stemma.Intake.Dates;

namespace Stemma.Intake.Plain;

/// <summary>
/// A dateline glued to the front of a paragraph: <c>MOSCOW — </c>, <c>MINSK, Dec 19 (Reuters) - </c>, <c>Xinhua News Agency, Beijing, December 20. </c>
/// It must consist of names, dates and an agency only, and show at least one sign that prose does not: capitals, a date, an agency.
/// </summary>
internal static partial class Datelines
{
    private const int Longest = 110, Wait = 30_000;
    private static readonly string[] Delimiters = [" — ", " – ", " -- ", " - ", "— ", "– ", "—", " —", ": ", "/ ", ". "];

    private static readonly HashSet<string> Agencies = new(StringComparer.Ordinal)
    {
        "AP", "AFP", "Reuters", "REUTERS", "Xinhua", "TASS", "dpa", "DPA", "ANI", "PTI", "UPI", "Interfax", "BelTA", "BELTA", "Kyodo", "Yonhap", "ANSA", "EFE",
        "Bloomberg", "CNN", "BBC", "UNI", "IANS", "Anadolu", "AA", "RIA", "Ukrinform", "Ukrainform", "PAP", "APA", "SPA", "WAM", "QNA", "SANA", "IRNA", "NNA", "MENA", "PNA", "VNA", "Bernama",
    };

    private static readonly HashSet<string> Labels = new(StringComparer.Ordinal)
    {
        "BREAKING", "UPDATE", "UPDATED", "EXCLUSIVE", "WATCH", "VIDEO", "LIVE", "OPINION", "ANALYSIS", "EDITORIAL", "CORRECTION", "NOTE", "PHOTOS", "FACTBOX", "EXPLAINER",
        "READ", "MORE", "ALSO", "RELATED", "Q", "A", "NEW", "JUST", "IN", "ALERT", "SEE", "WARNING", "LISTEN", "QUIZ", "REVIEW",
    };

    /// <summary>The length of the dateline with its delimiter and the blanks after it; 0 when there is none. Prose follows it.</summary>
    public static int Find(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Longest));
        for (int at = 2; at < head.Length; at++)
            if (Delimiter(head[at..]) is { } d && IsDateline(head[..at].ToString(), d) && AfterDelimiter(text, at + d.Length) is var from and > 0) return from;
        return 0;
    }

    private static string? Delimiter(ReadOnlySpan<char> rest)
    {
        foreach (var d in Delimiters)
            if (rest.StartsWith(d, StringComparison.Ordinal)) return d;
        return null;
    }

    /// <summary>Where prose begins: a capital, a digit or an opening quotation mark, and enough of it.</summary>
    private static int AfterDelimiter(string text, int from)
    {
        while (from < text.Length && text[from] == ' ') from++;
        if (from + 20 > text.Length) return 0;
        char c = text[from];
        return char.IsUpper(c) || char.IsDigit(c) || c is '“' or '"' or '‘' or '\'' or '«' or '„' ? from : 0;
    }

    private static bool IsDateline(string head, string delimiter)
    {
        bool agency = HasAgency(head), date = DateText.First(head) is not null, capitals = StartsInCapitals(head);
        if (!OnlyNames(head)) return false;
        return delimiter.Trim() switch
        {
            "." => agency && (date || head.Contains('/', StringComparison.Ordinal)),
            "/" => agency && capitals,
            ":" => (capitals && (agency || date)) || (agency && date),
            _ => (capitals && head.Length <= 60) || agency || (date && head.Contains(',', StringComparison.Ordinal)),
        };
    }

    private static bool HasAgency(string head)
    {
        foreach (Match m in Words().Matches(head))
            if (Agencies.Contains(m.Value)) return true;
        return head.Contains("News Agency", StringComparison.Ordinal) || head.Contains("News Service", StringComparison.Ordinal) || InBrackets().IsMatch(head);
    }

    private static bool StartsInCapitals(string head)
    {
        string first = Words().Match(head).Value;
        return first.Length >= 3 && first.All(c => char.IsUpper(c) || c is '-' or '.' or '\'' or '’') && !Labels.Contains(first) && !Agencies.Contains(first);
    }

    /// <summary>Every word is a name, a month, a number or a small joining word.</summary>
    private static bool OnlyNames(string head)
    {
        var words = Words().Matches(head);
        if (words.Count is 0 or > 14 || !char.IsLetter(head.TrimStart('(', '/')[0])) return false;
        return words.All(w => char.IsUpper(w.Value[0]) || char.IsDigit(w.Value[0]) || Months.Of(w.Value) > 0 || w.Value is "de" or "of" or "the" or "and" or "la" or "el" or "al" or "dpa" or "am" or "du" or "del" or "den" or "st" or "nd" or "rd" or "th" or "a.m" or "p.m");
    }

    [GeneratedRegex(@"[\p{L}\d][\p{L}\d.'’\-]*", RegexOptions.CultureInvariant, Wait)]
    private static partial Regex Words();

    [GeneratedRegex(@"\((?:\p{Lu}[\p{L}.&]*)(?: \p{Lu}[\p{L}.&]*){0,3}\)\s*$", RegexOptions.CultureInvariant, Wait)]
    private static partial Regex InBrackets();
}
