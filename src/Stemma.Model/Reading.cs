using Stemma.Text;

namespace Stemma.Model;

/// <summary>One document as received. The body is kept unchanged; all later text can be recomputed from it.</summary>
/// <param name="Id"><c>sha256:</c> and the hex digest of <paramref name="Body"/>.</param>
/// <param name="Path">What the reader called it: a file, <c>archive.zip!/inner.html</c>, <c>file.jsonl#12</c>, <c>crawl.warc.gz!/https://…</c>, <c>https://…/feed!/https://…</c> (a text out of a feed), a URL. With forward slashes.</param>
/// <param name="MediaType">text/plain, text/html or text/markdown.</param>
/// <param name="Given">What came beside the body (a JSONL record's fields, an HTTP header); never read from the body itself.</param>
public sealed record Fetched(string Id, string Path, string MediaType, ReadOnlyMemory<byte> Body, GivenMetadata Given);

/// <summary>Metadata that came with a report but not in it. A field is null when it was not given.</summary>
/// <param name="Published">As given, unparsed.</param>
/// <param name="Captured">When a crawler took the page, as given: a latest bound, never the publication date.</param>
/// <param name="Charset">From a transport header.</param>
/// <param name="Updated">As given, unparsed.</param>
/// <param name="Authors">Separated by line breaks.</param>
/// <param name="Feed">The feed whose own text the report is; null for all that is no text out of a feed.</param>
public sealed record GivenMetadata(
    string? Url = null, string? Title = null, string? Published = null, string? Captured = null, string? Charset = null, string? Updated = null, string? Authors = null, FeedOrigin? Feed = null)
{
    public static readonly GivenMetadata None = new();
}

/// <summary>Where the text of a report that a feed carried stands: the body is the entry's text, the feed's escaping taken off, in UTF-8.</summary>
/// <param name="Address">The feed's address, or its path.</param>
/// <param name="Kind">Its dialect and the media type that the text has in it, such as <c>rss text/html</c>.</param>
/// <param name="Digest"><c>sha256:</c> and the hex digest of the feed's bytes as received.</param>
/// <param name="Item">The feed's id of the entry, or the entry's address when it has none.</param>
public sealed record FeedOrigin(string Address, string Kind, string Digest, string Item);

/// <summary>The body as text.</summary>
/// <param name="Text">The text that source offsets count in.</param>
/// <param name="Encoding">IANA name.</param>
/// <param name="Bytes">The way back to the body.</param>
public sealed record Decoded(Fetched Fetched, string Text, string Encoding, ByteMap Bytes);

/// <summary>What a stretch of a report is. Only what is not <see cref="Furniture"/> is the report's own word.</summary>
public enum BlockRole { Headline, Standfirst, Byline, Dateline, Body, ListItem, Table, PullQuote, LiveEntry, Caption, Furniture }

/// <summary>A stretch of the reading text with its role. Blocks do not overlap and are in reading order.</summary>
/// <param name="Rule">Which rule or model gave the role.</param>
/// <param name="Detail">For furniture: navigation, related, clock, copyright, share, comments, advert, credit, other. Else empty.</param>
public sealed record Block(TextSpan<Article> Span, BlockRole Role, string Rule, string Detail = "") : ISpanned
{
    public bool IsFurniture => Role == BlockRole.Furniture;

    /// <summary>Running prose in which names, times, claims and events are looked for.</summary>
    public bool IsProse => Role is not (BlockRole.Furniture or BlockRole.Byline or BlockRole.Dateline);
}

/// <summary>A value found in a report, where it stands (null when it came from outside the body) and what found it.</summary>
public sealed record Found<T>(T Value, Evidence? Evidence, string Rule);

public enum DateClueKind { Metadata, Url, Given, Dateline, Byline, SiteClock, Copyright, Captured }

/// <summary>A date that the report carries outside its prose: a strong one (metadata, dateline) or a weak bound (clock, copyright, capture).</summary>
/// <param name="Bounds">As precise as written; for <see cref="DateClueKind.Copyright"/> a year. Unknown when only a month and day or a weekday are written.</param>
/// <param name="Raw">As written.</param>
public sealed record DateClue(DateClueKind Kind, DateBounds Bounds, string Raw, Evidence? Evidence, string Rule);

/// <summary>What the page says of itself.</summary>
/// <param name="Language">Two-letter code, or <c>und</c>: by the rule <c>language.other</c> when it is none of the languages that are known, else when the text does not tell.</param>
/// <param name="Links">Addresses that the article's own text links to.</param>
public sealed record Metadata(
    Found<string>? Title, Found<string>? Site, IReadOnlyList<Found<string>> Authors, Found<string>? Url, Found<string> Language,
    IReadOnlyList<DateClue> Dates, IReadOnlyList<Found<string>> Links)
{
    /// <summary>How title, date and authors were chosen where a page gives several, and the encoding where what is declared does not fit or bytes are damaged; else empty.</summary>
    public IReadOnlyList<Weighing> Weighings { get; init; } = [];
}

/// <summary>How one value was chosen among all that a page gives for it.</summary>
/// <param name="Field">title, date, authors or encoding.</param>
/// <param name="Why">One clause for the reader.</param>
/// <param name="Values">The chosen one first. Those after it are what else the page says.</param>
public sealed record Weighing(string Field, string Why, IReadOnlyList<WeighedValue> Values);

/// <param name="Places">Where on the page it is said, the most trusted first: open-graph, json-ld, heading, address, byline and so on.</param>
/// <param name="Chance">How likely the model takes it for the right one, 0 to 1.</param>
/// <param name="Evidence">A place where it stands as it is, if any.</param>
public sealed record WeighedValue(string Value, IReadOnlyList<string> Places, double Chance, Evidence? Evidence);

/// <summary>A report as it is read: the reading text (all blocks, furniture too, each followed by a line break), its blocks, and the way back.</summary>
public sealed record Reading(Decoded Decoded, string Text, TextMap<Source, Article> Map, Layer<Block> Blocks, Metadata Metadata)
{
    public string Id => Decoded.Fetched.Id;
    public string Path => Decoded.Fetched.Path;

    /// <summary>The words at <paramref name="span"/> as evidence.</summary>
    /// <exception cref="ArgumentException">The span holds no character of the report.</exception>
    public Evidence Cite(TextSpan<Article> span) =>
        new(Id, Map.Back(span) ?? throw new ArgumentException($"{span} stands nowhere in {Path}", nameof(span)));

    /// <summary>The reading text at <paramref name="span"/>.</summary>
    public string Slice(TextSpan<Article> span) => Text[span.Start..span.End];
}

/// <summary>A report, or a part of one, that could not be read or analysed, with the reason. Never stops the rest.</summary>
/// <param name="Code">A stable kebab-case id: empty, binary, too-large, unreadable, not-analysed-language, archive-bomb, ...</param>
/// <param name="Message">One clear sentence for the reader.</param>
public sealed record Problem(string Path, string Code, string Message);
