using Stemma.Model;
using Stemma.Text;

namespace Stemma.Events.Time;

/// <summary>The days of one event while its claims draw them in.</summary>
internal sealed class EventDay(IReadOnlyList<TimeClaim> claims)
{
    private readonly List<TimeClaim> _against = [];
    private readonly List<(TimeClaim Claim, DateBounds Left)> _steps = [];
    private CalendarPattern _pattern;
    private DateBounds _bounds = DateBounds.Unknown;

    /// <summary>Takes every claim once. Returns whether the event or a report's day became narrower.</summary>
    public bool Draw(OwnDay[] own)
    {
        bool moved = false;
        foreach (var claim in claims)
            if (!_against.Contains(claim)) moved |= Take(claim, own[claim.Report]);
        return moved;
    }

    private bool Take(TimeClaim claim, OwnDay day)
    {
        var bounds = claim.Reach is { } reach ? _bounds.Intersect(day.Reach(reach)) : _bounds;
        if (_pattern.And(claim.Pattern) is not { } pattern || pattern.Narrow(bounds.Intersect(claim.Bounds)) is not { } narrower)
        {
            _against.Add(claim);
            return true;
        }
        var left = claim.Reach is { } r ? day.Left(narrower, r) : day.Bounds;
        if (left is not { } own)
        {
            _against.Add(claim);
            return true;
        }
        bool moved = narrower != _bounds || pattern != _pattern;
        if (moved) _steps.Add((claim, narrower));
        (_bounds, _pattern) = (narrower, pattern);
        return day.Set(own, claim, narrower, _steps.Select(s => s.Claim.Evidence).Distinct()) || moved;
    }

    public SolvedEvent Solved()
    {
        var against = _against.Where(c => !c.IsMention).ToList();
        return new(_bounds, [.. _steps.GroupBy(s => s.Claim).Select(g => Reason(g.Key, g.Last().Left)), .. against.Select(Conflict)], against, _pattern);
    }

    private static Reason Reason(TimeClaim claim, DateBounds left) =>
        new("time.solve.event", left.IsUnknown ? $"“{claim.Words}” names the day, its year still open" : $"“{claim.Words}” leaves {left}", claim.Evidence);

    private static Reason Conflict(TimeClaim claim) =>
        new("time.solve.conflict", $"“{claim.Words}”{(claim.Bounds.IsUnknown ? "" : $" ({claim.Bounds})")} contradicts the other reports", claim.Evidence);
}
