using System.Text.Json;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Dossiers.Json;

/// <summary>
/// The contract <c>stemma/annotation/1</c>: one report, one line. Offsets are half-open and count code points of the decoded source.
/// A layer that a stage could not make is absent.
/// </summary>
public static class AnnotationJson
{
    public const string Schema = "stemma/annotation/1";

    /// <summary>One line with its line break.</summary>
    public static byte[] WriteLine(Analysis analysis) => [.. JsonText.Write(indented: false, json => new Writer(json, analysis).All()), (byte)'\n'];

    private sealed class Writer(Utf8JsonWriter json, Analysis a)
    {
        private readonly Reading _reading = a.Reading;
        private readonly CodePoints _points = new(a.Reading.Decoded.Text);

        /// <summary>From the index of a time to its place among those that are written.</summary>
        private readonly Lazy<int[]> _numbers = new(() =>
        {
            int next = 0;
            return [.. a.Times.Select(t => a.Reading.Map.Back(t.Span) is null ? -1 : next++)];
        });

        public void All() => json.Object(() =>
        {
            json.Text("schema", Schema);
            json.Object("report", Report);
            Placed("blocks", _reading.Blocks, Block);
            json.TextIf("notAnalysed", a.NotAnalysed);
            if (a.NotAnalysed.Length == 0) Layers();
        });

        private void Layers()
        {
            Placed("sentences", a.Sentences, _ => { });
            Tokens();
            json.Objects("entities", a.Entities, Entity);
            Placed("times", a.Times, Time);
            json.Objects("quotations", a.Quotations, Quotation);
            json.Objects("events", a.Events, Event);
            Placed("claims", a.Claims, Claim);
        }

        private void Report()
        {
            var m = _reading.Metadata;
            json.Text("id", _reading.Id);
            json.Text("path", _reading.Path);
            json.Text("mediaType", _reading.Decoded.Fetched.MediaType);
            json.TextIf("title", m.Title?.Value);
            json.TextIf("site", m.Site?.Value);
            json.TextIf("url", m.Url?.Value);
            json.Strings("authors", m.Authors.Select(f => f.Value));
            json.Text("language", m.Language.Value);
            json.Object("written", Written);
            ReadingJson.Feed(json, _reading);
            ReadingJson.Weighings(json, _reading, _points);
            if (m.Links.Count > 0) json.Strings("links", m.Links.Select(l => l.Value));
        }

        private void Written()
        {
            json.Bounds(a.Written.Bounds);
            json.Text("value", a.Written.Value);
            json.Text("certainty", Words.Id(a.Written.Certainty));
            json.Objects("why", a.Written.Why.SelectMany(Grounds), Ground);
        }

        // One entry per piece of evidence, as the contract has it; a reason that rests on none still says what it is.
        private static IEnumerable<(Reason Reason, Evidence? Evidence)> Grounds(Reason r) =>
            r.Evidence.Count == 0 ? [(r, null)] : r.Evidence.Select(e => (r, (Evidence?)e));

        private void Ground((Reason Reason, Evidence? Evidence) ground)
        {
            json.Text("rule", ground.Reason.Rule);
            json.Text("text", ground.Reason.Text);
            if (ground.Evidence is { } e && e.Report == _reading.Id) Offsets(e.Span, withWords: true);
        }

