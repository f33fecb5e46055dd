using Stemma.Model;
using Stemma.Text;

namespace Stemma.Dossiers;

/// <summary>The words of one piece of evidence, sliced from the report, with their place in code points of its decoded source: [Start, End).</summary>
internal readonly record struct Cited(DossierReport Report, TextSpan<Source> Span, int Start, int End, string Exact)
{
    /// <summary>The fragment that these words answer to on the report's page.</summary>
    public string Anchor => $"w{Start}-{End}";

    /// <summary>The words as they are read: for a page without the tags and references between them; the slice itself when none of it is in the reading text.</summary>
    public string AsRead
    {
        get
        {
            var reading = Report.Analysis.Reading;
            return Exact.AsSpan().IndexOfAny('<', '&') >= 0 && reading.Map.Forward(Span) is { } at ? reading.Slice(at) : Exact;
        }
    }
}

/// <summary>A dossier with the ways through it that every renderer needs, each looked up once.</summary>
internal sealed class DossierIndex
{
    private readonly Dictionary<string, DossierReport> _reports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<DossierReport>> _byHash = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CodePoints> _points = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DossierEntity> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DossierEvent> _events = new(StringComparer.Ordinal);

    public DossierIndex(Dossier dossier)
    {
        Dossier = dossier;
        foreach (var r in dossier.Reports)
        {
            _reports.TryAdd(r.Id, r);
            if (!_byHash.TryGetValue(r.Analysis.Id, out var same)) _byHash[r.Analysis.Id] = same = [];
            same.Add(r);
        }
        foreach (var e in dossier.Entities) _entities.TryAdd(e.Id, e);
        foreach (var e in dossier.Events) _events.TryAdd(e.Id, e);
        Claims = dossier.Claims.ToLookup(c => c.Event, StringComparer.Ordinal);
        Quotations = dossier.Quotations.ToLookup(q => q.Event, StringComparer.Ordinal);
        QuotationsOf = dossier.Quotations.ToLookup(q => q.Report, StringComparer.Ordinal);
        ClaimsOf = dossier.Claims.SelectMany(c => c.Members.Select(m => (m.Report, Claim: c, Member: m))).ToLookup(x => x.Report, x => (x.Claim, x.Member), StringComparer.Ordinal);
        EventsOf = dossier.Events.SelectMany(e => e.Reports.Select(r => (r, e))).ToLookup(x => x.r, x => x.e, StringComparer.Ordinal);
        EntitiesOf = dossier.Entities.SelectMany(e => e.Reports.Select(r => (r, e))).ToLookup(x => x.r, x => x.e, StringComparer.Ordinal);
        LineageOf = dossier.Lineage.SelectMany(l => new[] { l.From, l.To }.Distinct(StringComparer.Ordinal).Select(r => (r, l))).ToLookup(x => x.r, x => x.l, StringComparer.Ordinal);
        Names = dossier.Reports.SelectMany(FirstNames).ToLookup(n => n.Entity.Id, n => n.Words, StringComparer.Ordinal);
        EventBrief = dossier.Brief.Where(b => b.Report.Length == 0).ToLookup(b => b.Event, StringComparer.Ordinal);
        ReportBrief = dossier.Brief.Where(b => b.Report.Length > 0).ToLookup(b => b.Report, StringComparer.Ordinal);
    }

    public Dossier Dossier { get; }
    public ILookup<string, DossierClaim> Claims { get; }
    public ILookup<string, DossierQuotation> Quotations { get; }
    public ILookup<string, DossierQuotation> QuotationsOf { get; }
    public ILookup<string, (DossierClaim Claim, ClaimMember Member)> ClaimsOf { get; }
    public ILookup<string, DossierEvent> EventsOf { get; }
    public ILookup<string, DossierEntity> EntitiesOf { get; }
    public ILookup<string, LineageLink> LineageOf { get; }

    /// <summary>For each entity where it is first named, report by report.</summary>
    public ILookup<string, Cited> Names { get; }
    public ILookup<string, BriefSentence> EventBrief { get; }
    public ILookup<string, BriefSentence> ReportBrief { get; }

    public DossierReport? Report(string id) => _reports.GetValueOrDefault(id);
    public DossierEntity? Entity(string id) => _entities.GetValueOrDefault(id);
    public DossierEvent? Event(string id) => _events.GetValueOrDefault(id);

    /// <summary>What a voice is called: an entity's name, the report's own id, or the words that stand for a voice without a name.</summary>
    public string VoiceName(string voice) =>
        Entity(voice)?.Name ?? (Report(voice) is { } r ? $"{r.Id} itself" : voice);

    /// <summary>The words behind <paramref name="evidence"/>; null when its report is not in the dossier or the span holds nothing.</summary>
    /// <param name="prefer">A report's id, for reports with the same bytes.</param>
    public Cited? Cite(Evidence evidence, string prefer = "")
    {
        var report = _byHash.TryGetValue(evidence.Report, out var same) ? same.Find(r => r.Id == prefer) ?? same[0] : Report(evidence.Report);
        return report is null ? null : Cite(report, evidence.Span);
    }

    public Cited? Cite(DossierReport report, TextSpan<Source> span)
    {
        string text = report.Analysis.Reading.Decoded.Text;
        int start = Math.Clamp(span.Start, 0, text.Length), end = Math.Clamp(span.End, start, text.Length);
        if (start == end) return null;
        var points = Points(report);
        return new(report, new(start, end), points.At(start), points.At(end), text[start..end]);
    }

    /// <summary>The words behind each piece, without repeats, in the order given.</summary>
    public IEnumerable<Cited> CiteAll(IEnumerable<Evidence> evidence, string prefer = "") =>
        evidence.Select(e => Cite(e, prefer)).OfType<Cited>().DistinctBy(c => (c.Report.Id, c.Start, c.End));

    /// <summary>What stands around some words in their sentence, or block, as the report is read: at most <paramref name="reach"/> characters on each side.</summary>
    public static (string Before, string After) Around(Cited c, int reach)
    {
        var a = c.Report.Analysis;
        if (a.Reading.Map.Forward(c.Span) is not { } at) return ("", "");
        var whole = a.Sentences.Around(at)?.Span ?? a.Reading.Blocks.Around(at)?.Span ?? at;
        string text = a.Reading.Text;
        int from = Math.Max(whole.Start, at.Start - reach), to = Math.Min(whole.End, at.End + reach);
        while (from > whole.Start && from < at.Start && !char.IsWhiteSpace(text[from - 1])) from++;
        while (to < whole.End && to > at.End && !char.IsWhiteSpace(text[to])) to--;
        return ((from > whole.Start ? "… " : "") + text[from..at.Start], text[at.End..to].TrimEnd() + (to < whole.End ? " …" : ""));
    }

    /// <summary>Where each entity of a report is first named in it.</summary>
    public IEnumerable<(DossierEntity Entity, Cited Words)> FirstNames(DossierReport r)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var e in r.Analysis.Entities)
        {
            var first = e.Mentions.FirstOrDefault(m => m.Kind == MentionKind.Name) ?? e.Mentions.FirstOrDefault();
            if (first is null || !r.EntityIds.TryGetValue(e.Id, out string? id) || Entity(id) is not { } entity) continue;
            if (r.Analysis.Reading.Map.Back(first.Span) is { } span && Cite(r, span) is { } words && seen.Add(id)) yield return (entity, words);
        }
    }

    private CodePoints Points(DossierReport report)
    {
        if (!_points.TryGetValue(report.Id, out var points)) _points[report.Id] = points = new(report.Analysis.Reading.Decoded.Text);
        return points;
    }
}
