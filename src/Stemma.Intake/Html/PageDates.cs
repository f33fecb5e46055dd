using AngleSharp.Dom;
using NodaTime;
using Stemma.Intake.Dates;
using Stemma.Intake.Plain;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Intake.Html;

/// <summary>
/// Dates that a page carries outside its prose, the most trusted first: JSON-LD, <c>meta</c>, marked <c>time</c> elements, the address,
/// the visible byline. Disagreeing ones are all kept.
/// </summary>
internal static class PageDates
{
    private static readonly string[] PublishedMetas =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "article.published", "article_date_original",
        "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "dc.created", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "originalpublicationdate", "citation_publication_date", "created", "datecreated", "rnews:datepublished", "displaydate",
    ];

    private static readonly string[] ModifiedMetas = ["last-modified", "og:updated_time", "article:modified_time", "dcterms.modified", "revised"];

    public static IReadOnlyList<DateClue> Find(Fetched fetched, Page page, PageDeclarations declared, PageEvidence where, Citer cite, Layer<Block> blocks, string? url)
    {
        var clues = new List<DateClue>();
        if (fetched.Given.Published is { } given && Parse(given) is { } told) clues.Add(new(DateClueKind.Given, told, given, null, "given"));
        foreach (var article in declared.JsonLd)
            Add(clues, article.Published, where.Of(article.Published ?? ""), "page.json-ld");
        AddMetas(clues, declared, PublishedMetas, where);
        foreach (var (value, element) in Marked(page)) Add(clues, value, where.Of(value, element), "page.time-element");
        AddMetas(clues, declared, ModifiedMetas, where);
        if (url is not null && UrlDate.Find(url) is { } inUrl) clues.Add(new(DateClueKind.Url, inUrl, url, where.Of(url), "url.path"));
        if (clues.TrueForAll(c => c.Kind != DateClueKind.Metadata)) clues.AddRange(VisibleDates.Find(page, declared.Language is not (null or "en"), where, cite, blocks));
        clues.AddRange(PlainMetadata.BlockDates(blocks, cite));
        LocalDayFirst(clues);
        if (fetched.Given.Captured is { } captured) clues.Add(new(DateClueKind.Captured, Parse(captured) ?? DateBounds.Unknown, captured, null, "given"));
        return clues;
    }

    private static void AddMetas(List<DateClue> clues, PageDeclarations declared, string[] names, PageEvidence where)
    {
        foreach (var name in names)
            if (declared.Metas.TryGetValue(name, out var meta)) Add(clues, meta.Value, where.Of(meta.Value, meta.Element), "page.meta");
    }

    /// <summary>Metadata often gives the time in UTC; the address and the page show the day as the newsroom lived it, so a neighbouring day there wins.</summary>
    private static void LocalDayFirst(List<DateClue> clues)
    {
        if (clues.Find(c => c.Kind == DateClueKind.Metadata && c.Bounds.IsDay) is not { } first) return;
        var local = clues.Find(c => c.Kind is DateClueKind.Url or DateClueKind.Byline && c.Bounds.IsDay && Math.Abs(Period.DaysBetween(c.Bounds.From!.Value, first.Bounds.From!.Value)) == 1);
        if (local is null || !clues.Remove(local)) return;
        clues.Insert(0, local);
    }

    private static void Add(List<DateClue> clues, string? value, Evidence? evidence, string rule)
    {
        if (value is not null && Parse(value) is { } day) clues.Add(new(DateClueKind.Metadata, day, value, evidence, rule));
    }

    private static DateBounds? Parse(string value) => DateText.First(value.Length > 100 ? value[..100] : value) is { Bounds.IsUnknown: false } d ? d.Bounds : null;

    /// <summary>Elements that are marked as the date of publication, those in an article's head before others.</summary>
    private static IEnumerable<(string, IElement)> Marked(Page page)
    {
        foreach (var e in page.Document.QuerySelectorAll("[itemprop~='datePublished'], time[pubdate], time.published, abbr.published, time.entry-date, time[datetime]").Take(6))
            if ((e.GetAttribute("datetime") ?? e.GetAttribute("content") ?? e.GetAttribute("title") ?? e.TextContent) is { Length: > 0 } value) yield return (value, e);
    }
}
