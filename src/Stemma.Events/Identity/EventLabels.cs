using Stemma.Model;

namespace Stemma.Events.Identity;

/// <summary>A short title for an event: its kind, those who take part, where.</summary>
public static class EventLabels
{
    private const int MostNames = 3;

    /// <param name="type">A row id of the event-type lexicon.</param>
    /// <param name="people">Names, the most important first.</param>
    /// <param name="place">A name, or empty.</param>
    /// <param name="otherwise">What to call it when nothing of this is known: the headline of a report.</param>
    public static string Of(string type, IReadOnlyList<string> people, string place, string otherwise)
    {
        string kind = type is "" or "other" ? "" : type.Replace('-', ' ').Replace('_', ' ');
        if (kind.Length == 0) return otherwise.Length > 0 ? otherwise : "Event";
        string title = char.ToUpperInvariant(kind[0]) + kind[1..];
        if (people.Count > 0) title += (kind is "visit" or "statement" or "resignation" or "arrest" or "death" ? ": " : people.Count > 1 ? " of " : ": ") + Join(people);
        return place.Length > 0 && !people.Contains(place, StringComparer.Ordinal) ? $"{title}, {place}" : title;
    }

    private static string Join(IReadOnlyList<string> names)
    {
        var shown = names.Take(MostNames).ToList();
        if (names.Count > MostNames) return string.Join(", ", shown) + " and others";
        return shown.Count == 1 ? shown[0] : string.Join(", ", shown.SkipLast(1)) + " and " + shown[^1];
    }
}
