using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Time;

/// <summary>
/// Ties a length that is counted from an event ("two days before the invasion") to the mention of that event, once mentions are known. What stands is a
/// relation between the two; no day is made of it.
/// </summary>
internal static class AnchorMentions
{
    private const int Beyond = 60; // characters behind the words kept as the anchor, within its sentence: "before [a sniper in his own backyard] killed him"

    public static Layer<TimeExpression> Tie(Layer<TimeExpression> times, Layer<EventMention> events, Layer<Sentence> sentences)
    {
        if (!times.Any(t => t.Event is not null)) return times;
        return new(times.Select(t => t.Event is { } anchor && Mention(anchor.Span, times, events, sentences) is { } id ? t with { Event = anchor with { Mention = id } } : t));
    }

    /// <summary>The first event that the words themselves report, or else the first right behind them, before any other time.</summary>
    private static string? Mention(TextSpan<Article> words, Layer<TimeExpression> times, Layer<EventMention> events, Layer<Sentence> sentences)
    {
        if (First(events, words) is { } own) return own;
        int end = Math.Min(words.End + Beyond, sentences.Touching(words).Select(s => s.Span.End).DefaultIfEmpty(words.End).Last());
        foreach (var time in times.Touching(new(words.End, Math.Max(words.End, end)))) end = Math.Min(end, time.Span.Start);
        return end > words.End ? First(events, new(words.End, end)) : null;
    }

    private static string? First(Layer<EventMention> events, TextSpan<Article> within) =>
        events.Touching(within).Where(e => within.Contains(e.Trigger)).OrderBy(e => e.Trigger.Start).FirstOrDefault()?.Id;
}
