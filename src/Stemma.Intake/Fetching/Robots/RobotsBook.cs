using System.Collections.Concurrent;
using Stemma.Intake.Fetching.Http;

namespace Stemma.Intake.Fetching.Robots;

/// <summary>What a site allows, or why nothing of it may be asked.</summary>
internal sealed record RobotsAnswer(RobotsFile? File, Fault? Fault);

/// <summary>The robots.txt of each site, asked once and kept for a day (RFC 9309, section 2.4).</summary>
/// <param name="ask">One polite request with its retries, for at most so many bytes.</param>
internal sealed class RobotsBook(Func<Uri, CancellationToken, Task<Reply>> ask, string product, TimeProvider clock)
{
    private const int Redirects = 5;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private sealed record Page(Task<RobotsAnswer> Answer, DateTimeOffset At);

    private readonly ConcurrentDictionary<string, Lazy<Page>> _pages = new(StringComparer.Ordinal);

    public Task<RobotsAnswer> Of(Uri url, CancellationToken stop)
    {
        string site = url.GetLeftPart(UriPartial.Authority);
        Lazy<Page> Fresh() => new(() => new Page(Read(new Uri(site + "/robots.txt"), stop), clock.GetUtcNow()));
        var page = _pages.GetOrAdd(site, _ => Fresh());
        if (clock.GetUtcNow() - page.Value.At < Kept) return page.Value.Answer;
        _pages.TryUpdate(site, Fresh(), page);
        return _pages[site].Value.Answer;
    }

    private async Task<RobotsAnswer> Read(Uri url, CancellationToken stop)
    {
        for (int hop = 0; hop <= Redirects; hop++)
        {
            var reply = await ask(url, stop).ConfigureAwait(false);
            if (reply.Fault is { } fault) return new(null, fault.IsOfSite ? fault : new Fault("robots-unreachable", $"its site's robots.txt cannot be had: {fault.Message}"));
            if (reply.Target(url) is not { } next) return Judge(reply);
            if (WebAddress.Check(next).Url is not { } clean) break;
            url = clean;
        }
        // Section 2.3.1.2: beyond five redirects the file counts as not there.
        return new(RobotsFile.AllowAll, null);
    }

    // Section 2.3.1: a file that is not there forbids nothing; a site in trouble forbids all. Being asked too often (429) is trouble.
    private RobotsAnswer Judge(Reply reply) => reply.Status switch
    {
        >= 200 and < 300 => new(RobotsFile.Parse(reply.Body, product), null),
        429 or >= 500 => new(null, new Fault("robots-unreachable", $"its site's robots.txt answers {reply.Status}, so nothing there may be asked for now")),
        _ => new(RobotsFile.AllowAll, null),
    };
}
