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

    public static string Predicate(Factuality status) => status switch
    {
        Factuality.Happened => "took place",
        Factuality.Ongoing => "is under way",
        Factuality.Scheduled => "has been announced",
        Factuality.Expected => "is expected",
        Factuality.Alleged => "is alleged",
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
