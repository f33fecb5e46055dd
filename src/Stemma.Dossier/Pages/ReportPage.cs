using Stemma.Model;
using Stemma.Text;

namespace Stemma.Dossiers.Pages;

/// <summary>One report: when it was written and why we think so, its text with the layers shown, what was taken from it.</summary>
internal static class ReportPage
{
    /// <param name="cited">The words of this report that anything in the dossier rests on.</param>
    public static DossierFile Make(DossierIndex index, int at, IEnumerable<Cited> cited)
    {
        var reports = index.Dossier.Reports;
        var r = reports[at];
        var parts = new Parts(index, "../");
        var names = index.FirstNames(r).ToList();
        var text = new ReadingText(r.Analysis, cited.Concat(names.Select(n => n.Words)).Concat(OfItself(index, r)).DistinctBy(c => (c.Start, c.End)));
        var main = Html.Of(w =>
        {
            Opening(w, parts, r);
            w.Add($"""<div class="columns">""");
            Text(w, r, text);
            w.Add($"""<aside aria-labelledby="taken"><h2 id="taken">What was taken from it</h2>""");
            Taken.Write(w, parts, r, names);
            w.Add($"</aside></div>");
        });
        return new Page($"{Plain.Clip(r.Title, 120)} · Dossier", "../", "report", text.Style(), main, Steps(reports, at)).At(Parts.Href(r));
    }

    /// <summary>Where the report says its site, its authors, its address.</summary>
    private static IEnumerable<Cited> OfItself(DossierIndex index, DossierReport r)
    {
        var m = r.Analysis.Reading.Metadata;
        return index.CiteAll(m.Authors.Append(m.Site).Append(m.Url).Select(f => f?.Evidence).Concat(m.Weighings.SelectMany(w => w.Values).Select(v => v.Evidence)).OfType<Evidence>(), r.Id);
    }

    /// <summary>A value that the report gives of itself, leading to where it stands.</summary>
    private static Html Given(Parts parts, DossierReport r, Found<string> found) => Html.Of(w =>
    {
        if (found.Evidence is { } e && parts.Index.Cite(e, r.Id) is { } c) w.Add($"""<a class="ev" href="#{c.Anchor}"><bdi>{Plain.Clip(found.Value, 80)}</bdi></a>""");
        else w.Add($"<bdi>{Plain.Clip(found.Value, 80)}</bdi>");
    });

    private static Html Steps(IReadOnlyList<DossierReport> reports, int at) => Html.Of(w =>
    {
        w.Add($"""<nav class="steps" aria-label="Other reports">""");
        if (at > 0) w.Add($"""<a rel="prev" href="../{Parts.Href(reports[at - 1])}">Previous report</a>""");
        if (at + 1 < reports.Count) w.Add($"""<a rel="next" href="../{Parts.Href(reports[at + 1])}">Next report</a>""");
        w.Add($"</nav>");
    });

    private static void Opening(HtmlWriter w, Parts parts, DossierReport r)
    {
        var m = r.Analysis.Reading.Metadata;
        w.Add($"""<header class="opening"><p class="kicker">Report {r.Id}</p><h1 dir="auto"{Language(r)}>{Plain.Clip(r.Title, 300)}</h1><dl class="facts">""");
        Fact(w, "Written", Html.Of(x => x.Add($"{Words.Of(r.Written)}{Sureness(r.Written)}{parts.Why(r.Written.Why)}")));
        if (m.Site is { } site) Fact(w, "Site", Given(parts, r, site));
        if (m.Authors.Count > 0) Fact(w, "By", Parts.Join(m.Authors.Take(8).Select(a => Given(parts, r, a)), ", "));
        if (m.Url is { } url) Fact(w, "Address", Parts.Outside(url.Value));
        if (r.Analysis.Reading.Decoded.Fetched.Given.Feed is { } feed) Fact(w, "Text from", Html.Of(x => x.Add($"""the feed {Parts.Outside(feed.Address)} <span class="hash">{Plain.Clip(feed.Digest, 23)}</span>""")));
        Fact(w, "File", Html.Of(x => x.Add($"""<span class="path"><bdi>{Plain.Clip(r.Analysis.Reading.Path, 160)}</bdi></span> <span class="hash">{Plain.Clip(r.Analysis.Id, 23)}</span>""")));
        Fact(w, "Furniture", Html.Of(x => x.Add($"{Words.Percent(r.Furniture)} of the text")));
        if (m.Weighings.Any(x => x.Values.Count > 1)) Fact(w, "Weighed", Weighed(parts, r, m.Weighings));
        w.Add($"</dl>");
        if (r.Analysis.NotAnalysed.Length > 0) w.Add($"""<p class="warn">Kept and shown, but not analysed: {Plain.Line(r.Analysis.NotAnalysed)}.</p>""");
        w.Add($"</header>\n");
        var brief = parts.Index.ReportBrief[r.Id].ToList();
        if (brief.Count > 0) w.Add($"""<section aria-labelledby="brief"><h2 id="brief">In brief</h2>{parts.Brief(brief, r.Id)}</section>""");
    }

