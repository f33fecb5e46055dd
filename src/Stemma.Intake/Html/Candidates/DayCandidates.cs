using NodaTime;
using Stemma.Model;

namespace Stemma.Intake.Html.Candidates;

/// <summary>The days that a page gives for itself, and what speaks for each as the day of publication.</summary>
internal static class DayCandidates
{
    private static readonly string[] Main = ["json-ld", "meta", "meta-modified", "time-published", "time", "address", "byline", "near-headline"];

    /// <summary>Clues that bear a whole day, by day, in the order in which the days first appear.</summary>
    public static List<Candidate<LocalDate>> Of(IReadOnlyList<DateClue> clues)
    {
        var days = clues.Where(IsOwnDay).GroupBy(c => c.Bounds.From!.Value).ToList();
        if (days.Count == 0) return [];
        var firsts = new HashSet<DateClue>(clues.Where(IsOwnDay).GroupBy(PlaceOf, StringComparer.Ordinal).Select(g => g.First()), ReferenceEqualityComparer.Instance);
        var address = clues.FirstOrDefault(c => c.Kind == DateClueKind.Url)?.Bounds;
        var (earliest, latest) = (days.Min(d => d.Key), days.Max(d => d.Key));
        return [.. days.Select(d => new Candidate<LocalDate>(d.Key, [.. d.Select(PlaceOf).Distinct(StringComparer.Ordinal)],
            [.. Features([.. d], firsts), .. Beside(d.Key, earliest, latest, address, days.ConvertAll(o => (o.Key, o.Select(PlaceOf).ToHashSet(StringComparer.Ordinal))))]))];
    }

    internal static bool IsOwnDay(DateClue c) => c.Bounds.IsDay && c.Kind is not (DateClueKind.SiteClock or DateClueKind.Copyright or DateClueKind.Captured);

    /// <summary>Where a clue stands, as a reader would call it.</summary>
    internal static string PlaceOf(DateClue c) => c.Rule switch
    {
        "page.json-ld" => "json-ld",
        "page.json-ld-modified" => "json-ld-modified",
        "page.meta" => "meta",
        "page.meta-modified" => "meta-modified",
        "page.time-published" => "time-published",
        "page.time-element" => "time",
        "page.time-text" => "time-text",
        "page.script-data" => "script",
        "page.near-headline" => "near-headline",
        "page.date-class" => "date-class",
        "page.date-class-listed" => "date-class-listed",
        "page.below-body" => "below-body",
        "page.only-date" => "only-date",
        "page.first-date" => "first-date",
        "page.labelled" => "labelled",
        "page.labelled-updated" => "labelled-updated",
        "page.title" => "title",
        "url.path" => "address",
        "given" => "given",
        _ => c.Kind == DateClueKind.Dateline ? "dateline" : "byline",
    };

    private static IEnumerable<string> Features(List<DateClue> own, HashSet<DateClue> firsts)
    {
        var places = own.Select(PlaceOf).Distinct(StringComparer.Ordinal).ToList();
        foreach (var place in places) yield return "at:" + place;
        foreach (var first in own.Where(firsts.Contains).Select(PlaceOf).Distinct(StringComparer.Ordinal)) yield return "first:" + first;
        yield return "main:" + string.Join('+', Main.Where(places.Contains));
        yield return "places:" + Math.Min(4, places.Count);
    }

    private static IEnumerable<string> Beside(LocalDate day, LocalDate earliest, LocalDate latest, DateBounds? address, List<(LocalDate Day, HashSet<string> Places)> days)
    {
        if (days.Count > 1 && day == earliest) yield return "earliest";
        if (days.Count > 1 && day == latest) yield return "latest";
        if (days.FindAll(o => o.Places.Contains("labelled")) is { Count: > 0 } labelled && !labelled.Exists(o => o.Day == day)) yield return "other-labelled";
        if (address is { } a) yield return a.Contains(day) ? a.IsDay ? "address-day" : "address-month" : "not-address";
        foreach (var (other, places) in days.Where(o => o.Day != day))
        {
            int apart = Period.DaysBetween(other, day);
            if (apart is not (1 or -1)) continue;
            foreach (var place in places.Where(p => p is "json-ld" or "meta" or "time" or "time-published")) yield return (apart == 1 ? "day-after:" : "day-before:") + place;
        }
    }
}
