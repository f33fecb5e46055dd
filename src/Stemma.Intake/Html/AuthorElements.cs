using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Stemma.Intake.Html;

/// <summary>Where a page without marked authors still names them: links to an author's page, and elements whose class speaks of one.</summary>
internal static partial class AuthorElements
{
    private const int Longest = 90, MostNames = 8, MostTries = 30;

    /// <summary>Characters of an element that are looked at; whole pages bear such classes, too.</summary>
    private const int MostRead = 400;

    /// <summary>Texts of the first link below the headline that leads to an author's page, and of those beside it.</summary>
    public static IReadOnlyList<string> Links(Page page) => Group(page, e => e.LocalName == "a" && e.GetAttribute("href") is { } href && AuthorPage().IsMatch(href), one: true);

    /// <summary>Texts of the first element below the headline whose class speaks of an author, and of those beside it.</summary>
    public static IReadOnlyList<string> Classes(Page page) => Group(page, e => e.ClassName is { Length: > 0 } classes && AuthorClass().IsMatch(classes) && !classes.Contains("comment", StringComparison.OrdinalIgnoreCase), one: false);

    /// <summary>The first of the marked elements below the headline, else the first of all, and those beside it: others are marked in lists of other pages, and in comments.</summary>
    public static IEnumerable<IElement> First(Page page, IReadOnlyList<IElement> marked)
    {
        int from = page.Elements.Headings.FirstOrDefault()?.SourceReference?.Position.Index ?? 0;
        var first = marked.FirstOrDefault(e => (e.SourceReference?.Position.Index ?? -1) >= from) ?? (marked.Count > 0 ? marked[0] : null);
        return first is null ? [] : marked.Where(e => e == first || Beside(first, e));
    }

    /// <param name="one">A single word is a name as well where the address says that it is an author's: people sign blogs so.</param>
    private static List<string> Group(Page page, Func<IElement, bool> fits, bool one)
    {
        int from = page.Elements.Headings.FirstOrDefault()?.SourceReference?.Position.Index ?? 0;
        IElement? first = null;
        var names = new List<string>();
        int tries = 0;
        foreach (var e in page.Document.All)
        {
            if ((e.SourceReference?.Position.Index ?? -1) < from || !fits(e) || (first is not null && !Beside(first, e))) continue;
            if (tries++ == MostTries) break;
            string text = TextOf(e);
            if (text.Length > Longest || !AuthorNames.IsNames(text, one && OwnPage().IsMatch(e.GetAttribute("href") ?? ""))) continue;
            first ??= e;
            if (!names.Exists(n => n.Contains(text, StringComparison.Ordinal))) names.Add(text);
            if (names.Count == MostNames) break;
        }
        return names;
    }

    /// <summary>In the same element, or in elements of one list.</summary>
    private static bool Beside(IElement first, IElement other) =>
        other.ParentElement is { } parent && (parent == first || parent == first.ParentElement || parent.ParentElement == first.ParentElement?.ParentElement || parent.ParentElement == first);

    /// <summary>The element's text, with a comma wherever one element ends and another begins; of a long one only the beginning.</summary>
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
            if (to.Length > MostRead) return;
            if (child is IText t) to.Append(t.Data.AsSpan(0, Math.Min(t.Data.Length, MostRead)));
            else if (child is IElement { LocalName: not ("svg" or "style" or "script" or "button" or "img") } e)
            {
                to.Append(to.Length > 0 && !OnlyIntroduction().IsMatch(PageTitle.Clean(to.ToString())) ? " , " : " ");
                Write(e, to);
                to.Append(' ');
            }
        }
    }

    [GeneratedRegex(@"/(?:authors?|autor(?:es|en|i|e)?|auteurs?|autore|writers?|journalists?|journalistes?|reporters?|contributors?|columnists?|redakteure?|profile?s?|staff|by|redactores?|periodistas?|penulis|yazar(?:lar)?)/[^/?#]{3,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex AuthorPage();

    [GeneratedRegex(@"/(?:authors?|autor(?:es|en)?|auteurs?|autore)/[^/?#]{2,}/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex OwnPage();

    [GeneratedRegex(@"(?:^|[\s_\-])(?:text|article|post|entry|news)?(?:authors?|autor(?:es|en)?|auteurs?|autore|byline|writer|reporter|journalist|penulis|yazar)(?:$|[\s_\-\d]|Name|Link|name|list|s\b)", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex AuthorClass();

    [GeneratedRegex(@"^(?:by|von|par|por|di|af|av|door|oleh|written by|text|autor(?:in|es|i)?|authors?|auteurs?|penulis)? ?:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex OnlyIntroduction();

    [GeneratedRegex(@"(?:\s*,)+\s*", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Commas();
}
