using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Events;

/// <summary>Spans that report an occurrence, with participants, place, time, status and whether the report is about them.</summary>
public static class EventStage
{
    public static Layer<EventMention> Find(
        Reading reading, Layer<Sentence> sentences, Layer<Token> tokens, IReadOnlyList<Entity> entities, Layer<TimeExpression> times, Written written, Layer<Quotation> quotations)
    {
        var names = new NameIndex(entities);
        var drafts = new List<Draft>();
        for (int s = 0; s < sentences.Count; s++)
            if (sentences[s].Block.IsProse) drafts.AddRange(InSentence(reading, new SentenceTree(reading.Text, sentences[s], tokens), s, names, times));
        var occurrences = Occurrences.Group(drafts, names);
        Focus.Mark(occurrences, sentences);
        return new MentionWriter(reading, written, occurrences).Write(drafts);
    }

    private static IEnumerable<Draft> InSentence(Reading reading, SentenceTree tree, int sentence, NameIndex names, Layer<TimeExpression> times)
    {
        foreach (var trigger in TriggerFinder.Find(tree, names))
        {
            var arguments = Arguments.Of(tree, trigger);
            var participants = Participants.Find(tree, names, trigger, arguments);
            var dating = EventTimes.Find(tree, trigger, times);
            if (trigger.Type == EventType.Other && dating is null && !participants.Any(p => IsNamed(names, p))) continue;
            yield return new Draft(tree, trigger, sentence)
            {
                Status = StatusReader.Read(tree, trigger.Head),
                Participants = participants,
                Place = EventPlaces.Find(reading, tree, names, trigger, arguments),
                Dating = dating,
                Bounds = FirstSince.Find(tree, trigger),
            };
        }
    }

    private static bool IsNamed(NameIndex names, Participant p) => names[p.Entity].Mentions.Any(m => m.Kind == MentionKind.Name);
}
