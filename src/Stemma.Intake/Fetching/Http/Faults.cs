using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Stemma.Intake.Fetching.Addresses;

namespace Stemma.Intake.Fetching.Http;

/// <summary>What a failed request means to the reader.</summary>
internal static class Faults
{
    public static Fault Of(Exception e)
    {
        for (Exception? inner = e; inner is not null; inner = inner.InnerException)
        {
            if (inner is AddressRefusedException refused) return new("address-refused", $"leads to {refused.Address}, which is not of the public network (--allow-private allows it)");
            if (inner is AuthenticationException) return new("tls", $"no safe connection: {inner.Message}");
            if (inner is SocketException socket) return OfSocket(socket);
            var error = (inner as HttpRequestException)?.HttpRequestError ?? (inner as HttpIOException)?.HttpRequestError;
            if (error is { } kind && OfHttp(kind) is { } known) return known;
        }
        return new("unreachable", $"the connection failed: {e.Message}", MayPass: true);
    }

    private static Fault OfSocket(SocketException e) => e.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData => new("no-such-host", "its host's name leads nowhere"),
        SocketError.ConnectionRefused => new("unreachable", "its host refuses the connection", MayPass: true),
        SocketError.ConnectionReset => new("unreachable", "its host broke the connection off", MayPass: true),
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => new("unreachable", "its host cannot be reached", MayPass: true),
        _ => new("unreachable", $"the connection failed: {e.Message}", MayPass: true),
    };

    private static Fault? OfHttp(HttpRequestError error) => error switch
    {
        HttpRequestError.ResponseEnded => new("unreachable", "its host broke the connection off", MayPass: true),
        HttpRequestError.InvalidResponse => new("bad-answer", "its answer is not valid HTTP"),
        HttpRequestError.ConfigurationLimitExceeded => new("bad-answer", "the headers of its answer are too long"),
        _ => null,
    };
}
