using Stemma.Model;

namespace Stemma.Intake.Feeds;

/// <summary>How a list of addresses was written.</summary>
public enum FeedDialect
{
    /// <summary>RSS 0.91, 0.92, 0.93 and 2.0.</summary>
    Rss,

    /// <summary>RSS 0.90 and 1.0, which are RDF.</summary>
    Rdf,

    /// <summary>Atom 1.0 (RFC 4287) and 0.3.</summary>
    Atom,

    /// <summary>JSON Feed 1.0 and 1.1.</summary>
    Json,

    /// <summary>A sitemap (sitemaps.org), with Google's news fields where it has them.</summary>
    Sitemap,

    /// <summary>A list of sitemaps.</summary>
    SitemapIndex,

    /// <summary>A list of feeds, OPML 1.0 or 2.0.</summary>
    Opml,
}

/// <summary>A feed as it stands, whatever its dialect.</summary>
/// <param name="Title">Plain text; empty when it has none.</param>
/// <param name="Entries">In the feed's order, each with an address; an entry without one is left out.</param>
public sealed record Feed(FeedDialect Dialect, string Title, IReadOnlyList<FeedEntry> Entries)
{
    /// <summary>The entries lead to further feeds, not to pages.</summary>
    public bool ListsFeeds => Dialect is FeedDialect.SitemapIndex or FeedDialect.Opml;
}

/// <summary>What a feed says of one page.</summary>
/// <param name="Url">Absolute, http or https.</param>
/// <param name="Title">Plain text; empty when it has none.</param>
/// <param name="Published">As written, unparsed (<see cref="FeedDate"/> reads it).</param>
/// <param name="Updated">As written, unparsed.</param>
/// <param name="Summary">Plain text, at most <see cref="FeedLimits.SummaryLength"/> characters.</param>
/// <param name="Guid">The feed's own id of the entry; empty when it has none.</param>
public sealed record FeedEntry(
    string Url, string Title, string? Published = null, string? Updated = null, IReadOnlyList<string>? Authors = null, string Summary = "", string Guid = "")
{
    public IReadOnlyList<string> Authors { get; init; } = Authors ?? [];

    /// <summary>What the feed carries of the page's own text, whole or not; null when it carries nothing.</summary>
    public FeedText? Text { get; init; }
}

/// <summary>A feed, a problem, or both: a feed that is cut in the middle keeps what stands before the cut.</summary>
public sealed record FeedReading(Feed? Feed, Problem? Problem);
