using Stemma.Model;
using Stemma.Model.Naming;

namespace Stemma.Events.Entities;

/// <summary>An entity of one report, with the names that the report uses for it and what else the report names.</summary>
/// <param name="Order">Its place among the report's entities.</param>
/// <param name="Forms">Its names as written, most frequent first, each once.</param>
/// <param name="Company">Keys of all entities of the report but countries and peoples, itself included.</param>
internal sealed record LocalEntity(int Report, int Order, Entity Entity, IReadOnlyList<string> Forms, IReadOnlySet<string> Company)
{
    public PersonName Person { get; } = PersonName.Of(Entity.Name);

    public static IEnumerable<LocalEntity> Of(Analysis analysis, int report)
    {
        var company = analysis.Entities.Where(e => e.Type != EntityType.Group && e.Subtype != "country").Select(CompanyKey).ToHashSet(StringComparer.Ordinal);
        return analysis.Entities.Select((e, order) => new LocalEntity(report, order, e, FormsOf(analysis.Reading, e), company));
    }

    /// <summary>Whether the reports of both name something else in common.</summary>
    public static bool Meet(IReadOnlySet<string> a, IReadOnlySet<string> b, string self)
    {
        var (few, many) = a.Count <= b.Count ? (a, b) : (b, a);
        return few.Any(k => k != self && many.Contains(k));
    }

    public string Key => CompanyKey(Entity);

    /// <summary>A person counts by surname, so that a full name here and a short one there are one.</summary>
    private static string CompanyKey(Entity e) =>
        e.Type == EntityType.Person ? "person:" + PersonName.Of(e.Name).Surname.Skeleton : OrganizationNames.Key(e.Name);

    private static List<string> FormsOf(Reading reading, Entity entity) =>
        [.. entity.Mentions.Where(m => m.Kind == MentionKind.Name)
            .Select(m => string.Join(' ', reading.Slice(m.Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Append(entity.Name).GroupBy(f => f, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];
}
