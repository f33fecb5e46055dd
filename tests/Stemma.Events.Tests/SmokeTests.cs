using Xunit;

namespace Stemma.Tests.Events;

public sealed class SmokeTests
{
    [Fact]
    public void Loads() => Assert.True(typeof(SmokeTests).IsSealed);
}
