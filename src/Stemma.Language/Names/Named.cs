using Stemma.Model;
using Stemma.Model.Naming;

namespace Stemma.Language.Names;

internal enum Gender : byte { Unknown, Man, Woman }

/// <summary>One name of the report with what stands beside it: titles and the country that they tie it to.</summary>
/// <param name="First">First token of the name without its titles.</param>
/// <param name="TitleFirst">First token of the titles before it, or <paramref name="First"/>.</param>
internal sealed record Named(NameSpan Span, int First, int End, int TitleFirst, string Text, IReadOnlyList<string> Titles, string Country, Gender Gender)
{
    public PersonName Person { get; } = PersonName.Of(Text);
}

/// <summary>An entity while it is being put together.</summary>
internal sealed class Cluster(EntityType type, Named first)
{
    public EntityType Type { get; } = type;
    public string Subtype { get; set; } = first.Span.Subtype;
    public List<Named> Names { get; } = [first];
    public List<(int First, int End, MentionKind Kind)> Others { get; } = [];
    public string Country { get; private set; } = first.Country;
    public Gender Gender { get; set; } = first.Gender;
    public bool Government { get; set; }

    /// <summary>The fullest name: for persons most words; not in capitals if there is another; for places the usual one; then longest, then first.</summary>
    public Named Fullest => Names.OrderBy(n => n.Text == n.Text.ToUpperInvariant() && n.Text.Length > 5)
        .ThenByDescending(n => Type == EntityType.Place && Places.IsCanonical(n.Text))
        .ThenByDescending(n => Type == EntityType.Place ? 0 : n.Person.Given.Count)
        .ThenByDescending(n => n.Text.Length).First();

    /// <summary>Each once, in the order in which the report gives them.</summary>
    public List<string> Titles { get; } = [.. first.Titles];

    public void Add(Named name)
    {
        Names.Add(name);
        foreach (string title in name.Titles)
            if (!Titles.Contains(title)) Titles.Add(title);
        if (Country.Length == 0) Country = name.Country;
        if (Gender == Gender.Unknown) Gender = name.Gender;
        if (Subtype.Length == 0) Subtype = name.Span.Subtype;
    }
}
