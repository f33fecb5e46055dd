using System.Globalization;
using NodaTime;
using Stemma.Model;

namespace Stemma.Events.Brief;

/// <summary>How the brief puts dates, statuses and lists into words.</summary>
public static class Phrases
{
    /// <summary>"on 19 December 2022", "in December 2022", "between 1 May and 3 June 2024", "after 31 December 2022"; empty when unknown.</summary>
    public static string When(DateBounds time) => time switch
    {
        { IsUnknown: true } => "",
        { IsDay: true } => "on " + Day(time.From!.Value),
        { From: null } => "on or before " + Day(time.To!.Value),
        { To: null } => "on or after " + Day(time.From!.Value),
        _ when time.ToString().Length == 7 => "in " + time.From!.Value.ToString("MMMM uuuu", CultureInfo.InvariantCulture),
        _ when time.ToString().Length == 4 => "in " + time,
        _ => $"between {Day(time.From!.Value)} and {Day(time.To!.Value)}",
    };

    /// <summary>The same; "on 25 September of 2022 or 2023" when the day is named and its year open.</summary>
    public static string When(DateBounds time, CalendarPattern pattern)
    {
        if (pattern is not { Year: null, Month: { } month } || time.Days <= 31) return When(time);
        string day = pattern.Day is { } d ? $"on {d} " : "in ";
        string named = day + new LocalDate(2000, month, 1).ToString("MMMM", CultureInfo.InvariantCulture);
        return (time.From?.Year, time.To?.Year) switch
        {
            ({ } from, { } to) when from == to => $"{named} {from}",
            ({ } from, { } to) => $"{named}, of a year between {from} and {to}",
            _ => $"{named}, of a year not stated",
        };
    }

    public static string Predicate(Factuality status) => status switch
    {
        Factuality.Happened => "took place",
        Factuality.Ongoing => "is under way",
        Factuality.Scheduled => "is to take place",
        Factuality.Expected => "is expected",
        Factuality.Alleged => "is alleged to have taken place",
        Factuality.Denied => "is denied",
        Factuality.Hypothetical => "may take place",
        _ => "takes place again and again",
    };

    /// <summary>"a meeting", "an explosion".</summary>
    public static string WithArticle(string noun) => (noun.Length > 0 && "aeiou".Contains(noun[0], StringComparison.Ordinal) ? "An " : "A ") + noun;

    /// <summary>"A", "A and B", "A, B and C".</summary>
    public static string List(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : string.Join(", ", items.SkipLast(1)) + " and " + items[^1];

    private static string Day(LocalDate day) => day.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);
}
