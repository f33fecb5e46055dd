namespace Stemma.Intake.Feeds;

/// <summary>Where a feed came from: its name in problems, and what relative addresses in it are resolved against.</summary>
internal sealed record FeedContext(string Path, Uri? Address)
{
    /// <summary>An absolute http or https address without a fragment; null when the text gives none.</summary>
    /// <param name="bases">xml:base values from the outermost to the innermost; null where there is none.</param>
    public string? Resolve(string? url, params ReadOnlySpan<string?> bases)
    {
        if (url is not { Length: > 0 and <= 4096 }) return null;
        var from = Address;
        foreach (string? one in bases)
            if (one is not null && Join(from, one) is { } inner) from = inner;
        return Join(from, url.Trim()) is { Scheme: "http" or "https", Host.Length: > 0 } found ? found.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.Fragment, UriFormat.UriEscaped) : null;
    }

    private static Uri? Join(Uri? from, string url)
    {
        // A path alone counts as a file's address on Unix; here it is relative.
        if (Uri.TryCreate(url, UriKind.Absolute, out var whole) && !whole.IsFile) return whole;
        return from is not null && Uri.TryCreate(from, url, out var joined) ? joined : null;
    }
}
