using Xunit;

namespace Stemma.Tests.Cli;

public sealed class SmokeTests
{
    [Fact]
    public void Loads() => Assert.True(typeof(SmokeTests).IsSealed);
}
