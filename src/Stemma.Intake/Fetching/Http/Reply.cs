namespace Stemma.Intake.Fetching.Http;

/// <summary>Why a request came to nothing.</summary>
/// <param name="Code">Kebab-case, as of a problem.</param>
/// <param name="Message">For the reader, behind the address.</param>
/// <param name="MayPass">Another try may succeed.</param>
internal sealed record Fault(string Code, string Message, bool MayPass = false)
{
    /// <summary>It concerns the host as a whole, not the one page.</summary>
    public bool IsOfSite => Code is "address-refused" or "unreachable" or "no-such-host" or "tls" or "retry-later" or "timeout";
}

/// <summary>One answer to one request, or the fault that stood in its place.</summary>
/// <param name="Location">As received.</param>
/// <param name="RetryAfter">How long the server wants to be left alone.</param>
internal sealed record Reply(int Status, AnswerHeaders Headers, string? Location, TimeSpan? RetryAfter, byte[] Body, Fault? Fault = null)
{
    public static Reply Failed(Fault fault) => new(0, new(), null, null, [], fault);

    /// <summary>Another try may give another answer.</summary>
    public bool MayPass => Fault?.MayPass ?? Status is 408 or 429 or 500 or 502 or 503 or 504;

    /// <summary>Where a redirect leads to; null when this is none.</summary>
    public Uri? Target(Uri from) =>
        Status is 301 or 302 or 303 or 307 or 308 && Location is { } location && Uri.TryCreate(from, location, out var to) ? to : null;
}
