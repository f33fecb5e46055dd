using Stemma.Model;

namespace Stemma.Dossiers.Pages;

/// <summary>index.html: what this dossier is, its events along time, what is disputed, the reports, the names, what could not be read.</summary>
internal static class OverviewPage
{
    private const int MostNames = 400; // of one type; all are in dossier.json
    private const int Fold = 40; // rows of one kind that stand open; the rest opens on demand

    public static DossierFile Make(DossierIndex index)
    {
        var parts = new Parts(index, "");
        var dossier = index.Dossier;
        var main = Html.Of(w =>
        {
            Opening(w, dossier);
            Events(w, parts);
            Contested(w, parts);
            Reports(w, parts);
            Names(w, parts);
            Problems(w, dossier);
        });
        return new Page(Title(dossier), "", "overview", "", main, Html.None).At("index.html");
    }

    private static string Title(Dossier d) => $"Dossier: {Words.Reports(d.Reports.Count)}, {Words.Count(Focal(d).Count, "event", "events")}";

    private static List<DossierEvent> Focal(Dossier d) => [.. d.Events.Where(e => e.FocalOf.Count > 0)];

    /// <summary>From the first to the last day of what the reports are written about.</summary>
    private static string Period(Dossier d)
    {
        var known = Focal(d).Select(e => e.Time).OfType<Answer<DateBounds>.Known>().Select(k => k.Value).ToList();
        var whole = new DateBounds(known.Min(b => b.From), known.Max(b => b.To));
        return known.Count == 0 || whole.IsUnknown ? "Dossier" : Words.Of(whole);
    }

    private static void Opening(HtmlWriter w, Dossier d)
    {
        int focal = Focal(d).Count, contested = d.Claims.Count(c => c.Verdict is Verdict.Disputed or Verdict.Differs);
        string told = focal == 0 ? "No event was found at the centre of any of them." : $"{(d.Reports.Count == 1 ? "It is" : "They are")} written about {Words.Count(focal, "event", "events")}{(focal == 1 ? "" : $": {Standing(Focal(d))}")}.";
        string open = d.Reports.Count < 2 ? "" : contested == 0 ? "On no claim do they contradict each other." : $"On {Words.Count(contested, "claim", "claims")} they differ or contradict each other.";
        w.Add($"""
            <header class="opening">
            <p class="kicker">{Period(d)}</p>
            <h1>What {Words.Reports(d.Reports.Count)} {(d.Reports.Count == 1 ? "says" : "say")}</h1>
            <p class="lede">{told} {open} Open any sentence to see the words that it rests on; follow them to the place where they stand.</p>
            </header>

            """);
    }

    private static string Standing(List<DossierEvent> events) => string.Join(", ", events.GroupBy(Timeline.Look, StringComparer.Ordinal)
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Count()} {g.Key}"));

    private static void Events(HtmlWriter w, Parts parts)
    {
        var events = parts.Index.Dossier.Events;
        var focal = Focal(parts.Index.Dossier);
        var background = events.Where(e => e.FocalOf.Count == 0).ToList();
        var timeline = new Timeline(focal.Count > 0 ? focal : events);
        w.Add($"""<section aria-labelledby="events"><h2 id="events">Events</h2>{Timeline.Patterns}""");
        if (events.Count == 0) w.Add($"""<p class="none">No event was found in these reports.</p>""");
        else Legend(w, events);
        if (focal.Count > 0) Lanes(w, parts, timeline, focal, "What the reports are written about");
        if (background.Count > 0)
        {
            w.Add($"""<details class="fold"{(focal.Count == 0 ? new Html(" open") : Html.None)}><summary>Mentioned as background: {Words.Count(background.Count, "event", "events")}</summary>""");
            Lanes(w, parts, timeline, background, "Background");
            w.Add($"</details>");
        }
        w.Add($"</section>\n");
    }

    private static void Legend(HtmlWriter w, IReadOnlyList<DossierEvent> events)
    {
        w.Add($"""<p class="legend">""");
        foreach (string look in events.Select(Timeline.Look).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) w.Add($"<span>{Timeline.Sign(look)} {look}</span>");
        w.Add($"""<span class="hint">A bar covers the days between which it lies; an arrow is an end that no report gives.</span></p>""");
    }

