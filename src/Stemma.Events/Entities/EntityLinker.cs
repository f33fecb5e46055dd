using Stemma.Model;

namespace Stemma.Events.Entities;

/// <summary>Joins entities of the same name across reports. Interim: exact names only.</summary>
public static class EntityLinker
{
    public static (IReadOnlyList<DossierEntity> Entities, IReadOnlyList<IReadOnlyDictionary<string, string>> Maps) Link(IReadOnlyList<Analysis> analyses)
    {
        var ids = new Dictionary<string, string>();
        var ents = new List<DossierEntity>();
        var maps = new List<IReadOnlyDictionary<string, string>>();
        foreach (var a in analyses)
        {
            var map = new Dictionary<string, string>();
            foreach (var e in a.Entities)
            {
                if (!ids.TryGetValue(e.Name, out var id)) { ids[e.Name] = id = $"p{ids.Count + 1}"; ents.Add(new(id, e.Type, e.Subtype, e.Name, [e.Name], e.Titles, e.Links, [])); }
                map[e.Id] = id;
            }
            maps.Add(map);
        }
        return (ents, maps);
    }
}
