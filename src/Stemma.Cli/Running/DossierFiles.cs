using Stemma.Model;

namespace Stemma.Cli.Running;

/// <summary>The files of a dossier.</summary>
public static class DossierFiles
{
    public static IEnumerable<(string Name, byte[] Bytes)> Of(Dossier dossier) => [("dossier.json", "{}"u8.ToArray())];
}
