using Stemma.Model;

namespace Stemma.Events.Identity;

/// <summary>A short title for an event: its kind, those who take part, where.</summary>
public static class EventLabels
{
    private const int MostNames = 3;

    /// <param name="type">A row id of the event-type lexicon.</param>
    /// <param name="mutual">Whether those who take part do the same thing together: they meet.</param>
    /// <param name="people">Names, the most important first.</param>
    /// <param name="place">"in Minsk", "at the Palace", or empty.</param>
    /// <param name="otherwise">What to call it when nothing of this is known: the headline of a report.</param>
    public static string Of(string type, bool mutual, IReadOnlyList<string> people, string place, string otherwise)
    {
        bool meet = mutual && people.Count > 1;
        string kind = type is "" or "other" ? "" : meet && type is "visit" or "reception" or "arrival" ? "meeting" : type.Replace('-', ' ').Replace('_', ' ');
        if (kind.Length == 0) return otherwise.Length > 0 ? otherwise : "Event";
        string title = char.ToUpperInvariant(kind[0]) + kind[1..];
        if (place.Length > 0) place = " " + place;
        if (people.Count == 0 && place.Length == 0 && otherwise.Length > 0) return otherwise;
        return people.Count == 0 ? title + place : meet ? $"{title} of {Join(people)}{place}" : $"{title}{place}: {Join(people)}";
    }

    private static string Join(IReadOnlyList<string> names)
    {
        var shown = names.Take(MostNames).ToList();
        if (names.Count > MostNames) return string.Join(", ", shown) + " and others";
        return shown.Count == 1 ? shown[0] : string.Join(", ", shown.SkipLast(1)) + " and " + shown[^1];
    }
}
