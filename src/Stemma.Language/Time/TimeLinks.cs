using NodaTime;
using Stemma.Model;

namespace Stemma.Language.Time;

/// <summary>What an expression is tied to: what it was resolved against, where a length begins and ends, and the other end of a range.</summary>
internal static class TimeLinks
{
    /// <summary>The time last told of when the value would be another without it, else the report's own day when the words leave something open.</summary>
    public static TimePoint? Anchor(TimeValue value, Resolved resolved, Anchors anchors, int told)
    {
        if (!IsOpen(value)) return null;
        bool fromText = anchors.Reference is not null && resolved.Value != Resolver.Resolve(value, anchors with { Reference = null, Quarter = null }).Value;
        return fromText ? new TimePoint(told) : TimePoint.OwnDay;
    }

    private static bool IsOpen(TimeValue value) => value switch
    {
        TimeValue.Named { Parts: var parts } => NamedParts.Fixed(parts) is null,
        TimeValue.Shift => true,
        TimeValue.Inside inside => IsOpen(inside.Outer),
        TimeValue.From from => IsOpen(from.Base),
        TimeValue.Portion portion => IsOpen(portion.Whole),
        TimeValue.Length length => length.Dir is not null,
        _ => false,
    };

    /// <summary>The expression with its ties; <paramref name="i"/> is its index.</summary>
    public static TimeExpression Tie(TimeExpression time, int i, FoundTimes found, IReadOnlyList<Resolved> resolved)
    {
        var item = found.Items[i];
        if (resolved[i].Anchor is { } anchor) time = time with { Anchor = anchor };
        if (item.Draft.Event is { } anchored) time = time with { Event = anchored };
        if (item.Draft.Range == RangeEnd.First) return time with { End = new(i + 1), Range = Cover(resolved[i], resolved[i + 1]) };
        if (item.Draft.Range == RangeEnd.Last) return time with { Begin = new(i - 1), Range = Cover(resolved[i - 1], resolved[i]) };
        if (item.Draft.Value is TimeValue.Length length) return Fastened(time, length, item, resolved);
        return item.Draft.Value is TimeValue.Portion { Side: < 0 } ? time with { Begin = new(i + 1) } : item.Draft.Value is TimeValue.Portion ? time with { End = new(i + 1) } : time;
    }

    private static DateBounds? Cover(Resolved first, Resolved last) =>
        first.Bounds.From is { } from && last.Bounds.To is { } to && from <= to ? new(from, to) : null;

    private static TimeExpression Fastened(TimeExpression time, TimeValue.Length length, FoundTime item, IReadOnlyList<Resolved> resolved) => (length.Dir, item) switch
    {
        ( < 0, _) => time with { End = TimePoint.OwnDay },
        ( > 0, _) => time with { Begin = TimePoint.OwnDay },
        (_, { BeginsAt: >= 0 and var begin }) => time with { Begin = new(begin), Bounds = Days(resolved[begin].Bounds.From, length, +1) ?? time.Bounds },
        (_, { EndsAt: >= 0 and var end }) => time with { End = new(end), Bounds = Days(resolved[end].Bounds.To, length, -1) ?? time.Bounds },
        _ => time,
    };

    /// <summary>The days of a length that begins (+1) or ends (-1) on a day; null when one of its units is vague or finer than a day.</summary>
    private static DateBounds? Days(LocalDate? day, TimeValue.Length length, int side)
    {
        if (day is not { } edge || length.Units.Any(u => !u.Amount.IsWhole || u.Unit < Grain.Day)) return null;
        var far = Stretch.Of(Grain.Day, edge);
        foreach (var (amount, unit) in length.Units) far = Resolver.Days(far, new(new TimeValue.Nothing(), amount, unit, side));
        return side > 0 ? new(edge, far.First.PlusDays(-1)) : new(far.First.PlusDays(1), edge);
    }
}
