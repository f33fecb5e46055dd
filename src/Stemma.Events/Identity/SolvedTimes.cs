using Stemma.Events.Time;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Events.Identity;

/// <summary>Events and reports with their times, as far as all reports together tell.</summary>
/// <param name="Written">For each report.</param>
public sealed record SolvedTimes(IReadOnlyList<EventDraft> Drafts, IReadOnlyList<Written> Written)
{
    private const int Longest = 731; // days: two years

    public static SolvedTimes Of(ReportSet set, IReadOnlyList<EventDraft> drafts)
    {
        var claims = drafts.Select(d => EventClaims.Of(set, d)).ToList();
        var mentioned = KnownEvents.Of(set, drafts, claims);
        var (written, events) = TimeSolver.Solve([.. set.Analyses.Select(a => a.Written)], [.. claims.Select((c, i) => (IReadOnlyList<TimeClaim>)[.. c, .. mentioned[i]])]);
        return new([.. drafts.Select((d, i) => d.At(Answer(events[i], claims[i]), events[i].Pattern))], written);
    }

    // Some day of three years tells a reader nothing of the day.
    private static bool IsEmptyTalk(DateBounds bounds, IReadOnlyList<TimeClaim> claims) => bounds.Days > Longest && claims.All(c => c.Pattern.IsEmpty);

    // A claim that contradicts is told beside the answer; as many for as against leave it ambiguous.
    private static Answer<DateBounds> Answer(SolvedEvent solved, IReadOnlyList<TimeClaim> claims)
    {
        if (solved.Bounds.IsUnknown || IsEmptyTalk(solved.Bounds, claims)) return Answer<DateBounds>.None;
        var dated = claims.Where(c => !c.Bounds.IsUnknown || !c.Pattern.IsEmpty).ToList();
        int against = solved.Against.Where(dated.Contains).Select(c => c.Report).Distinct().Count();
        int agree = dated.Where(c => !solved.Against.Contains(c)).Select(c => c.Report).Distinct().Count();
        if (against >= Math.Max(1, agree))
            return new Answer<DateBounds>.Ambiguous([solved.Bounds, .. solved.Against.Select(a => a.Bounds).Where(b => !b.IsUnknown).Distinct()], solved.Why);
        var certainty = dated.Count == 0 ? Certainty.Low : solved.Bounds.IsDay && agree > 1 ? Certainty.High : dated.Max(c => c.Certainty);
        return Answer<DateBounds>.Of(solved.Bounds, solved.Bounds.IsClosed ? certainty : Certainty.Low, [.. solved.Why]);
    }
}
