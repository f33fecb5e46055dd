using Stemma.Model;

namespace Stemma.Dossiers.Pages;

/// <summary>The grounds under an event: the voices, why these reports tell of it and others do not, how the reports descend.</summary>
internal static class EventGrounds
{
    private const int MostQuotations = 200, OpenQuotations = 5, MostLinks = 14;

    public static void Voices(HtmlWriter w, Parts parts, DossierEvent e)
    {
        var quotations = parts.Index.Quotations[e.Id].Take(MostQuotations).ToList();
        if (quotations.Count == 0) return;
        w.Add($"""<section aria-labelledby="voices"><h2 id="voices">Who said what</h2>""");
        foreach (var voice in quotations.GroupBy(q => Speaker(parts, q), StringComparer.Ordinal))
        {
            w.Add($"""<div class="voice-block"><h3><bdi>{Plain.Clip(voice.Key, 100)}</bdi></h3>""");
            var said = voice.OrderBy(q => q.Kind == QuotationKind.Indirect).ToList(); // the voice's own words first
            foreach (var q in said.Take(OpenQuotations)) Quotation(w, parts, q);
            if (said.Count > OpenQuotations) More(w, parts, said.Skip(OpenQuotations).ToList());
            w.Add($"</div>");
        }
        w.Add($"</section>\n");
    }

    private static void More(HtmlWriter w, Parts parts, IReadOnlyList<DossierQuotation> quotations)
    {
        w.Add($"""<details class="fold"><summary>{quotations.Count} more</summary>""");
        foreach (var q in quotations) Quotation(w, parts, q);
        w.Add($"</details>");
    }

    public static string Speaker(Parts parts, DossierQuotation q) =>
        q.Speaker.Length > 0 ? parts.Index.VoiceName(q.Speaker) : q.SpeakerWords.Length > 0 ? q.SpeakerWords : "Speaker not known";

    /// <summary>The pieces of a quotation, with what kind it is and where its speaker is named.</summary>
    public static void Quotation(HtmlWriter w, Parts parts, DossierQuotation q)
    {
        w.Add($"""<blockquote class="{Words.Id(q.Kind)}">""");
        foreach (var c in parts.Index.CiteAll(q.Evidence, q.Report)) w.Add($"<p>{parts.Quote(c)}</p>");
        w.Add($"""<footer>{Words.Id(q.Kind)}""");
        if (q.Cue is { } cue && parts.Index.Cite(cue, q.Report) is { } said) w.Add($", by the word {parts.BareQuote(said)}");
        if (q.SpeakerEvidence is { } who && parts.Index.Cite(who, q.Report) is { } named) w.Add($", speaker from {parts.BareQuote(named)}");
        w.Add($"</footer></blockquote>");
    }

    public static void Joined(HtmlWriter w, Parts parts, DossierEvent e)
    {
        w.Add($"""<section aria-labelledby="why"><h2 id="why">Why these reports, and not those</h2>""");
        if (e.Why.Count > 0) w.Add($"<h3>Taken together</h3>{parts.Reasons(e.Why)}");
        if (e.NotSameAs.Count > 0) w.Add($"<h3>Not the same as</h3>");
        foreach (var other in e.NotSameAs)
            w.Add($"""<div class="apart"><p>{parts.EventLink(other.Event)} {OtherDate(parts, other.Event)}</p><p>{Plain.Line(other.Because)}</p>{parts.Quotes(other.Evidence)}</div>""");
        var mentions = parts.Index.CiteAll(e.Mentions).ToList();
        if (mentions.Count > 0) Mentions(w, parts, mentions);
        if (e.Why.Count + e.NotSameAs.Count + mentions.Count == 0) w.Add($"""<p class="none">No other report tells of anything like it.</p>""");
        w.Add($"</section>\n");
    }

