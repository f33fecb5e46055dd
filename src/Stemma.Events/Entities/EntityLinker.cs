using Stemma.Model;

namespace Stemma.Events.Entities;

/// <summary>
/// Joins the entities of many reports: the same thing under its names. Persons by full name across spellings, then surnames that fit one person and
/// share a title or another entity with that person's reports; places by their ids; bodies by name, or by an acronym that a report explains.
/// What fits two stays apart. Candidates meet under keys, so the work grows with the number of entities, not with its square.
/// </summary>
public static class EntityLinker
{
    /// <param name="analyses">In canonical order; report i is called r(i + 1).</param>
    /// <returns>The entities in order of first appearance (p1, p2, …), and for each report the map from its own ids to theirs.</returns>
    public static (IReadOnlyList<DossierEntity> Entities, IReadOnlyList<IReadOnlyDictionary<string, string>> Maps) Link(IReadOnlyList<Analysis> analyses)
    {
        var local = analyses.SelectMany((a, i) => LocalEntity.Of(a, i)).ToList();
        var joined = PersonGroups.Join(local.Where(e => e.Entity.Type == EntityType.Person))
            .Concat(NamedGroups.Join(local.Where(e => e.Entity.Type != EntityType.Person))).ToList();
        foreach (var group in joined) group.Members.Sort((a, b) => (a.Report, a.Order).CompareTo((b.Report, b.Order)));
        var groups = joined.OrderBy(g => g.Members[0].Report).ThenBy(g => g.Members[0].Order).ToList();
        var maps = analyses.Select(_ => new Dictionary<string, string>(StringComparer.Ordinal)).ToList();
        for (int p = 0; p < groups.Count; p++)
            foreach (var member in groups[p].Members) maps[member.Report][member.Entity.Id] = IdOf(p);
        return ([.. groups.Select((g, p) => g.ToEntity(IdOf(p)))], [.. maps]);
    }

    private static string IdOf(int p) => $"p{p + 1}";
}
