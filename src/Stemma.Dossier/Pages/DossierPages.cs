using Stemma.Model;

namespace Stemma.Dossiers.Pages;

/// <summary>The pages of a dossier, made one at a time so that a large one does not stand in memory whole.</summary>
public static class DossierPages
{
    /// <summary>All pages; their bytes depend on nothing but the dossier. They need no server, no network and no script to be read.</summary>
    public static IEnumerable<DossierFile> Make(Dossier dossier)
    {
        var index = new DossierIndex(dossier);
        var cited = EvidenceWalk.ByReport(index);
        for (int i = 0; i < dossier.Reports.Count; i++) yield return ReportPage.Make(index, i, cited[dossier.Reports[i].Id]);
        for (int i = 0; i < dossier.Events.Count; i++) yield return EventPage.Make(index, i);
        yield return OverviewPage.Make(index);
    }
}
