using NodaTime;
using Stemma.Model;

namespace Stemma.Events.Time;

/// <summary>
/// Solves the days of events and the days on which their reports were written together. Each claim ties an event to the calendar ("December 19"),
/// to its report's own day ("this Monday"), or both; intervals are drawn in until nothing moves. What one report leaves open another may fix:
/// of all years, only some have their December 19 on a Monday. A claim that leaves no day is set aside as a conflict. Pure; the result does not
/// depend on the order of reports, events or claims.
/// </summary>
public static class TimeSolver
{
    private const int Rounds = 12; // each round carries a fact one report further; groups are shallow

    /// <param name="written">When each report was written, as far as it tells by itself.</param>
    /// <param name="events">For each event the claims of the reports that tell of it.</param>
    /// <returns>Both narrowed, in the order given.</returns>
    public static (IReadOnlyList<Written> Written, IReadOnlyList<SolvedEvent> Events) Solve(IReadOnlyList<Written> written, IReadOnlyList<IReadOnlyList<TimeClaim>> events)
    {
        var own = written.Select(w => new OwnDay(w)).ToArray();
        var states = events.Select(e => new EventDay(Ordered(e))).ToList();
        bool moved = true;
        for (int round = 0; moved && round < Rounds; round++)
        {
            moved = false;
            foreach (var state in states) moved |= state.Draw(own);
        }
        return ([.. own.Select(o => o.Solved())], [.. states.Select(s => s.Solved())]);
    }

    /// <summary>The surest and narrowest first; then by content alone, so that no order of reports matters.</summary>
    private static List<TimeClaim> Ordered(IEnumerable<TimeClaim> claims) =>
        [.. claims.OrderByDescending(c => c.Bounds.IsDay).ThenByDescending(c => c.Certainty).ThenBy(c => c.Bounds.Days ?? int.MaxValue)
            .ThenByDescending(c => c.Pattern.Day is not null).ThenBy(c => c.Reach?.To - c.Reach?.From ?? int.MaxValue)
            .ThenBy(c => c.Evidence.Report, StringComparer.Ordinal).ThenBy(c => c.Evidence.Span.Start)];

    /// <summary>A day moved by a number of days, kept within the calendar.</summary>
    internal static LocalDate? Move(LocalDate? day, int days) =>
        day is { } d ? d.Year is < 200 or > 9700 ? d : d.PlusDays(Math.Clamp(days, -36_600, 36_600)) : null;
}
