using Stemma.Model;
using Stemma.Text;

namespace Stemma.Dossiers.Pages;

/// <summary>Small pieces that every page is made of. <paramref name="up"/> is the way to the dossier's folder.</summary>
internal sealed class Parts(DossierIndex index, string up)
{
    private const int QuoteLength = 280, Short = 40, Bare = 60, Reach = 90; // characters
    private const int OpenReasons = 2; // of one kind

    public DossierIndex Index => index;
    public string Up => up;

    public static string Href(DossierEvent e) => $"events/{SafeId(e.Id)}.html";
    public static string Href(DossierReport r) => $"reports/{SafeId(r.Id)}.html";

    /// <summary>Ids become file names, so nothing but letters and digits may stand in them.</summary>
    /// <exception cref="ArgumentException">Another character stands in the id.</exception>
    public static string SafeId(string id) =>
        id.Length > 0 && id.All(char.IsAsciiLetterOrDigit) ? id : throw new ArgumentException($"'{id}' is not an id of the dossier.", nameof(id));

    /// <summary>A report's id as a link; the title is told to those who hover or listen.</summary>
    public Html ReportLink(string id) => index.Report(id) is { } r
        ? Html.Of(w => w.Add($"""<a class="rid" href="{up}{Href(r)}" title="{Plain.Clip(r.Title, 90)}">{r.Id}</a>"""))
        : Html.Of(w => w.Add($"<bdi>{id}</bdi>"));

    /// <summary>Report ids as links; a long row opens on demand.</summary>
    public Html ReportLinks(IEnumerable<string> ids) => Folded([.. ids.Select(ReportLink)], 24);

    private static Html Folded(List<Html> links, int open) => links.Count <= open + 4
        ? Join(links, " ")
        : Html.Of(w => w.Add($"""{Join(links.Take(open), " ")} <details class="fold inline"><summary>and {links.Count - open} more</summary>{Join(links.Skip(open), " ")}</details>"""));

    /// <summary>The reports that name an entity, each leading to where it is first named.</summary>
    public Html NameLinks(DossierEntity e)
    {
        var links = index.Names[e.Id].Select(c => Html.Of(w => w.Add($"""<a class="rid" href="{up}{Href(c.Report)}#{c.Anchor}" title="{Plain.Clip(c.AsRead, 90)}">{c.Report.Id}</a>"""))).ToList();
        return Folded(links.Count > 0 ? links : [.. e.Reports.Select(ReportLink)], 8);
    }

    public Html EventLink(string id) => index.Event(id) is { } e
        ? Html.Of(w => w.Add($"""<a href="{up}{Href(e)}">{Plain.Clip(e.Label, 120)}</a>"""))
        : Html.Of(w => w.Add($"{id}"));

    public Html Voice(string voice) => index.Report(voice) is not null
        ? Html.Of(w => w.Add($"{ReportLink(voice)} itself"))
        : Html.Of(w => w.Add($"<bdi>{Plain.Clip(index.VoiceName(voice), 80)}</bdi>"));

    /// <summary>The exact words with the way to where they stand.</summary>
    public Html Quote(Cited c, bool inContext = false)
    {
        var (before, after) = inContext && c.Exact.Length < Bare ? DossierIndex.Around(c, Reach) : ("", "");
        string look = before.Length + after.Length > 0 ? "ev within" : "ev";
        return Html.Of(w => w.Add(
            $"""<a class="{look}" href="{up}{Href(c.Report)}#{c.Anchor}">{Context(before)}<q dir="auto">{Plain.Clip(c.AsRead, QuoteLength)}</q>{Context(after)} <span class="rid">{c.Report.Id}</span></a>"""));
    }

    private static Html Context(string words) => words.Length == 0 ? Html.None : Html.Of(w => w.Add($"""<span class="ctx">{Plain.Spaced(words)}</span>"""));

    /// <summary>The same where it is clear which report speaks.</summary>
    public Html BareQuote(Cited c) => Html.Of(w => w.Add(
        $"""<a class="ev" href="{up}{Href(c.Report)}#{c.Anchor}"><q dir="auto">{Plain.Clip(c.AsRead, QuoteLength)}</q></a>"""));

