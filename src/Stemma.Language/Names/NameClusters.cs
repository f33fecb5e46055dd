using Stemma.Model;
using Stemma.Model.Naming;

namespace Stemma.Language.Names;

/// <summary>Joins the names of one report: full names first, then the short forms that fit exactly one of them. What fits two stays apart.</summary>
internal static class NameClusters
{
    public static List<Cluster> Join(IReadOnlyList<Named> names)
    {
        var clusters = new List<Cluster>();
        foreach (var group in names.GroupBy(n => n.Span.Type).OrderBy(g => g.Key))
        {
            clusters.AddRange(group.Key switch
            {
                EntityType.Person => People(group.ToList()),
                EntityType.Organization => Organizations(group.ToList()),
                _ => ByKey(group.Key, group),
            });
        }
        return clusters;
    }

    private static List<Cluster> People(List<Named> names)
    {
        var byBones = new Dictionary<string, List<Cluster>>(StringComparer.Ordinal);
        var people = new List<Cluster>();
        foreach (var name in names.Where(n => n.Person.IsFull))
        {
            var near = byBones.TryGetValue(name.Person.Surname.Skeleton, out var list) ? list : byBones[name.Person.Surname.Skeleton] = [];
            var same = near.FirstOrDefault(c => c.Names.Exists(n => PersonNames.SameFull(n.Person, name.Person)));
            if (same is not null) same.Add(name);
            else
            {
                people.Add(new Cluster(EntityType.Person, name));
                near.Add(people[^1]);
            }
        }
        AddSingles(names.Where(n => !n.Person.IsFull), people);
        return people;
    }

    private static void AddSingles(IEnumerable<Named> singles, List<Cluster> people)
    {
        var full = people.SelectMany(p => p.Names.SelectMany(n => n.Person.Given.Append(n.Person.Surname)).Select(w => w.Skeleton).Distinct(StringComparer.Ordinal).Select(k => (k, p)))
            .ToLookup(x => x.k, x => x.p, StringComparer.Ordinal);
        var alone = new Dictionary<string, Cluster>(StringComparer.Ordinal);
        var fits = new Dictionary<string, List<Cluster>>(StringComparer.Ordinal);
        foreach (var name in singles)
        {
            var word = name.Person.Surname;
            if (!fits.TryGetValue(word.Plain, out var candidates)) fits.Add(word.Plain, candidates = [.. full[word.Skeleton].Where(c => c.Names.Exists(n => PersonNames.IsPartOf(word, n.Person)))]);
            if (Choose(candidates, name) is { } fit) fit.Add(name);
            else if (alone.TryGetValue(word.Sound, out var known)) known.Add(name);
            else
            {
                people.Add(new Cluster(EntityType.Person, name));
                alone.Add(word.Sound, people[^1]);
            }
        }
    }

    /// <summary>The one that fits: by gender and title when several share the name; the only one named so far when the others come later.</summary>
    private static Cluster? Choose(List<Cluster> candidates, Named name)
    {
        if (candidates.Count <= 1) return candidates.FirstOrDefault();
        var left = candidates.Where(c => name.Gender == Gender.Unknown || c.Gender == Gender.Unknown || c.Gender == name.Gender).ToList();
        var bySurname = left.Where(c => c.Names.Exists(n => PersonNames.SameWord(n.Person.Surname, name.Person.Surname))).ToList();
        if (bySurname.Count > 0) left = bySurname;
        var byTitle = left.Where(c => c.Titles.Intersect(name.Titles, StringComparer.Ordinal).Any()).ToList();
        if (byTitle.Count > 0) left = byTitle;
        if (left.Count == 1) return left[0];
        var earlier = left.Where(c => c.Names.Exists(n => n.First < name.First)).ToList();
        return earlier.Count == 1 ? earlier[0] : null;
    }

    private static List<Cluster> Organizations(List<Named> names)
    {
        var clusters = ByKey(EntityType.Organization, names);
        var byStart = clusters.Where(c => c.Names.Exists(n => n.Text.Contains(' ', StringComparison.Ordinal))).ToLookup(c => char.ToUpperInvariant(c.Names[0].Text[0]));
        foreach (var small in clusters.Where(c => !c.Names[0].Text.Contains(' ', StringComparison.Ordinal)).ToList())
        {
            string word = small.Names[0].Text;
            var large = byStart[char.ToUpperInvariant(word[0])].Where(c => c != small && c.Names.Exists(n => IsLongForm(word, n.Text))).Take(2).ToList();
            if (large.Count != 1) continue;
            foreach (var name in small.Names) large[0].Add(name);
            clusters.Remove(small);
        }
        return clusters;
    }

    /// <summary>An acronym's full name, or a name that begins with the one word: "Xinhua" and "Xinhua News Agency". A country's name alone is no short form.</summary>
    private static bool IsLongForm(string word, string full) =>
        OrganizationNames.IsAcronym(word, full)
        || (word.Length > 4 && full.StartsWith(word + " ", StringComparison.OrdinalIgnoreCase) && !NameLists.IsDemonym(word) && Places.Find(word) is null);

    private static List<Cluster> ByKey(EntityType type, IEnumerable<Named> names)
    {
        var clusters = new List<Cluster>();
        var byKey = new Dictionary<string, Cluster>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            string key = Places.Key(type, name.Text);
            if (byKey.TryGetValue(key, out var same)) same.Add(name);
            else
            {
                clusters.Add(new Cluster(type, name));
                byKey.Add(key, clusters[^1]);
            }
        }
        return clusters;
    }
}
