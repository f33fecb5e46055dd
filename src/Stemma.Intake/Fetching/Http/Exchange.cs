using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Stemma.Intake.Fetching.Addresses;
using Stemma.Intake.Files;

namespace Stemma.Intake.Fetching.Http;

/// <summary>One request and its answer, within a time and a size. Redirects, cookies, proxies and passwords are not followed, kept, used or sent.</summary>
internal sealed class Exchange : IDisposable
{
    private readonly FetchSettings _settings;
    private readonly TimeProvider _clock;
    private readonly HttpMessageInvoker _door;

    public Exchange(FetchSettings settings, TimeProvider clock, GuardedConnect connect)
    {
        (_settings, _clock) = (settings, clock);
        _door = new HttpMessageInvoker(new SocketsHttpHandler
        {
            ConnectCallback = connect.Connect,
            AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None, UseCookies = false, UseProxy = false, Credentials = null,
            ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
            // What is left of an answer that is not wanted is not read.
            MaxResponseDrainSize = 0, MaxResponseHeadersLength = 64, MaxConnectionsPerServer = 1, PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        });
    }

    /// <param name="known">Its validators are sent when it came from this address.</param>
    /// <param name="head">Only so many bytes of the body are wanted; null for all of it.</param>
    public async Task<Reply> Ask(Uri url, KnownAnswer? known, int? head, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(_settings.Timeout, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        try
        {
            using var request = Request(url, known);
            using var response = await _door.SendAsync(request, both.Token).ConfigureAwait(false);
            return await Read(response, head, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return Reply.Failed(new("timeout", string.Create(CultureInfo.InvariantCulture, $"did not answer wholly within {_settings.Timeout.TotalSeconds:0.#} s"), MayPass: true));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException or AuthenticationException or ArgumentException or FormatException or NotSupportedException)
        {
            stop.ThrowIfCancellationRequested();
            return Reply.Failed(Faults.Of(e));
        }
    }

    public void Dispose() => _door.Dispose();

    private HttpRequestMessage Request(Uri url, KnownAnswer? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url) { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionOrLower };
        request.Headers.TryAddWithoutValidation("User-Agent", _settings.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json;q=0.9,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        if (known is null || known.Url != url.AbsoluteUri) return request;
        if (known.ETag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (known.LastModified is { } date) request.Headers.TryAddWithoutValidation("If-Modified-Since", date);
        return request;
    }

    private async Task<Reply> Read(HttpResponseMessage response, int? head, CancellationToken stop)
    {
        var reply = new Reply((int)response.StatusCode, Headers(response), Raw(response.Headers, "Location"), RetryAfter(response.Headers.RetryAfter), []);
        if (reply.Status is < 200 or >= 300) return reply;
        if (head is null && !TextTypes.May(reply.Headers.MediaType)) return reply with { Fault = new("not-text", $"is of the kind {reply.Headers.MediaType}, not a page or a feed") };
        int most = head ?? _settings.MaxBytes;
        if (head is null && response.Content.Headers.ContentLength > most) return reply with { Fault = TooLarge(most) };
        using var stream = await response.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        var (packed, cut) = await Take(stream, most + 1, stop).ConfigureAwait(false);
        if (packed.Length > most && head is null) return reply with { Fault = TooLarge(most) };
        var codings = ContentCodings.Names(response.Content.Headers.ContentEncoding);
        var (body, damage) = ContentCodings.TakeOff(packed, codings, most);
        var fault = head is not null ? null : damage == PackedFault.TooLong ? TooLarge(most) : cut ?? Bad(damage, codings);
        // What was received of an answer that is cut off may still be of use.
        return reply with { Body = body, Fault = fault };
    }

    private static async Task<(byte[] Bytes, Fault? Cut)> Take(Stream stream, int most, CancellationToken stop)
    {
        using var taken = new MemoryStream();
        var chunk = new byte[32 << 10];
        try
        {
            for (int n; taken.Length < most && (n = await stream.ReadAsync(chunk.AsMemory(0, (int)Math.Min(chunk.Length, most - taken.Length)), stop).ConfigureAwait(false)) > 0;) taken.Write(chunk, 0, n);
            return (taken.ToArray(), null);
        }
        catch (IOException)
        {
            return (taken.ToArray(), new("cut-off", "its answer ends in the middle", MayPass: true));
        }
    }

    private static Fault? Bad(PackedFault damage, List<string> codings) => damage switch
    {
        PackedFault.None => null,
        PackedFault.TooManyLayers => new("bad-compression", "is compressed more than twice over"),
        PackedFault.UnknownCoding => new("bad-compression", $"is compressed as '{string.Join(", ", codings)}', which was not asked for"),
        _ => new("bad-compression", "its compressed body is damaged or cut off"),
    };

    private static Fault TooLarge(int most) => new("too-large", string.Create(CultureInfo.InvariantCulture, $"is larger than {Size(most)}"));

    private static string Size(int bytes) => bytes >= 1 << 20 ? $"{bytes >> 20} MB" : $"{bytes >> 10} KB";

    private AnswerHeaders Headers(HttpResponseMessage response) => new(
        Raw(response.Content.Headers, "Content-Type"), Raw(response.Headers, "ETag"), Raw(response.Content.Headers, "Last-Modified"), Raw(response.Headers, "Date"), Freshness.Of(response, _clock.GetUtcNow()));

    private static string? Raw(HttpHeaders headers, string name) => headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? value)
    {
        var wait = value?.Delta ?? value?.Date - _clock.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
