using Stemma.Intake;
using Stemma.Intake.Fetching;
using Stemma.Model;
using Stemma.Storage.Collections;

namespace Stemma.Cli.Fetching;

/// <summary>The pages of a collection as reports, like those of a folder. A page's path is its address.</summary>
internal static class CollectionReports
{
    /// <summary>In ordinal order of their addresses; bodies are loaded one at a time.</summary>
    public static IEnumerable<IntakeItem> Open(string path)
    {
        Collection? collection = null;
        IReadOnlyList<KeptPage> pages = [];
        var refused = Guarded(path, () =>
        {
            collection = Collection.Open(path, create: false);
            pages = collection.Pages();
            return pages.Count > 0 ? new(null, null) : Bad(path, "no-reports", "holds no pages");
        });
        using (collection)
        {
            if (refused.Problem is not null) yield return refused;
            foreach (var page in pages) yield return Guarded(page.Visit.FinalUrl, () => Report(collection!, page));
        }
    }

    private static IntakeItem Report(Collection collection, KeptPage page)
    {
        var (visit, listing) = page;
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