    public static void Lineage(HtmlWriter w, Parts parts, DossierEvent e)
    {
        var told = e.Reports.ToHashSet(StringComparer.Ordinal);
        var links = e.Reports.SelectMany(r => parts.Index.LineageOf[r]).Distinct()
            .Where(l => told.Contains(l.To) && (told.Contains(l.From) || parts.Index.Report(l.From) is null)).ToList();
        w.Add($"""<section aria-labelledby="lineage"><h2 id="lineage">How the reports descend</h2>""");
        if (links.Count == 0) w.Add($"""<p class="none">No report was found to copy, rewrite or cite another.</p>""");
        else w.Add($"""<div class="descent">{StemmaTree.Draw(parts, links)}{(links.Count > MostLinks ? Families(parts, links) : Links(parts, links))}</div>""");
        var linked = links.SelectMany(l => new[] { l.From, l.To }).ToHashSet(StringComparer.Ordinal);
        var alone = e.Reports.Where(r => !linked.Contains(r)).ToList();
        if (links.Count > 0 && alone.Count > 0) w.Add($"<div>On their own, as far as can be told: {parts.ReportLinks(alone)}</div>");
        w.Add($"</section>\n");
    }

    /// <summary>Lineage in words, with the shared words behind each link.</summary>
    public static Html Links(Parts parts, IEnumerable<LineageLink> links) => Html.Of(w =>
    {
        w.Add($"""<ul class="links">""");
        foreach (var l in links)
        {
            w.Add($"""<li><p><span class="edge-{Words.Id(l.Kind)}" aria-hidden="true"></span>{Sentence(parts, l)}</p>""");
            if (l.Why.Count > 0 || l.Evidence.Count > 0) w.Add($"""<details class="because"><summary>Why</summary>{parts.Reasons(l.Why)}{parts.Quotes(l.Evidence.Take(20))}</details>""");
            w.Add($"</li>");
        }
        w.Add($"</ul>");
    });

    /// <summary>Many links, told by where they come from.</summary>
    private static Html Families(Parts parts, IReadOnlyList<LineageLink> links) => Html.Of(w =>
    {
        w.Add($"""<ul class="links">""");
        foreach (var family in links.GroupBy(l => (l.Kind, l.From, l.Directed)))
        {
            string what = family.Key.Kind switch { LineageKind.Cites => "cited by", LineageKind.SameVoice => "carries one voice with", LineageKind.Copy => "copied by", _ => "rewritten by" };
            Html from = parts.Index.Report(family.Key.From) is null ? parts.Voice(family.Key.From) : parts.ReportLink(family.Key.From);
            w.Add($"""<li><span class="edge-{Words.Id(family.Key.Kind)}" aria-hidden="true"></span>{from} {what} {parts.ReportLinks(family.Select(l => l.To))}{(family.Key.Directed || family.Key.Kind == LineageKind.SameVoice ? "" : ", or the other way round")}</li>""");
        }
        w.Add($"</ul>");
    });

    private static Html Sentence(Parts parts, LineageLink l)
    {
        Html from = parts.Index.Report(l.From) is null ? parts.Voice(l.From) : parts.ReportLink(l.From), to = parts.ReportLink(l.To);
        string share = l.Score > 0 ? $" ({Words.Percent(l.Score)} shared)" : "";
        return Html.Of(w =>
        {
            if (l.Kind == LineageKind.SameVoice) w.Add($"{from} and {to} carry the same voice{share}");
            else if (l.Kind == LineageKind.Cites) w.Add($"{to} cites {from}");
            else if (!l.Directed) w.Add($"{from} and {to} are one text, {Words.Of(l.Kind)} of each other{share}; which came first cannot be told");
            else w.Add($"{to} is a {Words.Of(l.Kind)} of {from}{share}");
        });
    }

    private static Html OtherDate(Parts parts, string other) => parts.Index.Event(other) is { } o
        ? Html.Of(w => w.Add($"""<span class="meta">{Words.When(o)} {Parts.Chip(o)}</span>"""))
        : Html.None;

    private static void Mentions(HtmlWriter w, Parts parts, List<Cited> mentions)
    {
        w.Add($"""<details class="fold"><summary>The words that tell of it: {Words.Count(mentions.Count, "place", "places")}</summary><ul class="evs">""");
        foreach (var c in mentions.Take(200)) w.Add($"<li>{parts.Quote(c)}</li>");
        w.Add($"</ul></details>");
    }
}
