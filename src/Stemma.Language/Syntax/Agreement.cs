namespace Stemma.Language.Syntax;

/// <summary>
/// Features of finite verbs that the form does not show. The tagger's classes leave out number and person of verbs such as "killed" or "say", which a window of words cannot
/// tell; they are set from the subject once the syntax is known.
/// </summary>
public static class Agreement
{
    private static readonly string[] Hidden = ["Number=Plur", "Number=Sing", "Person=1", "Person=2", "Person=3"];

    /// <summary>The features as a class of the tagger: without those that the form does not show.</summary>
    public static string Strip(string upos, string feats)
    {
        if (feats == "_") return "";
        if (upos is not ("VERB" or "AUX") || !feats.Contains("VerbForm=Fin", StringComparison.Ordinal)) return feats;
        bool past = feats.Contains("Tense=Past", StringComparison.Ordinal), third = feats.Contains("Person=3", StringComparison.Ordinal) && feats.Contains("Number=Sing", StringComparison.Ordinal);
        if (!past && third && feats.Contains("Tense=Pres", StringComparison.Ordinal)) return feats;
        return string.Join('|', feats.Split('|').Where(f => !Hidden.Contains(f)));
    }
}
