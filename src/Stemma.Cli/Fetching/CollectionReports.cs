using Stemma.Intake;
using Stemma.Intake.Feeds;
using Stemma.Intake.Fetching;
using Stemma.Model;
using Stemma.Storage.Collections;

namespace Stemma.Cli.Fetching;

/// <summary>
/// The pages of a collection as reports, like those of a folder. A page's path is its address; with it comes the text that a feed carries of it, and where a page never came
/// that text alone.
/// </summary>
internal static class CollectionReports
{
    /// <summary>In ordinal order of their addresses; bodies are loaded one at a time.</summary>
    public static IEnumerable<IntakeItem> Open(string path)
    {
        Collection? collection = null;
        IReadOnlyList<(string Url, KeptPage? Page, Listing? Text)> reports = [];
        var refused = Guarded(path, () =>
        {
            collection = Collection.Open(path, create: false);
            reports = [.. collection.Pages().Select(p => (p.Visit.FinalUrl, (KeptPage?)p, p.Text))
                .Concat(collection.TextsWithoutPage().Select(t => (t.Url, (KeptPage?)null, (Listing?)t))).OrderBy(r => r.Item1, StringComparer.Ordinal)];
            return reports.Count > 0 ? new(null, null) : Bad(path, "no-reports", "holds no pages");
        });
        using (collection)
        {
            if (refused.Problem is not null) yield return refused;
            foreach (var (url, page, text) in reports) yield return Guarded(url, () => Item(collection!, url, page, text));
        }
    }

    private static IntakeItem Item(Collection collection, string url, KeptPage? page, Listing? listing)
    {
        var text = listing is null ? null : Text(collection, listing);
        if (page is not null) return Report(collection, page) with { Instead = text };
        return text is null ? Bad(url, "damaged", "is damaged in its collection; fetch its feed again with --refresh") : new(text, null);
    }

    private static Fetched? Text(Collection collection, Listing l) => collection.Body(l.Text!) is { } body
        ? FeedReports.Report(l.Feed, l.FeedBody!, l.TextKind!, body, l.Url, l.Title, l.Published, l.Updated, l.Authors, l.Guid, collection.Received(l.FeedBody!))
        : null;

    private static IntakeItem Report(Collection collection, KeptPage page)
    {
        var (visit, listing, _) = page;
        if (collection.Body(visit.BodyId) is not { } body) return Bad(visit.FinalUrl, "damaged", "is damaged in its collection; fetch it again with --refresh");
        return WebReports.Report(visit.FinalUrl, visit.ContentType, body, new GivenMetadata(Title: Some(listing?.Title), Published: listing?.Published, Captured: visit.At));
    }

    private static string? Some(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static IntakeItem Guarded(string path, Func<IntakeItem> read)
    {
        try
        {
            return read();
        }
        catch (CollectionException e)
        {
            return Bad(path, "unreadable", e.Message);
        }
    }

    private static IntakeItem Bad(string path, string code, string message) => new(null, new Problem(path, code, message));
}
