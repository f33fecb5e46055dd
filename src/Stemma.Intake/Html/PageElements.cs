using System.Buffers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Stemma.Intake.Html;

/// <summary>The elements that metadata is read from, gathered in one walk over the page.</summary>
internal sealed class PageElements
{
    private const int MostDated = 60, MostTimes = 24, MostAuthors = 24, MostHeadings = 24, MostSubheadings = 80;

    private static readonly SearchValues<string> DateClasses = SearchValues.Create(["date", "time", "publi", "posted", "meta", "byline", "info", "datum", "fecha"], StringComparison.OrdinalIgnoreCase);
    private static readonly HashSet<string> AuthorClasses = new(["author-name", "byline-name", "author__name", "byline__name", "article-author", "byline__author", "author-link"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The first value of each <c>meta</c> by its property or name in small letters, with its element.</summary>
    public Dictionary<string, (string Value, IElement Element)> Metas { get; } = new(StringComparer.Ordinal);

    /// <summary>Text of the <c>title</c> element; empty when there is none.</summary>
    public string Title { get; private set; } = "";

    public string? Canonical { get; private set; }
    public string? Base { get; private set; }
    public int Scripts { get; private set; }

    /// <summary><c>time</c> elements and others that are marked as the date of publication.</summary>
    public List<IElement> Times { get; } = [];

    /// <summary>Elements whose class or id speaks of a date.</summary>
    public List<IElement> Dated { get; } = [];

    /// <summary>Elements marked as the author, or as the author's name.</summary>
    public List<IElement> Authors { get; } = [];

    /// <summary>First-level headings, and elements marked as the headline.</summary>
    public List<IElement> Headings { get; } = [];

    /// <summary>Headings of the second to fourth level.</summary>
    public List<IElement> Subheadings { get; } = [];

    public static PageElements Read(IHtmlDocument page)
    {
        var elements = new PageElements();
        if (page.DocumentElement is { } root) elements.Walk(root, withinAuthor: false);
        return elements;
    }

    private void Walk(IElement element, bool withinAuthor)
    {
        switch (element.LocalName)
        {
            case "meta": Meta(element); break;
            case "link": Link(element); break;
            case "script": Scripts++; return;
            case "svg" or "style" or "select": return;
            case "title": if (Title.Length == 0) Title = PageTitle.Clean(element.TextContent); break;
            case "h1": Add(Headings, element, MostHeadings); break;
            case "h2" or "h3" or "h4": Add(Subheadings, element, MostSubheadings); break;
            case "time": Add(Times, element, MostTimes); break;
            default: break;
        }
        withinAuthor = Marked(element, withinAuthor);
        var children = element.ChildNodes;
        for (int i = 0; i < children.Length; i++)
            if (children[i] is IElement child) Walk(child, withinAuthor);
    }

    /// <summary>Looks at what the element is marked as; says whether it stands within an author.</summary>
    private bool Marked(IElement element, bool withinAuthor)
    {
        string? prop = element.GetAttribute("itemprop"), classes = element.ClassName;
        bool author = false;
        if (prop is not null)
        {
            author = prop.Contains("author", StringComparison.Ordinal);
            if (prop.Contains("datePublished", StringComparison.Ordinal) && element.LocalName != "time") Add(Times, element, MostTimes);
            if (prop == "headline" && element.LocalName is not ("h1" or "meta")) Add(Headings, element, MostHeadings);
        }
        if ((withinAuthor && prop == "name") || prop == "author" || element.GetAttribute("rel") is { } rel && rel.Split(' ').Contains("author") || (classes is not null && classes.Split(' ').Any(AuthorClasses.Contains))) Add(Authors, element, MostAuthors);
        if ((classes is not null && classes.AsSpan().ContainsAny(DateClasses)) || (element.Id is { } id && id.Contains("date", StringComparison.OrdinalIgnoreCase))) Dating(element, classes ?? "");
        return withinAuthor || author;
    }

    private void Dating(IElement element, string classes)
    {
        Add(Dated, element, MostDated);
        if (element.LocalName == "abbr" && classes.Contains("published", StringComparison.Ordinal)) Add(Times, element, MostTimes);
    }

    private static void Add(List<IElement> to, IElement element, int most)
    {
        if (to.Count < most && (to.Count == 0 || to[^1] != element)) to.Add(element);
    }

    private void Meta(IElement element)
    {
        if (element.GetAttribute("content") is not { Length: > 0 } value) return;
        foreach (string attribute in (ReadOnlySpan<string>)["property", "name", "itemprop"])
            if (element.GetAttribute(attribute) is { Length: > 0 } name) Metas.TryAdd(name.Trim().ToLowerInvariant(), (PageTitle.Clean(value), element));
    }

    private void Link(IElement element)
    {
        if (Canonical is null && string.Equals(element.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase) && element.GetAttribute("href") is { Length: > 0 } href) Canonical = href;
    }
}