    private static void Lanes(HtmlWriter w, Parts parts, Timeline timeline, List<DossierEvent> events, string name)
    {
        Folded(w, events, Fold, "more events", page =>
        {
            w.Add($"""<div class="timeline">{(timeline.HasScale ? timeline.Axis() : Html.None)}<ol aria-label="{name}">""");
            foreach (var e in page) Lane(w, parts, timeline, e);
            w.Add($"</ol></div>");
        });
    }

    private static void Lane(HtmlWriter w, Parts parts, Timeline timeline, DossierEvent e)
    {
        var first = parts.Index.EventBrief[e.Id].FirstOrDefault();
        w.Add($"""<li class="{Timeline.Look(e)}"><div class="what"><a class="title" href="{Parts.Href(e)}">{Plain.Clip(e.Label, 140)}</a>""");
        w.Add($"""<p class="meta"><span class="when">{Words.When(e)}</span> {Parts.Chip(e)} <span>{Words.Reports(e.Reports.Count)}</span></p>""");
        if (first is not null && e.FocalOf.Count > 0) w.Add($"""<p class="gist">{Plain.Clip(first.Text, 260)}</p>""");
        w.Add($"</div>{(timeline.HasScale ? timeline.Lane(e) : Html.None)}</li>\n");
    }

    private static void Contested(HtmlWriter w, Parts parts)
    {
        var claims = parts.Index.Dossier.Claims.Where(c => c.Verdict is Verdict.Disputed or Verdict.Differs).OrderByDescending(c => c.Verdict).ToList();
        w.Add($"""<section aria-labelledby="claims"><h2 id="claims">Where they disagree</h2>""");
        if (claims.Count == 0) w.Add($"""<p class="none">No two voices contradict each other, and no two reports give different figures for the same thing.</p>""");
        Folded(w, claims, Fold / 2, "more claims", page =>
        {
            w.Add($"""<ul class="contested">""");
            foreach (var c in page) Dispute(w, parts, c);
            w.Add($"</ul>");
        });
        w.Add($"</section>\n");
    }

    private static void Dispute(HtmlWriter w, Parts parts, DossierClaim c)
    {
        w.Add($"""<li class="v-{Words.Id(c.Verdict)}"><p class="claim">{Plain.Begun(Plain.Clip(c.Text, 240))} {Parts.Chip(c.Verdict)}</p><ul class="stands">""");
        var sides = c.Members.GroupBy(m => (m.Stance, Voice: m.Voice == m.Report ? "" : m.Voice, m.Value)).OrderBy(g => g.Key.Stance).ToList();
        foreach (var side in sides.Take(8)) w.Add($"<li>{ClaimMatrix.Side(parts, [.. side])}</li>");
        if (sides.Count > 8) w.Add($"<li>and {sides.Count - 8} more</li>");
        w.Add($"</ul>");
        if (parts.Index.Event(c.Event) is { } e) w.Add($"""<p class="meta"><span>on <a href="{Parts.Href(e)}#claims">{Plain.Clip(e.Label, 120)}</a></span></p>""");
        w.Add($"</li>");
    }

    private static void Reports(HtmlWriter w, Parts parts)
    {
        w.Add($"""<section aria-labelledby="reports"><h2 id="reports">Reports</h2>""");
        Folded(w, parts.Index.Dossier.Reports, Fold, "more reports", page =>
        {
            w.Add($"""<ol class="reports">""");
            foreach (var r in page) Report(w, parts, r);
            w.Add($"</ol>");
        });
        w.Add($"</section>\n");
    }

