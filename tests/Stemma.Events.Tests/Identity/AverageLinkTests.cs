using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Stemma.Events.Identity;
using Xunit;

namespace Stemma.Tests.Events.Identity;

public sealed class AverageLinkTests
{
    private static readonly HashSet<(int, int)> s_free = [];

    [Fact]
    public void JoinsWhatIsLikelyAndLeavesTheRest()
    {
        var chances = new Dictionary<(int, int), double> { [(0, 1)] = 0.9, [(1, 2)] = 0.3, [(2, 3)] = 0.8 };
        AverageLink.Group(5, chances, s_free, 0.5).ShouldBe([0, 0, 2, 2, 4]);
    }

    [Fact]
    public void AChainIsNotOneGroup()
    {
        var chances = new Dictionary<(int, int), double> { [(0, 1)] = 0.9, [(1, 2)] = 0.85 };
        AverageLink.Group(3, chances, s_free, 0.5).ShouldBe([0, 0, 2]);
    }

    [Fact]
    public void ABarredPairStaysApartThroughThirdParties()
    {
        var chances = new Dictionary<(int, int), double> { [(0, 1)] = 0.9, [(0, 2)] = 0.9, [(1, 2)] = 0.9 };
        int[] group = AverageLink.Group(3, chances, new HashSet<(int, int)> { (1, 2) }, 0.5);
        group[1].ShouldNotBe(group[2]);
    }

    [Fact]
    public void AGroupIsNamedByItsLeastMember() => Prop.ForAll(Gen.Choose(0, 99).ArrayOf(45).ToArbitrary(), numbers =>
    {
        var chances = new Dictionary<(int, int), double>();
        int k = 0;
        for (int a = 0; a < 10; a++)
            for (int b = a + 1; b < 10; b++) chances[(a, b)] = numbers[k++] / 100.0;
        int[] group = AverageLink.Group(10, chances, s_free, 0.5);
        return group.Select((g, i) => g <= i && group[g] == g).All(x => x);
    }).QuickCheckThrowOnFailure();
}
