using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Events;

/// <summary>
/// The day of what a report is written about, when no words about it name one: the first day that the lead names and that dates nothing else
/// ("A fire has destroyed the hall. Smoke was first seen at about 4am on Tuesday."). News gives the day of its event in its first sentences.
/// </summary>
internal static class LeadDating
{
    private const int Sentences = 2; // the lead and the sentence after it
    private const int Shortest = 40; // characters: a line of names or of a date is no lead

    public static void Apply(IReadOnlyList<Occurrence> occurrences, IReadOnlyList<Draft> drafts, IReadOnlyList<Sentence> sentences, Layer<Token> tokens, Layer<TimeExpression> times, Reading reading, int lead)
    {
        var focal = occurrences.FirstOrDefault(o => o.Focal);
        if (focal is null || focal.Dating is not null || !focal.Mentions.Any(m => m.Status.Factuality == Factuality.Happened)) return;
        for (int s = lead, read = 0; s < sentences.Count && read < Sentences; s++)
        {
            if (sentences[s].Block.Role != BlockRole.Body || sentences[s].Span.Length < Shortest) continue;
            read++;
            var tree = new SentenceTree(reading.Text, sentences[s], tokens);
            if (times.Inside(sentences[s].Span).FirstOrDefault(t => Names(t) && (read == 1 || IsPassive(tree, t)) && IsFree(tree, t, focal, drafts)) is not { } time) continue;
            focal.DateBy(new(time, time.Bounds, Direct: false));
            return;
        }
    }

    /// <summary>It names a day of these weeks.</summary>
    private static bool Names(TimeExpression time) =>
        time.Relation == TimeRelation.At && time.Type is TimexType.Date or TimexType.Time && time.Pattern.Year is null
        && (time.Pattern.Weekday is not null || time.Pattern.Day is not null || time.Reach is { From: >= -2, To: <= 0 } || time.Reach is not null && (time.Bounds.IsDay || time.Value == "XXXX-XX-XX"));

    private static bool IsFree(SentenceTree tree, TimeExpression time, Occurrence focal, IReadOnlyList<Draft> drafts) =>
        drafts.All(d => d.Occurrence == focal || d.Dating?.Expression.Span != time.Span || IsPartOf(d, focal)) && !DatesSpeech(tree, EventTimes.HeadOf(tree, time.Span));

    /// <summary>What nobody named did ("smoke was seen"), what the event itself did ("a fire that destroyed …"), and its own doing ("set fire to").</summary>
    private static bool IsPartOf(Draft d, Occurrence focal) =>
        d.Type == EventType.Other && d.Participants.Count == 0
        || focal.Mentions.Any(m => m.Sentence == d.Sentence && (d.Tree.Head(d.Head) == m.Head && d.Tree.Is(d.Head, "acl") || d.Tree.Head(m.Head) == d.Head && d.Tree.Is(m.Head, "nsubj")))
        || d.Trigger.Lemma.Split(' ') is { Length: > 1 } words && focal.Mentions.Any(m => words.Contains(m.Trigger.Lemma, StringComparer.Ordinal));

    /// <summary>"Smoke was seen on Tuesday" goes on with the event; "the striker passed a test on Tuesday" tells of something else.</summary>
    private static bool IsPassive(SentenceTree tree, TimeExpression time)
    {
        int at = EventTimes.HeadOf(tree, time.Span);
        for (int step = 0; step < 12 && at >= 0 && tree[at].Upos != Upos.VERB; step++) at = tree.Head(at);
        return at >= 0 && tree.Child(at, "nsubj:pass") >= 0;
    }

    /// <summary>"… , police said on Friday": the day of the telling; "is due in court on May 3": a day to come.</summary>
    private static bool DatesSpeech(SentenceTree tree, int at)
    {
        for (int step = 0; step < 12 && at >= 0; step++, at = tree.Head(at))
            if (tree[at].Upos == Upos.VERB)
                return tree.Child(at, "nsubj:pass") < 0 && (StatusCues.Verb(tree[at].Lemma) != Cue.None || tree.Child(at, "ccomp") >= 0 || tree[at].Lemma is "say" or "tell" or "state" or "add") || tree.Child(at, "aux") is >= 0 and var a && tree[a].Lemma is "will" or "would";
        return false;
    }
}
