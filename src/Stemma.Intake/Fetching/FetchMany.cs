using System.Threading.Channels;

namespace Stemma.Intake.Fetching;

/// <summary>Many addresses at a time: those of one host one after another in their order, the hosts beside each other.</summary>
public static class FetchMany
{
    private const int Ahead = 16;

    /// <summary>Outcomes as they come, each address once. Few bodies are in memory at a time: who does not take them holds the fetching up.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was signalled.</exception>
    public static async IAsyncEnumerable<FetchOutcome> Fetch(
        WebFetcher fetcher, IEnumerable<(string Url, KnownAnswer? Known)> addresses, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var outcomes = Channel.CreateBounded<FetchOutcome>(Ahead);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var all = All(fetcher, addresses, outcomes.Writer, end.Token);
        try
        {
            await foreach (var outcome in outcomes.Reader.ReadAllAsync(stop).ConfigureAwait(false)) yield return outcome;
        }
        finally
        {
            // Whoever stops taking, stops the fetching.
            await end.CancelAsync().ConfigureAwait(false);
            await all.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task All(WebFetcher fetcher, IEnumerable<(string Url, KnownAnswer? Known)> addresses, ChannelWriter<FetchOutcome> outcomes, CancellationToken stop)
    {
        Exception? fault = null;
        try
        {
            await Task.WhenAll(addresses.GroupBy(a => Host(a.Url), StringComparer.OrdinalIgnoreCase).Select(host => Task.Run(() => OfHost(fetcher, host, outcomes, stop), stop))).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            fault = e;
        }
        outcomes.Complete(fault);
    }

    private static async Task OfHost(WebFetcher fetcher, IEnumerable<(string Url, KnownAnswer? Known)> addresses, ChannelWriter<FetchOutcome> outcomes, CancellationToken stop)
    {
        foreach (var (url, known) in addresses)
            await outcomes.WriteAsync(await fetcher.Fetch(url, known, stop).ConfigureAwait(false), stop).ConfigureAwait(false);
    }

    private static string Host(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.IdnHost : url;
}
