using System.Globalization;
using NodaTime;

namespace Stemma.Model;

/// <summary>
/// A date as far as it is known: both ends inclusive, either may be open. Its length is its precision: a month stays a month.
/// Proleptic Gregorian calendar.
/// </summary>
public readonly record struct DateBounds(LocalDate? From, LocalDate? To)
{
    public static readonly DateBounds Unknown = new(null, null);

    public static DateBounds Day(LocalDate day) => new(day, day);
    public static DateBounds Month(int year, int month) => new(new LocalDate(year, month, 1), new LocalDate(year, month, 1).PlusMonths(1).PlusDays(-1));
    public static DateBounds Year(int year) => new(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));

    public bool IsUnknown => From is null && To is null;
    public bool IsClosed => From is not null && To is not null;
    public bool IsDay => From is not null && From == To;

    /// <summary>No day is left: the bounds contradict each other.</summary>
    public bool IsEmpty => From is { } f && To is { } t && f > t;

    /// <summary>Days covered when both ends are known.</summary>
    public int? Days => From is { } f && To is { } t ? Period.DaysBetween(f, t) + 1 : null;

    public bool Contains(LocalDate day) => !(From > day) && !(To < day);

    public DateBounds Intersect(DateBounds other) => new(Later(From, other.From), Earlier(To, other.To));

    public bool Overlaps(DateBounds other) => !Intersect(other).IsEmpty;

    /// <summary>ISO 8601 as short as the precision allows: 2022-12-19, 2022-12, 2022, 2022-12-19/2022-12-20, ../2022-12-20; empty when unknown.</summary>
    public override string ToString() => (From, To) switch
    {
        (null, null) => "",
        ({ } f, { } t) when f == t => Iso(f),
        ({ Day: 1 } f, { } t) when t == f.PlusMonths(1).PlusDays(-1) => f.ToString("uuuu-MM", CultureInfo.InvariantCulture),
        ({ Day: 1, Month: 1 } f, { } t) when t == f.PlusYears(1).PlusDays(-1) => f.ToString("uuuu", CultureInfo.InvariantCulture),
        var (f, t) => $"{Iso(f)}/{Iso(t)}",
    };

    private static string Iso(LocalDate? d) => d?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "..";
    private static LocalDate? Later(LocalDate? a, LocalDate? b) => a is null ? b : b is null || a > b ? a : b;
    private static LocalDate? Earlier(LocalDate? a, LocalDate? b) => a is null ? b : b is null || a < b ? a : b;
}
