using Stemma.Events.Entities;
using Stemma.Events.Words;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Events;

/// <summary>The reports of one comparison in their canonical order, with the entities that they share.</summary>
public sealed class ReportSet
{
    private readonly IReadOnlyList<IReadOnlyDictionary<string, string>> _entityIds;
    private readonly Dictionary<string, DossierEntity> _entities;

    /// <param name="analyses">In canonical order: by path, then by id.</param>
    /// <param name="entities">Every entity of the reports.</param>
    /// <param name="entityIds">For each report, from its own entity ids to those of <paramref name="entities"/>.</param>
    public ReportSet(IReadOnlyList<Analysis> analyses, IReadOnlyList<DossierEntity> entities, IReadOnlyList<IReadOnlyDictionary<string, string>> entityIds)
    {
        (Analyses, Entities, _entityIds) = (analyses, entities, entityIds);
        _entities = entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        Weights = new TermWeights(analyses.Select(a => (IReadOnlySet<string>)WordScan.Scan(a.Reading).Select(w => w.Term).ToHashSet(StringComparer.Ordinal)));
    }

    /// <summary>Orders the reports and links their entities.</summary>
    public static ReportSet Of(IEnumerable<Analysis> analyses)
    {
        var ordered = InOrder(analyses);
        var (entities, maps) = EntityLinker.Link(ordered);
        return new(ordered, entities, maps);
    }

    public IReadOnlyList<Analysis> Analyses { get; }
    public IReadOnlyList<DossierEntity> Entities { get; }
    public TermWeights Weights { get; }
    public int Count => Analyses.Count;

    /// <summary>By path, then by id, so that nothing later depends on the order in which reports came.</summary>
    public static IReadOnlyList<Analysis> InOrder(IEnumerable<Analysis> analyses) =>
        [.. analyses.OrderBy(a => a.Reading.Path, StringComparer.Ordinal).ThenBy(a => a.Id, StringComparer.Ordinal)];

    /// <summary>r1, r2, …</summary>
    public static string IdOf(int report) => $"r{report + 1}";

    public IReadOnlyDictionary<string, string> EntityIds(int report) => _entityIds[report];

    /// <summary>The dossier's id for a report's own entity id; empty when there is none.</summary>
    public string EntityId(int report, string local) => _entityIds[report].GetValueOrDefault(local, "");

    public DossierEntity Entity(string id) => _entities[id];

    /// <summary>The name of the entity that a voice is, else the voice as it stands (a report's id, quoted words).</summary>
    public string NameOf(string voice) => _entities.TryGetValue(voice, out var entity) ? entity.Name : voice;

    public Evidence Cite(int report, TextSpan<Article> span) => Analyses[report].Reading.Cite(span);

    /// <summary>The words of a span in one line.</summary>
    public string Words(int report, TextSpan<Article> span) => string.Join(' ', Analyses[report].Reading.Slice(span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
