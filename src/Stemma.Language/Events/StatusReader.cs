using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Events;

/// <summary>Words that decide something about an event or a claim.</summary>
/// <param name="Rule">A stable id such as <c>status.scheduled</c>.</param>
/// <param name="Text">One phrase for the reader.</param>
public sealed record Clue(string Rule, string Text, TextSpan<Article> Span)
{
    public Reason Cite(Reading reading) => new(Rule, Text, reading.Cite(Span));
}

/// <summary>How a clause or an event noun is presented, with the words that say so.</summary>
/// <param name="Polarity">Negative: the report says that it did not or will not happen.</param>
/// <param name="Certain">Whether it is presented without doubt (as against possible, expected or alleged).</param>
/// <param name="Future">Whether it lies after the time from which the sentence speaks.</param>
/// <param name="Stated">False when no word decides it (an event noun on its own): then it is <see cref="Factuality.Happened"/> for want of another sign.</param>
public sealed record Status(Factuality Factuality, Polarity Polarity, bool Certain, bool Future, bool Stated, IReadOnlyList<Clue> Clues);

/// <summary>
/// Reads how a verb or event noun is presented: tense, aspect, modality, negation, and the words that govern it
/// (set to, plans to, denied, alleged, if). Plain speech verbs (said, told) leave the status as it is: who says so is the attribution chain's matter.
/// The attributes are those of Saurí and Pustejovsky, FactBank (2009): certainty and polarity; and MEANTIME's time. Pure; for event mentions and for claims alike.
/// </summary>
public static class StatusReader
{
    /// <summary>The status of the predicate or noun at <paramref name="head"/>.</summary>
    /// <param name="text">The reading text that the spans point into.</param>
    /// <param name="head">Index in <paramref name="tokens"/> of the trigger: the verb of a clause (not its auxiliary), its predicate noun or adjective, or an event noun. Must lie in <paramref name="sentence"/>.</param>
    public static Status Read(string text, Sentence sentence, Layer<Token> tokens, int head) => Read(new SentenceTree(text, sentence, tokens), head - sentence.FirstToken);

    /// <summary>The same for a tree made before; <paramref name="i"/> counts from the sentence's first token.</summary>
    public static Status Read(SentenceTree tree, int i)
    {
        var walk = new StatusWalk(tree);
        if (tree[i].Upos is Upos.VERB or Upos.AUX || TriggerFinder.IsDueTo(tree, i) || tree[i].Upos is not (Upos.NOUN or Upos.PROPN) && tree.Child(i, "cop") >= 0) walk.Predicate(i);
        else walk.Noun(i);
        return Sum(tree, walk.Signs);
    }

    private static Status Sum(SentenceTree tree, IReadOnlyList<Sign> signs)
    {
        bool stated = signs.Any(s => !s.Weak);
        bool negative = signs.Count(s => s.Cue is Cue.Negative or Cue.Prevented or Cue.Denied or Cue.Cancelled) % 2 == 1;
        var cue = Strongest(signs.Where(s => s.Weak != stated));
        if (!negative && cue is Cue.Denied or Cue.Cancelled) cue = Cue.Hypothetical; // "did not rule out"
        return new(FactualityOf(cue), negative ? Polarity.Negative : Polarity.Positive, Certain(cue), Future(cue), stated, [.. signs.Select(s => s.Tell(tree))]);
    }

    /// <summary>Negation is polarity, not status: it decides nothing here.</summary>
    private static Cue Strongest(IEnumerable<Sign> signs) =>
        signs.Select(s => s.Cue).Where(c => c is not (Cue.Negative or Cue.Prevented)).DefaultIfEmpty(Cue.None).Max();

    private static Factuality FactualityOf(Cue cue) => cue switch
    {
        Cue.Denied or Cue.Cancelled => Factuality.Denied,
        Cue.Alleged => Factuality.Alleged,
        Cue.Hypothetical or Cue.Would or Cue.Purpose => Factuality.Hypothetical,
        Cue.Expected => Factuality.Expected,
        Cue.Scheduled => Factuality.Scheduled,
        Cue.Habitual => Factuality.Habitual,
        Cue.Ongoing or Cue.Present => Factuality.Ongoing,
        _ => Factuality.Happened,
    };

    private static bool Certain(Cue cue) => cue is not (Cue.Alleged or Cue.Hypothetical or Cue.Would or Cue.Expected);

    private static bool Future(Cue cue) => cue is Cue.Hypothetical or Cue.Would or Cue.Purpose or Cue.Expected or Cue.Scheduled;
}
