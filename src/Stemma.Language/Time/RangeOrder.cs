namespace Stemma.Language.Time;

/// <summary>Keeps the two ends of a range in their order.</summary>
internal static class RangeOrder
{
    /// <summary>
    /// The last end of a range does not lie before its first: what leaves out its year is the next one after the first. A coming range is the one that
    /// is not over, so its first end may lie behind.
    /// </summary>
    public static void Keep(List<Resolved> results, FoundTime first, FoundTime last, Anchors anchors)
    {
        if (results[^2].Stretch is not { } a || results[^1].Stretch is not { } b || a.First <= b.First) return;
        var (before, after) = (Nearest(first, b, -1, anchors), Nearest(last, a, +1, anchors));
        if ((anchors.Tense > 0 || anchors.Narrative) && before?.Stretch is { } earlier && earlier.First <= b.First) results[^2] = before with { Anchor = results[^2].Anchor };
        else if (after?.Stretch is { } later && later.First >= a.First) results[^1] = after with { Anchor = results[^1].Anchor };
    }

    /// <summary>The nearest that an end can be on one side of the other; null when it names its year.</summary>
    private static Resolved? Nearest(FoundTime end, Stretch other, int side, Anchors anchors) =>
        IsOpen(end.Draft.Value) ? Resolver.Resolve(end.Draft.Value, anchors with { Today = other.First, Reference = null, Tense = side, Near = true }) : null;

    /// <summary>It leaves out its year, so that another year can be meant.</summary>
    private static bool IsOpen(TimeValue value) => value is TimeValue.Named { Parts: { Year: null, HasDate: true } };
}
