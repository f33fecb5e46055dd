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
        int lead = Focus.Lead(sentences);
        var occurrences = Occurrences.Group(drafts, names, lead);
        Focus.Mark(occurrences, lead, TitleFamilies.Of(reading));
        LeadDating.Apply(occurrences, drafts, [.. sentences], tokens, times, reading, lead, written);
        return new MentionWriter(reading, names, written, occurrences).Write(drafts);
    }

    private static IEnumerable<Draft> InSentence(Reading reading, SentenceTree tree, int sentence, NameIndex names, Layer<TimeExpression> times)
    {
        foreach (var trigger in TriggerFinder.Find(tree, names, times))
        {
            var arguments = Arguments.Of(tree, trigger);
            var participants = Participants.Find(tree, names, trigger, arguments);
            var dating = EventTimes.Find(tree, trigger, times);
            var status = StatusReader.Read(tree, trigger.Head);
            if (!IsWorthTelling(names, trigger, participants, dating, status)) continue;
            yield return new Draft(tree, trigger, sentence)
            {
                Status = status,
                Company = Arguments.Company(tree, trigger).Select(i => names.At(tree, i)?.Entity).OfType<string>().ToList(),
                Participants = participants,
                Place = EventPlaces.Find(reading, tree, names, trigger, arguments),
                Dating = dating,
                Bounds = FirstSince.Find(tree, trigger),
            };
        }
    }

    /// <summary>A verb of no named kind, and a noun that also names a lasting state, need somebody named or a date.</summary>
    private static bool IsWorthTelling(NameIndex names, Trigger trigger, IReadOnlyList<Participant> participants, Dating? dating, Status status)
    {
        if (trigger.NeedsTwo) return participants.Count(p => names[p.Entity].Type == EntityType.Person) > 1;
        bool named = participants.Any(p => IsNamed(names[p.Entity]));
        if (trigger.Type == EventType.Other) return status.Factuality is not (Factuality.Hypothetical or Factuality.Habitual) && (named || dating is { Direct: true });
        return !trigger.NeedsMore || named || dating is not null;
    }

    private static bool IsNamed(Entity entity) => entity.Mentions.Any(m => m.Kind == MentionKind.Name);
}
