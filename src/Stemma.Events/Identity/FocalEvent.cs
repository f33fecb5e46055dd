using Stemma.Model;

namespace Stemma.Events.Identity;

/// <summary>One occurrence as one report tells it, gathered from its mentions.</summary>
/// <param name="Mentions">At least one.</param>
/// <param name="Time">The intersection of what the mentions say, or the widest of them when they disagree.</param>
/// <param name="Places">Entity ids, first named first.</param>
/// <param name="Participants">Entity ids, first named first.</param>
public sealed record FocalEvent(
    IReadOnlyList<EventMention> Mentions, string Type, string Family, Factuality Status, DateBounds Time, Certainty TimeCertainty,
    IReadOnlyList<string> Places, IReadOnlyList<string> Participants)
{
    /// <summary>What mentions of one occurrence say together.</summary>
    public static FocalEvent Gather(List<EventMention> mentions)
    {
        var (time, certainty) = TimeOf(mentions);
        return new(mentions, MostFrequent(mentions.Select(m => m.Type)), MostFrequent(mentions.Select(m => m.Family)), StatusOf(mentions), time, certainty,
            [.. mentions.Select(m => m.Place.ValueOrDefault).OfType<string>().Distinct(StringComparer.Ordinal)],
            [.. mentions.SelectMany(m => m.Participants).Select(p => p.Entity).Where(e => e.Length > 0).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>
    /// By vote of the mentions, first between what lies ahead and what has come, so that one "met" among many "will meet" does not turn an
    /// announcement into an occurrence; ties go to what was said first.
    /// </summary>
    public static Factuality StatusOf(IReadOnlyList<EventMention> mentions)
    {
        bool ahead = mentions.Count(m => IsAhead(m.Status)) * 2 > mentions.Count;
        return mentions.Select(m => m.Status).Where(s => IsAhead(s) == ahead).GroupBy(s => s).OrderByDescending(g => g.Count()).First().Key;
    }

    /// <summary>Whether the occurrence has still to come, if it ever does.</summary>
    public static bool IsAhead(Factuality status) => status is Factuality.Scheduled or Factuality.Expected or Factuality.Hypothetical;

    private static (DateBounds Time, Certainty Certainty) TimeOf(List<EventMention> mentions)
    {
        var known = mentions.Select(m => m.Time).OfType<Answer<DateBounds>.Known>().Where(k => !k.Value.IsUnknown).ToList();
        if (known.Count == 0) return (DateBounds.Unknown, Certainty.Low);
        var best = known.OrderByDescending(k => k.Certainty).ThenBy(k => k.Value.Days ?? int.MaxValue).First();
        var met = best.Value;
        foreach (var other in known)
            if (!met.Intersect(other.Value).IsEmpty) met = met.Intersect(other.Value);
        return (met, best.Certainty);
    }

    private static string MostFrequent(IEnumerable<string> values) =>
        values.GroupBy(v => v, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
}
