using Stemma.Language.Quotations;
using Stemma.Model;

namespace Stemma.Language.Claims;

/// <summary>What the cues around a clause leave of its own factuality.</summary>
internal static class ClaimFactuality
{
    /// <param name="own">What the clause itself says: tense, modality, negation.</param>
    /// <param name="cues">Kinds of the cues around it, outermost first.</param>
    public static Factuality Of(Factuality own, IEnumerable<CueKind> cues)
    {
        var result = own;
        bool stated = own is Factuality.Happened or Factuality.Ongoing or Factuality.Habitual;
        foreach (var kind in cues)
        {
            if (kind == CueKind.Denial) return Factuality.Denied;
            if (kind == CueKind.Allegation && own == Factuality.Hypothetical) result = Factuality.Alleged; // "of having hidden it": no tense of its own
            if (stated && Under(kind) is { } changed) result = changed;
        }
        return result;
    }

    private static Factuality? Under(CueKind kind) => kind switch
    {
        CueKind.Allegation or CueKind.Claim or CueKind.Belief => Factuality.Alleged,
        CueKind.Expectation or CueKind.Intention => Factuality.Expected,
        CueKind.Question or CueKind.Demand or CueKind.Refusal => Factuality.Hypothetical,
        _ => null,
    };
}