        private void Block(Block b)
        {
            json.Text("role", Role(b.Role));
            if (b.Role is not (BlockRole.Headline or BlockRole.Byline or BlockRole.Dateline or BlockRole.Body or BlockRole.Caption or BlockRole.Furniture))
                json.Text("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(b.Role.ToString()));
            json.TextIf("detail", b.Detail);
            json.Text("rule", b.Rule);
            if (IsMarkup && !b.IsFurniture) json.Text("text", _reading.Slice(b.Span));
        }

        /// <summary>In a page, a block's slice of the source holds tags as well.</summary>
        private bool IsMarkup => _reading.Decoded.Fetched.MediaType == "text/html";

        private static string Role(BlockRole role) => role switch
        {
            BlockRole.Headline => "headline",
            BlockRole.Byline => "byline",
            BlockRole.Dateline => "dateline",
            BlockRole.Caption => "caption",
            BlockRole.Furniture => "furniture",
            _ => "body",
        };

        // Heads count tokens, so no token may be left out: one that stands nowhere in the source is empty, where the one before it ended.
        private void Tokens()
        {
            int end = 0;
            json.Objects("tokens", a.Tokens, t =>
            {
                var span = _reading.Map.Back(t.Span) ?? new(end, end);
                end = span.End;
                Offsets(span);
                json.Text("lemma", t.Lemma);
                json.Text("upos", t.Upos.ToString());
                json.TextIf("feats", t.Feats);
                json.WriteNumber("head", t.Head);
                json.Text("deprel", t.Deprel);
            });
        }

        private void Entity(Entity e)
        {
            json.Text("id", e.Id);
            json.Text("type", Words.Id(e.Type));
            json.TextIf("subtype", e.Subtype);
            json.Text("name", e.Name);
            json.Strings("titles", e.Titles);
            json.Strings("links", e.Links);
            Placed("mentions", e.Mentions, m => json.Text("kind", m.Kind.ToString().ToLowerInvariant()));
        }

        private void Time(TimeExpression t)
        {
            json.Text("type", Words.Id(t.Type));
            json.Text("value", t.Value);
            if (t.Mod.Length > 0) json.Text("mod", t.Mod);
            else json.WriteNull("mod");
            json.Bounds(t.Bounds);
            if (t.Relation != TimeRelation.At) json.Text("relation", Words.Id(t.Relation));
            Point("anchor", t.Anchor);
            Point("begin", t.Begin);
            Point("end", t.End);
            if (t.Event is { } told) Place(told.Side == TimeRelation.After ? "afterEvent" : "beforeEvent", told.Span, () => json.TextIf("event", told.Mention));
        }

        /// <summary>The place of another time in this list; -1 for the report's own day.</summary>
        private void Point(string name, TimePoint? point)
        {
            if (point is { Index: var index }) json.WriteNumber(name + "Time", index < 0 ? index : _numbers.Value[index]);
        }

        private void Quotation(Quotation q)
        {
            json.Text("kind", Words.Id(q.Kind));
            json.WriteStartArray("content");
            foreach (var piece in q.Content)
                if (_reading.Map.Back(piece) is { } span) json.Object(() => Offsets(span));
            json.WriteEndArray();
            Place("cue", q.Cue);
            Who("speaker", q.Speaker);
            Who("addressee", q.Addressee);
            json.Text("rule", q.Rule);
        }

        private void Who(string name, Answer<Speaker> who)
        {
            if (who is Answer<Speaker>.Known known && _reading.Map.Back(known.Value.Span) is { } at) json.Object(name, () => Speaker(known.Value, at));
            if (who is not Answer<Speaker>.Ambiguous open) return;
            json.WriteStartArray(name + "Candidates");
            foreach (var s in open.Candidates)
                if (_reading.Map.Back(s.Span) is { } span) json.Object(() => Speaker(s, span));
            json.WriteEndArray();
        }

        private void Speaker(Speaker s, TextSpan<Source> at)
        {
            Offsets(at);
            json.TextIf("entity", s.Entity);
        }

        private void Event(EventMention e)
        {
            json.Text("id", e.Id);
            json.Text("type", e.Type);
            Place("trigger", e.Trigger);
            json.Text("lemma", e.Lemma);
            json.Objects("participants", e.Participants, Participant);
            if (e.Place is Answer<string>.Known place) json.Text("place", place.Value);
            if (e.Time is Answer<DateBounds>.Known time) json.Object("time", () => json.Bounds(time.Value));
            json.Text("status", Words.Id(e.Status));
            json.Text("polarity", Words.Id(e.Polarity));
            json.WriteBoolean("focal", e.Focal);
        }

        private void Participant(Participant p)
        {
            json.Text("role", p.Role);
            json.Text("entity", p.Entity);
            if (_reading.Map.Back(p.Span) is { } span) Offsets(span);
        }

        private void Claim(Claim c)
        {
            json.Text("id", c.Id);
            json.TextIf("subject", c.Subject);
            json.Text("predicate", c.Predicate);
            json.Text("object", c.Object);
            if (c.Quantities.Count > 0) json.Object("quantity", () => Quantity(c.Quantities[0]));
            if (c.Quantities.Count > 1) json.Objects("quantities", c.Quantities, Quantity);
            json.Objects("attribution", c.Attribution, Attribution);
            json.Text("factuality", Words.Id(c.Factuality));
            json.Text("polarity", Words.Id(c.Polarity));
            json.TextIf("event", c.Event);
        }

        private void Quantity(Quantity q)
        {
            if (double.IsFinite(q.Value)) json.WriteNumber("value", q.Value);
            else json.WriteNull("value");
            json.Text("unit", q.Unit);
            json.Text("modifier", q.Modifier);
            if (_reading.Map.Back(q.Span) is { } span) Offsets(span);
        }

        private void Attribution(Attribution at)
        {
            json.TextIf("voice", at.Entity);
            Place("words", at.Voice);
            Place("cue", at.Cue);
        }

        /// <summary>Items with their place first; one that stands nowhere in the source is left out.</summary>
        private void Placed<T>(string name, IEnumerable<T> items, Action<T> fields)
            where T : ISpanned
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                if (_reading.Map.Back(item.Span) is not { } span) continue;
                json.WriteStartObject();
                Offsets(span);
                fields(item);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }

        private void Place(string name, TextSpan<Article>? at, Action? more = null)
        {
            if (at is { } span && _reading.Map.Back(span) is { } source) json.Object(name, () =>
            {
                Offsets(source);
                more?.Invoke();
            });
        }

        private void Offsets(TextSpan<Source> span, bool withWords = false)
        {
            json.WriteNumber("start", _points.At(span.Start));
            json.WriteNumber("end", _points.At(span.End));
            if (withWords) json.Text("exact", span.In(_reading.Decoded.Text).ToString());
        }
    }
}
