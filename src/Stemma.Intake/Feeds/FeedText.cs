using System.Net;
using System.Text.RegularExpressions;
using Stemma.Intake.Feeds.Markup;
using Stemma.Intake.Files;

namespace Stemma.Intake.Feeds;

/// <summary>The text that a feed carries of an entry: what is left when the feed's own escaping is taken off, so the very words that a reader of feeds would show.</summary>
/// <param name="MediaType">text/html or text/plain, by what it holds: what feeds declare is wrong too often.</param>
/// <param name="IsContent">It stands where the dialect puts a whole text (content:encoded, content, content_html), not where it puts a summary.</param>
public sealed partial record FeedText(string MediaType, string Body, bool IsContent)
{
    /// <summary>What stands for a whole text must have this many letters to be one, and what stands for a summary as many as summaries do not have.</summary>
    private const int LeastContent = 400, LeastSummary = 1200;

    /// <summary>An ideograph or a syllable of Hangul says about as much as three letters.</summary>
    private const char FirstWide = '\u2E80';
    private const int Wide = 3;

    /// <summary>Whether this can stand for the page: long enough for a report, and not broken off ("…", "[...]", with "Read more" behind it or not).</summary>
    public bool IsSubstantial
    {
        get
        {
            string plain = PlainText.Of(Body, FeedLimits.TextLength);
            return plain.Sum(c => c >= FirstWide ? Wide : 1) >= (IsContent ? LeastContent : LeastSummary) && !BrokenOff().IsMatch(plain);
        }
    }

    /// <summary>The text of an element: its markup where it holds elements, else its words.</summary>
    internal static FeedText? Of(FeedNode node, bool isContent) => node.Markup is { } markup ? Of(markup, html: true, isContent) : Of(node.Text, Tags().IsMatch(node.Text), isContent);

    internal static FeedText? Of(string? body, bool html, bool isContent)
    {
        if (string.IsNullOrWhiteSpace(body)) return null;
        // Escaped once more than the dialect asks for.
        if (!Tags().IsMatch(body) && EscapedTags().IsMatch(body)) (body, html) = (WebUtility.HtmlDecode(body), true);
        return new(html || References().IsMatch(body) ? MediaTypes.Html : MediaTypes.Text, body.Trim(), isContent);
    }

    /// <summary>The longest; of equals the first.</summary>
    internal static FeedText? Longest(IEnumerable<FeedText?> texts) => texts.OfType<FeedText>().MaxBy(t => t.Body.Length);

    [GeneratedRegex(@"<(?:p|br|div|span|a|img|b|i|em|strong|h[1-6]|ul|ol|li|blockquote|figure|table|section|article)\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"&lt;(?:p|br|div|span|a|img|b|i|em|strong|h[1-6]|ul|ol|li|blockquote|figure)\b(?:[^&]|&(?!gt;)){0,2000}&gt;", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex EscapedTags();

    [GeneratedRegex("&(?:#[0-9]{2,6}|#x[0-9a-f]{2,5}|amp|lt|gt|quot|nbsp|[lr][sd]quo|[nm]dash|hellip);", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex References();

    // At the very end, with a few words of a link behind it ("Continue reading"), or with the line that WordPress adds to all feeds.
    [GeneratedRegex(@"(?:…|\.\.\.)\s*[\])]?(?:\s+[^\s.!?…]+){0,6}\s*[→»>]?\s*(?:The post .{1,300} appeared first on .{1,100})?$", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex BrokenOff();
}
