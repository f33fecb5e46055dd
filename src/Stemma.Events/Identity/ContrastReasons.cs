using Stemma.Model;
using Stemma.Text;

namespace Stemma.Events.Identity;

/// <summary>Says why two events that could be taken for one are not: dates, places, status, participants; else that their wording has little in common.</summary>
public static class ContrastReasons
{
    /// <summary>What tells <paramref name="a"/> from <paramref name="b"/>, with the words of both that show it.</summary>
    public static (string Because, IReadOnlyList<Evidence> Evidence) Between(ReportSet set, EventDraft a, EventDraft b, double chance)
    {
        var reasons = new List<string>();
        var evidence = new List<Evidence>();
        void Add(string reason, IEnumerable<Evidence> words)
        {
            reasons.Add(reason);
            evidence.AddRange(words);
        }
        if (!a.Time.IsUnknown && !b.Time.IsUnknown && !a.Time.Overlaps(b.Time))
            Add($"the dates differ: {a.Time} against {b.Time}", a.TimeEvidence(set).Take(2).Concat(b.TimeEvidence(set).Take(2)));
        if (a.Place.Length > 0 && b.Place.Length > 0 && a.Place != b.Place)
            Add($"the places differ: {set.Entity(a.Place).Name} against {set.Entity(b.Place).Name}", a.PlaceEvidence(set).Take(1).Concat(b.PlaceEvidence(set).Take(1)));
        if (FocalEvent.IsAhead(a.Status) != FocalEvent.IsAhead(b.Status))
            Add(FocalEvent.IsAhead(a.Status) ? "this one is only announced, the other has happened" : "this one has happened, the other is only announced",
                a.Mentions(set).Take(1).Concat(b.Mentions(set).Take(1)));
        if (a.ParticipantIds.Count > 0 && b.ParticipantIds.Count > 0 && !a.ParticipantIds.Intersect(b.ParticipantIds, StringComparer.Ordinal).Any())
            Add("nobody takes part in both", []);
        if (a.Family != b.Family) Add($"they are of different kinds: {a.Type} against {b.Type}", []);
        if (reasons.Count == 0) Add($"beyond the names in both, their wording has little in common (chance of one event: {JoinReasons.Percent(chance)})", []);
        if (evidence.Count == 0) evidence.AddRange(a.Mentions(set).Take(1).Concat(b.Mentions(set).Take(1)));
        string text = string.Join("; ", reasons);
        return (char.ToUpperInvariant(text[0]) + text[1..] + ".", evidence);
    }
}
