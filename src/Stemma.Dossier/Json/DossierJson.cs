using System.Text.Json;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Dossiers.Json;

/// <summary>
/// The contract <c>stemma/dossier/1</c>. Offsets are half-open and count code points of the report's decoded source; <c>exact</c> is the slice.
/// The bytes depend on nothing but the dossier.
/// </summary>
public static class DossierJson
{
    public const string Schema = "stemma/dossier/1";

    public static byte[] Write(Dossier dossier) => JsonText.Write(indented: true, json => new Writer(json, new(dossier)).All());

    private sealed class Writer(Utf8JsonWriter json, DossierIndex index)
    {
        private readonly Dossier _dossier = index.Dossier;

        public void All() => json.Object(() =>
        {
            json.Text("schema", Schema);
            json.Objects("reports", _dossier.Reports, Report);
            json.Objects("entities", _dossier.Entities, Entity);
            json.Objects("events", _dossier.Events, Event);
            json.Objects("claims", _dossier.Claims, Claim);
            json.Objects("quotations", _dossier.Quotations, Quotation);
            json.Objects("lineage", _dossier.Lineage, Link);
            json.Objects("brief", _dossier.Brief, Sentence);
            json.Objects("problems", _dossier.Problems, Problem);
        });

        private void Report(DossierReport r)
        {
            var reading = r.Analysis.Reading;
            json.Text("id", r.Id);
            json.Text("path", reading.Path);
            json.Text("title", r.Title);
            json.Object("written", () => Written(r.Written));
            json.WriteNumber("furniture", Math.Round(r.Furniture, 4));
            json.Text("hash", reading.Id);
            json.TextIf("site", reading.Metadata.Site?.Value);
            json.TextIf("url", reading.Metadata.Url?.Value);
            ReadingJson.Feed(json, reading);
            json.Text("language", reading.Metadata.Language.Value);
            json.TextIf("notAnalysed", r.Analysis.NotAnalysed);
        }

        private void Written(Written w)
        {
            json.Bounds(w.Bounds);
            json.Text("value", w.Value);
            json.Text("certainty", Words.Id(w.Certainty));
            json.Objects("why", w.Why, Reason);
        }

        private void Entity(DossierEntity e)
        {
            json.Text("id", e.Id);
            json.Text("type", Words.Id(e.Type));
            json.TextIf("subtype", e.Subtype);
            json.Text("name", e.Name);
            json.Strings("forms", e.Forms);
            json.Strings("titles", e.Titles);
            json.Strings("links", e.Links);
            json.Strings("reports", e.Reports);
        }

        private void Event(DossierEvent e)
        {
            json.Text("id", e.Id);
            json.Text("label", e.Label);
            json.Text("type", e.Type);
            json.Text("status", Words.Id(e.Status));
            json.WriteBoolean("disputed", e.Disputed);
            json.Object("time", () =>
            {
                json.TextIf("value", e.TimeValue);
                Time(e.Time);
            });
            Place(e.Place);
            json.Objects("participants", e.Participants, Participant);
            json.Strings("reports", e.Reports);
            json.Strings("focalOf", e.FocalOf);
            json.Objects("mentions", index.CiteAll(e.Mentions), Cited);
            json.Objects("why", e.Why, Reason);
            json.Objects("notSameAs", e.NotSameAs, NotSame);
        }

        private void Time(Answer<DateBounds> time)
        {
            if (time is Answer<DateBounds>.Known known)
            {
                json.Bounds(known.Value);
                json.Text("certainty", Words.Id(known.Certainty));
                json.Objects("why", known.Why, Reason);
            }
            else if (time is Answer<DateBounds>.Ambiguous open)
            {
                json.Text("certainty", "ambiguous");
                json.Objects("candidates", open.Candidates, json.Bounds);
                json.Objects("why", open.Why, Reason);
            }
            else json.Text("certainty", "not-stated");
        }

