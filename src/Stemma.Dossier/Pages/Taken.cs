using Stemma.Model;

namespace Stemma.Dossiers.Pages;

/// <summary>What the dossier has from one report, each with the way into its text.</summary>
internal static class Taken
{
    private const int Most = 80;

    public static void Write(HtmlWriter w, Parts parts, DossierReport r, IReadOnlyList<(DossierEntity Entity, Cited Words)> names)
    {
        var events = parts.Index.EventsOf[r.Id].ToList();
        var claims = parts.Index.ClaimsOf[r.Id].ToList();
        var quotations = parts.Index.QuotationsOf[r.Id].ToList();
        var lineage = parts.Index.LineageOf[r.Id].ToList();
        if (events.Count + claims.Count + quotations.Count + names.Count == 0) w.Add($"""<p class="none">Nothing was taken from this report.</p>""");
        Section(w, "Events", events, e => Event(w, parts, r, e));
        Section(w, "Claims", claims, c => Claim(w, parts, c.Claim, c.Member));
        Section(w, "Quotations", quotations, q => Quotation(w, parts, q));
        if (lineage.Count > 0) w.Add($"<h3>Lineage</h3>{EventGrounds.Links(parts, lineage.Take(Most))}");
        Section(w, "Names", names, n => w.Add($"""<a href="#{n.Words.Anchor}"><bdi>{Plain.Clip(n.Entity.Name, 60)}</bdi></a>"""), "inline");
    }

    private static void Section<T>(HtmlWriter w, string title, IReadOnlyList<T> items, Action<T> write, string style = "taken")
    {
        if (items.Count == 0) return;
        w.Add($"""<h3>{title}</h3><ul class="{style}">""");
        foreach (var item in items.Take(Most))
        {
            w.Add($"<li>");
            write(item);
            w.Add($"</li>");
        }
        w.Add($"</ul>");
        if (items.Count > Most) w.Add($"""<p class="hint">and {items.Count - Most} more in dossier.json</p>""");
    }

    private static void Event(HtmlWriter w, Parts parts, DossierReport r, DossierEvent e)
    {
        w.Add($"""{parts.EventLink(e.Id)} <span class="meta">{Words.When(e)} {Parts.Chip(e)}{(e.FocalOf.Contains(r.Id) ? "" : " background")}</span>""");
        var words = parts.Index.CiteAll(e.Mentions, r.Id).Where(c => c.Report.Id == r.Id).Take(6).ToList();
        if (words.Count > 0) w.Add($"""<span class="ways">{Parts.Join(words.Select(Way), " ")}</span>""");
    }

    private static void Claim(HtmlWriter w, Parts parts, DossierClaim c, ClaimMember m)
    {
        w.Add($"""<span class="claim" dir="auto">{Plain.Begun(Plain.Clip(c.Text, 160))}</span> {Parts.Chip(c.Verdict)} {ClaimMatrix.Stand(parts, m, withReport: false)}""");
        if (parts.Index.Event(c.Event) is { } e) w.Add($""" <a class="compare" href="../{Parts.Href(e)}#{Parts.SafeId(c.Id)}">compare</a>""");
    }

    private static void Quotation(HtmlWriter w, Parts parts, DossierQuotation q)
    {
        w.Add($"""<bdi class="voice">{Plain.Clip(EventGrounds.Speaker(parts, q), 80)}</bdi> """);
        foreach (var c in parts.Index.CiteAll(q.Evidence, q.Report).Take(4)) w.Add($"""<a class="ev" href="#{c.Anchor}"><q dir="auto">{Plain.Clip(c.AsRead, 140)}</q></a> """);
    }

    private static Html Way(Cited c) => Html.Of(w => w.Add($"""<a class="ev" href="#{c.Anchor}"><q dir="auto">{Plain.Clip(c.AsRead, 60)}</q></a>"""));
}
