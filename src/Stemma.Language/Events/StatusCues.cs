using Stemma.Lexicon;

namespace Stemma.Language.Events;

/// <summary>What a word says of the occurrence that it governs or modifies. Later ones outweigh earlier ones.</summary>
internal enum Cue { None, Same, Past, Present, Ongoing, Habitual, Prevented, Negative, Purpose, Scheduled, Expected, Would, Hypothetical, Alleged, Cancelled, Denied }

/// <summary>The list <c>status-cues</c>, by part of speech.</summary>
internal static class StatusCues
{
    private static readonly WordList List = Resources.List("status-cues");
    private static readonly Dictionary<string, Cue> Verbs = Column("verb"), Adjectives = Column("adj"), Nouns = Column("noun"), Adverbs = Column("adv"),
        Marks = Column("mark"), Cases = Column("case"), Auxiliaries = Column("aux");

    private static readonly HashSet<string> ClauseOnly =
        List.Entries.Where(e => e["of"] == "clause").Select(e => e.Phrase).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static Cue Verb(string lemma) => Verbs.TryGetValue(lemma, out var cue) || Verbs.TryGetValue(lemma + "e", out cue) ? cue : Cue.None; // "postpon" for a verb unseen

    /// <summary>What the verb says of an event noun that is its object or passive subject.</summary>
    public static Cue VerbOfNoun(string lemma) => ClauseOnly.Contains(lemma) ? Cue.None : Verb(lemma);

    public static Cue Adjective(string word) => Adjectives.GetValueOrDefault(word);
    public static Cue Noun(string lemma) => Nouns.GetValueOrDefault(lemma);
    public static Cue Adverb(string lemma) => Adverbs.GetValueOrDefault(lemma);
    public static Cue Mark(string lemma) => Marks.GetValueOrDefault(lemma);
    public static Cue Case(string lemma) => Cases.GetValueOrDefault(lemma);
    public static Cue Auxiliary(string lemma) => Auxiliaries.GetValueOrDefault(lemma);

    private static Dictionary<string, Cue> Column(string name) =>
        List.Entries.Where(e => e[name].Length > 0).ToDictionary(e => e.Phrase, e => Enum.Parse<Cue>(e[name], ignoreCase: true), StringComparer.OrdinalIgnoreCase);
}