        private void Place(Answer<string> place)
        {
            if (place is Answer<string>.Known known) json.Text("place", known.Value);
            else if (place is Answer<string>.Ambiguous open) json.Strings("placeCandidates", open.Candidates);
        }

        private void Participant(EventParticipant p)
        {
            json.Text("role", p.Role);
            json.Text("entity", p.Entity);
            Evidence(p.Evidence);
        }

        private void NotSame(NotSame n)
        {
            json.Text("event", n.Event);
            json.Text("because", n.Because);
            Evidence(n.Evidence);
        }

        private void Claim(DossierClaim c)
        {
            json.Text("id", c.Id);
            json.TextIf("event", c.Event);
            json.Text("text", c.Text);
            json.Text("verdict", Words.Id(c.Verdict));
            json.Strings("voices", c.Voices);
            json.WriteNumber("independentReports", c.IndependentReports);
            json.Objects("members", c.Members, Member);
            json.Objects("why", c.Why, Reason);
        }

        private void Member(ClaimMember m)
        {
            json.Text("report", m.Report);
            json.Text("stance", Words.Id(m.Stance));
            json.Text("voice", m.Voice);
            json.TextIf("value", m.Value);
            if (index.Report(m.Report) is { } report && m.Chain.Count > 0) json.Objects("attribution", m.Chain, a => Attribution(report, a));
            Evidence(m.Evidence, m.Report);
        }

        private void Attribution(DossierReport report, Attribution a)
        {
            json.TextIf("voice", a.Entity.Length > 0 ? report.EntityIds.GetValueOrDefault(a.Entity, "") : "");
            Place("words", report, a.Voice);
            Place("cue", report, a.Cue);
        }

        private void Place(string name, DossierReport report, TextSpan<Article> span)
        {
            if (report.Analysis.Reading.Map.Back(span) is { } source && index.Cite(report, source) is { } cited) json.Object(name, () => Cited(cited));
        }

        private void Quotation(DossierQuotation q)
        {
            json.Text("report", q.Report);
            json.Text("speaker", q.Speaker);
            json.TextIf("speakerWords", q.SpeakerWords);
            json.TextIf("event", q.Event);
            json.Text("kind", Words.Id(q.Kind));
            if (q.Cue is { } cue && index.Cite(cue, q.Report) is { } at) json.Object("cue", () => Cited(at));
            if (q.SpeakerEvidence is { } who && index.Cite(who, q.Report) is { } named) json.Object("speakerEvidence", () => Cited(named));
            Evidence(q.Evidence, q.Report);
        }

        private void Link(LineageLink l)
        {
            json.Text("from", l.From);
            json.Text("to", l.To);
            json.Text("kind", Words.Id(l.Kind));
            json.WriteBoolean("directed", l.Directed);
            json.WriteNumber("score", Math.Round(l.Score, 4));
            json.Objects("why", l.Why, Reason);
            Evidence(l.Evidence);
        }

        private void Sentence(BriefSentence b)
        {
            json.Text("text", b.Text);
            json.TextIf("event", b.Event);
            json.TextIf("report", b.Report);
            json.Text("rule", b.Rule);
            Evidence(b.Evidence, b.Report);
        }

        private void Problem(Problem p)
        {
            json.Text("path", p.Path);
            json.Text("code", p.Code);
            json.Text("message", p.Message);
        }

        private void Reason(Reason r)
        {
            json.Text("text", r.Text);
            json.Text("rule", r.Rule);
            Evidence(r.Evidence);
        }

        private void Evidence(IEnumerable<Evidence> evidence, string prefer = "") => json.Objects("evidence", index.CiteAll(evidence, prefer), Cited);

        private void Cited(Cited c)
        {
            json.Text("report", c.Report.Id);
            json.WriteNumber("start", c.Start);
            json.WriteNumber("end", c.End);
            json.Text("exact", c.Exact);
        }
    }
}
