using Stemma.Model;
using Stemma.Model.Naming;

namespace Stemma.Events.Entities;

/// <summary>Entities of several reports that are one thing, while they are being joined.</summary>
internal sealed class EntityGroup
{
    private readonly HashSet<string> _titles = new(StringComparer.Ordinal), _company = new(StringComparer.Ordinal);

    public EntityGroup(LocalEntity first) => Add(first);

    public List<LocalEntity> Members { get; } = [];

    /// <summary>Full names of the members, each spelling once.</summary>
    public List<PersonName> Names { get; } = [];

    public void Add(LocalEntity member)
    {
        Members.Add(member);
        _titles.UnionWith(member.Entity.Titles);
        _company.UnionWith(member.Company);
        if (member.Person.IsFull && !Names.Exists(n => n.Surname == member.Person.Surname && n.Given.SequenceEqual(member.Person.Given))) Names.Add(member.Person);
    }

    public bool SharesTitle(LocalEntity e) => e.Entity.Titles.Any(_titles.Contains);

    public bool SharesCompany(LocalEntity e) => LocalEntity.Meet(_company, e.Company, e.Key);

    /// <summary>Nothing speaks for two bearers of one name: a title or company in common, or a title missing on one side.</summary>
    public bool MayBe(LocalEntity e) => _titles.Count == 0 || e.Entity.Titles.Count == 0 || SharesTitle(e) || SharesCompany(e);

    public DossierEntity ToEntity(string id)
    {
        var forms = Members.SelectMany(m => m.Forms).GroupBy(f => f, StringComparer.Ordinal).Select(g => (Form: g.Key, Count: g.Count())).ToList();
        string name = Members.GroupBy(m => m.Entity.Name, StringComparer.Ordinal)
            .OrderByDescending(g => PersonName.Of(g.Key).IsFull).ThenByDescending(g => g.Count()).ThenByDescending(g => g.Key.Length).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
        var types = Members.GroupBy(m => m.Entity.Type).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;
        return new(
            id, types, Members.Select(m => m.Entity.Subtype).FirstOrDefault(s => s.Length > 0) ?? "", name,
            [.. forms.OrderByDescending(f => f.Form == name).ThenByDescending(f => f.Form.Count(c => c == ' ')).ThenByDescending(f => f.Count).ThenBy(f => f.Form, StringComparer.Ordinal).Select(f => f.Form)],
            [.. Members.SelectMany(m => m.Entity.Titles).GroupBy(t => t, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)],
            [.. Members.SelectMany(m => m.Entity.Links).Distinct(StringComparer.Ordinal)],
            [.. Members.Select(m => m.Report).Distinct().Order().Select(ReportSet.IdOf)]);
    }
}
