using Stemma.Events;
using Stemma.Intake;
using Stemma.Language;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Eval.Samples;

/// <summary>Holds the dossier of one sample set against what a careful reader finds. Each check is one point; faults are told to the log.</summary>
public sealed class SampleScorer
{
    private readonly string _folder;
    private readonly SampleGold _gold;
    private readonly Dossier _dossier;
    private readonly Dictionary<string, DossierReport> _reports;
    private readonly TextWriter _log;
    private readonly SortedDictionary<string, List<bool>> _points;

    private SampleScorer(string folder, SampleGold gold, SortedDictionary<string, List<bool>> points, TextWriter log)
    {
        (_folder, _gold, _points, _log) = (folder, gold, points, log);
        _dossier = Compare(folder);
        _reports = _dossier.Reports.ToDictionary(r => Name(r.Analysis.Reading.Path), StringComparer.Ordinal);
    }

    /// <summary>Adds the set's points to <paramref name="points"/>, by the name of the check.</summary>
    public static void Score(string folder, SampleGold gold, SortedDictionary<string, List<bool>> points, TextWriter log)
    {
        var scorer = new SampleScorer(folder, gold, points, log);
        scorer.Events();
        scorer.Times();
        scorer.Lineage();
        scorer.Claims();
        scorer.Words();
    }

    private static Dossier Compare(string folder)
    {
        var analyses = new List<Analysis>();
        foreach (var item in ReportReader.Fetch([folder]))
            if (item.Report is { } report && ReportReader.Read(report).Reading is { } reading) analyses.Add(Analyzer.Analyze(reading));
        return Comparison.Compare(analyses, []);
    }

    private string Name(string path) => Path.GetRelativePath(_folder, path).Replace('\\', '/');

    private void Events()
    {
        foreach (var gold in _gold.Events)
        {
            var found = Best(gold);
            foreach (string report in gold.FocalOf)
            {
                // A report is right when those it is joined with are exactly those it belongs with.
                var with = EventOf(report)?.FocalOf.Select(id => Name(_dossier.Reports.First(r => r.Id == id).Analysis.Reading.Path)).ToHashSet(StringComparer.Ordinal) ?? [];
                Point("grouping", with.SetEquals(gold.FocalOf), $"{report}: with {string.Join(", ", with.Order(StringComparer.Ordinal))}");
            }
            if (found is null || gold.FocalOf.Count == 0) Point("event", found is not null, $"{gold.Id} {gold.What}: no event");
            if (found is null) continue;
            var time = Bounds(found.Time);
            Point("event-date", time.ToString() == Iso(gold), $"{gold.Id} {gold.What}: '{time}', not {Iso(gold)}");
            Point("event-status", string.Equals(found.Status.ToString(), gold.Status, StringComparison.OrdinalIgnoreCase), $"{gold.Id}: {found.Status}, not {gold.Status}");
            string place = found.Place is Answer<string>.Known k ? _dossier.Entities.FirstOrDefault(e => e.Id == k.Value)?.Name ?? "" : "";
            if (gold.Place.Length > 0) Point("event-place", place.Contains(gold.Place, StringComparison.Ordinal), $"{gold.Id}: '{place}', not {gold.Place}");
        }
    }

    private DossierEvent? EventOf(string report) => _reports.TryGetValue(report, out var r) ? _dossier.Events.FirstOrDefault(e => e.FocalOf.Contains(r.Id)) : null;

    // The event that most of its reports are written about; an event without a report of its own is looked for by its day and status.
    private DossierEvent? Best(SampleEvent gold) => gold.FocalOf.Count > 0
        ? gold.FocalOf.Select(EventOf).OfType<DossierEvent>().GroupBy(e => e.Id, StringComparer.Ordinal).OrderByDescending(g => g.Count()).FirstOrDefault()?.First()
        : _dossier.Events.FirstOrDefault(e => Bounds(e.Time).ToString() == Iso(gold));

    private void Times()
    {
        foreach (var (report, text) in _gold.Written)
        {
            string[] ends = text.Split('/');
            var gold = new DateBounds(Day(ends[0]), Day(ends[^1]));
            if (!_reports.TryGetValue(report, out var found))
            {
                Point("written-not-wrong", false, $"{report}: not read");
                continue;
            }
            var bounds = found.Written.Bounds;
            Point("written-not-wrong", bounds.Overlaps(gold), $"{report}: written {bounds}, not {gold}");
            Point("written-narrow", bounds.IsClosed && bounds.Overlaps(gold) && bounds.Days <= Math.Max(gold.Days!.Value, 1), $"{report}: written '{bounds}' is not as narrow as {gold}");
        }
    }

