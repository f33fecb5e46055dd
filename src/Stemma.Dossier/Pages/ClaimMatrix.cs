using Stemma.Model;

namespace Stemma.Dossiers.Pages;

/// <summary>
/// Claims as rows against reports as columns. Beyond <see cref="MostColumns"/> the reports with the most to say keep a column and the others share one.
/// On a narrow screen the style sheet turns each row into a card; roles keep it a table for screen readers.
/// </summary>
internal static class ClaimMatrix
{
    private const int MostColumns = 8;
    private const int RowsAtOnce = 60;

    public static void Write(HtmlWriter w, Parts parts, DossierEvent e)
    {
        var claims = parts.Index.Claims[e.Id].OrderBy(c => Rank(c.Verdict)).ToList();
        w.Add($"""<section aria-labelledby="claims"><h2 id="claims">Claims, report by report</h2>""");
        if (claims.Count == 0)
        {
            w.Add($"""<p class="none">No claim about this event was found.</p></section>""");
            return;
        }
        w.Add($"""<p class="legend stances"><span>✓ says so</span><span>✕ denies</span><span>? alleges</span><span>→ expects</span><span class="hint">Each mark leads to the words.</span></p>""");
        var columns = Columns(claims, e);
        var compared = claims.Where(c => c.Verdict != Verdict.OneVoice).ToList();
        var single = claims.Where(c => c.Verdict == Verdict.OneVoice).ToList();
        if (compared.Count > 0) Tables(w, parts, compared, columns, "Claims on which more than one voice is heard", open: true);
        if (single.Count > 0) Tables(w, parts, single, columns, $"One voice only: {Words.Count(single.Count, "claim", "claims")}", open: compared.Count + single.Count <= 10);
        w.Add($"</section>\n");
    }

    /// <summary>One voice's stand: the mark, in words too, the value it gives, whose voice it is.</summary>
    public static Html Stand(Parts parts, ClaimMember m, bool withReport) => Html.Of(w =>
    {
        string stance = Words.Id(m.Stance);
        var cited = parts.Index.CiteAll(m.Evidence, m.Report).ToList();
        string value = Plain.Clip(m.Value, 60);
        if (cited.Count == 0) w.Add($"""<span class="st {stance}"><span aria-hidden="true">{Words.Mark(m.Stance)}</span> {Words.Of(m.Stance)}</span>""");
        else w.Add($"""<a class="st {stance}" href="{parts.Up}{Parts.Href(cited[0].Report)}#{cited[0].Anchor}" title="{Plain.Clip(cited[0].AsRead, 200)}"><span aria-hidden="true">{Words.Mark(m.Stance)}</span> {Words.Of(m.Stance)}</a>""");
        for (int i = 1; i < Math.Min(cited.Count, 5); i++) w.Add($""" <a class="more" href="{parts.Up}{Parts.Href(cited[i].Report)}#{cited[i].Anchor}" title="{Plain.Clip(cited[i].AsRead, 200)}"><span class="sr">place </span>{i + 1}</a>""");
        if (value.Length > 0) w.Add($""" <b class="value" dir="auto">{value}</b>""");
        if (m.Voice != m.Report) w.Add($""" <span class="voice">{parts.Voice(m.Voice)}</span>""");
        if (withReport) w.Add($" {parts.ReportLink(m.Report)}");
    });

    /// <summary>One stand that several reports share; each report's id leads to its own words.</summary>
    public static Html Side(Parts parts, IReadOnlyList<ClaimMember> members) => Html.Of(w =>
    {
        w.Add($"{Stand(parts, members[0], withReport: false)}");
        foreach (var m in members.DistinctBy(m => m.Report, StringComparer.Ordinal).Take(12))
        {
            var words = parts.Index.CiteAll(m.Evidence, m.Report).FirstOrDefault();
            if (words.Report is null) w.Add($" {parts.ReportLink(m.Report)}");
            else w.Add($""" <a class="rid" href="{parts.Up}{Parts.Href(words.Report)}#{words.Anchor}" title="{Plain.Clip(words.AsRead, 200)}">{m.Report}</a>""");
        }
        if (members.Count > 12) w.Add($" and {members.Count - 12} more");
    });

    private static int Rank(Verdict v) => v switch { Verdict.Disputed => 0, Verdict.Differs => 1, Verdict.Agreed => 2, _ => 3 };

