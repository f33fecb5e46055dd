using Stemma.Events.Identity;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Events.Brief;

/// <summary>A few sentences on each report: what it is about, when it was written, whom it leans on.</summary>
public static class ReportBrief
{
    public static IEnumerable<BriefSentence> Of(ReportSet set, int report, Written written, DossierEvent? ev, IReadOnlyList<LineageLink> lineage)
    {
        string id = ReportSet.IdOf(report);
        var analysis = set.Analyses[report];
        if (LeadSentence.Of(analysis) is { } lead) yield return new(set.Words(report, lead.Span), ev?.Id ?? "", id, [set.Cite(report, lead.Span)], "brief.lead");
        List<Evidence> reasons = [.. written.Why.SelectMany(w => w.Evidence).Distinct()];
        if (Phrases.When(written.Bounds) is { Length: > 0 } when && reasons.Count > 0)
            yield return new($"Written {when} (certainty: {written.Certainty.ToString().ToLowerInvariant()}).", "", id, reasons, "brief.written");
        foreach (var link in lineage.Where(l => l.To == id && l.Kind != LineageKind.SameVoice && l.Evidence.Count > 0))
            yield return new(Sentence(set, link), "", id, link.Evidence, $"brief.{link.Kind.ToString().ToLowerInvariant()}");
    }

    private static string Sentence(ReportSet set, LineageLink link) => link.Kind switch
    {
        LineageKind.Copy => link.Directed ? $"A copy of {link.From}." : $"A copy of {link.From}, or the other way round.",
        LineageKind.Derived => $"Tells the same as {link.From} in other words.",
        _ => $"Leans on {set.NameOf(link.From)}.",
    };
}
