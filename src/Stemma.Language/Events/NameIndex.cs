using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Events;

/// <summary>The report's entities by the words that mention them.</summary>
internal sealed class NameIndex
{
    private static readonly IReadOnlySet<string> PersonNouns =
        Resources.List("person-nouns").Entries.Select(e => e.Phrase).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private readonly Layer<Mention> _mentions;
    private readonly Dictionary<string, Entity> _entities;

    public NameIndex(IReadOnlyList<Entity> entities)
    {
        _mentions = new(entities.SelectMany(e => e.Mentions));
        _entities = entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
    }

    public Entity this[string id] => _entities[id];

    /// <summary>The mention whose words hold the phrase's head, or stand beside it as its name ("President Lukashenko", "the president, Lukashenko").</summary>
    public Mention? At(SentenceTree tree, int head) =>
        tree[head].Upos == Upos.ADJ ? Beside(tree, head) ?? Own(tree, head) : Own(tree, head) ?? Beside(tree, head); // "Belarusian" President Lukashenko, hung on the adjective

    private Mention? Own(SentenceTree tree, int head) => _mentions.Around(tree[head].Span) is { } m && !IsPossessorOnly(tree, head, m) ? m : null;

    /// <summary>A possessive pronoun or name inside the phrase is somebody else.</summary>
    private static bool IsPossessorOnly(SentenceTree tree, int head, Mention m) =>
        m.Kind == MentionKind.Name && tree.Child(head, "nmod:poss") is >= 0 and var p && tree[p].Span.Start >= m.Span.Start && tree[p].Span.End <= m.Span.End && tree[head].Upos != Upos.PROPN;

    private Mention? Beside(SentenceTree tree, int head)
    {
        foreach (int c in tree.Children(head))
        {
            bool names = tree.Is(c, "flat") || tree.Is(c, "appos") || tree[c].Deprel == "nmod:desc" || tree.Is(c, "compound") && tree[c].Upos == Upos.PROPN && tree[head].Upos == Upos.PROPN;
            if (names && _mentions.Around(tree[c].Span) is { Kind: MentionKind.Name } m) return m;
        }
        return null;
    }

    public bool IsInsideName(TextSpan<Article> span) =>
        _mentions.Around(span) is { Kind: MentionKind.Name } m && m.Span.Length > span.Length && _entities[m.Entity].Type is not EntityType.Other;

    public bool IsOrganization(SentenceTree tree, int i) => At(tree, i) is { } m && _entities[m.Entity].Type == EntityType.Organization;

    /// <summary>The name, or the person's title, that holds this token, or null; the person first, as in "President of Belarus".</summary>
    public Mention? NameAt(TextSpan<Article> token)
    {
        Mention? best = null;
        foreach (var m in _mentions.Touching(token))
            if (m.Kind != MentionKind.Pronoun && (m.Kind == MentionKind.Name || _entities[m.Entity].Type == EntityType.Person) && (best is null || _entities[m.Entity].Type == EntityType.Person)) best = m;
        return best;
    }

    public bool IsPerson(SentenceTree tree, int i)
    {
        if (At(tree, i) is { } m && _entities[m.Entity].Type is EntityType.Person or EntityType.Group or EntityType.Organization) return true;
        var token = tree[i];
        return token.Upos == Upos.PRON ? token.Lemma is "he" or "she" or "they" or "who" or "whom" or "we" or "i" or "you"
            : token.Upos == Upos.PROPN || token.Upos == Upos.NUM || PersonNouns.Contains(token.Lemma);
    }
}
