using System.Collections.Concurrent;

namespace Stemma.Intake.Fetching.Http;

/// <summary>One request at a time to each host, with a pause between, and a bound on requests over all hosts.</summary>
internal sealed class HostGates(FetchSettings settings, TimeProvider clock) : IDisposable
{
    private sealed class Gate
    {
        public readonly SemaphoreSlim Turn = new(1);
        public DateTimeOffset Next = DateTimeOffset.MinValue;
        public TimeSpan CrawlDelay = TimeSpan.Zero;
        public int Failures;
    }

    private readonly ConcurrentDictionary<string, Gate> _gates = new(StringComparer.OrdinalIgnoreCase);
    private readonly SemaphoreSlim _slots = new(settings.Concurrency);

    /// <summary>Asks when it is this request's turn. A host that wants to be left alone for long, or has failed often in a row, is not asked.</summary>
    public async Task<Reply> Ask(Uri url, Func<Task<Reply>> ask, CancellationToken stop)
    {
        var gate = _gates.GetOrAdd(url.IdnHost, _ => new());
        await gate.Turn.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            if (gate.Failures >= FetchSettings.HostFailures) return Reply.Failed(new("unreachable", "was not asked: its host failed several times in a row"));
            var wait = gate.Next - clock.GetUtcNow();
            if (wait > settings.MaxWait) return Reply.Failed(new("retry-later", $"was not asked: its host wants to be left alone until {gate.Next.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC"));
            if (wait > TimeSpan.Zero) await Task.Delay(wait, clock, stop).ConfigureAwait(false);
            return await AskNow(gate, ask, stop).ConfigureAwait(false);
        }
        finally
        {
            gate.Turn.Release();
        }
    }

    /// <summary>The pause that the host's robots.txt wants.</summary>
    public void Slow(Uri url, TimeSpan crawlDelay) => _gates.GetOrAdd(url.IdnHost, _ => new()).CrawlDelay = crawlDelay;

    /// <summary>A request has failed with all its tries, or not.</summary>
    public void Count(Uri url, bool failed)
    {
        var gate = _gates.GetOrAdd(url.IdnHost, _ => new());
        if (gate.Failures < FetchSettings.HostFailures) gate.Failures = failed ? gate.Failures + 1 : 0;
    }

    public void Dispose() => _slots.Dispose();

    private async Task<Reply> AskNow(Gate gate, Func<Task<Reply>> ask, CancellationToken stop)
    {
        await _slots.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            var reply = await ask().ConfigureAwait(false);
            var pause = gate.CrawlDelay > settings.Delay ? gate.CrawlDelay : settings.Delay;
            gate.Next = clock.GetUtcNow() + (reply.RetryAfter > pause && reply.MayPass ? reply.RetryAfter.Value : pause);
            return reply;
        }
        finally
        {
            _slots.Release();
        }
    }
}