    private static List<string> Columns(List<DossierClaim> claims, DossierEvent e)
    {
        var order = e.Reports.Concat(claims.SelectMany(c => c.Members).Select(m => m.Report)).Distinct(StringComparer.Ordinal).ToList();
        if (order.Count <= MostColumns) return order;
        var said = claims.SelectMany(c => c.Members).GroupBy(m => m.Report, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var kept = order.OrderByDescending(r => said.GetValueOrDefault(r)).Take(MostColumns - 1).ToHashSet(StringComparer.Ordinal);
        return [.. order.Where(kept.Contains)];
    }

    private static void Tables(HtmlWriter w, Parts parts, List<DossierClaim> claims, List<string> columns, string caption, bool open)
    {
        for (int at = 0; at < claims.Count; at += RowsAtOnce)
        {
            var page = claims.Skip(at).Take(RowsAtOnce).ToList();
            bool shown = open && at == 0;
            string part = claims.Count > RowsAtOnce ? $", {at + 1} to {at + page.Count}" : "";
            if (!shown) w.Add($"""<details class="fold"><summary>{caption}{part}</summary>""");
            Table(w, parts, page, columns, caption);
            if (!shown) w.Add($"</details>");
        }
    }

    private static void Table(HtmlWriter w, Parts parts, List<DossierClaim> claims, List<string> columns, string caption)
    {
        bool others = claims.Any(c => c.Members.Any(m => !columns.Contains(m.Report)));
        w.Add($"""<div class="scroll"><table class="matrix{(columns.Count > 5 ? " wide" : "")}" role="table"><caption>{caption}</caption><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Claim</th>""");
        foreach (string r in columns) w.Add($"""<th role="columnheader" scope="col">{parts.ReportLink(r)}{Heading(parts, r)}</th>""");
        if (others) w.Add($"""<th role="columnheader" scope="col">other reports</th>""");
        w.Add($"""</tr></thead><tbody role="rowgroup">""");
        foreach (var c in claims) Row(w, parts, c, columns, others);
        w.Add($"</tbody></table></div>\n");
    }

    private static Html Heading(Parts parts, string report) => Html.Of(w =>
    {
        if (parts.Index.Report(report) is not { } r) return;
        w.Add($"""<span class="head" dir="auto">{Plain.Clip(r.Analysis.Reading.Metadata.Site?.Value ?? r.Title, 32)}</span>""");
        var source = parts.Index.LineageOf[report].FirstOrDefault(l => l.To == report && l.Directed && l.Kind is LineageKind.Copy or LineageKind.Derived);
        if (source is not null) w.Add($"""<span class="head">{Words.Of(source.Kind)} of {source.From}</span>""");
    });

    private static void Row(HtmlWriter w, Parts parts, DossierClaim c, List<string> columns, bool others)
    {
        var stands = c.Members.ToLookup(m => m.Report, StringComparer.Ordinal);
        w.Add($"""<tr role="row" id="{Parts.SafeId(c.Id)}" class="v-{Words.Id(c.Verdict)}"><th role="rowheader" scope="row"><span class="claim" dir="auto">{Plain.Begun(Plain.Clip(c.Text, 260))}</span>{Parts.Chip(c.Verdict)}{Support(c)}""");
        w.Add($"{parts.Why(c.Why)}</th>");
        foreach (string r in columns) Cell(w, parts, r, stands[r].ToList());
        if (others) Rest(w, parts, [.. c.Members.Where(m => !columns.Contains(m.Report))]);
        w.Add($"</tr>\n");
    }

    private static Html Support(DossierClaim c) => Html.Of(w =>
        w.Add($"""<span class="support">{Words.Count(c.Voices.Count, "voice", "voices")}, {Words.Count(c.IndependentReports, "independent report", "independent reports")}</span>"""));

    private static void Cell(HtmlWriter w, Parts parts, string report, List<ClaimMember> members)
    {
        if (members.Count == 0)
        {
            w.Add($"""<td role="cell" class="silent"><span class="sr">says nothing of it</span></td>""");
            return;
        }
        w.Add($"""<td role="cell"><span class="who" aria-hidden="true">{report}</span><ul class="stands">""");
        foreach (var m in members.DistinctBy(m => (m.Stance, m.Voice, m.Value)).Take(6)) w.Add($"<li>{Stand(parts, m, withReport: false)}</li>");
        w.Add($"</ul></td>");
    }

    private static void Rest(HtmlWriter w, Parts parts, List<ClaimMember> members)
    {
        if (members.Count == 0)
        {
            w.Add($"""<td role="cell" class="silent"><span class="sr">say nothing of it</span></td>""");
            return;
        }
        string sum = string.Join(", ", members.GroupBy(m => m.Stance).OrderBy(g => g.Key).Select(g => $"{Words.Mark(g.Key)} {g.Count()} {Words.Of(g.Key)}"));
        w.Add($"""<td role="cell"><span class="who" aria-hidden="true">others</span><details class="rest"><summary>{sum}</summary><ul class="stands">""");
        foreach (var m in members.Take(100)) w.Add($"<li>{Stand(parts, m, withReport: true)}</li>");
        w.Add($"</ul></details></td>");
    }
}
