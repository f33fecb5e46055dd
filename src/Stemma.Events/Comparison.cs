using Stemma.Events.Brief;
using Stemma.Events.Corroboration;
using Stemma.Events.Identity;
using Stemma.Events.Lineage;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Events;

/// <summary>Many analyses to one dossier: lineage, event identity, corroboration, brief.</summary>
public static class Comparison
{
    private const int LongestTitle = 80; // characters

    /// <summary>Compares the reports. The result does not depend on their order. Pure.</summary>
    public static Dossier Compare(IReadOnlyList<Analysis> analyses, IReadOnlyList<Problem> problems)
    {
        var set = ReportSet.Of(analyses);
        var space = ReportSpace.Of(set);
        var groups = ReportGroups.Find(space);
        var solved = SolvedTimes.Of(set, EventDrafts.Of(set, groups));
        var texts = TextLineage.Find(set.Analyses, set.Weights, AlikePairs(groups));
        var lineage = LineageLinks.Of(set, texts, groups, solved.Written);
        var events = new EventAssembly(set, space, groups, solved.Drafts).Assemble();
        var claims = Corroborator.Find(set, Joined(set.Count, texts), FocalReports(solved.Drafts));
        return new(
            Reports(set, solved.Written), set.Entities, events, claims, Quotations(set, events), lineage,
            Briefs(set, solved, events, claims, lineage), Problems(set.Analyses, problems));
    }

    private static IEnumerable<(int A, int B)> AlikePairs(ReportGroups groups) => groups.Chances.Where(c => c.Value >= 0.3).Select(c => c.Key);

    private static UnionFind Joined(int reports, IReadOnlyList<TextRelation> texts)
    {
        var joined = new UnionFind(reports);
        foreach (var relation in texts) joined.Join(relation.A, relation.B);
        return joined;
    }

    private static IEnumerable<(string Event, IReadOnlyList<int> Reports)> FocalReports(IReadOnlyList<EventDraft> drafts) =>
        drafts.Select((draft, i) => (EventAssembly.IdOf(i), draft.FocalOf)).Where(d => d.FocalOf.Count > 0);

    private static IReadOnlyList<DossierReport> Reports(ReportSet set, IReadOnlyList<Written> written) =>
        [.. set.Analyses.Select((a, i) => new DossierReport(ReportSet.IdOf(i), a, Title(set, i), written[i], FurnitureShare(a.Reading), set.EntityIds(i)))];

    private static string Title(ReportSet set, int report)
    {
        var reading = set.Analyses[report].Reading;
        if (reading.Metadata.Title is { Value.Length: > 0 } title) return title.Value;
        if (reading.Blocks.FirstOrDefault(b => b.Role == BlockRole.Headline) is { } headline) return set.Words(report, headline.Span);
        return reading.Blocks.FirstOrDefault(b => b.IsProse) is { } first ? FirstWords(set.Words(report, first.Span)) : System.IO.Path.GetFileName(reading.Path);
    }

    // A report without a headline goes by its first words, like a poem.
    private static string FirstWords(string text)
    {
        if (text.Length <= LongestTitle) return text;
        int end = text.LastIndexOf(' ', LongestTitle);
        return text[..(end > 0 ? end : char.IsHighSurrogate(text[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)].TrimEnd(',', ';', ':') + " …";
    }

    private static double FurnitureShare(Reading reading)
    {
        double all = reading.Blocks.Sum(b => b.Span.Length);
        return all == 0 ? 0 : reading.Blocks.Where(b => b.IsFurniture).Sum(b => b.Span.Length) / all;
    }

    private static IReadOnlyList<DossierQuotation> Quotations(ReportSet set, IReadOnlyList<DossierEvent> events)
    {
        var about = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var ev in events)
            foreach (string report in ev.FocalOf) about.TryAdd(report, ev.Id);
        return [.. Enumerable.Range(0, set.Count).SelectMany(i => set.Analyses[i].Quotations.Where(IsSpeech).Select(q => Quotation(set, i, q, about.GetValueOrDefault(ReportSet.IdOf(i), ""))))];
    }

    // What is only told of ("discussed the economy"), or said by nobody in particular, is a claim at most, not somebody's words.
    private static bool IsSpeech(Quotation q) =>
        q.Kind != QuotationKind.Indirect || (q.Speaker is Answer<Speaker>.Known && q.Rule is not ("quote.obj" or "quote.obl" or "quote.advcl"));

    private static DossierQuotation Quotation(ReportSet set, int report, Quotation q, string ev)
    {
        var speaker = q.Speaker is Answer<Speaker>.Known k ? k.Value : null;
        return new(
            ReportSet.IdOf(report), speaker is null ? "" : set.EntityId(report, speaker.Entity), speaker is null ? "" : set.Words(report, speaker.Span), ev, q.Kind,
            q.Cue is { } cue ? set.Cite(report, cue) : null, speaker is null ? null : set.Cite(report, speaker.Span), [.. q.Content.Select(c => set.Cite(report, c))]);
    }

    private static IReadOnlyList<BriefSentence> Briefs(
        ReportSet set, SolvedTimes solved, IReadOnlyList<DossierEvent> events, IReadOnlyList<DossierClaim> claims, IReadOnlyList<LineageLink> lineage)
    {
        var byEvent = claims.ToLookup(c => c.Event, StringComparer.Ordinal);
        var byReport = lineage.ToLookup(l => l.To, StringComparer.Ordinal);
        var about = events.SelectMany(e => e.FocalOf.Select(r => (r, e))).ToLookup(x => x.r, x => x.e, StringComparer.Ordinal);
        var ofEvents = solved.Drafts.SelectMany((draft, i) => EventBrief.Of(set, draft, events[i], [.. byEvent[events[i].Id]]));
        var ofReports = Enumerable.Range(0, set.Count).SelectMany(i => ReportBrief.Of(set, i, solved.Written[i], about[ReportSet.IdOf(i)].FirstOrDefault(), [.. byReport[ReportSet.IdOf(i)]]));
        return [.. ofEvents, .. ofReports];
    }

    private static IReadOnlyList<Problem> Problems(IReadOnlyList<Analysis> analyses, IReadOnlyList<Problem> problems) =>
        [.. problems.Concat(analyses.Where(a => a.NotAnalysed.Length > 0).Select(a => new Problem(a.Reading.Path, "not-analysed-language", a.NotAnalysed)))
            .OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Code, StringComparer.Ordinal)];
}
