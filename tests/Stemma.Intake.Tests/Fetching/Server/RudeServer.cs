using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Stemma.Tests.Web;

/// <param name="Path">Path and query.</param>
internal sealed record Asked(string Host, string Path, IReadOnlyDictionary<string, string> Headers);

/// <summary>
/// A real web server on loopback that speaks raw bytes, so that it can be as wrong as servers are: wrong lengths, bodies without end, connections
/// that break. One request to a connection.
/// </summary>
internal sealed class RudeServer : IDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, Func<Asked, NetworkStream, CancellationToken, Task>> _routes = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Asked> _asked = new();

    public RudeServer(string address = "127.0.0.1")
    {
        _listener = new TcpListener(IPAddress.Parse(address), 0);
        _listener.Start();
        _ = Task.Run(Accept);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Every request in the order received.</summary>
    public IReadOnlyList<Asked> Asked => [.. _asked];

    public IEnumerable<string> Paths => _asked.Select(a => a.Path);

    /// <param name="host">The server's own address when null.</param>
    public string Url(string path, string? host = null) => string.Create(CultureInfo.InvariantCulture, $"http://{host ?? ((IPEndPoint)_listener.LocalEndpoint).Address.ToString()}:{Port}{path}");

    public void On(string path, Func<Asked, NetworkStream, CancellationToken, Task> answer) => _routes[path] = answer;

    /// <summary>Answers the n-th request with the n-th of the answers, and further ones with the last.</summary>
    public void On(string path, params byte[][] answers)
    {
        int n = 0;
        On(path, (_, stream, stop) => stream.WriteAsync(answers[Math.Min(Interlocked.Increment(ref n), answers.Length) - 1], stop).AsTask());
    }

    public void On(string path, Func<Asked, byte[]> answer) => On(path, (asked, stream, stop) => stream.WriteAsync(answer(asked), stop).AsTask());

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = Task.Run(() => Serve(client));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using var held = client;
        try
        {
            var stream = client.GetStream();
            if (await Read(stream) is not { } asked) return;
            _asked.Enqueue(asked);
            var answer = _routes.GetValueOrDefault(asked.Path) ?? ((_, s, stop) => s.WriteAsync(Http.Status(404), stop).AsTask());
            await answer(asked, stream, _stop.Token);
            client.Client.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The other side has gone, as some tests want.
        }
    }

    private async Task<Asked?> Read(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        if (await reader.ReadLineAsync(_stop.Token) is not { Length: > 0 } first) return null;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line) headers[line.Split(':')[0]] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        return new(headers.GetValueOrDefault("Host", ""), first.Split(' ')[1], headers);
    }
}
