using Stemma.Text;

namespace Stemma.Model;

public enum EntityType { Person, Organization, Place, Group, Other }

public enum MentionKind { Name, Nominal, Pronoun }

/// <summary>A span that names something, as the name finder sees it, before it is known what it names.</summary>
/// <param name="Subtype">country, city, facility, region; media for a news agency, broadcaster or paper; empty when not known.</param>
public sealed record NameSpan(TextSpan<Article> Span, EntityType Type, string Subtype = "") : ISpanned;

/// <summary>A span that names the entity <paramref name="Entity"/> (an <see cref="Entity.Id"/> of the same report).</summary>
public sealed record Mention(TextSpan<Article> Span, MentionKind Kind, string Entity) : ISpanned;

/// <summary>A thing that a report names.</summary>
/// <param name="Id">e1, e2, … in order of first mention within one report.</param>
/// <param name="Name">The fullest form that the report uses, without titles.</param>
/// <param name="Titles">Titles and roles that the report gives it, lower-case: "president", "defence minister".</param>
/// <param name="Links">Stable ids, <c>iso3166:BY</c>, <c>geonames:625144</c>, <c>wikidata:Q184</c>; empty when none is known.</param>
/// <param name="Government">For a place: the id of what it stands for when used for its government is this same entity; true when it is so used somewhere.</param>
public sealed record Entity(
    string Id, EntityType Type, string Subtype, string Name, IReadOnlyList<string> Titles, IReadOnlyList<Mention> Mentions,
    IReadOnlyList<string> Links, bool Government = false);
