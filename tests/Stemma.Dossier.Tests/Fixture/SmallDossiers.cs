using Stemma.Model;

namespace Stemma.Tests.Dossiers.Fixture;

internal static class SmallDossiers
{
    public static Dossier Empty() => new([], [], [], [], [], [], [], [new("nothing", "no-reports", "The folder holds no report.")]);

    /// <summary>One report in which nothing was found.</summary>
    public static Dossier SingleReport()
    {
        var r = new ReportBuilder("r1", "note.txt") { Title = "A note" };
        r.Body("Nothing happened.");
        return new([r.Build()], [], [], [], [], [], [], []);
    }
}
