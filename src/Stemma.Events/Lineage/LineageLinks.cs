using Stemma.Events.Identity;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Events.Lineage;

/// <summary>From relations of texts, cited media and shared speakers to the dossier's lineage.</summary>
public static class LineageLinks
{
    private const int MostEvidence = 3;

    /// <param name="written">For each report, when it was written as far as all reports together tell.</param>
    public static IReadOnlyList<LineageLink> Of(ReportSet set, IReadOnlyList<TextRelation> texts, ReportGroups groups, IReadOnlyList<Written> written)
    {
        var links = new List<LineageLink>();
        links.AddRange(texts.Select(t => FromText(set, t, written)));
        links.AddRange(Citations(set));
        links.AddRange(SharedVoices(set, groups));
        return links;
    }

    private static LineageLink FromText(ReportSet set, TextRelation relation, IReadOnlyList<Written> written)
    {
        var (from, to, directed, order) = Direction(set, relation, written);
        List<Evidence> evidence = [.. relation.Sentences.OrderByDescending(s => s.Similarity).Take(MostEvidence).SelectMany(s => new[] { set.Cite(relation.A, s.A), set.Cite(relation.B, s.B) })];
        if (evidence.Count == 0) evidence = Passages(set, relation);
        string share = relation.Kind == LineageKind.Copy
            ? $"{Percent(relation.Score)} of the shorter report's runs of five words stand in the other."
            : $"{relation.Sentences.Count} sentences say the same in the same order ({Percent(relation.Score)} of the shorter report).";
        return new(ReportSet.IdOf(from), ReportSet.IdOf(to), relation.Kind, directed, relation.Score, [new("lineage.text", share, evidence), order], evidence);
    }

    /// <summary>For reports whose sentences are not known: a passage of the one that stands in the other, else how both begin.</summary>
    private static List<Evidence> Passages(ReportSet set, TextRelation relation)
    {
        var (a, b) = (set.Analyses[relation.A].Reading, set.Analyses[relation.B].Reading);
        var (left, right) = (a.Blocks.Where(x => x.Role == BlockRole.Body).ToList(), b.Blocks.Where(x => x.Role == BlockRole.Body).ToList());
        if (left.Count == 0 || right.Count == 0) return [];
        var said = right.DistinctBy(r => b.Slice(r.Span), StringComparer.Ordinal).ToDictionary(r => b.Slice(r.Span), StringComparer.Ordinal);
        var same = left.Where(l => said.ContainsKey(a.Slice(l.Span))).MaxBy(l => l.Span.Length);
        return [set.Cite(relation.A, (same ?? left[0]).Span), set.Cite(relation.B, same is null ? right[0].Span : said[a.Slice(same.Span)].Span)];
    }

    private static (int From, int To, bool Directed, Reason Why) Direction(ReportSet set, TextRelation relation, IReadOnlyList<Written> written)
    {
        var (a, b) = (relation.A, relation.B);
        if (written[a].Bounds.To < written[b].Bounds.From) return (a, b, true, Earlier(a, b));
        if (written[b].Bounds.To < written[a].Bounds.From) return (b, a, true, Earlier(b, a));
        if (Names(set, b, a)) return (a, b, true, new("lineage.names-source", $"{ReportSet.IdOf(b)} names the publisher of {ReportSet.IdOf(a)}."));
        if (Names(set, a, b)) return (b, a, true, new("lineage.names-source", $"{ReportSet.IdOf(a)} names the publisher of {ReportSet.IdOf(b)}."));
        return (a, b, false, new("lineage.undirected", "Which of the two came first could not be told."));
    }

    private static Reason Earlier(int first, int second) => new("lineage.earlier", $"{ReportSet.IdOf(first)} was written before {ReportSet.IdOf(second)}.");

    private static bool Names(ReportSet set, int report, int publisher)
    {
        string? site = set.Analyses[publisher].Reading.Metadata.Site?.Value;
        return site is { Length: > 3 } && set.Analyses[report].Entities.Any(e => e.Type == EntityType.Organization && string.Equals(e.Name, site, StringComparison.OrdinalIgnoreCase));
    }

    // A medium that a report names as its source: "according to Reuters", "(TASS)".
    private static IEnumerable<LineageLink> Citations(ReportSet set)
    {
        for (int i = 0; i < set.Count; i++)
        {
            var analysis = set.Analyses[i];
            var media = analysis.Entities.Where(e => e.Subtype == "media").ToDictionary(e => e.Id, StringComparer.Ordinal);
            var cited = new SortedDictionary<string, List<Evidence>>(StringComparer.Ordinal);
            foreach (var (entity, span) in Voices(analysis).Where(v => media.ContainsKey(v.Entity)))
            {
                string id = set.EntityId(i, entity);
                if (!cited.TryGetValue(id, out var list)) cited.Add(id, list = []);
                list.Add(set.Cite(i, span));
            }
            foreach (var (id, evidence) in cited)
                yield return new(id, ReportSet.IdOf(i), LineageKind.Cites, true, 1, [new("lineage.cites", $"{ReportSet.IdOf(i)} gives {set.Entity(id).Name} as its source.", evidence)], evidence);
        }
    }

    private static IEnumerable<(string Entity, TextSpan<Article> Span)> Voices(Analysis analysis)
    {
        foreach (var quotation in analysis.Quotations)
            if (quotation.Speaker is Answer<Speaker>.Known { Value: var speaker }) yield return (speaker.Entity, quotation.Cue is { } cue ? speaker.Span.Cover(cue) : speaker.Span);
        foreach (var link in analysis.Claims.SelectMany(c => c.Attribution)) yield return (link.Entity, link.Voice.Cover(link.Cue));
    }

    // Two reports on one event that quote the same speaker carry one voice there.
    private static IEnumerable<LineageLink> SharedVoices(ReportSet set, ReportGroups groups)
    {
        foreach (var group in groups.All.Where(g => g.Count > 1))
        {
            var speakers = group.SelectMany(r => Spoken(set, r)).GroupBy(s => s.Speaker, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal);
            var shared = new SortedDictionary<(int A, int B), List<(string Speaker, Evidence A, Evidence B)>>();
            foreach (var speaker in speakers)
            {
                var first = speaker.DistinctBy(s => s.Report).OrderBy(s => s.Report).Take(12).ToList();
                for (int x = 0; x < first.Count; x++)
                    for (int y = x + 1; y < first.Count; y++)
                    {
                        if (!shared.TryGetValue((first[x].Report, first[y].Report), out var list)) shared.Add((first[x].Report, first[y].Report), list = []);
                        list.Add((speaker.Key, first[x].Evidence, first[y].Evidence));
                    }
            }
            foreach (var ((a, b), voices) in shared)
            {
                List<Evidence> evidence = [.. voices.SelectMany(v => new[] { v.A, v.B })];
                string names = string.Join(", ", voices.Select(v => set.Entity(v.Speaker).Name));
                yield return new(ReportSet.IdOf(a), ReportSet.IdOf(b), LineageKind.SameVoice, false, Math.Min(1, voices.Count / 5.0), [new("lineage.same-voice", $"Both quote {names}.", evidence)], evidence);
            }
        }
    }

    private static IEnumerable<(int Report, string Speaker, Evidence Evidence)> Spoken(ReportSet set, int report) =>
        from quotation in set.Analyses[report].Quotations
        let speaker = quotation.Speaker is Answer<Speaker>.Known k ? set.EntityId(report, k.Value.Entity) : ""
        where speaker.Length > 0
        select (report, speaker, set.Cite(report, quotation.Content[0]));

    private static string Percent(double share) => $"{Math.Round(share * 100)} %";
}
