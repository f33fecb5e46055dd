using Stemma.Lexicon;

namespace Stemma.Language.Quotations;

/// <summary>Adverbs that give a clause to a voice that is not named: reportedly, allegedly.</summary>
internal static class HearsayWords
{
    private static readonly Dictionary<string, CueKind> s_adverbs = Resources.List("hearsay-adverbs").Entries
        .ToDictionary(e => e.Phrase, e => Enum.Parse<CueKind>(e["kind"], ignoreCase: true), StringComparer.OrdinalIgnoreCase);

    public static bool IsAdverb(string lemma) => s_adverbs.ContainsKey(lemma);

    public static ReportingWord Adverb(string lemma, int at) => new(lemma, s_adverbs[lemma], CueFrame.Clause, at);
}
