namespace Stemma.Language.Events;

/// <summary>The list <c>support-verbs</c>: verbs that say little beside the event noun that they stand with.</summary>
internal static class SupportVerbs
{
    private sealed record Row(bool Object, bool Subject, bool OtherIsPatient);

    private static readonly Dictionary<string, Row> Rows = Resources.List("support-verbs").Entries.ToDictionary(
        e => e.Phrase, e => new Row(e["noun"] is "obj" or "both", e["noun"] is "subj" or "both", e["agent"] == "patient"), StringComparer.OrdinalIgnoreCase);

    /// <summary>"hold" in "hold talks", "talks were held".</summary>
    public static bool TakesObject(string lemma) => Rows.TryGetValue(lemma, out var row) && row.Object;

    /// <summary>"begin" in "talks began".</summary>
    public static bool TakesSubject(string lemma) => Rows.TryGetValue(lemma, out var row) && row.Subject;

    /// <summary>Whether the verb's other argument is the one whom the event befalls ("the quake hit Chile").</summary>
    public static bool OtherIsPatient(string lemma) => Rows.TryGetValue(lemma, out var row) && row.OtherIsPatient;
}
