using System.Net.Http.Headers;

namespace Stemma.Intake.Fetching.Http;

/// <summary>How long a server says that its answer holds (RFC 9111, section 4.2): until then it need not be asked again.</summary>
internal static class Freshness
{
    /// <summary>A page of news that says it holds for a year is a mistake.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <returns>Zero when it does not say, or says that it must be asked each time.</returns>
    public static TimeSpan Of(HttpResponseMessage response, DateTimeOffset now)
    {
        if (response.Headers.CacheControl is { } control)
        {
            if (control.NoCache || control.NoStore) return TimeSpan.Zero;
            if (control.MaxAge is { } most) return Bounded(most - (response.Headers.Age ?? TimeSpan.Zero));
        }
        return response.Content.Headers.Expires is { } end && end > DateTimeOffset.UnixEpoch ? Bounded(end - Dated(response.Headers, now)) : TimeSpan.Zero;
    }

    // By the server's own clock, which may be wrong.
    private static DateTimeOffset Dated(HttpResponseHeaders headers, DateTimeOffset now) => headers.Date is { } date && date > DateTimeOffset.UnixEpoch ? date : now;

    private static TimeSpan Bounded(TimeSpan fresh) => fresh < TimeSpan.Zero ? TimeSpan.Zero : fresh > Longest ? Longest : fresh;
}
