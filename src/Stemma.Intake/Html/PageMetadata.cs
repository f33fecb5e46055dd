using System.Globalization;
using AngleSharp.Dom;
using Stemma.Intake.Languages;
using Stemma.Intake.Html.Candidates;
using Stemma.Intake.Plain;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Intake.Html;

/// <summary>Weighs what a page declares and shows: title, site, authors, address, language, links. Dates are <see cref="PageDates"/>.</summary>
internal static class PageMetadata
{
    public static Metadata Read(Fetched fetched, Page page, PageDeclarations declared, string text, TextMap<Source, Article> map, Layer<Block> blocks)
    {
        var where = new PageEvidence(fetched.Id, page);
        var cite = new Citer(fetched.Id, text, map);
        string? url = declared.Canonical ?? fetched.Given.Url;
        var (title, titles) = Title(fetched, page, declared, where, cite, blocks, map);
        var (dates, days) = PageDates.Find(fetched, page, declared, where, cite, blocks, url);
        var (authors, names) = PageAuthors.Find(page, declared, where, cite, blocks);
        return new(title, Site(declared, where), authors, url is null ? null : new(url, where.Of(url), "page.canonical"), Language(declared, text, blocks), dates, [])
        {
            Weighings = [.. new[] { titles, days, names }.OfType<Weighing>()],
        };
    }

    /// <summary>The likeliest of all wordings; words that are shown are cited where they are shown.</summary>
    private static (Found<string>?, Weighing?) Title(Fetched fetched, Page page, PageDeclarations declared, PageEvidence where, Citer cite, Layer<Block> blocks, TextMap<Source, Article> map)
    {
        var shown = blocks.FirstOrDefault(b => b.Role == BlockRole.Headline && b.Detail.Length == 0) is { } b ? cite.Found(b.Span, b.Rule) : null;
        var ranked = CandidateModel.Titles.Rank(TitleCandidates.Of(page, declared, shown?.Value, fetched.Given.Title, BodyAt(blocks, map)));
        if (ranked.Count == 0) return (null, null);
        var values = ranked.ConvertAll(r => new WeighedValue(r.Candidate.Value, r.Candidate.Places, r.Chance, PageTitle.Clean(shown?.Value ?? "") == r.Candidate.Value ? shown!.Evidence : where.Of(r.Candidate.Value)));
        var best = values[0];
        string rule = best.Places[0] switch { "json-ld" => "page.json-ld", "heading" => shown?.Rule ?? "page.headline", "given" => "given", _ => "page.title" };
        return (new(best.Value, best.Evidence, rule), new("title", Why(values), values));
    }

    /// <summary>Where the article's own text begins in the source; -1 when it has none.</summary>
    internal static int BodyAt(Layer<Block> blocks, TextMap<Source, Article> map) =>
        blocks.FirstOrDefault(b => b.Role is BlockRole.Body or BlockRole.Standfirst) is { } first && map.Back(first.Span) is { } back ? back.Start : -1;

    /// <summary>Where the chosen value stands, and how much else is said.</summary>
    internal static string Why(IReadOnlyList<WeighedValue> values)
    {
        string said = $"said by {string.Join(", ", values[0].Places.Select(p => p.Replace('-', ' ')))}";
        return values.Count == 1 ? said + "; nothing else is said" : string.Create(CultureInfo.InvariantCulture, $"{said}; weighed against {values.Count - 1} other{(values.Count == 2 ? "" : "s")}");
    }

    internal static IEnumerable<string> Owners(PageDeclarations declared)
    {
        if (declared.Meta("og:site_name", "application-name") is { } site) yield return site;
        if (declared.JsonLd.FirstOrDefault(a => a.Publisher is not null)?.Publisher is { Length: > 2 } publisher) yield return publisher;
        if (Uri.TryCreate(declared.Canonical, UriKind.Absolute, out var url)) yield return url.Host.Replace("www.", "", StringComparison.Ordinal);
    }

    private static Found<string>? Site(PageDeclarations declared, PageEvidence where)
    {
        string? site = declared.Meta("og:site_name") ?? declared.JsonLd.FirstOrDefault(a => a.IsArticle)?.Publisher ?? declared.Meta("application-name");
        return site is null ? null : new(site, where.Of(site), "page.site");
    }

    private static Found<string> Language(PageDeclarations declared, string text, Layer<Block> blocks) => LanguageGuess.Of(PlainMetadata.Prose(text, blocks), declared.Language);
}

/// <summary>Where a declared value stands in the source, when it stands there as it is.</summary>
internal sealed class PageEvidence(string report, Page page)
{
    /// <summary>The first place of the value at or after <paramref name="element"/>, or null.</summary>
    public Evidence? Of(string value, IElement? element = null)
    {
        if (value.Length < 4) return null;
        int at = page.Source.IndexOf(value, Math.Max(0, element?.SourceReference?.Position.Index ?? 0), StringComparison.Ordinal);
        return at < 0 ? null : new(report, new(at, at + value.Length));
    }
}
