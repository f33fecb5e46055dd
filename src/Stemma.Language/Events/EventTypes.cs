using Stemma.Lexicon;

namespace Stemma.Language.Events;

/// <summary>A kind of occurrence: a row of <c>event-types</c>.</summary>
/// <param name="Family">Kinds whose mentions may name one occurrence share it ("the visit", "the talks").</param>
/// <param name="Plannable">Whether people set a day for it beforehand.</param>
internal sealed record EventType(string Name, string Family, bool Plannable, Entry? Row)
{
    public static readonly EventType Other = new("other", "other", Plannable: false, Row: null);

    /// <summary>It comes of another event, as a death or an investigation does of a shooting.</summary>
    public bool IsAftermath => Row?["after"] is { Length: > 0 };

    /// <summary>What people do about an event: they investigate, search, treat.</summary>
    public bool IsResponse => Row?["after"] == "response";

    /// <summary>It befalls people, as a fire or a shooting does; nobody plans it and no court decides it.</summary>
    public bool Befalls => this != Other && !Plannable && !IsResponse && Family is not ("custody" or "charge" or "verdict" or "sentencing" or "rejection" or "dispute" or "record" or "rating");

    /// <summary>Two who meet, agree, marry: the role of both is one.</summary>
    public bool IsMutual => Role("agent") == Role("patient") && Row is not null && Row["with"] == Role("agent");

    /// <summary>The role of the argument in this place: agent, patient, or a preposition; empty when the kind has no such argument.</summary>
    public string Role(string place) => Row is null ? (place is "agent" or "patient" ? place : "") : Row[place];
}

/// <summary>The lists <c>event-types</c> and <c>event-triggers</c>.</summary>
internal static class EventTypes
{
    private static readonly Dictionary<string, EventType> ByName = Resources.List("event-types").Entries.ToDictionary(
        e => e.Phrase, e => new EventType(e.Phrase, e["family"], e["plan"] == "yes", e), StringComparer.Ordinal);

    private static readonly WordList Triggers = Resources.List("event-triggers");
    private static readonly Dictionary<string, Entry> Rows = Triggers.Entries.ToDictionary(e => e.Phrase, StringComparer.OrdinalIgnoreCase);

    public static readonly PhraseMatcher Matcher = new(Triggers);

    /// <summary>Verbs that report nothing that happened: speech, thought, being.</summary>
    public static readonly IReadOnlySet<string> NotEvents = Resources.List("not-events").Entries.Select(e => e.Phrase).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> Irregular =
        Resources.List("irregular-verbs").Entries.ToDictionary(e => e.Phrase, e => e["verb"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The trigger verb whose form this is, when the lemma found is none: an irregular past, or a regular form whose ending was cut too short or too far.</summary>
    public static string? VerbOfForm(string form, string lemma)
    {
        if (Irregular.TryGetValue(form, out string? verb)) return verb;
        if (!form.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && !form.EndsWith("ing", StringComparison.OrdinalIgnoreCase)) return null;
        string stem = form[..^(form.EndsWith("ed", StringComparison.OrdinalIgnoreCase) ? 2 : 3)];
        return IsVerb(stem) ? stem : IsVerb(stem + "e") ? stem + "e" : stem.Length > 2 && stem[^1] == stem[^2] && IsVerb(stem[..^1]) ? stem[..^1] : IsVerb(lemma + "e") ? lemma + "e" : null;
    }

    private static bool IsVerb(string word) => Rows.TryGetValue(word, out var row) && row["verb"].Length > 0;

    public static Entry? Row(string phrase) => Rows.GetValueOrDefault(phrase);

    /// <exception cref="FormatException">The trigger list names a kind that the list of kinds lacks.</exception>
    public static EventType Named(string name) =>
        ByName.GetValueOrDefault(name) ?? throw new FormatException($"event-triggers names the kind '{name}', which event-types lacks");
}
