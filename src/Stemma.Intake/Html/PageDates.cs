using AngleSharp.Dom;
using Stemma.Intake.Dates;
using Stemma.Intake.Html.Candidates;
using Stemma.Intake.Plain;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Intake.Html;

/// <summary>
/// Dates that a page carries outside its prose, the most trusted first: JSON-LD, <c>meta</c>, marked <c>time</c> elements, the address,
/// the visible byline. Disagreeing ones are kept, and weighed (<see cref="DayCandidates"/>).
/// </summary>
internal static class PageDates
{
    private static readonly string[] PublishedMetas =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "article.published", "article_date_original",
        "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "dc.created", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "originalpublicationdate", "citation_publication_date", "created", "datecreated", "schema:datecreated", "schema:datepublished", "rnews:datepublished", "displaydate",
    ];

    private static readonly string[] ModifiedMetas = ["last-modified", "lastmod", "dateupdate", "datemodified", "og:updated_time", "article:modified_time", "dcterms.modified", "revised"];

    /// <summary>All clues, those of the likeliest day first, and how that day was chosen. A day that only a modification date gives is weighed but not kept as a clue.</summary>
    public static (IReadOnlyList<DateClue>, Weighing?) Find(Fetched fetched, Page page, PageDeclarations declared, PageEvidence where, Citer cite, Layer<Block> blocks, string? url)
    {
        var (ordered, weighing) = Weigh(Clues(fetched, page, declared, where, cite, blocks, url));
        if (fetched.Given.Captured is { } captured) ordered.Add(new(DateClueKind.Captured, GivenDate.Bounds(captured), captured, null, "given"));
        return (ordered, weighing);
    }

    /// <summary>All clues as they are found, before they are weighed.</summary>
    internal static List<DateClue> Clues(Fetched fetched, Page page, PageDeclarations declared, PageEvidence where, Citer cite, Layer<Block> blocks, string? url)
    {
        var clues = new List<DateClue>();
        bool dayFirst = DayOrder.IsDayFirst(page, declared, blocks.Select(b => cite.Text(b.Span)));
        if (fetched.Given.Published is { } given && GivenDate.Bounds(given) is { IsUnknown: false } told) clues.Add(new(DateClueKind.Given, told, given, null, "given"));
        foreach (var article in declared.JsonLd)
            Add(clues, article.Published, where.Of(article.Published ?? ""), "page.json-ld");
        AddMetas(clues, declared, PublishedMetas, where, "page.meta");
        foreach (var (value, element) in Marked(page)) AddTime(clues, value, element, where, dayFirst);
        AddMetas(clues, declared, ModifiedMetas, where, "page.meta-modified");
        foreach (var article in declared.JsonLd)
            Add(clues, article.Modified, where.Of(article.Modified ?? ""), "page.json-ld-modified");
        if (url is not null && UrlDate.Find(url) is { } inUrl) clues.Add(new(DateClueKind.Url, inUrl, url, where.Of(url), "url.path"));
        foreach (var title in new[] { declared.Title, page.Elements.Title }.Distinct(StringComparer.Ordinal))
            if (DateText.First(title, dayFirst) is { Bounds.IsDay: true } d) clues.Add(new(DateClueKind.Metadata, d.Bounds, title[d.Start..d.End], where.Of(title[d.Start..d.End]), "page.title"));
        clues.AddRange(VisibleDates.Find(page, dayFirst, where, cite, blocks, otherwise: clues.TrueForAll(c => !DayCandidates.IsOwnDay(c))));
        clues.AddRange(PlainMetadata.BlockDates(blocks, cite));
        return clues;
    }

    private static (List<DateClue> Clues, Weighing? Weighing) Weigh(List<DateClue> clues)
    {
        var ranked = CandidateModel.Days.Rank(DayCandidates.Of(clues));
        if (ranked.Count == 0) return (clues, null);
        var best = DateBounds.Day(ranked[0].Candidate.Value);
        var own = clues.Where(c => c.Bounds == best && DayCandidates.IsOwnDay(c)).OrderBy(IsModified);
        var others = clues.Where(c => !(c.Bounds == best && DayCandidates.IsOwnDay(c)) && !IsModified(c));
        var values = ranked.ConvertAll(r => new WeighedValue(DateBounds.Day(r.Candidate.Value).ToString(), r.Candidate.Places, r.Chance, clues.Find(c => c.Bounds == DateBounds.Day(r.Candidate.Value) && c.Evidence is not null)?.Evidence));
        return ([.. Once(own.Concat(others))], new("date", PageMetadata.Why(values), values));
    }

    /// <summary>Words that two rules found are one clue.</summary>
    private static IEnumerable<DateClue> Once(IEnumerable<DateClue> clues)
    {
        var seen = new HashSet<(DateBounds, TextSpan<Source>)>();
        return clues.Where(c => c.Evidence is not { } e || seen.Add((c.Bounds, e.Span)));
    }

    private static bool IsModified(DateClue c) => c.Rule is "page.meta-modified" or "page.json-ld-modified" or "page.labelled-updated";

    private static void AddMetas(List<DateClue> clues, PageDeclarations declared, string[] names, PageEvidence where, string rule)
    {
        foreach (var name in names)
            if (declared.Metas.TryGetValue(name, out var meta)) Add(clues, meta.Value, where.Of(meta.Value, meta.Element), rule);
    }

    /// <summary>The machine's value, and the shown words where they say another day or the value can be read in two ways.</summary>
    private static void AddTime(List<DateClue> clues, string value, IElement element, PageEvidence where, bool dayFirst)
    {
        Add(clues, value, where.Of(value, element), IsPublished(element) ? "page.time-published" : "page.time-element");
        string text = element.LocalName == "time" ? PageTitle.Clean(element.TextContent) : "";
        if (text.Length is 0 or > 80 || text == value || DateText.First(text, dayFirst) is not { Bounds.IsDay: true } shown) return;
        string words = text[shown.Start..shown.End];
        if (Parse(value) != shown.Bounds) clues.Add(new(DateClueKind.Byline, shown.Bounds, words, where.Of(words, element), "page.time-text"));
    }

    private static void Add(List<DateClue> clues, string? value, Evidence? evidence, string rule)
    {
        if (value is not null && Parse(value) is { } day) clues.Add(new(DateClueKind.Metadata, day, value, evidence, rule));
    }

    private static DateBounds? Parse(string value) => DateText.First(value.Length > 100 ? value[..100] : value) is { Bounds.IsUnknown: false } d ? d.Bounds : null;

    /// <summary>Elements that are marked as the date of publication; <c>time</c> elements so marked before others.</summary>
    private static IEnumerable<(string, IElement)> Marked(Page page)
    {
        foreach (var e in page.Elements.Times.Where(IsPublished).Concat(page.Elements.Times.Where(e => !IsPublished(e))).Take(6))
            if ((e.GetAttribute("datetime") ?? e.GetAttribute("content") ?? e.GetAttribute("title") ?? e.TextContent) is { Length: > 0 } value) yield return (value, e);
    }

    private static bool IsPublished(IElement e) =>
        e.HasAttribute("pubdate") || e.GetAttribute("itemprop")?.Contains("datePublished", StringComparison.Ordinal) == true || e.ClassName?.Split(' ').Any(c => c is "published" or "entry-date") == true;
}
