using System.IO.Compression;
using System.Net;
using System.Text;
using Stemma.Intake.Fetching;
using Stemma.Tests.Web;

namespace Stemma.Tests.Intake.Fetching;

/// <summary>The fetcher against a real server that misbehaves on purpose. Waits are over at once; what they were is looked at.</summary>
public abstract class FetcherFixture : IDisposable
{
    private protected const string Page = "<html><body><p>A report.</p></body></html>";

    private protected RudeServer Server { get; } = new();
    private protected SteppingClock Clock { get; } = new();

    public void Dispose()
    {
        Server.Dispose();
        GC.SuppressFinalize(this);
    }

    // Without Timeout in reach of the clock's short waits, a request ends when the server or the test ends it.
    private protected static FetchSettings Settings => new() { AllowPrivate = true, Timeout = TimeSpan.FromHours(1), Retries = 0, Delay = TimeSpan.Zero };

    private protected Task<FetchOutcome> Fetch(string path, FetchSettings? settings = null, KnownAnswer? known = null) => FetchUrl(Server.Url(path), settings, known);

    private protected async Task<FetchOutcome> FetchUrl(string url, FetchSettings? settings = null, KnownAnswer? known = null)
    {
        using var fetcher = new WebFetcher(settings ?? Settings, Clock, (_, _) => Task.FromResult(new[] { IPAddress.Loopback }));
        return await fetcher.Fetch(url, known, CancellationToken.None);
    }

    private protected async Task<string> Code(string path, FetchSettings? settings = null) => (await Fetch(path, settings)).Problem?.Code ?? "none";

    private protected static string Text(FetchOutcome outcome) => Encoding.UTF8.GetString(outcome.Answer!.Body);

    internal static byte[] Pack(byte[] plain, string encoding)
    {
        using var packed = new MemoryStream();
        using (Stream s = encoding switch
        {
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, true), "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, true),
            "raw" => new DeflateStream(packed, CompressionLevel.Fastest, true), _ => new GZipStream(packed, CompressionLevel.Fastest, true),
        }) s.Write(plain);
        return packed.ToArray();
    }
}
