using System.Collections.Frozen;
using Stemma.Model;

namespace Stemma.Language.Events;

/// <summary>
/// The families of events that a report's title names, when the title came beside the text (a feed, a record) and is no block of it. It gives no mention,
/// since nothing of the text can be cited for it; it only says which of the events of the text the report is about.
/// </summary>
internal static class TitleFamilies
{
    private static readonly char[] s_marks = [' ', '\u00A0', ',', '.', ':', ';', '-', '–', '—', '|', '/', '(', ')', '"', '“', '”', '\'', '‘', '’', '!', '?'];

    public static IReadOnlySet<string> Of(Reading reading)
    {
        if (reading.Metadata.Title is not { Evidence: null } title) return FrozenSet<string>.Empty;
        return title.Value.Split(s_marks, StringSplitOptions.RemoveEmptyEntries).Select(Family).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    private static string? Family(string word)
    {
        var row = EventTypes.Row(word) ?? (EventTypes.VerbOfForm(word, word) is { } verb ? EventTypes.Row(verb) : null) ?? (word.EndsWith('s') ? EventTypes.Row(word[..^1]) : null);
        string kind = row is null ? "" : row["verb"] is { Length: > 0 } v ? v : row["noun"] is { Length: > 0 } n ? n : row["adj"];
        return kind is "" or "none" ? null : EventTypes.Named(kind).Family;
    }
}
