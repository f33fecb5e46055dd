using System.Text;
using Stemma.Dossiers.Pages;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Dossiers;

/// <summary>The dossier as Markdown (CommonMark): the same record for those who read or search plain text. Words of reports are escaped.</summary>
public static class DossierMarkdown
{
    private const int QuoteLength = 240;

    public static byte[] Write(Dossier dossier) => Encoding.UTF8.GetBytes(new Writer(new(dossier)).All());

    private sealed class Writer(DossierIndex index)
    {
        private readonly StringBuilder _out = new();
        private readonly Dossier _dossier = index.Dossier;

        public string All()
        {
            Line($"# What {Words.Reports(_dossier.Reports.Count)} {(_dossier.Reports.Count == 1 ? "says" : "say")}");
            Section("Events", _dossier.Events, Event, "No event was found.");
            Section("Where they disagree", [.. _dossier.Claims.Where(c => c.Verdict is Verdict.Disputed or Verdict.Differs)], Claim, "Nowhere.");
            Section("Reports", _dossier.Reports, Report, "None.");
            Section("Names", _dossier.Entities, Entity, "None.");
            if (_dossier.Problems.Count > 0) Section("What could not be read", _dossier.Problems, p => Line($"* {Safe(p.Path)}: {Safe(p.Message)} ({Safe(p.Code)})"), "");
            return _out.ToString();
        }

        private void Section<T>(string title, IReadOnlyList<T> items, Action<T> write, string none)
        {
            Line("");
            Line($"## {title}");
            Line("");
            if (items.Count == 0) Line(none);
            foreach (var item in items) write(item);
        }

        private void Event(DossierEvent e)
        {
            Line($"### {e.Id}. {Safe(e.Label)}");
            Line("");
            Line($"* {Words.Status(e)}; {Words.When(e)}; {PlaceOf(e)}");
            if (e.Participants.Count > 0) Line($"* who: {string.Join("; ", e.Participants.Select(p => $"{Safe(index.VoiceName(p.Entity))} ({Safe(p.Role)})").Distinct(StringComparer.Ordinal))}");
            Line($"* told by {Ids(e.Reports)}; written about it: {(e.FocalOf.Count > 0 ? Ids(e.FocalOf) : "none")}");
            foreach (var r in e.Why) Reason("because", r);
            foreach (var n in e.NotSameAs) Noted($"* not {n.Event}: {Safe(n.Because)}", n.Evidence);
            Line("");
            foreach (var s in index.EventBrief[e.Id]) Noted(Safe(s.Text), s.Evidence);
            foreach (var c in index.Claims[e.Id]) Claim(c);
            foreach (var q in index.Quotations[e.Id]) Quotation(q);
            Line("");
        }

        private string PlaceOf(DossierEvent e) => e.Place switch
        {
            Answer<string>.Known k => Safe(index.VoiceName(k.Value)),
            Answer<string>.Ambiguous a => string.Join(" or ", a.Candidates.Select(c => Safe(index.VoiceName(c)))),
            _ => "place not stated",
        };

        private void Claim(DossierClaim c)
        {
            Line($"* **{Words.Of(c.Verdict)}**: {Safe(c.Text)} ({Words.Count(c.Voices.Count, "voice", "voices")}, {Words.Count(c.IndependentReports, "independent report", "independent reports")})");
            foreach (var m in c.Members)
                Noted($"  * {Words.Mark(m.Stance)} {m.Report} {Words.Of(m.Stance)}{(m.Voice == m.Report ? "" : $", {Safe(index.VoiceName(m.Voice))}")}{(m.Value.Length > 0 ? $": {Safe(m.Value)}" : "")}", m.Evidence, "    ");
        }

        private void Quotation(DossierQuotation q)
        {
            string speaker = q.Speaker.Length > 0 ? index.VoiceName(q.Speaker) : q.SpeakerWords.Length > 0 ? q.SpeakerWords : "speaker not known";
            Noted($"* {Safe(speaker)}, {Words.Id(q.Kind)}, in {q.Report}", q.Evidence);
        }

        private void Report(DossierReport r)
        {
            Line($"* **{r.Id}** [{Safe(r.Title)}]({Parts.Href(r)}), written {Words.Of(r.Written)} ({Words.Id(r.Written.Certainty)} certainty), {Words.Percent(r.Furniture)} furniture; {Safe(r.Analysis.Reading.Path)}");
            if (r.Analysis.NotAnalysed.Length > 0) Line($"  * not analysed: {Safe(r.Analysis.NotAnalysed)}");
            foreach (var why in r.Written.Why) Reason("  * because", why, "");
            foreach (var l in index.LineageOf[r.Id].Where(l => l.To == r.Id)) Noted($"  * {Words.Of(l.Kind)}: {Safe(index.Report(l.From)?.Id ?? index.VoiceName(l.From))}{(l.Directed ? "" : ", direction not known")}", l.Evidence, "    ");
            foreach (var s in index.ReportBrief[r.Id]) Noted($"  * {Safe(s.Text)}", s.Evidence, "    ");
        }

        private void Entity(DossierEntity e)
        {
            var forms = e.Forms.Where(f => f != e.Name).Select(Safe).ToList();
            Line($"* {Safe(e.Name)} ({Words.Id(e.Type)}){(forms.Count > 0 ? $", also {string.Join(", ", forms)}" : "")}: {Ids(e.Reports)}");
        }

        private void Reason(string lead, Reason r, string bullet = "* ") => Noted($"{bullet}{lead} {Safe(r.Text)}", r.Evidence, bullet.Length == 0 ? "    " : "  ");

        /// <summary>A line, and under it the words that it rests on with the place where they stand.</summary>
        private void Noted(string line, IEnumerable<Evidence> evidence, string indent = "  ")
        {
            Line(line);
            foreach (var c in index.CiteAll(evidence)) Line($"{indent}* “{Safe(Plain.Clip(c.AsRead, QuoteLength))}” ([{c.Report.Id} {c.Start}–{c.End}]({Parts.Href(c.Report)}#{c.Anchor}))");
        }

        private static string Ids(IEnumerable<string> ids) => Safe(string.Join(", ", ids));

        private void Line(string line) => _out.Append(line).Append('\n');

        // Whatever Markdown or HTML would take as its own.
        private static string Safe(string text)
        {
            var safe = new StringBuilder();
            foreach (char c in Plain.Line(text))
            {
                if (c is '<' or '>' or '&') safe.Append(c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&amp;");
                else if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '|' or '~' or '!') safe.Append('\\').Append(c);
                else safe.Append(c);
            }
            return safe.ToString();
        }
    }
}
