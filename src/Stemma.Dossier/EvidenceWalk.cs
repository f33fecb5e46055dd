using Stemma.Model;
using Stemma.Text;

namespace Stemma.Dossiers;

/// <summary>Every piece of evidence in a dossier, wherever it hangs: each needs a place on its report's page to lead to.</summary>
internal static class EvidenceWalk
{
    /// <summary>For each report's id the words that anything in the dossier rests on, in text order, each once.</summary>
    public static ILookup<string, Cited> ByReport(DossierIndex index) =>
        All(index.Dossier)
            .Select(x => index.Cite(x.Evidence, x.Report)).OfType<Cited>()
            .DistinctBy(c => (c.Report.Id, c.Start, c.End))
            .OrderBy(c => c.Start).ThenByDescending(c => c.End)
            .ToLookup(c => c.Report.Id, StringComparer.Ordinal);

    private static IEnumerable<(Evidence Evidence, string Report)> All(Dossier d) =>
    [
        .. d.Reports.SelectMany(r => Of(r.Written.Why.SelectMany(w => w.Evidence), r.Id)),
        .. d.Events.SelectMany(Event),
        .. d.Claims.SelectMany(c => c.Why.SelectMany(w => Of(w.Evidence)).Concat(c.Members.SelectMany(m => Of(m.Evidence, m.Report)))),
        .. d.Quotations.SelectMany(q => Of([.. q.Evidence, .. Some(q.Cue), .. Some(q.SpeakerEvidence)], q.Report)),
        .. d.Lineage.SelectMany(l => Of([.. l.Evidence, .. l.Why.SelectMany(w => w.Evidence)])),
        .. d.Brief.SelectMany(b => Of(b.Evidence, b.Report)),
    ];

    private static IEnumerable<(Evidence, string)> Event(DossierEvent e) => Of(
    [
        .. e.Mentions,
        .. e.Participants.SelectMany(p => p.Evidence),
        .. e.NotSameAs.SelectMany(n => n.Evidence),
        .. e.Why.Concat(Why(e.Time)).Concat(Why(e.Place)).SelectMany(w => w.Evidence),
    ]);

    /// <summary>The reasons of an answer, whichever it is.</summary>
    public static IReadOnlyList<Reason> Why<T>(Answer<T> answer) => answer switch
    {
        Answer<T>.Known k => k.Why,
        Answer<T>.Ambiguous a => a.Why,
        _ => [],
    };

    private static IEnumerable<(Evidence, string)> Of(IEnumerable<Evidence> evidence, string report = "") => evidence.Select(e => (e, report));

    private static IEnumerable<Evidence> Some(Evidence? evidence) => evidence is null ? [] : [evidence];
}
