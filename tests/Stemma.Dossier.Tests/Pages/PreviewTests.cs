using Shouldly;
using Stemma.Dossiers;
using Stemma.Tests.Dossiers.Fixture;
using Xunit;

namespace Stemma.Tests.Dossiers.Pages;

public sealed class PreviewTests
{
    [Fact]
    public void WritesAllFiles()
    {
        string folder = Environment.GetEnvironmentVariable("STEMMA_PREVIEW") ?? Directory.CreateTempSubdirectory("stemma").FullName;
        DossierWriter.Write(HarbourDossier.Make(), folder).Files.ShouldBe(3 + 7 + 7);
    }
}
