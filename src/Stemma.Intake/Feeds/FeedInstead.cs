using System.Globalization;
using System.Text.RegularExpressions;
using Stemma.Model;

namespace Stemma.Intake.Feeds;

/// <summary>Whether the text that a feed carries is read in the place of a page: where the page is no article, or shows only how the text begins.</summary>
internal static partial class FeedInstead
{
    /// <summary>The feed's text must have this many times the words of an opening, and must hold this share of them.</summary>
    private const double Longer = 1.5, Shared = 0.8;

    private const int LeastWords = 40;

    /// <summary>One reading of two, and what the reader should know.</summary>
    public static (Reading? Reading, Problem? Problem) Choose((Reading? Reading, Problem? Problem) page, (Reading? Reading, Problem? Problem) feed, string feedAddress)
    {
        if (feed.Reading is null) return page;
        var words = Words(feed.Reading);
        if (words.Count < LeastWords) return page;
        if (page.Reading is null) return (feed.Reading, Taken(page.Problem, feedAddress));
        var shown = Words(page.Reading);
        // What is sold shows its beginning in other words now and then, a summary; then length decides.
        bool opening = words.Count > shown.Count * Longer && (page.Problem is not null || Share(shown, words) >= Shared);
        return opening ? (feed.Reading, Taken(page.Problem, feedAddress) ?? Opening(page.Reading, shown.Count, words.Count, feedAddress)) : page;
    }

    private static Problem? Taken(Problem? why, string feed) => why is null ? null : why with { Message = $"{why.Message}; the text that {feed} carries is read instead" };

    private static Problem Opening(Reading page, int shown, int words, string feed) => new(page.Path, "opening-only", string.Create(CultureInfo.InvariantCulture,
        $"shows {shown} words of a text of which {feed} carries {words}; that is read instead"));

    private static List<string> Words(Reading r) =>
        [.. r.Blocks.Where(b => b.Role is BlockRole.Body or BlockRole.Standfirst or BlockRole.ListItem or BlockRole.Table or BlockRole.LiveEntry or BlockRole.PullQuote).SelectMany(b => Word().Matches(r.Slice(b.Span))).Select(m => m.Value)];

    /// <summary>Of the words of <paramref name="part"/>, the share that <paramref name="whole"/> has too, each as often.</summary>
    private static double Share(List<string> part, List<string> whole)
    {
        var left = whole.CountBy(w => w, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        return part.Count == 0 ? 1 : part.Count(w => left.TryGetValue(w, out int n) && (left[w] = n - 1) >= 0) / (double)part.Count;
    }

    // In scripts without spaces a character is a word.
    [GeneratedRegex(@"[\u2E80-\u9FFF]|[\p{L}\p{N}]+", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Word();
}
