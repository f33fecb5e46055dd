using System.Globalization;
using NodaTime;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Events.Time;

/// <summary>A report's own day while it is drawn in by the events that the report dates.</summary>
internal sealed class OwnDay(Written written)
{
    private readonly List<Reason> _why = [.. written.Why];

    public DateBounds Bounds { get; private set; } = written.Bounds;

    /// <summary>Where an event can lie that is so far from this day.</summary>
    public DateBounds Reach(DayReach reach) => new(TimeSolver.Move(Bounds.From, reach.From), TimeSolver.Move(Bounds.To, reach.To));

    /// <summary>The bounds that are left when an event so far away lies within <paramref name="days"/>; null when none.</summary>
    public DateBounds? Left(DateBounds days, DayReach reach) =>
        written.Pattern.Narrow(Bounds.Intersect(new(TimeSolver.Move(days.From, -reach.To), TimeSolver.Move(days.To, -reach.From))));

    /// <returns>Whether anything changed.</returns>
    public bool Set(DateBounds bounds, TimeClaim claim, DateBounds days, IEnumerable<Evidence> evidence)
    {
        if (bounds == Bounds) return false;
        Bounds = bounds;
        string rule = "time.solve.own-day";
        _why.RemoveAll(r => r.Rule == rule && r.Evidence.Count > 0 && r.Evidence[0] == claim.Evidence); // the last word of a claim counts
        _why.Add(new(rule, $"“{claim.Words}” is {days}, so it was written {bounds}", [claim.Evidence, .. evidence.Where(e => e != claim.Evidence)]));
        return true;
    }

    public Written Solved()
    {
        if (Bounds == written.Bounds) return written;
        return written with { Bounds = Bounds, Value = Value(), Certainty = Certain(), Why = _why };
    }

    private Certainty Certain() => Bounds.Days is <= 31 && written.Certainty == Certainty.Low ? Certainty.Medium : written.Certainty;

    private string Value()
    {
        if (Bounds is not { From: { } from, To: { } to }) return written.Value;
        if (from == to) return Bounds.ToString();
        if (from.Year != to.Year) return written.Value;
        return from.Month == to.Month ? from.ToString("uuuu-MM", CultureInfo.InvariantCulture) : from.ToString("uuuu", CultureInfo.InvariantCulture);
    }
}