    private void Lineage()
    {
        var links = _dossier.Lineage.Where(l => l.Kind is LineageKind.Copy or LineageKind.Derived).ToList();
        foreach (var gold in _gold.Lineage.Where(l => l.Kind != "cites"))
        {
            var found = links.FirstOrDefault(l => Same(l, gold));
            Point("lineage", found is not null, $"{gold.From} -> {gold.To}: not found");
            if (found is { Directed: true }) Point("lineage-direction", found.From == _reports[gold.From].Id, $"{gold.From} -> {gold.To}: the other way round");
        }
        foreach (var link in links)
            Point("lineage-not-wrong", _gold.Lineage.Any(g => Same(link, g)), $"{link.From} -> {link.To} {link.Kind}: not so");
    }

    private bool Same(LineageLink link, SampleLineage gold) =>
        _reports.TryGetValue(gold.From, out var from) && _reports.TryGetValue(gold.To, out var to) && ((link.From == from.Id && link.To == to.Id) || (link.From == to.Id && link.To == from.Id));

    private void Claims()
    {
        var parted = _dossier.Claims.Where(c => c.Verdict is Verdict.Disputed or Verdict.Differs).ToList();
        foreach (var dispute in _gold.Disputed)
            Point("disputed", parted.Any(c => c.Verdict == Verdict.Disputed && Rests(c, dispute.Alleges) && Rests(c, dispute.Denies)), $"{dispute.About}: not seen as disputed");
        foreach (var figure in _gold.Figures)
            Point("figures", parted.Any(c => figure.Values.All(v => Rests(c, v))), $"{figure.About}: the difference was not seen");
    }

    private bool Rests(DossierClaim claim, SampleWords words) => Where(words.Report, words.Exact) is { } place && claim.Members.SelectMany(m => m.Evidence).Any(e => e.Report == place.Report && e.Span.Overlaps(place.Span));

    private void Words()
    {
        foreach (var gold in _gold.Quotations)
        {
            var place = Where(gold.Report, gold.Exact);
            var found = place is null ? null : _dossier.Quotations.FirstOrDefault(q => q.Evidence.Any(e => e.Report == place.Report && e.Span.Overlaps(place.Span)));
            Point("quotation", found is not null, $"{gold.Report}: '{gold.Exact}' not found");
            if (found is null) continue;
            Point("quotation-kind", string.Equals(found.Kind.ToString(), gold.Kind, StringComparison.OrdinalIgnoreCase), $"'{gold.Exact}': {found.Kind}, not {gold.Kind}");
            string speaker = $"{_dossier.Entities.FirstOrDefault(e => e.Id == found.Speaker)?.Name} {found.SpeakerWords}";
            Point("quotation-speaker", speaker.Contains(gold.Speaker.Split(' ')[^1], StringComparison.Ordinal), $"'{gold.Exact}': '{speaker}', not {gold.Speaker}");
        }
        foreach (var gold in _gold.Furniture)
        {
            if (!_reports.TryGetValue(gold.Report, out var report)) continue;
            int at = report.Analysis.Reading.Text.IndexOf(gold.Exact, StringComparison.Ordinal);
            // Words that the reading does not even hold were rightly left out.
            Point("furniture", at < 0 || report.Analysis.Reading.Blocks.Touching(new(at, at + gold.Exact.Length)).All(b => b.IsFurniture), $"{gold.Report}: '{gold.Exact}' is taken for the report's own word");
        }
    }

    private Evidence? Where(string report, string exact)
    {
        if (!_reports.TryGetValue(report, out var found)) return null;
        int at = found.Analysis.Reading.Text.IndexOf(exact, StringComparison.Ordinal);
        return at < 0 ? null : found.Analysis.Reading.Cite(new(at, at + exact.Length));
    }

    private void Point(string check, bool right, string fault)
    {
        if (!_points.TryGetValue(check, out var points)) _points.Add(check, points = []);
        points.Add(right);
        if (!right) _log.WriteLine($"  {Path.GetFileName(_folder)}  {check}: {fault}");
    }

    private static DateBounds Bounds(Answer<DateBounds> time) => time switch
    {
        Answer<DateBounds>.Known k => k.Value,
        Answer<DateBounds>.Ambiguous a => a.Candidates[0],
        _ => DateBounds.Unknown,
    };

    private static string Iso(SampleEvent gold) => new DateBounds(Day(gold.From), Day(gold.To)).ToString();

    private static NodaTime.LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
