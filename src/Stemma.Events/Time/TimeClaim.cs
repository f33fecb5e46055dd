using Stemma.Model;
using Stemma.Text;

namespace Stemma.Events.Time;

/// <summary>What one report says of the day of an event.</summary>
/// <param name="Report">Index of the report.</param>
/// <param name="Bounds">The days that the words allow by themselves; unknown when they fix none.</param>
/// <param name="Pattern">The recurring day that they name.</param>
/// <param name="Reach">How far from the report's own day; for a plain past or coming event, before or after it.</param>
/// <param name="Words">As the report has them.</param>
public sealed record TimeClaim(int Report, DateBounds Bounds, CalendarPattern Pattern, DayReach? Reach, Certainty Certainty, string Words, Evidence Evidence)
{
    /// <summary>The report is about something else and only seems to mention this event: it may be wrong that it does, so what does not fit is no conflict.</summary>
    public bool IsMention { get; init; }
}

/// <summary>The days of an event as all its reports allow.</summary>
/// <param name="Why">What each fact left, in the order in which they were taken.</param>
/// <param name="Pattern">The recurring day that the claims name together, whatever the year.</param>
/// <param name="Against">Claims that contradict the rest; they are told, not used.</param>
public sealed record SolvedEvent(DateBounds Bounds, IReadOnlyList<Reason> Why, IReadOnlyList<TimeClaim> Against, CalendarPattern Pattern = default);
