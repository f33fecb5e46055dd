using Stemma.Intake;
using Stemma.Model;

namespace Stemma.Eval.Html;

/// <summary>Reads gold pages as the program does.</summary>
internal static class PageReading
{
    /// <summary>The reading, or null for a page that is reported as a problem.</summary>
    public static Reading? Read(GoldPage page) =>
        ReportReader.Read(new Fetched("sha256:gold", page.Name, "text/html", page.Body, new GivenMetadata(Url: page.Url.Length > 0 ? page.Url : null))).Reading;

    /// <summary>The article's own words, a block a line: everything that is not furniture, byline, dateline, caption or the page's headline.</summary>
    public static string Body(Reading? r, bool withHeadline = false) => r is null ? "" : string.Join('\n', r.Blocks.Where(b => IsBody(b, withHeadline)).Select(b => r.Slice(b.Span)));

    private static bool IsBody(Block b, bool withHeadline) =>
        b.Role is BlockRole.Body or BlockRole.Standfirst or BlockRole.ListItem or BlockRole.Table or BlockRole.PullQuote or BlockRole.LiveEntry or BlockRole.Dateline || (b.Role == BlockRole.Headline && (withHeadline || b.Detail == "section"));

    /// <summary>The best date of publication outside the prose, ISO 8601; empty when there is none.</summary>
    public static string Date(Reading? r) =>
        r?.Metadata.Dates.FirstOrDefault(d => d.Kind is not (DateClueKind.SiteClock or DateClueKind.Copyright or DateClueKind.Captured) && d.Bounds.IsDay)?.Bounds.ToString() ?? "";
}
