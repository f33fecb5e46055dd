using Stemma.Model;
using Stemma.Model.Naming;

namespace Stemma.Events.Entities;

/// <summary>Joins what is not a person across reports: by stable id, else by name; an organization also by the acronym that a report gives it.</summary>
internal static class NamedGroups
{
    public static IReadOnlyList<EntityGroup> Join(IEnumerable<LocalEntity> entities)
    {
        var groups = new List<EntityGroup>();
        var byKey = new Dictionary<string, EntityGroup>(StringComparer.Ordinal);
        // Longer names first, so that an acronym meets the full name that explains it, wherever the two stand.
        foreach (var e in entities.OrderBy(e => e.Forms.Count > 1 ? 0 : 1).ThenBy(e => e.Report).ThenBy(e => e.Order))
        {
            var keys = Keys(e).ToList();
            var group = keys.Select(k => byKey.GetValueOrDefault(k)).FirstOrDefault(g => g is not null);
            if (group is not null) group.Add(e);
            else groups.Add(group = new EntityGroup(e));
            foreach (string key in keys) byKey.TryAdd(key, group);
        }
        return groups;
    }

    private static IEnumerable<string> Keys(LocalEntity e)
    {
        string kind = e.Entity.Type switch { EntityType.Place => "place", EntityType.Group => "group", _ => "body" };
        if (e.Entity.Links.Count > 0) yield return $"{kind}:{e.Entity.Links[0]}";
        yield return $"{kind}:{OrganizationNames.Key(e.Entity.Name)}";
        if (kind != "body") yield break;
        foreach (string form in e.Forms.Where(f => f != e.Entity.Name && OrganizationNames.IsAcronym(f, e.Entity.Name))) yield return $"{kind}:{OrganizationNames.Key(form)}";
    }
}
