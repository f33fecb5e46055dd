using System.Collections.Concurrent;
using Stemma.Intake.Fetching.Http;

namespace Stemma.Intake.Fetching.Robots;

/// <summary>A robots.txt that was read, to be kept between runs for a day at most.</summary>
/// <param name="Site">Scheme, host and port: <c>https://news.test</c>.</param>
/// <param name="Body">As received; null when there is none, so that nothing is forbidden.</param>
public sealed record KnownRobots(string Site, DateTimeOffset At, byte[]? Body);

/// <summary>What a site allows, or why nothing of it may be asked.</summary>
internal sealed record RobotsAnswer(RobotsFile? File, Fault? Fault);

/// <summary>The robots.txt of each site, asked once and kept for a day, between runs too (RFC 9309, section 2.4).</summary>
/// <param name="known">From earlier runs; what is older than a day does not count.</param>
/// <param name="ask">One polite request with its retries, for at most so many bytes.</param>
internal sealed class RobotsBook(Func<Uri, CancellationToken, Task<Reply>> ask, string product, TimeProvider clock, IReadOnlyList<KnownRobots>? known = null)
{
    private const int Redirects = 5;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private sealed record Page(Task<RobotsAnswer> Answer, DateTimeOffset At);

    private readonly ConcurrentDictionary<string, Lazy<Page>> _pages = new((known ?? []).Select(k => KeyValuePair.Create(k.Site, new Lazy<Page>(() => new(Task.FromResult(new RobotsAnswer(Parse(k.Body, product), null)), k.At)))), StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, KnownRobots> _read = new(StringComparer.Ordinal);

    /// <summary>What was read in this run, by site. Trouble is not kept: it may pass.</summary>
    public IReadOnlyList<KnownRobots> Read() => [.. _read.Values.OrderBy(r => r.Site, StringComparer.Ordinal)];

    public Task<RobotsAnswer> Of(Uri url, CancellationToken stop)
    {
        string site = url.GetLeftPart(UriPartial.Authority);
        Lazy<Page> Fresh() => new(() => new Page(Read(site, stop), clock.GetUtcNow()));
        var page = _pages.GetOrAdd(site, _ => Fresh());
        if (clock.GetUtcNow() - page.Value.At < Kept) return page.Value.Answer;
        _pages.TryUpdate(site, Fresh(), page);
        return _pages[site].Value.Answer;
    }

    private async Task<RobotsAnswer> Read(string site, CancellationToken stop)
    {
        var url = new Uri(site + "/robots.txt");
        for (int hop = 0; hop <= Redirects; hop++)
        {
            var reply = await ask(url, stop).ConfigureAwait(false);
            if (reply.Fault is { } fault) return new(null, fault.IsOfSite ? fault : new Fault("robots-unreachable", $"its site's robots.txt cannot be had: {fault.Message}"));
            if (reply.Target(url) is not { } next) return Judge(site, reply);
            if (WebAddress.Check(next).Url is not { } clean) break;
            url = clean;
        }
        // Section 2.3.1.2: beyond five redirects the file counts as not there.
        return Keep(site, null);
    }

    // Section 2.3.1: a file that is not there forbids nothing; a site in trouble forbids all. Being asked too often (429) is trouble.
    private RobotsAnswer Judge(string site, Reply reply) => reply.Status switch
    {
        >= 200 and < 300 => Keep(site, reply.Body),
        429 or >= 500 => new(null, new Fault("robots-unreachable", $"its site's robots.txt answers {reply.Status}, so nothing there may be asked for now")),
        _ => Keep(site, null),
    };

    private RobotsAnswer Keep(string site, byte[]? body)
    {
        _read[site] = new(site, clock.GetUtcNow(), body);
        return new(Parse(body, product), null);
    }

    private static RobotsFile Parse(byte[]? body, string product) => body is null ? RobotsFile.AllowAll : RobotsFile.Parse(body, product);
}
