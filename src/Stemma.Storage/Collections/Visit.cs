namespace Stemma.Storage.Collections;

/// <summary>What an address gave at one time.</summary>
/// <param name="Url">As asked, without a fragment.</param>
/// <param name="FinalUrl">Where the answer came from.</param>
/// <param name="Redirects">The way there, as JSON: <c>[{"status":301,"from":"…","to":"…"}]</c>; empty when there was none.</param>
/// <param name="MovedTo">Where the permanent redirects at the start of the way lead to, or null.</param>
/// <param name="Date">The Date header.</param>
/// <param name="At">When it was received: ISO 8601 in UTC.</param>
/// <param name="Kind">page or feed.</param>
/// <param name="BodyId"><c>sha256:</c> and the hex digest of the body.</param>
/// <param name="FreshUntil">Until when it holds, as its server says: ISO 8601 in UTC; null when it must be asked each time.</param>
public sealed record Visit(
    string Url, string FinalUrl, long Status, string Redirects, string? MovedTo, string? ContentType, string? ETag, string? LastModified, string? Date, string At, string Kind, string BodyId, string? FreshUntil = null)
{
    public const string Page = "page", Feed = "feed";
}

/// <summary>What a feed says of a page. Dates as the feed writes them.</summary>
/// <param name="Authors">Separated by line breaks.</param>
/// <param name="Text">The id of the body that holds what the feed carries of the page's own text; null when that is nothing or too little.</param>
/// <param name="TextKind">The feed's dialect and the text's media type, <c>rss text/html</c>.</param>
/// <param name="FeedBody">The id of the feed's body that the text was taken from.</param>
public sealed record Listing(
    string Url, string Feed, string Title, string? Published, string? Updated, string Authors, string Summary, string Guid, string? Text = null, string? TextKind = null, string? FeedBody = null);

/// <summary>A site's robots.txt, the newest only.</summary>
/// <param name="Site">Scheme, host and port.</param>
/// <param name="At">When it was received: ISO 8601 in UTC.</param>
/// <param name="Body">Null when the site has none.</param>
public sealed record KeptRobots(string Site, string At, byte[]? Body);

/// <summary>A page as it was last received.</summary>
/// <param name="Listing">Of the first feed, by address, that lists it; null when none does.</param>
/// <param name="Text">Of the first feed, by address, that carries its text; null when none does.</param>
public sealed record KeptPage(Visit Visit, Listing? Listing, Listing? Text = null);

/// <summary>The collection cannot be used; the message says why. The file is left as it is.</summary>
public sealed class CollectionException(string path, string reason, Exception? inner = null) : Exception($"the collection '{path}' {reason}", inner);
