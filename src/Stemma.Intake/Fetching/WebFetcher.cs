using System.Globalization;
using System.Net;
using Stemma.Intake.Fetching.Addresses;
using Stemma.Intake.Fetching.Http;
using Stemma.Intake.Fetching.Robots;
using Stemma.Model;

namespace Stemma.Intake.Fetching;

/// <summary>
/// Fetches addresses politely: robots.txt first, one request at a time to a host, each hop of a redirect checked like the first address. Every failure is
/// an outcome with its reason. Safe to call for many addresses at a time.
/// </summary>
public sealed class WebFetcher : IDisposable
{
    private readonly FetchSettings _settings;
    private readonly TimeProvider _clock;
    private readonly Exchange _exchange;
    private readonly HostGates _gates;
    private readonly RobotsBook _robots;

    /// <param name="resolve">Names to addresses; the system's resolver when null.</param>
    /// <param name="robots">Files of robots.txt that were read in earlier runs.</param>
    public WebFetcher(FetchSettings settings, TimeProvider clock, Resolver? resolve = null, IReadOnlyList<KnownRobots>? robots = null)
        : this(settings, clock, new GuardedConnect(resolve ?? Dns.GetHostAddressesAsync, settings.AllowPrivate ? _ => true : AddressRanges.IsPublic), robots)
    {
    }

    internal WebFetcher(FetchSettings settings, TimeProvider clock, GuardedConnect connect, IReadOnlyList<KnownRobots>? robots = null)
    {
        (_settings, _clock) = (settings, clock);
        _exchange = new(settings, clock, connect);
        _gates = new(settings, clock);
        _robots = new((url, stop) => Ask(url, null, RobotsFile.MaxBytes, stop), settings.ProductToken, clock, robots);
    }

    /// <summary>Fetches one address.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was signalled.</exception>
    public async Task<FetchOutcome> Fetch(string address, KnownAnswer? known, CancellationToken stop)
    {
        var (url, refusal) = WebAddress.Parse(address);
        if (url is not null && known?.MovedTo is { } moved) (url, refusal) = WebAddress.Parse(moved);
        var redirects = new List<Redirect>();
        if (known?.MovedTo is { } to) redirects.Add(new(301, address, to));
        while (url is not null)
        {
            var reply = await Visit(url, known, stop).ConfigureAwait(false);
            if (reply.Fault is { } fault) return Failed(address, url, fault) with { Answer = reply.Body.Length > 0 ? Answer(url, reply, redirects) : null };
            if (reply.Target(url) is not { } next) return Judge(address, url, reply, known, redirects);
            if (redirects.Count >= FetchSettings.Redirects) return Failed(address, url, new("too-many-redirects", $"redirects more than {FetchSettings.Redirects} times"));
            (var clean, refusal) = WebAddress.Check(next);
            if (clean is null) return Failed(address, url, new("bad-redirect", $"redirects to an address that {refusal}"));
            if (clean == url || redirects.Exists(r => r.From == clean.AbsoluteUri)) return Failed(address, url, new("redirect-loop", "redirects in a circle"));
            redirects.Add(new(reply.Status, url.AbsoluteUri, clean.AbsoluteUri));
            url = clean;
        }
        return new(address, FetchState.Failed, Problem: new(address, "bad-address", refusal));
    }

    /// <summary>The files of robots.txt that were read by this fetcher, to be kept for the next.</summary>
    public IReadOnlyList<KnownRobots> RobotsRead => _robots.Read();

    /// <summary>The sitemaps that the robots.txt of an address's site names: whole addresses that may be asked for. The file is asked for at most once a day.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was signalled.</exception>
    public async Task<IReadOnlyList<string>> Sitemaps(string address, CancellationToken stop)
    {
        if (WebAddress.Parse(address).Url is not { } url) return [];
        var robots = await _robots.Of(url, stop).ConfigureAwait(false);
        return [.. (robots.File?.Sitemaps ?? []).Select(s => Uri.TryCreate(url, s, out var at) ? WebAddress.Check(at).Url?.AbsoluteUri : null).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    public void Dispose()
    {
        _exchange.Dispose();
        _gates.Dispose();
    }

    private async Task<Reply> Visit(Uri url, KnownAnswer? known, CancellationToken stop)
    {
        var robots = await _robots.Of(url, stop).ConfigureAwait(false);
        if (robots.Fault is { } fault) return Reply.Failed(fault);
        if (!robots.File!.Allows(url)) return Reply.Failed(new("robots", "its site's robots.txt does not allow it"));
        if (robots.File.CrawlDelay is { } delay) _gates.Slow(url, delay);
        return await Ask(url, known, null, stop).ConfigureAwait(false);
    }

    /// <summary>A request, and further tries while the answer may pass.</summary>
    private async Task<Reply> Ask(Uri url, KnownAnswer? known, int? head, CancellationToken stop)
    {
        for (int tries = 1; ; tries++)
        {
            var reply = await _gates.Ask(url, () => _exchange.Ask(url, known, head, stop), stop).ConfigureAwait(false);
            if (!reply.MayPass || tries > _settings.Retries)
            {
                _gates.Count(url, failed: reply.Fault is { MayPass: true });
                return reply;
            }
            await Task.Delay(Backoff.After(tries, url.AbsoluteUri, _settings.Seed), _clock, stop).ConfigureAwait(false);
        }
    }

    private FetchOutcome Judge(string address, Uri url, Reply reply, KnownAnswer? known, List<Redirect> redirects)
    {
        if (reply.Status == 304 && known is not null) return new(address, FetchState.Unchanged, Fresh: reply.Headers.Fresh);
        if (reply.Status is < 200 or >= 300) return Failed(address, url, new("http-status", $"answers {Named(reply.Status)}"));
        if (reply.Body.Length == 0) return Failed(address, url, new("empty", "answers with nothing"));
        return new(address, FetchState.Taken, Answer(url, reply, redirects));
    }

    private WebAnswer Answer(Uri url, Reply reply, List<Redirect> redirects) => new(url.AbsoluteUri, reply.Status, redirects, reply.Headers, _clock.GetUtcNow(), reply.Body);

    private static string Named(int status) =>
        Enum.IsDefined((HttpStatusCode)status) ? string.Create(CultureInfo.InvariantCulture, $"{status} {Spaced(((HttpStatusCode)status).ToString())}") : status.ToString(CultureInfo.InvariantCulture);

    private static string Spaced(string name) => string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) && char.IsLower(name[i - 1]) ? $" {c}" : c.ToString()));

    private static FetchOutcome Failed(string address, Uri url, Fault fault) =>
        new(address, FetchState.Failed, Problem: new(address, fault.Code, url.AbsoluteUri == address ? fault.Message : $"{fault.Message} (at {url.AbsoluteUri})"));
}