    /// <summary>For screen readers and fonts: the page is English, the report may not be.</summary>
    private static Html Language(DossierReport r) =>
        r.Analysis.Reading.Metadata.Language.Value is { Length: 2 } code && code != "en" && code.All(char.IsAsciiLetterLower) ? Html.Of(w => w.Add($" lang=\"{code}\"")) : Html.None;

    /// <summary>Why this title, this date, these authors: the chosen value, and what else the page says.</summary>
    private static Html Weighed(Parts parts, DossierReport r, IReadOnlyList<Weighing> weighings) => Html.Of(w =>
    {
        w.Add($"""<details class="because"><summary>Why this title, date and author{(weighings.Any(x => x.Field == "encoding") ? ", and encoding" : "")}</summary>""");
        foreach (var weighing in weighings)
        {
            w.Add($"<p>{Plain.Begun(weighing.Field)}: {weighing.Why}</p><ul>");
            foreach (var v in weighing.Values.Take(12))
                w.Add($"""<li>{Given(parts, r, new Found<string>(v.Value, v.Evidence, ""))} <span class="sure">{string.Join(", ", v.Places.Select(p => p.Replace('-', ' ')))}</span></li>""");
            w.Add($"</ul>");
        }
        w.Add($"</details>");
    });

    private static Html Sureness(Written written) => written.Bounds.IsUnknown && written.Value.Length == 0
        ? Html.None
        : Html.Of(w => w.Add($""" <span class="sure">{Words.Id(written.Certainty)} certainty</span>"""));

    private static void Fact(HtmlWriter w, string name, Html value) => w.Add($"<div><dt>{name}</dt><dd>{value}</dd></div>\n");

    private static void Text(HtmlWriter w, DossierReport r, ReadingText text)
    {
        w.Add($"""<section class="reading" aria-labelledby="text"><h2 id="text">Its text</h2>{Switches(r)}<article class="text" tabindex="0" aria-label="Text of the report"{Language(r)}>""");
        if (r.Analysis.Reading.Text.AsSpan().Trim().IsEmpty) w.Add($"""<p class="none">The report holds no text.</p>""");
        text.Write(w);
        if (text.Elsewhere.Count > 0)
        {
            w.Add($"""<h3>Words outside its text</h3><ul class="elsewhere">""");
            foreach (var c in text.Elsewhere) w.Add($"""<li id="{c.Anchor}" dir="auto">{Plain.Clip(c.Exact, 400)}</li>""");
            w.Add($"</ul>");
        }
        w.Add($"</article></section>");
    }

    private static Html Switches(DossierReport r) => r.Analysis.NotAnalysed.Length > 0 ? Html.None : Html.Of(w =>
    {
        w.Add($"""<fieldset class="switches"><legend>Show</legend>""");
        foreach (var (layer, name, on) in TextLayers.All)
            w.Add($"""<label><input type="checkbox" id="show-{layer}"{(on ? new Html(" checked") : Html.None)}> <span class="{layer} key">{name}</span> <span class="n0">{TextLayers.Count(r.Analysis, layer)}</span></label>""");
        w.Add($"""<label><input type="checkbox" id="show-f" checked> <span class="key">Furniture</span></label></fieldset>""");
    });
}
