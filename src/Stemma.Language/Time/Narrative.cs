using NodaTime;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Time;

/// <summary>
/// Resolves the expressions of a report in text order. The reference time moves with the dates that are told ("In 2019 … A year later"); a caption
/// begins from the report's own time again. When the report's day is an interval only, each end gives a reading and what they share is kept.
/// </summary>
internal static class Narrative
{
    public static IEnumerable<TimeExpression> Resolve(FoundTimes found, Reading reading, Written written)
    {
        var ends = Ends(written);
        bool history = IsHistory(found, written);
        var readings = ends.Select(today => Run(found, reading, today, history)).ToList();
        var resolved = found.Items.Select((item, i) => readings.Count switch
        {
            0 => Open(item.Draft.Value),
            1 => readings[0][i],
            _ => Common(item.Draft.Value, readings[0][i], readings[^1][i], written),
        }).ToList();
        resolved = FiscalYears.Apply(found, resolved, written);
        for (int i = 0; i < found.Items.Count; i++) yield return TimeLinks.Tie(Expression(found, i, resolved[i], reading, written), i, found, resolved);
    }

    /// <summary>The days between which the report's own day lies. Two years stand for any when only month and day are known.</summary>
    private static IReadOnlyList<LocalDate> Ends(Written written) => written switch
    {
        { Bounds: { IsDay: true, From: { } day } } => [day],
        { Bounds: { From: { } from, To: { } to } } => [from, to],
        { Pattern: { Month: { } month } p } => [.. ((int[])[2000, 2001]).Select(y => new LocalDate(y, month, Math.Min(p.Day ?? 1, 28)))],
        _ => [],
    };

    private static List<Resolved> Run(FoundTimes found, Reading reading, LocalDate today, bool history)
    {
        var results = new List<Resolved>(found.Items.Count);
        Stretch? reference = null, quarter = null;
        int block = -1, told = TimePoint.OwnDay.Index;
        foreach (var item in found.Items)
        {
            bool caption = item.Block < reading.Blocks.Count && reading.Blocks[item.Block].Role == BlockRole.Caption;
            if (item.Block != block && (caption || !history)) reference = null;
            bool ended = item.Before == "ended"; // "the fiscal year ended Jan. 31": the last one, however far
            var anchors = new Anchors(Spoken(found, item, today), Behind(found, item, today) ?? reference, ended ? -1 : item.Tense, history) { Quarter = quarter, Near = ended };
            var resolved = Resolver.Resolve(item.Draft.Value, anchors);
            results.Add(resolved with { Anchor = item.SpokenAt >= 0 ? new(item.SpokenAt) : TimeLinks.Anchor(item.Draft.Value, resolved, anchors, told) });
            if (item.Draft.Range == RangeEnd.Last && results.Count > 1) RangeOrder.Keep(results, found.Items[results.Count - 2], item, anchors);
            resolved = results[^1];
            if (resolved.Stretch is { Grain: Grain.Quarter } reported && item.Draft.Value is not TimeValue.Shift { Dir: < 0 }) quarter = reported;
            block = item.Block;
            if (Moves(item.Draft.Value) && resolved.Stretch is { } stretch) (reference, told) = (stretch, results.Count - 1);
        }
        return results;
    }

    /// <summary>The day of speaking of quoted words, when the telling gives it; else the report's own day.</summary>
    private static LocalDate Spoken(FoundTimes found, FoundTime item, LocalDate today) =>
        item.SpokenAt >= 0 && found.Items[item.SpokenAt] is var day && Resolver.Resolve(day.Draft.Value, new(today, null, day.Tense, false)).Stretch is { Grain: Grain.Day } told ? told.First : today;

    /// <summary>The day that stands right behind a time of day.</summary>
    private static Stretch? Behind(FoundTimes found, FoundTime item, LocalDate today) =>
        item.DayAt >= 0 && found.Items[item.DayAt] is var day && Resolver.Resolve(day.Draft.Value, new(today, null, day.Tense, false)).Stretch is { Grain: Grain.Day } told ? told : null;

    /// <summary>What the text is told from next: dates, not lengths or vague words.</summary>
    private static bool Moves(TimeValue value) => value is TimeValue.Named or TimeValue.Inside or TimeValue.From or TimeValue.Shift;

    /// <summary>A history tells of years far from its own day and hardly says "today" or "Monday".</summary>
    private static bool IsHistory(FoundTimes found, Written written)
    {
        int years = 0, deictic = 0, last = written.Bounds.To?.Year ?? written.Bounds.From?.Year ?? 0;
        foreach (var item in found.Items)
        {
            if (item.Draft.Value is TimeValue.Named { Parts: { Year: { } y } } && Math.Abs(y - last) > 1) years++;
            else if (item.Draft.Value is TimeValue.Shift { Anchor: AnchorKind.Speech } or TimeValue.Named { Parts: { Weekday: not null, Day: null } }) deictic++;
        }
        return years >= 5 && years > 2 * deictic;
    }

