using System.Globalization;
using NodaTime;
using Stemma.Model;

namespace Stemma.Dossiers.Pages;

/// <summary>
/// Events along one scale of days. Every date and status also stands in words, so the drawing adds shape and is hidden from screen readers.
/// Positions are percentages in SVG attributes: it fits any width and needs no style of its own.
/// </summary>
internal sealed class Timeline
{
    private const double Left = 7, Right = 93, Open = 3; // per cent; what lies outside the scale is drawn in the margins
    private readonly LocalDate _from, _to;
    private readonly IReadOnlyList<(LocalDate Day, string Label)> _ticks;

    /// <param name="scale">The events that the scale must hold; others may lie outside it.</param>
    public Timeline(IEnumerable<DossierEvent> scale)
    {
        var days = scale.SelectMany(e => Bounds(e.Time)).SelectMany(b => new[] { b.From, b.To }).OfType<LocalDate>().Order().ToList();
        HasScale = days.Count > 0;
        if (!HasScale) days.Add(new LocalDate(2000, 1, 1));
        int pad = Math.Max(3, Period.DaysBetween(days[0], days[^1]) / 12);
        (_from, _to) = (Shift(days[0], -pad), Shift(days[^1], pad));
        _ticks = Ticks(_from, _to);
    }

    /// <summary>Whether any event has a date at all.</summary>
    public bool HasScale { get; }

    public Html Axis() => Html.Of(w =>
    {
        w.Add($"""<svg class="axis" width="100%" height="22" aria-hidden="true" focusable="false">""");
        foreach (var (day, label) in _ticks) w.Add($"""<line x1="{X(day)}%" x2="{X(day)}%" y1="16" y2="22"/><text x="{X(day)}%" y="12" text-anchor="{(X(day) < 15 ? "start" : X(day) > 85 ? "end" : "middle")}">{label}</text>""");
        w.Add($"</svg>");
    });

    public Html Lane(DossierEvent e) => Html.Of(w =>
    {
        string look = Look(e);
        w.Add($"""<svg class="lane" width="100%" height="24" aria-hidden="true" focusable="false">""");
        foreach (var (day, _) in _ticks) w.Add($"""<line class="tick" x1="{X(day)}%" x2="{X(day)}%" y1="0" y2="24"/>""");
        var bounds = Bounds(e.Time).ToList();
        foreach (var b in bounds) Stretch(w, b, look);
        if (bounds.Count == 0) w.Add($"""<line class="unknown" x1="{Left}%" x2="{Right}%" y1="12" y2="12"/>""");
        w.Add($"</svg>");
    });

    public static Html Sign(string look) => Html.Of(w =>
    {
        w.Add($"""<svg class="sign" width="20" height="20" aria-hidden="true" focusable="false"><g transform="translate(10 10)">""");
        Shape(w, look);
        w.Add($"</g></svg>");
    });

    /// <summary>The patterns that lanes and signs fill with; once in a page.</summary>
    public static readonly Html Patterns = new(
        """<svg class="defs" width="0" height="0" aria-hidden="true" focusable="false"><defs><pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch" x1="0" y1="0" x2="0" y2="4"/></pattern></defs></svg>""");

    /// <summary>How an event is drawn: its status, or the dispute over it.</summary>
    public static string Look(DossierEvent e) => e.Disputed ? "disputed" : Words.Id(e.Status);

    private static IEnumerable<DateBounds> Bounds(Answer<DateBounds> time) => (time switch
    {
        Answer<DateBounds>.Known k => [k.Value],
        Answer<DateBounds>.Ambiguous a => a.Candidates,
        _ => (IEnumerable<DateBounds>)[],
    }).Where(b => !b.IsUnknown);

    private void Stretch(HtmlWriter w, DateBounds b, string look)
    {
        double x1 = b.From is { } f ? X(f) : Open, x2 = b.To is { } t ? X(t) : 100 - Open;
        bool point = b.IsClosed && x2 - x1 < 1.5;
        if (!point) w.Add($"""<rect class="bar {look}" x="{x1}%" width="{Math.Max(0.4, x2 - x1)}%" y="7.5" height="9" rx="2"/>""");
        if (b.From is null) w.Add($"""<svg x="{Open / 2}%" y="12" overflow="visible"><path class="open" d="M3-5l-5 5 5 5"/></svg>""");
        if (b.To is null) w.Add($"""<svg x="{100 - (Open / 2)}%" y="12" overflow="visible"><path class="open" d="M-3-5l5 5-5 5"/></svg>""");
        double at = b.From is null ? x2 : b.To is null ? x1 : (x1 + x2) / 2;
        w.Add($"""<svg x="{at}%" y="12" overflow="visible">""");
        Shape(w, look);
        w.Add($"</svg>");
    }

    private static void Shape(HtmlWriter w, string look)
    {
        if (look == "disputed") w.Add($"""<path class="mark disputed" d="M0-8L8 0 0 8-8 0z"/><path class="stroke disputed" d="M0-4v4.5M0 3v1.2"/>""");
        else w.Add($"""<circle class="mark {look}" r="6"/>""");
        if (look == "denied") w.Add($"""<path class="stroke denied" d="M-4.2-4.2l8.4 8.4M4.2-4.2l-8.4 8.4"/>""");
        if (look == "ongoing") w.Add($"""<path class="stroke ongoing" d="M2.2-8.6A8.9 8.9 0 0 1 2.2 8.6"/>""");
    }

    // Outside the scale, a day stands in the margin.
    private double X(LocalDate day)
    {
        if (day < _from) return Left / 2;
        if (day > _to) return (100 + Right) / 2;
        return Left + (Right - Left) * Period.DaysBetween(_from, day) / Math.Max(1, Period.DaysBetween(_from, _to));
    }

    // Days, months or years, whichever gives about five.
    private static List<(LocalDate, string)> Ticks(LocalDate from, LocalDate to)
    {
        int days = Period.DaysBetween(from, to), months = days / 30 + 1;
        if (days <= 75) return Steps(from, from, to, d => d.PlusDays((days + 3) / 4), "d MMM");
        int step = months <= 5 ? 1 : months <= 10 ? 2 : months <= 15 ? 3 : 6;
        if (months <= 30) return Steps(new LocalDate(from.Year, (from.Month - 1) / step * step + 1, 1), from, to, d => d.PlusMonths(step), "MMM uuuu");
        int years = Array.Find([1, 2, 5, 10, 20, 25, 50, 100, 200, 500], y => days / 365.25 / y <= 6) is > 0 and var round ? round : 1000;
        return Steps(new LocalDate(Math.Max(1, from.Year / years * years), 1, 1), from, to, d => d.PlusYears(years), "uuuu");
    }

    private static List<(LocalDate, string)> Steps(LocalDate first, LocalDate from, LocalDate to, Func<LocalDate, LocalDate> next, string pattern)
    {
        var ticks = new List<(LocalDate, string)>();
        for (var d = first; d <= to && d.Year < 9000; d = next(d))
            if (d >= from) ticks.Add((d, d.ToString(ticks.Count == 0 && pattern == "d MMM" ? "d MMM uuuu" : pattern, CultureInfo.InvariantCulture)));
        return ticks;
    }

    private static LocalDate Shift(LocalDate day, int days)
    {
        long at = Math.Clamp((long)Period.DaysBetween(LocalDate.MinIsoValue, day) + days, 0, Period.DaysBetween(LocalDate.MinIsoValue, LocalDate.MaxIsoValue));
        return LocalDate.MinIsoValue.PlusDays((int)at);
    }
}
