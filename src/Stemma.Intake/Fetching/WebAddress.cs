namespace Stemma.Intake.Fetching;

/// <summary>Addresses that may be asked at all, in one spelling.</summary>
public static class WebAddress
{
    private const int Longest = 4096;

    /// <summary>Whether the text is meant as an address, not as a file.</summary>
    public static bool Looks(string text) => text.Contains("://", StringComparison.Ordinal);

    /// <summary>The address without its fragment, host in small letters; or why it is refused.</summary>
    public static (Uri? Url, string Refusal) Parse(string text)
    {
        if (text.Length > Longest) return (null, "is longer than any address should be");
        return Uri.TryCreate(text.Trim(), UriKind.Absolute, out var url) ? Check(url) : (null, "is not a web address");
    }

    /// <summary>The same for an address that another one led to.</summary>
    internal static (Uri? Url, string Refusal) Check(Uri url)
    {
        if (url.Scheme is not ("http" or "https")) return (null, $"has the scheme '{url.Scheme}'; only http and https are fetched");
        if (url.UserInfo.Length > 0) return (null, "carries a user name or password, which is refused");
        if (url.IdnHost.Length == 0 || url.OriginalString.Length > Longest) return (null, "is not a web address");
        return (new Uri(url.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.Fragment, UriFormat.UriEscaped)), "");
    }
}
