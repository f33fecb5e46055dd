using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Events;

/// <summary>Turns drafts into mentions: what the other mentions of the occurrence add, and the reasons.</summary>
internal sealed class MentionWriter
{
    private readonly Reading _reading;
    private readonly Written _written;
    private readonly NameIndex _names;
    private readonly Dictionary<Occurrence, (string Id, Answer<string> Place, Draft? Told)> _shared = [];

    public MentionWriter(Reading reading, NameIndex names, Written written, IReadOnlyList<Occurrence> occurrences)
    {
        (_reading, _names, _written) = (reading, names, written);
        foreach (var o in occurrences) _shared.Add(o, ($"o{_shared.Count + 1}", SharedPlace(o), o.Told));
    }

    public Layer<EventMention> Write(IEnumerable<Draft> drafts)
    {
        int number = 0;
        return new(drafts.OrderBy(d => d.Span).Select(d => Mention(d, $"v{++number}")).ToList());
    }

    private EventMention Mention(Draft d, string id)
    {
        var (status, polarity, clues) = Status(d);
        var reasons = clues.Concat(d.Bounds).Select(c => c.Cite(_reading)).ToList();
        if (d.Occurrence!.Focal) reasons.Add(new("event.focal", "told in headline or lead", _reading.Cite(d.Occurrence.Mentions[0].Trigger.Span)));
        return new(id, d.Span, d.Trigger.Span, d.Type.Name, d.Trigger.Lemma, d.Participants, Place(d), Time(d, status),
            (d.Dating ?? d.Occurrence.Dating)?.Expression.Span, status, polarity, d.Occurrence.Focal, reasons, _shared[d.Occurrence].Id, d.Type.Family);
    }

    /// <summary>A bare event noun has the status that the occurrence's other mentions state.</summary>
    private (Factuality, Polarity, IReadOnlyList<Clue>) Status(Draft d)
    {
        var own = d.Status;
        if (!own.Stated && _shared[d.Occurrence!].Told is { } told) own = told.Status with { Clues = [.. own.Clues, .. told.Status.Clues] };
        var status = own.Polarity == Polarity.Negative && own.Factuality is Factuality.Happened or Factuality.Ongoing ? Factuality.Denied : own.Factuality;
        if (status == Factuality.Scheduled && !d.Type.Plannable && d.Type != EventType.Other) status = Factuality.Expected; // nobody schedules a flood
        return (status, own.Polarity, own.Clues);
    }

    /// <summary>The finest place that a mention of the occurrence names.</summary>
    private Answer<string> SharedPlace(Occurrence o)
    {
        var best = o.Mentions.Select(m => m.Place).OfType<Answer<string>.Known>().MaxBy(p => EventPlaces.Fineness(_names[p.Value]));
        return best is null ? Answer<string>.None : best with { Certainty = Certainty.Medium };
    }

    private Answer<string> Place(Draft d) => d.Place is Answer<string>.NotStated ? _shared[d.Occurrence!].Place : d.Place;

    private Answer<DateBounds> Time(Draft d, Factuality status)
    {
        if (d.Dating is { Days.IsUnknown: false } own) return Dated(Behind(own, status), own.Direct ? Certainty.High : Certainty.Medium, "time.stated", "dated by these words");
        if (d.Occurrence!.Dating is { Days.IsUnknown: false } shared) return Dated(Behind(shared, status), Certainty.Medium, "time.same-occurrence", "another mention of it is dated by these words");
        return FromTense(d, status);
    }

    /// <summary>What has happened is not ahead: "On April 28 police were called", told in February, is of the year before.</summary>
    private Dating Behind(Dating dating, Factuality status)
    {
        bool ahead = status == Factuality.Happened && dating.Days is { From: { } from, To: not null } && _written.Bounds.To is { } written && from > written;
        if (!ahead || dating.Expression.Pattern is not { Year: null, Month: not null, Day: not null }) return dating;
        return dating with { Days = new(dating.Days.From!.Value.PlusYears(-1), dating.Days.To!.Value.PlusYears(-1)) };
    }

    private Answer<DateBounds> Dated(Dating dating, Certainty certainty, string rule, string text)
    {
        var days = dating.Days;
        var why = dating.Expression.Why.Prepend(new(rule, text, _reading.Cite(dating.Expression.Span)));
        return new Answer<DateBounds>.Known(days, certainty, [.. why]);
    }

    /// <summary>The day of writing bounds what is told as past from above, and what is ahead from below.</summary>
    private Answer<DateBounds> FromTense(Draft d, Factuality status)
    {
        DateBounds days = status switch
        {
            Factuality.Happened or Factuality.Ongoing => new(null, _written.Bounds.To),
            Factuality.Scheduled or Factuality.Expected => new(_written.Bounds.From, null),
            _ => DateBounds.Unknown,
        };
        if (days.IsUnknown) return Answer<DateBounds>.None;
        string text = status is Factuality.Happened or Factuality.Ongoing ? "told as past, so not after the day of writing" : "still ahead, so not before the day of writing";
        return Answer<DateBounds>.Of(days, Certainty.Low, new Reason("time.tense", text, _reading.Cite(d.Trigger.Span)));
    }
}
