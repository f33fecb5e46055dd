using Xunit;

namespace Stemma.Tests.Intake;

public sealed class SmokeTests
{
    [Fact]
    public void Loads() => Assert.True(typeof(SmokeTests).IsSealed);
}