    private static Resolved Open(TimeValue value) => value switch
    {
        TimeValue.Named named => NamedParts.Fixed(named.Parts) is not null || !named.Parts.HasDate
            ? Resolver.Resolve(named, new(new LocalDate(2000, 1, 1), null, 0, false)) is var r && named.Parts.HasDate ? r : new(TimexType.Time, "XXXX-XX-XX" + TimexText.TimeOfDay(named.Parts), null)
            : NamedParts.WithTime(new(TimexType.Date, TimexText.Open(named.Parts), null), named.Parts),
        TimeValue.Shift shift => new(TimexType.Date, shift.Unit switch { Grain.Day => "XXXX-XX-XX", Grain.Week => "XXXX-WXX", Grain.Weekend => "XXXX-WXX-WE", Grain.Month => "XXXX-XX", Grain.Hour or Grain.Minute => "XXXX-XX-XXTXX", _ => "XXXX" }, null),
        TimeValue.Inside { Outer: TimeValue.Named outer } inside when outer.Parts.Year is not null => Resolver.Resolve(inside, new(new LocalDate(2000, 1, 1), null, 0, false)),
        TimeValue.Inside inside => NamedParts.WithTime(new(TimexType.Date, TimexText.Open(inside.Outer is TimeValue.Named n ? TimeBuilder.Both(inside.Parts, n.Parts) : inside.Parts), null), inside.Parts),
        TimeValue.From => new(TimexType.Date, "XXXX-XX-XX", null),
        _ => Resolver.Resolve(value, new(new LocalDate(2000, 1, 1), null, 0, false)),
    };

    /// <summary>What two readings of one expression share; where they differ the value stays open.</summary>
    private static Resolved Common(TimeValue value, Resolved a, Resolved b, Written written)
    {
        bool real = written.Bounds.IsClosed;
        if (a.Value == b.Value) return a.Bounds == b.Bounds && a.Between == b.Between ? a : a with { Stretch = a.Stretch == b.Stretch ? a.Stretch : null, Between = real ? new(a.Between.From, b.Between.To) : DateBounds.Unknown };
        string open = value is TimeValue.Named { Parts: { Weekday: not null, Month: null, Day: null } } named ? Open(named).Value : Merge(a.Value, b.Value);
        return new(a.Type, open, null) { Anchor = a.Anchor, Between = real ? new(a.Bounds.From, b.Bounds.To) : DateBounds.Unknown };
    }

    private static string Merge(string a, string b)
    {
        string[] x = a.Split('-'), y = b.Split('-');
        if (x.Length != y.Length) return x.Length < y.Length ? a : b;
        return string.Join('-', x.Zip(y, (p, q) => p == q ? p : new string('X', Math.Max(p.Length, q.Length))));
    }

    private static TimeExpression Expression(FoundTimes found, int i, Resolved resolved, Reading reading, Written written)
    {
        var item = found.Items[i];
        var named = NamedIn(item.Draft.Value);
        var pattern = named is null ? default : new CalendarPattern(named.Parts.Year, named.Parts.Month, named.Parts.Day, (IsoDayOfWeek?)named.Parts.Weekday);
        var reach = item.SpokenAt >= 0 ? null : Reaches.Of(item.Draft.Value, item.Tense); // told from another day
        string anchor = written.Value.Length > 0 ? $", told on {written.Value}" : ", the report's own day not known";
        var why = new Reason(item.Draft.Rule, $"“{reading.Slice(item.Span)}” is {resolved.Value}{(reach is null ? "" : anchor)}", reading.Cite(item.Span));
        var bounds = Edge(resolved.Stretch is null ? resolved.Between : resolved.Bounds, item.Draft.Mod);
        Reason[] steps = resolved.FiscalBy is { } told ? [why, FiscalYears.Why(reading, found.Items[told].Span.Cover(found.Items[told + 1].Span), bounds)] : [why];
        return new(item.Span, resolved.Type, resolved.Value, item.Draft.Mod, bounds, item.Draft.Relation, steps, pattern, reach);
    }

    /// <summary>The date that an expression names by itself, or around a time of day ("Tuesday afternoon").</summary>
    private static TimeValue.Named? NamedIn(TimeValue value) => value switch
    {
        TimeValue.Named named => named,
        TimeValue.Inside { Outer: TimeValue.Named outer } inside => outer with { Parts = TimeBuilder.Both(inside.Parts, outer.Parts) },
        _ => null,
    };

    /// <summary>"early December" ends before its last third, "late December" begins after its first.</summary>
    private static DateBounds Edge(DateBounds bounds, string mod)
    {
        if (bounds is not { From: { } from, To: { } to } || mod is not ("START" or "END" or "MID") || bounds.IsDay) return bounds;
        int third = bounds.Days!.Value / 3;
        return mod switch { "START" => new(from, to.PlusDays(-third)), "END" => new(from.PlusDays(third), to), _ => new(from.PlusDays(third / 2), to.PlusDays(-third / 2)) };
    }
}
