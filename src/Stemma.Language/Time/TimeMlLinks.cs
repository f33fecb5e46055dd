using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Time;

/// <summary>
/// TLINKs of TimeML 1.2.1: an event and the time that dates it, an event and the day of writing, and a length and the event that it is counted from
/// ("two days before the invasion": the days end where the invasion begins). Only what the analysis tells; no closure is drawn.
/// </summary>
internal static class TimeMlLinks
{
    public static IEnumerable<string> Of(Analysis analysis, IReadOnlyList<EventMention> events)
    {
        int number = 0;
        foreach (var (type, from, to) in Relations(analysis, events))
            yield return $"<TLINK lid=\"l{++number}\" relType=\"{type}\" {from} {to}/>\n";
    }

    private static IEnumerable<(string Type, string From, string To)> Relations(Analysis analysis, IReadOnlyList<EventMention> events)
    {
        var times = Numbers(analysis.Times.Select(t => t.Span));
        for (int i = 0; i < events.Count; i++)
        {
            string from = $"eventInstanceID=\"ei{i + 1}\"";
            if (events[i].TimeSpan is { } span && times.TryGetValue(span, out int dated)) yield return (Dated(analysis.Times[dated]), from, $"relatedToTime=\"t{dated + 1}\"");
            if (ToOwnDay(events[i].Status) is { } told) yield return (told, from, "relatedToTime=\"t0\"");
        }
        var triggers = Numbers(events.Select(e => e.Trigger));
        var mentions = analysis.Events.ToDictionary(e => e.Id, e => e.Trigger, StringComparer.Ordinal); // mentions with one trigger are one EVENT
        for (int i = 0; i < analysis.Times.Count; i++)
            if (analysis.Times[i].Event is { Mention: { Length: > 0 } id } anchor && mentions.TryGetValue(id, out var trigger) && triggers.TryGetValue(trigger, out int e))
                yield return (anchor.Side == TimeRelation.After ? "IAFTER" : "IBEFORE", $"timeID=\"t{i + 1}\"", $"relatedToEventInstance=\"ei{e + 1}\"");
    }

    private static string Dated(TimeExpression time) => time switch
    {
        { Relation: TimeRelation.Since } => "BEGUN_BY",
        { Relation: TimeRelation.Until } => "ENDED_BY",
        { Relation: TimeRelation.Before } => "BEFORE",
        { Relation: TimeRelation.After } => "AFTER",
        _ => "IS_INCLUDED",
    };

    private static string? ToOwnDay(Factuality status) => status switch
    {
        Factuality.Happened => "BEFORE",
        Factuality.Ongoing => "INCLUDES",
        Factuality.Scheduled or Factuality.Expected => "AFTER",
        _ => null,
    };

    private static Dictionary<TextSpan<Article>, int> Numbers(IEnumerable<TextSpan<Article>> spans)
    {
        var numbers = new Dictionary<TextSpan<Article>, int>();
        int number = 0;
        foreach (var span in spans) numbers.TryAdd(span, number++);
        return numbers;
    }
}
