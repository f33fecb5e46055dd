using Stemma.Model;

namespace Stemma.Dossiers;

/// <summary>One event as a row of a terminal's table. Every field is one line without control characters.</summary>
public sealed record EventRow(string Id, string What, string When, string Where, string Who, string Status, string Reports, bool Disputed);

/// <summary>A claim on which voices or figures part.</summary>
/// <param name="Sides">Each stand with its reports: "✕ denies: Dmitry Peskov (r3)".</param>
public sealed record DisputeRow(string Id, string Claim, string Verdict, IReadOnlyList<string> Sides);

/// <summary>A report as a row.</summary>
public sealed record ReportRow(string Id, string Title, string Written, string About, string Path);

/// <summary>What could not be read.</summary>
public sealed record ProblemRow(string Path, string Code, string Message);

/// <summary>The short answer that a terminal shows when the work is done: text only, the program draws it.</summary>
/// <param name="Background">How many background events are left out of <paramref name="Events"/>.</param>
public sealed record DossierTable(
    IReadOnlyList<EventRow> Events, int Background, IReadOnlyList<DisputeRow> Disputes, IReadOnlyList<ReportRow> Reports, IReadOnlyList<ProblemRow> Problems)
{
    /// <summary>The focal events, or all when none is focal.</summary>
    public static DossierTable Of(Dossier dossier)
    {
        var index = new DossierIndex(dossier);
        var focal = dossier.Events.Where(e => e.FocalOf.Count > 0).ToList();
        var shown = focal.Count > 0 ? focal : [.. dossier.Events];
        return new(
            [.. shown.Select(e => Row(index, e))], dossier.Events.Count - shown.Count,
            [.. dossier.Claims.Where(c => c.Verdict is Verdict.Disputed or Verdict.Differs).OrderByDescending(c => c.Verdict).Select(c => Row(index, c))],
            [.. dossier.Reports.Select(r => Row(index, r))],
            [.. dossier.Problems.Select(p => new ProblemRow(Plain.Line(p.Path), Plain.Line(p.Code), Plain.Line(p.Message)))]);
    }

    private static EventRow Row(DossierIndex index, DossierEvent e) => new(
        e.Id, Plain.Clip(e.Label, 120), Words.When(e), Place(index, e.Place),
        string.Join(", ", e.Participants.Select(p => Plain.Clip(index.VoiceName(p.Entity), 40)).Distinct(StringComparer.Ordinal).Take(5)),
        Words.Status(e), Ids(e.Reports), e.Disputed);

    private static DisputeRow Row(DossierIndex index, DossierClaim c) => new(
        c.Id, Plain.Clip(c.Text, 160), Words.Of(c.Verdict),
        [.. c.Members.GroupBy(m => (m.Stance, m.Voice, m.Value)).Select(g => Side(index, g.Key.Stance, g.Key.Voice, g.Key.Value, g.Select(m => m.Report)))]);

    private static string Side(DossierIndex index, Stance stance, string voice, string value, IEnumerable<string> reports)
    {
        string words = value.Length > 0 ? $" {Plain.Clip(value, 40)}" : "";
        return $"{Words.Mark(stance)} {Words.Of(stance)}{words}: {Plain.Clip(index.VoiceName(voice), 60)} ({Ids([.. reports.Distinct(StringComparer.Ordinal)])})";
    }

    private static ReportRow Row(DossierIndex index, DossierReport r) => new(
        r.Id, Plain.Clip(r.Title, 100), Words.Of(r.Written),
        string.Join(", ", index.EventsOf[r.Id].Where(e => e.FocalOf.Contains(r.Id)).Select(e => e.Id)), Plain.Line(r.Analysis.Reading.Path));

    private static string Place(DossierIndex index, Answer<string> place) => place switch
    {
        Answer<string>.Known k => Plain.Clip(index.VoiceName(k.Value), 40),
        Answer<string>.Ambiguous a => string.Join(" or ", a.Candidates.Select(c => Plain.Clip(index.VoiceName(c), 40))),
        _ => "",
    };

    private static string Ids(IReadOnlyList<string> reports) =>
        Plain.Line(reports.Count <= 6 ? string.Join(' ', reports) : $"{string.Join(' ', reports.Take(5))} + {reports.Count - 5}");
}
