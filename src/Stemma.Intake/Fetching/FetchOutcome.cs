using Stemma.Model;

namespace Stemma.Intake.Fetching;

/// <summary>What is known of an address from an earlier run.</summary>
/// <param name="Url">Where the kept answer came from, after all redirects; its validators are sent there only.</param>
/// <param name="MovedTo">Where permanent redirects led to, or null: the next request goes there at once.</param>
public sealed record KnownAnswer(string Url, string? ETag, string? LastModified, string? MovedTo = null);

/// <param name="Status">301, 302, 303, 307 or 308.</param>
public sealed record Redirect(int Status, string From, string To)
{
    public bool IsPermanent => Status is 301 or 308;
}

/// <summary>The headers that matter later, as received; null where there was none.</summary>
/// <param name="Fresh">How long the answer holds, as the server says; zero when it must be asked each time.</param>
public sealed record AnswerHeaders(string? ContentType = null, string? ETag = null, string? LastModified = null, string? Date = null, TimeSpan Fresh = default)
{
    /// <summary>In small letters without parameters; empty when not told.</summary>
    public string MediaType => Files.ContentType.Parse(ContentType).Type;

    public string? Charset => Files.ContentType.Parse(ContentType).Charset;
}

/// <summary>A whole answer.</summary>
/// <param name="Url">Where it came from, after all redirects.</param>
/// <param name="At">When it was received.</param>
/// <param name="Body">After transfer and content decoding.</param>
public sealed record WebAnswer(string Url, int Status, IReadOnlyList<Redirect> Redirects, AnswerHeaders Headers, DateTimeOffset At, byte[] Body)
{
    /// <summary>Where the permanent redirects at the start lead to; null when there are none.</summary>
    public string? MovedTo => Redirects.TakeWhile(r => r.IsPermanent).LastOrDefault()?.To;
}

public enum FetchState { Taken, Unchanged, Failed }

/// <summary>What became of one address: an <paramref name="Answer"/> when it was taken, a <paramref name="Problem"/> when it failed; both when the answer is cut off.</summary>
/// <param name="Url">As asked.</param>
/// <param name="Fresh">How long what is unchanged holds from now on.</param>
public sealed record FetchOutcome(string Url, FetchState State, WebAnswer? Answer = null, Problem? Problem = null, TimeSpan Fresh = default);
