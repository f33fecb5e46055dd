using Stemma.Events.Time;
using Stemma.Model;

namespace Stemma.Events.Identity;

/// <summary>How the dates of two reports' focal events stand to each other.</summary>
public enum TimeFit { Unknown, Agree, Open, Conflict }

/// <summary>
/// Whether two reports' focal events can lie on one day, as <see cref="TimeSolver"/> finds it from what both say of the day and from when they were
/// written: "this Monday" and "December 19" may, "September 25" and "December 19" may not, whatever the year.
/// </summary>
public sealed class PairTimes
{
    private const int SameDays = 3, Slack = 4;

    private readonly IReadOnlyList<IReadOnlyList<TimeClaim>> _claims;
    private readonly IReadOnlyList<Written> _written;

    public PairTimes(ReportSet set)
    {
        _written = [.. set.Analyses.Select(a => a.Written)];
        _claims = [.. Enumerable.Range(0, set.Count).Select(i => EventClaims.Of(set, new EventDraft([.. OccurrenceProfile.Of(set, i).Where(o => o.Focal)], [i])))];
    }

    public TimeFit Fit(int a, int b)
    {
        bool dated = _claims[a].Any(IsDated) && _claims[b].Any(IsDated);
        if (!_claims[a].Any(IsDated) && !_claims[b].Any(IsDated)) return TimeFit.Unknown;
        var solved = Solve([a, b]);
        if (solved.Against.Count > 0) return TimeFit.Conflict;
        return !dated ? TimeFit.Unknown : solved.Bounds.Days <= SameDays ? TimeFit.Agree : TimeFit.Open;
    }

    /// <summary>
    /// Whether some day suits what all these reports say of the day of their focal events, give or take a few days: reports mix up the day of
    /// an event with that of its telling, but not one month with another.
    /// </summary>
    public bool Meet(IReadOnlyList<int> reports)
    {
        if (Solve(reports, c => Roughly(c) with { Pattern = c.Pattern with { Weekday = null } }).Against.Count == 0) return true;
        bool oneDay = reports.SelectMany(r => _claims[r]).Select(c => c.Pattern).Where(p => p is { Month: not null, Day: not null }).Select(p => (p.Month, p.Day)).Distinct().Count() <= 1;
        return !oneDay && Solve(reports, Roughly).Against.Count == 0;
    }

    private static TimeClaim Roughly(TimeClaim claim) => claim with
    {
        Bounds = claim.Bounds.IsUnknown ? claim.Bounds : new(claim.Bounds.From?.PlusDays(-Slack), claim.Bounds.To?.PlusDays(Slack)),
        Reach = claim.Reach is { } reach ? new(reach.From - Slack, reach.To + Slack) : null,
        Pattern = claim.Pattern.Day is < Slack or > 31 - Slack ? new(claim.Pattern.Year) : new(claim.Pattern.Year, claim.Pattern.Month),
    };

    private SolvedEvent Solve(IReadOnlyList<int> reports, Func<TimeClaim, TimeClaim>? read = null)
    {
        TimeClaim[] claims = [.. reports.SelectMany((report, i) => _claims[report].Select(c => (read?.Invoke(c) ?? c) with { Report = i }))];
        return TimeSolver.Solve([.. reports.Select(r => _written[r])], [claims]).Events[0];
    }

    /// <summary>What a report says of the day of its focal event, for a developer's eye.</summary>
    public string Describe(int report) => string.Join("; ", _claims[report].Select(c => $"“{c.Words}” {c.Bounds} {c.Pattern} {c.Reach} {c.Certainty}"));

    /// <summary>The words themselves name the day or the month, or tie it to the report's day.</summary>
    private static bool IsDated(TimeClaim claim) => claim.Bounds.Days <= 31 || claim.Pattern.Month is not null || claim.Pattern.Day is not null || claim.Pattern.Weekday is not null;
}
