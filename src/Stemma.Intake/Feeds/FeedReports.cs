using System.Globalization;
using System.Text;
using Stemma.Intake.Files;
using Stemma.Model;

namespace Stemma.Intake.Feeds;

/// <summary>The texts that a feed carries of its entries, as reports.</summary>
public static class FeedReports
{
    /// <summary>
    /// The report that an entry's text is: its body is that text in UTF-8, so its spans lead back to places in the text; which bytes of which feed it was taken from stands beside it.
    /// An entry that says only when it was last changed counts as published then: Atom asks for no other date, and most entries never change.
    /// </summary>
    /// <param name="feed">The feed's address or path.</param>
    /// <param name="kind">Its dialect in small letters and the text's media type.</param>
    public static Fetched Report(string feed, string digest, string kind, byte[] body, string url, string? title, string? published, string? updated, string? authors, string? item, string? captured = null) =>
        Sources.Report($"{feed}!/{url}", kind[(kind.IndexOf(' ', StringComparison.Ordinal) + 1)..], body, new GivenMetadata(
            url, Some(title), Some(published) ?? Some(updated), captured, "utf-8", Some(updated), Some(authors), new FeedOrigin(feed, kind, digest, Some(item) ?? url)));

    /// <summary>The same of an entry that carries a text, with that text's bytes.</summary>
    internal static Fetched Report(string feed, string digest, FeedDialect dialect, FeedEntry entry, byte[] body, string? captured) =>
        Report(feed, digest, KindOf(dialect, entry.Text!), body, entry.Url, entry.Title, entry.Published, entry.Updated, string.Join('\n', entry.Authors), entry.Guid, captured);

    /// <summary>How the text of an entry is called in <see cref="FeedOrigin.Kind"/>.</summary>
    public static string KindOf(FeedDialect dialect, FeedText text) => $"{dialect.ToString().ToLowerInvariant()} {text.MediaType}";

    /// <summary>A feed that is a file: a report for each entry with a text of its own, each address once; and what the reader should know of the rest.</summary>
    internal static IEnumerable<IntakeItem> Of(Fetched file)
    {
        var (feed, problem) = FeedReader.Read(file);
        if (problem is not null) yield return new(null, problem);
        if (feed is null) yield break;
        int texts = 0;
        var entries = feed.Entries.DistinctBy(e => e.Url, StringComparer.Ordinal).ToList();
        foreach (var entry in entries.Where(e => e.Text is { IsSubstantial: true }))
        {
            texts++;
            yield return IntakeItem.Of(Report(file.Path, file.Id, feed.Dialect, entry, Encoding.UTF8.GetBytes(entry.Text!.Body), file.Given.Captured));
        }
        if (texts < entries.Count || texts == 0) yield return new(null, Lists(file.Path, feed, entries.Count, texts));
    }

    private static Problem Lists(string path, Feed feed, int entries, int texts)
    {
        string what = feed.ListsFeeds ? "is a list of feeds or sitemaps, not a report" : texts > 0 ? "is a feed" : "is a feed without whole texts, not a report";
        string counted = string.Create(CultureInfo.InvariantCulture, $"{entries - texts} of its {entries} {(entries == 1 ? "entry" : "entries")}");
        return new(path, "feed-lists", entries == 0 ? $"{what}; it lists nothing" : feed.ListsFeeds ? $"{what}; 'stemma fetch' reads what it leads to" : $"{what}; {counted} carr{(entries - texts == 1 ? "ies" : "y")} no whole text: 'stemma fetch' asks for the pages");
    }

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