    private static void Report(HtmlWriter w, Parts parts, DossierReport r)
    {
        var focal = parts.Index.EventsOf[r.Id].Where(e => e.FocalOf.Contains(r.Id)).Take(3).ToList();
        string site = r.Analysis.Reading.Metadata.Site?.Value ?? "";
        w.Add($"""<li><span class="rid">{r.Id}</span><div><a class="title" href="{Parts.Href(r)}"><bdi>{Plain.Clip(r.Title, 140)}</bdi></a><p class="meta">""");
        if (site.Length > 0) w.Add($"<span><bdi>{Plain.Clip(site, 60)}</bdi></span> ");
        w.Add($"""<span>written: {Words.Of(r.Written)}</span> <span>{Words.Percent(r.Furniture)} furniture</span> <span class="path"><bdi>{Plain.Clip(r.Analysis.Reading.Path, 80)}</bdi></span></p>""");
        if (r.Analysis.NotAnalysed.Length > 0) w.Add($"""<p class="meta warn">Not analysed: {Plain.Line(r.Analysis.NotAnalysed)}</p>""");
        if (focal.Count > 0) w.Add($"""<p class="meta"><span>about {Parts.Join(focal.Select(e => parts.EventLink(e.Id)), "; ")}</span></p>""");
        foreach (var l in parts.Index.LineageOf[r.Id].Where(l => l.To == r.Id && l.Directed && l.Kind is LineageKind.Copy or LineageKind.Derived).Take(2))
            w.Add($"""<p class="meta"><span>{Words.Of(l.Kind)} of {parts.ReportLink(l.From)}</span></p>""");
        w.Add($"</div></li>\n");
    }

    private static void Names(HtmlWriter w, Parts parts)
    {
        var entities = parts.Index.Dossier.Entities;
        w.Add($"""<section aria-labelledby="names"><h2 id="names">Names</h2>""");
        if (entities.Count == 0) w.Add($"""<p class="none">No name was found.</p>""");
        foreach (var kind in entities.GroupBy(e => e.Type).OrderBy(g => g.Key))
        {
            w.Add($"""<h3>{Words.Type(kind.Key)}</h3>""");
            Folded(w, [.. kind.OrderByDescending(e => e.Reports.Count).Take(MostNames)], Fold, "more names", page =>
            {
                w.Add($"""<ul class="names">""");
                foreach (var e in page) Name(w, parts, e);
                w.Add($"</ul>");
            });
            if (kind.Count() > MostNames) w.Add($"""<p class="hint">The {MostNames} named by most reports; all {kind.Count()} are in <a href="dossier.json">dossier.json</a>.</p>""");
        }
        w.Add($"</section>\n");
    }

    private static void Name(HtmlWriter w, Parts parts, DossierEntity e)
    {
        w.Add($"""<li><bdi class="name">{Plain.Clip(e.Name, 80)}</bdi>""");
        var titles = e.Titles.Take(3).Select(t => Plain.Clip(t, 40)).ToList();
        if (titles.Count > 0) w.Add($"""<span class="meta">{string.Join(", ", titles)}</span>""");
        var others = e.Forms.Where(f => f != e.Name).Take(5).ToList();
        if (others.Count > 0) w.Add($"""<span class="meta">also {Parts.Join(others.Select(f => Html.Of(x => x.Add($"<bdi>{Plain.Clip(f, 40)}</bdi>"))), ", ")}</span>""");
        w.Add($"""<span class="in">{parts.NameLinks(e)}</span></li>""");
    }

    private static void Problems(HtmlWriter w, Dossier d)
    {
        if (d.Problems.Count == 0) return;
        w.Add($"""<section aria-labelledby="problems"><h2 id="problems">What could not be read</h2>""");
        Folded(w, d.Problems, Fold, "more problems", page =>
        {
            w.Add($"""<ul class="problems">""");
            foreach (var p in page) w.Add($"""<li><span class="path"><bdi>{Plain.Clip(p.Path, 120)}</bdi></span> {Plain.Line(p.Message)} <span class="rule">{p.Code}</span></li>""");
            w.Add($"</ul>");
        });
        w.Add($"</section>\n");
    }

    /// <summary>The first rows as they are, the others in groups that open.</summary>
    private static void Folded<T>(HtmlWriter w, IReadOnlyList<T> items, int open, string more, Action<IEnumerable<T>> write)
    {
        if (items.Count == 0) return;
        write(items.Take(open));
        for (int at = open; at < items.Count; at += open * 2)
        {
            int end = Math.Min(at + open * 2, items.Count);
            w.Add($"""<details class="fold"><summary>{at + 1} to {end} of {items.Count}: {more}</summary>""");
            write(items.Skip(at).Take(open * 2));
            w.Add($"</details>");
        }
    }
}
