using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Stemma.Intake.Feeds;
using Stemma.Intake.Fetching;
using Stemma.Intake.Fetching.Robots;
using Stemma.Storage.Collections;

namespace Stemma.Cli.Fetching;

/// <summary>Between the fetcher, which knows no store, and the collection, which knows no web.</summary>
internal sealed partial class Keeper(Collection collection)
{
    /// <summary>What a request can build on. Of a body that is damaged nothing is known but where it was.</summary>
    public KnownAnswer? Known(string url)
    {
        if (collection.Newest(url) is not { } newest) return null;
        bool sound = collection.Body(newest.BodyId) is not null;
        return new(newest.FinalUrl, sound ? newest.ETag : null, sound ? newest.LastModified : null, newest.MovedTo);
    }

    /// <summary>Keeps an answer that came, or notes that it is as it was.</summary>
    public Came Keep(string url, string kind, WebAnswer answer, IReadOnlyCollection<Listing> listings)
    {
        var newest = collection.Newest(url);
        string id = Collection.IdOf(answer.Body), at = Time(answer.At);
        if (newest is not null && newest.BodyId == id && newest.FinalUrl == answer.Url && newest.Kind == kind && collection.Body(id) is not null)
        {
            collection.Unchanged(url, at, answer.Headers.ETag, answer.Headers.LastModified, Until(answer.At, answer.Headers.Fresh), listings);
            return Came.Unchanged;
        }
        var headers = answer.Headers;
        string redirects = answer.Redirects.Count == 0 ? "" : JsonSerializer.Serialize(answer.Redirects, Json.Default.IReadOnlyListRedirect);
        collection.Keep(new Visit(url, answer.Url, answer.Status, redirects, answer.MovedTo, headers.ContentType, headers.ETag, headers.LastModified, headers.Date, at, kind, id, Until(answer.At, headers.Fresh)), answer.Body, listings);
        return newest is null ? Came.New : Came.Changed;
    }

    /// <summary>The server says that nothing has changed.</summary>
    public void Unchanged(string url, DateTimeOffset at, TimeSpan fresh, IReadOnlyCollection<Listing> listings) => collection.Unchanged(url, Time(at), null, null, Until(at, fresh), listings);

    /// <summary>Whether what is kept still holds, as its server said, so that it need not be asked. What a passing redirect led to may lie elsewhere by now.</summary>
    public bool IsFresh(string url, DateTimeOffset now) =>
        collection.Newest(url) is { FreshUntil: { } until } newest && string.CompareOrdinal(Time(now), until) < 0
        && (newest.FinalUrl == url || newest.FinalUrl == newest.MovedTo) && collection.Body(newest.BodyId) is not null;

    /// <summary>What earlier runs know of sites: files of robots.txt not older than a day (RFC 9309, section 2.4).</summary>
    public IReadOnlyList<KnownRobots> Robots(DateTimeOffset now) =>
        [.. collection.Robots(Time(now.AddDays(-1))).Select(r => new KnownRobots(r.Site, DateTimeOffset.Parse(r.At, CultureInfo.InvariantCulture), r.Body))];

    public void Keep(IReadOnlyList<KnownRobots> robots) => collection.Keep([.. robots.Select(r => new KeptRobots(r.Site, Time(r.At), r.Body))]);

    private static string? Until(DateTimeOffset at, TimeSpan fresh) => fresh > TimeSpan.Zero ? Time(at + fresh) : null;

    /// <summary>What a feed says of its entries. The texts that it carries of them are in the collection afterwards, so that nobody needs to hold them.</summary>
    /// <param name="feedBody">The id of the feed's body.</param>
    public IReadOnlyList<Listing> Listings(string feed, string feedBody, FeedDialect dialect, IReadOnlyList<FeedEntry> entries)
    {
        var texts = new List<byte[]>();
        var listings = entries.Select(e =>
        {
            var listing = Listing(feed, e);
            if (e.Text is not { IsSubstantial: true } text) return listing;
            texts.Add(Encoding.UTF8.GetBytes(text.Body));
            return listing with { Text = Collection.IdOf(texts[^1]), TextKind = FeedReports.KindOf(dialect, text), FeedBody = feedBody };
        }).ToList();
        if (texts.Count > 0) collection.Keep(texts);
        return listings;
    }

    private static Listing Listing(string feed, FeedEntry entry) =>
        new(entry.Url, feed, entry.Title, entry.Published, entry.Updated, string.Join('\n', entry.Authors), entry.Summary, entry.Guid);

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true)]
    [JsonSerializable(typeof(IReadOnlyList<Redirect>))]
    private sealed partial class Json : JsonSerializerContext;
}
