using System.Globalization;
using NodaTime;
using Stemma.Model;

namespace Stemma.Dossiers;

/// <summary>How the vocabulary is written: as ids for programs and as words for readers.</summary>
internal static class Words
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static string Id(Verdict verdict) => verdict == Verdict.OneVoice ? "one-voice" : Lower(verdict);
    public static string Id(LineageKind kind) => kind == LineageKind.SameVoice ? "same-voice" : Lower(kind);
    public static string Id(Certainty value) => Lower(value);
    public static string Id(TimeRelation value) => Lower(value);
    public static string Id(Factuality value) => Lower(value);
    public static string Id(Stance value) => Lower(value);
    public static string Id(EntityType value) => Lower(value);
    public static string Id(QuotationKind value) => Lower(value);
    public static string Id(Polarity value) => Lower(value);
    public static string Id(TimexType value) => value.ToString().ToUpperInvariant();

    public static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", Plain);

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Agreed => "agreed",
        Verdict.OneVoice => "one voice only",
        Verdict.Differs => "values differ",
        _ => "disputed",
    };

    public static string Of(Stance stance) => stance switch
    {
        Stance.Denies => "denies",
        Stance.Alleges => "alleges",
        Stance.Expects => "expects",
        _ => "says so",
    };

    /// <summary>A sign that tells the stances apart without colour.</summary>
    public static string Mark(Stance stance) => stance switch
    {
        Stance.Denies => "✕",
        Stance.Alleges => "?",
        Stance.Expects => "→",
        _ => "✓",
    };

    public static string Of(LineageKind kind) => kind switch
    {
        LineageKind.Copy => "copy",
        LineageKind.Derived => "rewrite",
        LineageKind.Cites => "cites",
        _ => "same voice",
    };

    /// <summary>How an event stands: its status, with the dispute in front.</summary>
    public static string Status(DossierEvent e) => e.Disputed ? $"disputed · {Id(e.Status)}" : Id(e.Status);

    public static string Type(EntityType type) => type switch
    {
        EntityType.Person => "People",
        EntityType.Organization => "Organizations",
        EntityType.Place => "Places",
        EntityType.Group => "Groups",
        _ => "Others",
    };

    /// <summary>"19 December 2022", "December 2022", "19–20 December 2022", "from 3 March 2024 on", "by 20 December 2022".</summary>
    public static string Of(DateBounds b) => (b.From, b.To) switch
    {
        (null, null) => "date not stated",
        ({ } f, null) => $"{Day(f)} or later",
        (null, { } t) => $"{Day(t)} or earlier",
        ({ } f, { } t) => Closed(f, t, b),
    };

    /// <summary>When an event lies; "25 September, in 2022 or 2023" when the day is named and its year open.</summary>
    public static string When(DossierEvent e)
    {
        if (!e.TimeValue.StartsWith("XXXX", StringComparison.Ordinal)) return Of(e.Time);
        string day = new LocalDate(2000, e.Pattern.Month!.Value, e.Pattern.Day ?? 1).ToString(e.Pattern.Day is null ? "MMMM" : "d MMMM", CultureInfo.InvariantCulture);
        return (e.Time.ValueOrDefault.From?.Year, e.Time.ValueOrDefault.To?.Year) switch
        {
            ({ } from, { } to) when from == to => $"{day} {from}",
            ({ } from, { } to) => $"{day}, {from}–{to}",
            ({ } from, null) => $"{day}, {from} or later",
            (null, { } to) => $"{day}, {to} or earlier",
            _ => $"{day}, year not stated",
        };
    }

    public static string Of(Answer<DateBounds> time) => time switch
    {
        Answer<DateBounds>.Known k => Of(k.Value),
        Answer<DateBounds>.Ambiguous a => string.Join(" or ", a.Candidates.Select(Of)),
        _ => "date not stated",
    };

    /// <summary>When a report was written; a value such as XXXX-09-25 says what is known of it.</summary>
    public static string Of(Written w) =>
        !w.Bounds.IsUnknown ? Of(w.Bounds) : w.Value.StartsWith("XXXX-", StringComparison.Ordinal) ? Yearless(w.Value[5..]) : "not known when";

    public static string Count(int n, string one, string many) => $"{n.ToString("#,0", Plain)} {(n == 1 ? one : many)}";
    public static string Reports(int n) => Count(n, "report", "reports");

    public static string Percent(double share) => Math.Round(share * 100).ToString("0", Plain) + " %";

    private static string Closed(LocalDate f, LocalDate t, DateBounds b) => b.ToString() switch
    {
        _ when f == t => Day(f),
        { Length: 7 } => f.ToString("MMMM uuuu", Plain),
        { Length: 4 } year => year,
        _ when f.Year == t.Year && f.Month == t.Month => $"{f.Day}–{Day(t)}",
        _ when f.Year == t.Year => $"{f.ToString("d MMMM", Plain)} – {Day(t)}",
        _ => $"{Day(f)} – {Day(t)}",
    };

    private static string Yearless(string monthAndDay)
    {
        string[] parts = monthAndDay.Split('-');
        if (!int.TryParse(parts[0], NumberStyles.None, Plain, out int month) || month is < 1 or > 12) return "not known when";
        string name = Plain.DateTimeFormat.GetMonthName(month);
        return parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, Plain, out int day) ? $"{day} {name}, year not known" : $"{name}, year not known";
    }

    private static string Day(LocalDate day) => day.ToString("d MMMM uuuu", Plain);

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
