namespace Stemma.Intake.Fetching.Http;

/// <summary>Media types that may be a page or a feed. What servers do not name or name wrongly is looked at.</summary>
internal static class TextTypes
{
    public static bool May(string mediaType) =>
        mediaType.Length == 0 || mediaType.StartsWith("text/", StringComparison.Ordinal) || mediaType.EndsWith("+xml", StringComparison.Ordinal) && mediaType != "image/svg+xml"
        || mediaType.EndsWith("+json", StringComparison.Ordinal)
        || mediaType is "application/xml" or "application/json" or "application/octet-stream" or "application/gzip" or "application/x-gzip" or "application/rdf" or "unknown/unknown";
}
