using System.Net;
using System.Net.Sockets;

namespace Stemma.Intake.Fetching.Addresses;

/// <summary>The name of the host leads to no address that may be asked.</summary>
public sealed class AddressRefusedException(string host, IPAddress address) : IOException($"'{host}' leads to {address}, which is not of the public network")
{
    public IPAddress Address { get; } = address;
}

/// <summary>Gives the addresses of a host's name.</summary>
public delegate Task<IPAddress[]> Resolver(string host, CancellationToken stop);

/// <summary>
/// Makes connections. The name is resolved here and the very address that was checked is connected to, so that neither a redirect nor a name that
/// resolves otherwise a second time can lead elsewhere.
/// </summary>
/// <param name="may">Whether an address may be connected to.</param>
internal sealed class GuardedConnect(Resolver resolve, Predicate<IPAddress> may)
{
    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var end = context.DnsEndPoint;
        var addresses = await resolve(end.Host, stop).ConfigureAwait(false);
        var open = Array.FindAll(addresses, may);
        if (open.Length == 0) throw addresses.Length > 0 ? new AddressRefusedException(end.Host, addresses[0]) : new SocketException((int)SocketError.HostNotFound);
        // IPv4 and IPv6 in the resolver's order.
        for (int i = 0; ; i++)
        {
            var socket = new Socket(open[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(open[i], end.Port), stop).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (Exception e)
            {
                socket.Dispose();
                if (e is not SocketException || i == open.Length - 1) throw;
            }
        }
    }
}
