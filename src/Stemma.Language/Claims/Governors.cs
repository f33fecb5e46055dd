using Stemma.Language.Quotations;
using Stemma.Lexicon;

namespace Stemma.Language.Claims;

/// <summary>Verbs and adjectives that add time or likelihood to their infinitive and no deed of their own: begin to, is set to, plans to.</summary>
internal static class Governors
{
    private static readonly HashSet<string> s_passing = Resources.List("passing-governors").Entries.Select(e => e.Phrase).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the infinitive alone names the deed.</summary>
    public static bool Passes(WordTree tree, int governor) =>
        s_passing.Contains(tree[governor].Lemma) || ReportingWords.Verb(tree, governor).Kind is CueKind.Expectation or CueKind.Intention or CueKind.Speech or CueKind.Claim or CueKind.Belief or CueKind.Allegation;
}
