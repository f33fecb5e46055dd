using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Stemma.Intake.Plain;

namespace Stemma.Intake.Html;

/// <summary>Where a page without marked authors still names them: links to an author's page, and elements whose class speaks of one.</summary>
internal static partial class AuthorElements
{
    private const int Longest = 90, MostWords = 5, MostNames = 8;

    /// <summary>Texts of the first link below the headline that leads to an author's page, and of those beside it.</summary>
    public static IReadOnlyList<string> Links(Page page) => Group(page, e => e.LocalName == "a" && e.GetAttribute("href") is { } href && AuthorPage().IsMatch(href));

    /// <summary>Texts of the first element below the headline whose class speaks of an author, and of those beside it.</summary>
    public static IReadOnlyList<string> Classes(Page page) => Group(page, e => e.ClassName is { Length: > 0 } classes && AuthorClass().IsMatch(classes));

    private static List<string> Group(Page page, Func<IElement, bool> fits)
    {
        int from = page.Elements.Headings.FirstOrDefault()?.SourceReference?.Position.Index ?? 0;
        IElement? first = null;
        var names = new List<string>();
        foreach (var e in page.Document.All)
        {
            if ((e.SourceReference?.Position.Index ?? -1) < from || !fits(e) || (first is not null && !Beside(first, e))) continue;
            string text = TextOf(e);
            if (text.Length > Longest || !IsNames(text)) continue;
            first ??= e;
            if (!names.Exists(n => n.Contains(text, StringComparison.Ordinal))) names.Add(text);
            if (names.Count == MostNames) break;
        }
        return names;
    }

    /// <summary>In the same element, or in elements of one list.</summary>
    private static bool Beside(IElement first, IElement other) =>
        other.ParentElement is { } parent && (parent == first || parent == first.ParentElement || parent.ParentElement == first.ParentElement?.ParentElement || parent.ParentElement == first);

    /// <summary>The element's text, with a comma wherever one element ends and another begins.</summary>
    internal static string TextOf(IElement element)
    {
        var text = new StringBuilder();
        Write(element, text);
        return Commas().Replace(PageTitle.Clean(text.ToString()), ", ").Trim(' ', ',');
    }

    private static void Write(INode node, StringBuilder to)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText t) to.Append(t.Data);
            else if (child is IElement { LocalName: not ("svg" or "style" or "script" or "button" or "img") } e)
            {
                bool parts = to.Length > 0 && !Introduction().IsMatch(to.ToString());
                if (parts) to.Append(" , ");
                Write(e, to);
                if (parts) to.Append(' ');
            }
        }
    }

    /// <summary>Every part between commas and such is a short row of words with capitals, as names are; or a few signs of a script without them.</summary>
    internal static bool IsNames(string text)
    {
        var parts = Separators().Split(Introduction().Replace(text, "")).Where(p => p.Length > 0).ToList();
        return parts.Count > 0 && IsName(parts[0]);
    }

    internal static bool IsName(string text)
    {
        text = text.Trim();
        if (text.Length is < 2 or > 60 || text.Any(c => char.IsDigit(c) || c is '?' or '!' or ':' or '@' or '/' or '"')) return false;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MostWords || words.Any(Bylines.IsNoName)) return false;
        return char.IsUpper(text[0]) ? words.Length > 1 && char.IsUpper(words[^1][0]) : char.GetUnicodeCategory(text[0]) == System.Globalization.UnicodeCategory.OtherLetter && text.Length <= 30;
    }

    [GeneratedRegex(@"/(?:authors?|autor(?:es|en|i|e)?|auteurs?|autore|writers?|journalists?|journalistes?|reporters?|contributors?|columnists?|redakteure?|profiles?|staff|by|redactores?|periodistas?|penulis|yazar(?:lar)?)/[^/?#]{3,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex AuthorPage();

    [GeneratedRegex(@"(?:^|[\s_\-])(?:text|article|post|entry|news)?(?:authors?|autor(?:es|en)?|auteurs?|autore|byline|writer|reporter|journalist|penulis|yazar)(?:$|[\s_\-\d]|Name|Link|name|list|s\b)", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex AuthorClass();

    [GeneratedRegex(@"^\s*(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|[Dd]i|[Aa]f|[Aa]v|[Dd]oor|[Oo]leh|[Ww]ritten by|[Tt]ext|[Aa]utor(?:in|es|i)?|[Aa]uthors?|[Aa]uteurs?|[Pp]enulis)?\s*:?\s*$|^\s*(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|[Dd]i|[Aa]f|[Aa]v|[Dd]oor|[Oo]leh|[Ww]ritten by|[Tt]ext:|[Aa]utor(?:in|es|i)?:|[Aa]uthors?:|[Pp]enulis:)\s+", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"\s*(?:[;|,/•·]|\s(?:and|und|et|y|e|en|og|och|i)\s|\s&\s|\s[-–—]\s)\s*", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Separators();

    [GeneratedRegex(@"(?:\s*,)+\s*", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Commas();
}