    public Html Quotes(IEnumerable<Evidence> evidence, string prefer = "") => Html.Of(w =>
    {
        var cited = index.CiteAll(evidence, prefer).ToList();
        if (cited.Count == 0) return;
        bool words = cited.Count > 3 && cited.TrueForAll(c => c.Exact.Length <= Short);
        w.Add($"<ul class=\"evs{(words ? " short" : "")}\">");
        foreach (var c in cited) w.Add($"<li>{Quote(c, inContext: !words)}</li>");
        w.Add($"</ul>");
    });

    /// <summary>Reasons, each with the words that it rests on; many of one kind open on demand.</summary>
    public Html Reasons(IEnumerable<Reason> why) => Html.Of(w =>
    {
        foreach (var kind in why.DistinctBy(r => (r.Rule, r.Text)).GroupBy(r => r.Rule, StringComparer.Ordinal).Select(g => g.ToList()))
        {
            int open = kind.Count <= OpenReasons + 1 ? kind.Count : OpenReasons;
            Listed(w, kind.Take(open));
            if (open == kind.Count) continue;
            w.Add($"""<details class="fold"><summary>{kind.Count - open} more reasons of this kind</summary>""");
            Listed(w, kind.Skip(open));
            w.Add($"</details>");
        }
    });

    private void Listed(HtmlWriter w, IEnumerable<Reason> reasons)
    {
        w.Add($"<ul class=\"why\">");
        foreach (var r in reasons) w.Add($"""<li><p>{Plain.Line(r.Text)} <span class="rule">{r.Rule}</span></p>{Quotes(r.Evidence)}</li>""");
        w.Add($"</ul>");
    }

    /// <summary>Reasons behind a word that opens.</summary>
    public Html Why(IReadOnlyList<Reason> why) => why.Count == 0
        ? Html.None
        : Html.Of(w => w.Add($"""<details class="because"><summary>Why</summary>{Reasons(why)}</details>"""));

    /// <summary>Sentences that run on as prose; each opens to its evidence in place.</summary>
    public Html Brief(IEnumerable<BriefSentence> sentences, string prefer = "") => Html.Of(w =>
    {
        w.Add($"<div class=\"brief\">");
        foreach (var s in sentences)
        {
            var cited = index.CiteAll(s.Evidence, prefer).ToList();
            w.Add($"""<details class="say{(IsPoint(s) ? " point" : "")}"><summary>{Plain.Ended(Plain.Line(s.Text))}&nbsp;<span class="from">{Sources(cited)}</span></summary><ul class="evs">""");
            foreach (var c in cited) w.Add($"<li>{Quote(c, inContext: true)}</li>");
            w.Add($"</ul></details> ");
        }
        w.Add($"</div>");
    });

    public static Html Chip(DossierEvent e) => Html.Of(w =>
        w.Add($"""<span class="chip {(e.Disputed ? "disputed" : Words.Id(e.Status))}">{Words.Status(e)}</span>"""));

    public static Html Chip(Verdict v) => Html.Of(w => w.Add($"""<span class="chip v-{Words.Id(v)}">{Words.Of(v)}</span>"""));

    /// <summary>An address found in a report: a live link only for http and https, and marked as leading out.</summary>
    public static Html Outside(string address)
    {
        bool live = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
        string shown = Plain.Clip(address, 90);
        return live
            ? Html.Of(w => w.Add($"""<a class="out" rel="noreferrer noopener nofollow" href="{uri!.AbsoluteUri}">{shown}</a>"""))
            : Html.Of(w => w.Add($"<span class=\"dead\">{shown}</span>"));
    }

    public static Html Join(IEnumerable<Html> parts, string between) => new(string.Join(between, parts.Select(p => p.Markup)));

    // A sentence on how well a claim is supported stands on a line of its own; the others run on as prose.
    private static bool IsPoint(BriefSentence s) => Enum.GetNames<Verdict>().Any(v => s.Rule.EndsWith("." + v, StringComparison.OrdinalIgnoreCase));

    private static string Sources(IEnumerable<Cited> cited) => string.Join(' ', cited.Select(c => c.Report.Id).Distinct(StringComparer.Ordinal).Take(6));
}
