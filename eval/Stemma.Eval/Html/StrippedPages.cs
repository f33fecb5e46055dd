using System.Globalization;
using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Stemma.Model;

namespace Stemma.Eval.Html;

/// <summary>How much of what its markup says is taken from a page. Each keeps the words, the links, the <c>title</c> element and the order.</summary>
public enum Stripping
{
    /// <summary>Nothing: the page as it was received.</summary>
    None,

    /// <summary>Class names as a build tool makes them (<c>css-1x2y3z</c>: equal stays equal, words are gone); ids, roles and microdata dropped. Elements and metadata stay.</summary>
    Hashed,

    /// <summary>No classes, ids, roles, microdata and metadata; article, main, section, header, footer, aside, nav, figure and figcaption are div.</summary>
    Bare,

    /// <summary>The same, and paragraphs are divs too: text straight in <c>div</c>.</summary>
    Divs,

    /// <summary>As <see cref="Bare"/>, and paragraphs are runs of text between double line breaks, section headings bold lines.</summary>
    Breaks,

    /// <summary>As <see cref="Breaks"/>, and divs that hold other blocks are tables of one cell, as pages were laid out about 1999.</summary>
    Tables,
}

/// <summary>Makes the same page as other sites or other years would have written it, so that it shows what a reader owes to the names that it happens to know.</summary>
public static class StrippedPages
{
    private static readonly string[] Attributes = ["class", "id", "role", "itemprop", "itemtype", "itemscope", "rel", "aria-hidden", "aria-label", "style", "hidden"];
    private static readonly HashSet<string> Semantic = ["article", "main", "section", "header", "footer", "aside", "nav", "figure", "figcaption", "hgroup", "address", "time"];
    private static readonly HashSet<string> Inline = ["a", "abbr", "b", "big", "br", "cite", "code", "em", "font", "i", "img", "mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "u", "wbr"];

    public static readonly IReadOnlyList<Stripping> Levels = [Stripping.Hashed, Stripping.Bare, Stripping.Divs, Stripping.Breaks, Stripping.Tables];

    /// <summary>The page with that taken from it, in UTF-8; the page itself for <see cref="Stripping.None"/>.</summary>
    public static GoldPage Strip(GoldPage page, Stripping level)
    {
        if (level == Stripping.None) return page;
        var decoded = Stemma.Intake.Decoding.Decoder.Decode(new Fetched("", page.Name, "text/html", page.Body, GivenMetadata.None));
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(decoded.Text);
        var elements = document.All.ToList();
        foreach (var e in elements) Attribute(e, level);
        foreach (var charset in elements.Where(e => e.LocalName == "meta" && (e.HasAttribute("charset") || e.HasAttribute("http-equiv")))) charset.Remove();
        if (level > Stripping.Hashed) Bare(document, elements);
        if (level == Stripping.Divs) Rename(document, "p", "div");
        if (level >= Stripping.Breaks) Breaks(document);
        if (level == Stripping.Tables) Tables(document);
        return page with { Body = Encoding.UTF8.GetBytes("<!doctype html><meta charset=utf-8>" + document.DocumentElement.ToHtml()) };
    }

    private static void Attribute(IElement e, Stripping level)
    {
        bool hidden = e.GetAttribute("aria-hidden") == "true" || e.HasAttribute("hidden") || (e.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
        string? names = e.ClassName;
        foreach (string name in Attributes) e.RemoveAttribute(name);
        if (level == Stripping.Hashed && !string.IsNullOrWhiteSpace(names)) e.ClassName = Hash(names);
        if (hidden) e.SetAttribute("style", "display:none"); // what is not shown is known from the style sheet as well
    }

    private static string Hash(string names)
    {
        uint h = 2166136261;
        foreach (char c in names)
            if (!char.IsAsciiDigit(c)) h = (h ^ c) * 16777619;
        return "css-" + h.ToString("x8", CultureInfo.InvariantCulture);
    }

    private static void Bare(IHtmlDocument document, List<IElement> elements)
    {
        foreach (var e in elements.Where(e => e.LocalName is "meta" or "link" || (e.LocalName == "script" && e.ParentElement is not null))) e.Remove();
        foreach (string name in Semantic) Rename(document, name, name == "time" ? "span" : "div");
    }

    private static void Rename(IHtmlDocument document, string from, string to)
    {
        foreach (var e in document.QuerySelectorAll(from).ToList())
        {
            var other = document.CreateElement(to);
            if (e.GetAttribute("style") is { } style) other.SetAttribute("style", style);
            Move(e, other);
            e.Parent?.ReplaceChild(other, e);
        }
    }

    private static void Move(INode from, INode to)
    {
        while (from.FirstChild is { } child) to.AppendChild(child);
    }

    private static void Breaks(IHtmlDocument document)
    {
        foreach (var heading in document.QuerySelectorAll("h2, h3, h4, h5, h6").Where(h => h.Children.All(c => Inline.Contains(c.LocalName))).ToList())
        {
            var bold = document.CreateElement("b");
            Move(heading, bold);
            heading.AppendChild(bold);
            Unwrap(document, heading);
        }
        foreach (var p in document.QuerySelectorAll("p").ToList()) Unwrap(document, p);
    }

    /// <summary>The element's content in its place, double line breaks before and after it.</summary>
    private static void Unwrap(IHtmlDocument document, IElement e)
    {
        if (e.Parent is not { } parent) return;
        if (e.PreviousSibling is not null and not IHtmlBreakRowElement) Break(document, parent, e);
        while (e.FirstChild is { } child) parent.InsertBefore(child, e);
        Break(document, parent, e);
        e.Remove();
    }

    private static void Break(IHtmlDocument document, INode parent, INode before)
    {
        parent.InsertBefore(document.CreateElement("br"), before);
        parent.InsertBefore(document.CreateElement("br"), before);
    }

    private static void Tables(IHtmlDocument document)
    {
        foreach (var div in document.QuerySelectorAll("div").Where(d => d.Children.Any(c => !Inline.Contains(c.LocalName))).ToList())
        {
            IElement table = document.CreateElement("table"), row = document.CreateElement("tr"), cell = document.CreateElement("td");
            table.AppendChild(row);
            row.AppendChild(cell);
            if (div.GetAttribute("style") is { } style) table.SetAttribute("style", style);
            Move(div, cell);
            div.Parent?.ReplaceChild(table, div);
        }
    }
}
