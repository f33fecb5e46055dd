using System.Net;
using System.Net.Sockets;

namespace Stemma.Intake.Fetching.Addresses;

/// <summary>
/// Which addresses are of the public network, by IANA's special-purpose registries (RFC 6890 and its updates). An address that is not may be a
/// neighbour of the reader's machine that a page must not be able to reach through it.
/// </summary>
public static class AddressRanges
{
    private static readonly IPNetwork[] SpecialV4 =
    [
        .. ((string[])[
            "0.0.0.0/8",       // this network (RFC 791)
            "10.0.0.0/8",      // private (RFC 1918)
            "100.64.0.0/10",   // shared by carriers' translators (RFC 6598)
            "127.0.0.0/8",     // loopback (RFC 1122)
            "169.254.0.0/16",  // link-local (RFC 3927), where clouds keep their metadata
            "172.16.0.0/12",   // private
            "192.0.0.0/24",    // protocol assignments (RFC 6890)
            "192.0.2.0/24",    // documentation (RFC 5737)
            "192.88.99.0/24",  // former 6to4 relays (RFC 7526)
            "192.168.0.0/16",  // private
            "198.18.0.0/15",   // benchmarks (RFC 2544)
            "198.51.100.0/24", // documentation
            "203.0.113.0/24",  // documentation
            "224.0.0.0/4",     // multicast (RFC 5771)
            "240.0.0.0/4",     // reserved, and broadcast
        ]).Select(n => IPNetwork.Parse(n)),
    ];

    // Only 2000::/3 is given out to the public; within it these are not.
    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] SpecialV6 =
    [
        .. ((string[])[
            "2001::/23",       // protocol assignments (RFC 2928), Teredo among them, which holds an IPv4 address
            "2001:db8::/32",   // documentation (RFC 3849)
            "2002::/16",       // 6to4 (RFC 3056), which holds an IPv4 address
            "3fff::/20",       // documentation (RFC 9637)
        ]).Select(n => IPNetwork.Parse(n)),
    ];

    // NAT64 (RFC 6052): on networks without IPv4 every IPv4 site is reached through it, so what it holds decides.
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return IsPublic(address.MapToIPv4());
        if (address.AddressFamily == AddressFamily.InterNetwork) return !Array.Exists(SpecialV4, n => n.Contains(address));
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return false;
        if (Translated.Contains(address)) return IsPublic(new IPAddress(address.GetAddressBytes().AsSpan(12)));
        return GlobalV6.Contains(address) && !Array.Exists(SpecialV6, n => n.Contains(address));
    }
}
