using System.Globalization;
using System.Text.RegularExpressions;
using Stemma.Intake.Dates;
using Stemma.Intake.Languages;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Intake.Plain;

/// <summary>What a flattened page says of itself: from its blocks, and from what came beside it.</summary>
internal static partial class PlainMetadata
{
    public static Metadata Read(Fetched fetched, string text, TextMap<Source, Article> map, Layer<Block> blocks)
    {
        var cite = new Citer(fetched.Id, text, map);
        var title = blocks.FirstOrDefault(b => b.Role == BlockRole.Headline && b.Detail.Length == 0) is { } h ? cite.Found(h.Span, h.Rule) : Beside(fetched.Given.Title);
        return new(title, Site(blocks, cite), [.. Authors(blocks, cite)], Beside(fetched.Given.Url),
            LanguageGuess.Of(Prose(text, blocks), null), [.. Dates(fetched, blocks, cite)], []);
    }

    private static Found<string>? Beside(string? value) => value is null ? null : new(value, null, "given");

    internal static string Prose(string text, Layer<Block> blocks)
    {
        var prose = string.Join('\n', blocks.Where(b => b.Role is BlockRole.Body or BlockRole.Standfirst or BlockRole.ListItem).Take(60).Select(b => text[b.Span.Start..b.Span.End]));
        return prose.Length > 0 ? prose : text[..Math.Min(text.Length, 5000)];
    }

    internal static IEnumerable<Found<string>> Authors(Layer<Block> blocks, Citer cite)
    {
        foreach (var b in blocks.Where(b => b.Role == BlockRole.Byline))
        {
            string line = cite.Text(b.Span);
            if (b.Rule is "plain.byline-name") yield return cite.Found(b.Span, b.Rule);
            else if (b.Rule is "plain.byline-trailing" or "plain.byline-below" && line is ['(', .., ')']) yield return cite.Found(new(b.Span.Start + 1, b.Span.End - 1), b.Rule);
            else if (Bylines.Author(line) is var (start, end))
                foreach (Match m in Name().Matches(line[start..end])) yield return cite.Found(new(b.Span.Start + start + m.Index, b.Span.Start + start + m.Index + m.Length), b.Rule);
        }
    }

    /// <summary>The owner that a copyright line names.</summary>
    private static Found<string>? Site(Layer<Block> blocks, Citer cite)
    {
        foreach (var b in blocks.Where(b => b.Detail == "copyright"))
            if (Owner().Match(cite.Text(b.Span)) is { Success: true } m && m.Groups[1] is { Length: >= 3 } owner)
                return cite.Found(new(b.Span.Start + owner.Index, b.Span.Start + owner.Index + owner.Length), "plain.copyright-owner");
        return null;
    }

    private static IEnumerable<DateClue> Dates(Fetched fetched, Layer<Block> blocks, Citer cite)
    {
        if (fetched.Given.Published is { } given) yield return new(DateClueKind.Given, GivenDate.Bounds(given), given, null, "given");
        if (fetched.Given.Captured is { } captured) yield return new(DateClueKind.Captured, GivenDate.Bounds(captured), captured, null, "given");
        if (fetched.Given.Url is { } url && UrlDate.Find(url) is { } inUrl) yield return new(DateClueKind.Url, inUrl, url, null, "url.path");
        foreach (var clue in BlockDates(blocks, cite)) yield return clue;
    }

    /// <summary>Dates that stand in bylines, datelines, the site's clock and copyright lines.</summary>
    internal static IEnumerable<DateClue> BlockDates(Layer<Block> blocks, Citer cite)
    {
        foreach (var b in blocks)
        {
            if (Kind(b) is not { } kind) continue;
            string line = cite.Text(b.Span);
            if (kind == DateClueKind.Copyright && CopyrightYear(line) is var (year, from, to)) yield return cite.Date(kind, DateBounds.Year(year), new(b.Span.Start + from, b.Span.Start + to), b.Rule);
            else if (kind != DateClueKind.Copyright && DateText.First(line) is { } d) yield return cite.Date(kind, d.Bounds, new(b.Span.Start + d.Start, b.Span.Start + d.End), b.Rule);
        }
    }

    private static DateClueKind? Kind(Block b) => b switch
    {
        { Role: BlockRole.Dateline } => DateClueKind.Dateline,
        { Role: BlockRole.Byline } => DateClueKind.Byline,
        { Detail: "clock", Rule: "plain.site-clock" } => DateClueKind.SiteClock,
        { Detail: "copyright" } => DateClueKind.Copyright,
        _ => null,
    };

    /// <summary>The last year that a copyright line names.</summary>
    private static (int Year, int From, int To)? CopyrightYear(string line)
    {
        var m = YearOf().Matches(line).LastOrDefault();
        return m is null ? null : (int.Parse(m.ValueSpan, CultureInfo.InvariantCulture), m.Index, m.Index + m.Length);
    }

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d\d(?!\d)", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex YearOf();

    [GeneratedRegex(@"(?:©|\([Cc]\)|[Cc]opyright|COPYRIGHT)\W*(?:(?:©|\([Cc]\)|[Cc]opyright)\W*)?(?:(?:19|20)\d\d\s*[-–,]?\s*)*(?:by\s+)?((?![Aa]ll [Rr]ights|ALL RIGHTS)\p{Lu}[^.|,©\-–]{2,60}?)\s*(?:[.|,\-–]|(?:19|20)\d\d|[Aa]ll [Rr]ights|ALL RIGHTS|$)", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Owner();

    [GeneratedRegex(@"\p{Lu}[\p{L}.'’\-]*(?:\s+(?!and\b|und\b|&)[\p{L}.'’\-]+)*", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Name();
}
