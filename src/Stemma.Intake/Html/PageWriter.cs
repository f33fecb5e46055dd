using AngleSharp.Dom;
using Stemma.Text;

namespace Stemma.Intake.Html;

/// <summary>Walks a page and writes its visible text block by block, with the way back to the source.</summary>
internal sealed class PageWriter
{
    private readonly record struct Place(Within Within, ulong Near1, ulong Near2, ulong Near3, ulong Far, int Depth, int Article, uint Own, uint Kind, uint Path, Container Container, IElement Block);

    private readonly TextMap<Source, Article>.Builder _to = new();
    private readonly List<(TextSpan<Article> Span, Place Place, int LinkChars, int Links, IElement[] Anchors)> _found = [];
    private readonly List<IElement> _anchors = [];
    private readonly InlineWriter _inline;
    private readonly TextLocator _locator;
    private int _position = -1, _articles, _start, _linkChars, _links, _breaks;

    private PageWriter(Page page) => (_inline, _locator) = (new InlineWriter(_to, page.Source), new TextLocator(page.Source, page.TextTokens));

    public static (string Text, TextMap<Source, Article> Map, List<PageBlock> Blocks) Write(Page page)
    {
        var writer = new PageWriter(page);
        if (page.Document.Body is { } body) writer.Element(body, new(Within.None, 0, 0, 0, 0, 0, 0, 0, 0, 0, new(null), body));
        var (text, map) = writer._to.Build();
        var blocks = writer._found.ConvertAll(f => new PageBlock(f.Span, text[f.Span.Start..f.Span.End], f.Place.Block, f.Place.Within,
            f.Place.Near1 | f.Place.Near2 | f.Place.Near3, f.Place.Far, f.Place.Depth, f.LinkChars, f.Links, f.Place.Article, f.Place.Kind, f.Place.Path, f.Place.Container, f.Anchors));
        foreach (var b in blocks) b.Container.Add(b.Text.Length, b.LinkChars, b.IsProse ? b.Text.Length : 0);
        return (text, map, blocks);
    }

    private void Element(IElement element, Place place)
    {
        if (element.SourceReference is { } reference) _position = reference.Position.Index; // not the largest so far: moved content stands late in the source
        string tag = element.LocalName;
        if (Tags.Skipped.Contains(tag) || Tags.IsForScreenReaders(element)) return;
        if (tag == "br")
        {
            if (++_breaks > 1) End();
            else _inline.Space();
            return;
        }
        bool block = Tags.Blocks.Contains(tag);
        if (block) End();
        var inner = Inside(element, place, block);
        if (tag == "a") Link(element);
        var children = element.ChildNodes;
        for (int i = 0; i < children.Length; i++)
        {
            if (children[i] is IElement e) Element(e, inner);
            else if (children[i] is IText text) Words(text.Data, inner);
        }
        if (block) End();
    }

    private Place Inside(IElement element, Place place, bool block)
    {
        ulong hints = ClassHints.Of(element.ClassName) | ClassHints.Of(element.Id) | ClassHints.Of(element.GetAttribute("itemprop")) | ClassHints.Of(element.GetAttribute("role"));
        var within = place.Within | Tags.Of(element);
        if (!block) return place with { Within = within, Near1 = place.Near1 | hints };
        uint own = KindOf(element);
        int article = element.LocalName == "article" ? ++_articles : place.Article;
        return new(within, hints, place.Near1, place.Near2, place.Far | place.Near3, place.Depth + 1, article, own, (own * 31) ^ place.Own, (place.Path * 31) + TagHash(element), new(place.Container, element.LocalName is "ul" or "ol" or "dl" or "table"), element);
    }

    private static uint TagHash(IElement element)
    {
        uint h = 2166136261;
        foreach (char c in element.LocalName) h = (h ^ c) * 16777619;
        return h;
    }

    /// <summary>FNV-1a over tag and classes; digits are left out, since they number things.</summary>
    private static uint KindOf(IElement element)
    {
        uint h = TagHash(element) * 16777619;
        foreach (char c in element.ClassName ?? "")
            if (!char.IsAsciiDigit(c)) h = (h ^ c) * 16777619;
        return h;
    }

    private void Words(string data, Place place)
    {
        if (data.AsSpan().ContainsAnyExcept(" \t\r\n\f")) _breaks = 0;
        else if (_to.Length == _start && data.Length > 0) return;
        int before = _to.Length;
        _inline.Write(data, _locator.Find(data, _position));
        if (place.Within.HasFlag(Within.Link)) _linkChars += _to.Length - before;
        _last = place;
    }

    private void Link(IElement element)
    {
        _links++;
        if (element.HasAttribute("href")) _anchors.Add(element);
    }

    private Place _last;

    /// <summary>Ends the block that is being written, if anything was.</summary>
    private void End()
    {
        if (_to.Length > _start)
        {
            _found.Add((new(_start, _to.Length), _last, _linkChars, _links, [.. _anchors]));
            _to.Insert("\n");
        }
        _inline.BeginBlock();
        (_start, _linkChars, _links, _breaks) = (_to.Length, 0, 0, 0);
        _anchors.Clear();
    }
}
