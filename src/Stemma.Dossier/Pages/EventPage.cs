using Stemma.Model;

namespace Stemma.Dossiers.Pages;

/// <summary>One event: what, when, where, who; the brief; the claims; who said what; why these reports and not those; how they descend.</summary>
internal static class EventPage
{
    public static DossierFile Make(DossierIndex index, int at)
    {
        var events = index.Dossier.Events;
        var e = events[at];
        var parts = new Parts(index, "../");
        var main = Html.Of(w =>
        {
            Opening(w, parts, e);
            Brief(w, parts, e);
            ClaimMatrix.Write(w, parts, e);
            EventGrounds.Voices(w, parts, e);
            EventGrounds.Joined(w, parts, e);
            EventGrounds.Lineage(w, parts, e);
        });
        return new Page($"{Plain.Clip(e.Label, 120)} · Dossier", "../", "event", "", main, Steps(events, at)).At(Parts.Href(e));
    }

    private static Html Steps(IReadOnlyList<DossierEvent> events, int at) => Html.Of(w =>
    {
        w.Add($"""<nav class="steps" aria-label="Other events">""");
        if (at > 0) w.Add($"""<a rel="prev" href="../{Parts.Href(events[at - 1])}">Previous event</a>""");
        if (at + 1 < events.Count) w.Add($"""<a rel="next" href="../{Parts.Href(events[at + 1])}">Next event</a>""");
        w.Add($"</nav>");
    });

    private static void Opening(HtmlWriter w, Parts parts, DossierEvent e)
    {
        w.Add($"""
            <header class="opening"><p class="kicker">{(e.FocalOf.Count > 0 ? "Event" : "Background event")}</p><h1 dir="auto">{Plain.Line(e.Label)}</h1>
            <p class="state">{Timeline.Patterns}{Timeline.Sign(Timeline.Look(e))} {Parts.Chip(e)}</p>
            <dl class="facts">
            """);
        Fact(w, "When", Html.Of(x => x.Add($"{Words.When(e)}{Sureness(e.Time)}{parts.Why(EvidenceWalk.Why(e.Time))}")));
        Fact(w, "Where", Html.Of(x => x.Add($"{Place(parts, e.Place)}{Sureness(e.Place)}{parts.Why(EvidenceWalk.Why(e.Place))}")));
        if (e.Participants.Count > 0) Fact(w, "Who", Who(parts, e));
        Fact(w, "Kind", Html.Of(x => x.Add($"{e.Type.Replace('-', ' ')}")));
        Fact(w, "Told by", ToldBy(parts, e));
        w.Add($"</dl></header>\n");
    }

    private static void Fact(HtmlWriter w, string name, Html value) => w.Add($"<div><dt>{name}</dt><dd>{value}</dd></div>\n");

    private static Html Sureness<T>(Answer<T> answer) => answer switch
    {
        Answer<T>.Known k => Html.Of(w => w.Add($""" <span class="sure">{Words.Id(k.Certainty)} certainty</span>""")),
        Answer<T>.Ambiguous => Html.Of(w => w.Add($""" <span class="sure">open between these</span>""")),
        _ => Html.None,
    };

    private static Html Place(Parts parts, Answer<string> place) => place switch
    {
        Answer<string>.Known k => parts.Voice(k.Value),
        Answer<string>.Ambiguous a => Parts.Join(a.Candidates.Select(parts.Voice), " or "),
        _ => new("not stated"),
    };

    private static Html Who(Parts parts, DossierEvent e) => Html.Of(w =>
    {
        w.Add($"""<ul class="cast">""");
        foreach (var group in e.Participants.GroupBy(p => p.Entity, StringComparer.Ordinal))
        {
            string roles = string.Join(", ", group.Select(p => p.Role).Where(r => r.Length > 0).Distinct(StringComparer.Ordinal));
            var evidence = group.SelectMany(p => p.Evidence).ToList();
            w.Add($"""<li><b>{parts.Voice(group.Key)}</b> <span class="role">{roles}</span>""");
            if (evidence.Count > 0) w.Add($"""<details class="because"><summary>Words</summary>{parts.Quotes(evidence.Take(12))}</details>""");
            w.Add($"</li>");
        }
        w.Add($"</ul>");
    });

    private static Html ToldBy(Parts parts, DossierEvent e) => Html.Of(w =>
    {
        var others = e.Reports.Except(e.FocalOf, StringComparer.Ordinal).ToList();
        w.Add($"""{parts.ReportLinks(e.FocalOf)}""");
        if (others.Count == 0) return;
        w.Add($"""{(e.FocalOf.Count > 0 ? "; in passing by " : "in passing by ")}{parts.ReportLinks(others)}""");
    });

    private static void Brief(HtmlWriter w, Parts parts, DossierEvent e)
    {
        var sentences = parts.Index.EventBrief[e.Id].ToList();
        if (sentences.Count == 0) return;
        w.Add($"""<section aria-labelledby="brief"><h2 id="brief">In brief</h2><p class="hint">Each sentence opens to the words that it rests on.</p>{parts.Brief(sentences)}</section>""");
        w.Add($"\n");
    }
}
