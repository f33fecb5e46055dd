using Xunit;

namespace Stemma.Tests.Dossier;

public sealed class SmokeTests
{
    [Fact]
    public void Loads() => Assert.True(typeof(SmokeTests).IsSealed);
}
