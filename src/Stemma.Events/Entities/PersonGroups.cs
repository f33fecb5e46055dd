using Stemma.Model.Naming;

namespace Stemma.Events.Entities;

/// <summary>Joins persons across reports.</summary>
internal static class PersonGroups
{
    /// <summary>A key under which more different persons meet than this is compared by exact name alone.</summary>
    private const int MostPerKey = 64;

    public static IReadOnlyList<EntityGroup> Join(IEnumerable<LocalEntity> people)
    {
        var all = people.ToList();
        var groups = FullNames(all.Where(p => p.Person.IsFull));
        groups.AddRange(ShortNames(all.Where(p => !p.Person.IsFull), groups));
        return groups;
    }

    private static List<EntityGroup> FullNames(IEnumerable<LocalEntity> people)
    {
        var groups = new List<EntityGroup>();
        var byName = new Dictionary<string, List<EntityGroup>>(StringComparer.Ordinal);
        var byKey = new Dictionary<string, List<EntityGroup>>(StringComparer.Ordinal);
        foreach (var person in people)
        {
            var exact = Bucket(byName, NameFolding.Plain(person.Entity.Name));
            var near = Bucket(byKey, person.Person.Surname.Skeleton + "/" + person.Person.Given[0].Skeleton.FirstOrDefault());
            var group = exact.Find(g => g.MayBe(person)) ?? near.Take(MostPerKey).FirstOrDefault(g => g.MayBe(person) && g.Names.Exists(n => PersonNames.SameFull(n, person.Person)));
            if (group is not null) group.Add(person);
            else
            {
                groups.Add(group = new EntityGroup(person));
                near.Add(group);
            }
            if (!exact.Contains(group)) exact.Add(group);
        }
        return groups;
    }

    /// <summary>Surnames alone: the one full name that fits and shares a title or another entity; else one group for each surname and company.</summary>
    private static List<EntityGroup> ShortNames(IEnumerable<LocalEntity> people, List<EntityGroup> full)
    {
        var bySurname = new Dictionary<string, List<EntityGroup>>(StringComparer.Ordinal);
        foreach (var group in full)
            foreach (string key in group.Names.SelectMany(n => n.Given.Append(n.Surname)).Select(w => w.Skeleton).Distinct(StringComparer.Ordinal)) Bucket(bySurname, key).Add(group);
        var alone = new List<EntityGroup>();
        var aloneByName = new Dictionary<string, List<EntityGroup>>(StringComparer.Ordinal);
        foreach (var person in people)
        {
            var candidates = Bucket(bySurname, person.Person.Surname.Skeleton)
                .Where(g => g.Names.Exists(n => PersonNames.IsPartOf(person.Person.Surname, n)) && (g.SharesTitle(person) || g.SharesCompany(person))).Take(3).ToList();
            if (Only(candidates, person) is { } one)
            {
                one.Add(person);
                continue;
            }
            var same = Bucket(aloneByName, person.Person.Surname.Sound);
            var known = candidates.Count > 1 ? null : same.Take(MostPerKey).FirstOrDefault(g => g.SharesTitle(person) || g.SharesCompany(person));
            if (known is not null) known.Add(person);
            else
            {
                alone.Add(new EntityGroup(person));
                same.Add(alone[^1]);
            }
        }
        return alone;
    }

    /// <summary>The only candidate, or the only one that shares a title.</summary>
    private static EntityGroup? Only(List<EntityGroup> candidates, LocalEntity person)
    {
        if (candidates.Count <= 1) return candidates.FirstOrDefault();
        var titled = candidates.Where(g => g.SharesTitle(person)).ToList();
        return titled.Count == 1 ? titled[0] : null;
    }

    private static List<EntityGroup> Bucket(Dictionary<string, List<EntityGroup>> index, string key) =>
        index.TryGetValue(key, out var list) ? list : index[key] = [];
}
