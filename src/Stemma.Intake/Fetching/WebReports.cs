using Stemma.Intake.Files;
using Stemma.Model;

namespace Stemma.Intake.Fetching;

/// <summary>Answers of the web as reports.</summary>
public static class WebReports
{
    /// <summary>The kind that the body is read as: text/html, text/plain or text/markdown; null when it is no report.</summary>
    /// <param name="headerType">From the Content-Type header, in small letters; what it does not tell, the body does.</param>
    public static string? MediaType(string headerType, ReadOnlySpan<byte> body) => ContentType.Parse(headerType).Reader(body);

    /// <summary>The report of a page that was fetched; its path is its address.</summary>
    /// <param name="contentType">The header, as received.</param>
    /// <param name="given">What a feed said of it, and when it was fetched.</param>
    public static IntakeItem Report(string url, string? contentType, byte[] body, GivenMetadata given)
    {
        var header = new AnswerHeaders(contentType);
        return MediaType(header.MediaType, body) is { } type
            ? IntakeItem.Of(Sources.Report(url, type, body, given with { Url = url, Charset = header.Charset }))
            : IntakeItem.Bad(url, "not-text", $"is of the kind {header.MediaType}, not a page");
    }
}
