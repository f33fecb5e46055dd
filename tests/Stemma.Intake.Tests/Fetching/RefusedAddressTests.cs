using System.Net;
using Shouldly;
using Stemma.Intake.Fetching;
using Stemma.Intake.Fetching.Addresses;
using Stemma.Tests.Web;
using Xunit;

namespace Stemma.Tests.Intake.Fetching;

/// <summary>Addresses that are not of the public network, however they are come by.</summary>
public sealed class RefusedAddressTests : FetcherFixture
{
    [Fact]
    public async Task Private_addresses_are_refused_by_default_whatever_they_are_called()
    {
        foreach (string url in (string[])[Server.Url("/a"), Server.Url("/a", "localhost"), Server.Url("/a", "[::1]"), Server.Url("/a", "0x7f.1"), Server.Url("/a", "public.test"), Server.Url("/a", "[::ffff:127.0.0.1]")])
        {
            var outcome = await FetchUrl(url, Settings with { AllowPrivate = false });
            outcome.Problem!.Code.ShouldBe("address-refused", url);
            outcome.Problem.Message.ShouldContain("--allow-private");
        }
        Server.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_redirect_to_a_private_address_is_refused_too()
    {
        using var inner = new RudeServer("127.0.0.2");
        inner.On("/secret", Http.Ok("secret"));
        Server.On("/a", Http.Moved(inner.Url("/secret", "inner.test")));
        var connect = new GuardedConnect((host, _) => Task.FromResult(new[] { IPAddress.Parse(host == "inner.test" ? "127.0.0.2" : "127.0.0.1") }), a => a.Equals(IPAddress.Loopback));
        using var fetcher = new WebFetcher(Settings, Clock, connect);
        (await fetcher.Fetch(Server.Url("/a"), null, CancellationToken.None)).Problem!.Code.ShouldBe("address-refused");
        inner.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_that_resolves_otherwise_the_second_time_gains_nothing()
    {
        int asked = 0;
        var connect = new GuardedConnect((_, _) => Task.FromResult(new[] { IPAddress.Parse(Interlocked.Increment(ref asked) == 1 ? "127.0.0.1" : "127.0.0.2") }), a => a.Equals(IPAddress.Loopback));
        using var fetcher = new WebFetcher(Settings, Clock, connect);
        Server.On("/a", Http.Ok(Page));
        (await fetcher.Fetch(Server.Url("/a", "rebind.test"), null, CancellationToken.None)).Problem!.Code.ShouldBe("address-refused");
    }
}
