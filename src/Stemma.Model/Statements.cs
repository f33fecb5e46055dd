using Stemma.Text;

namespace Stemma.Model;

public enum QuotationKind { Direct, Indirect, Mixed }

/// <summary>Who speaks: the words that name the voice, and the entity when it is one that the report names.</summary>
/// <param name="Entity">An <see cref="Model.Entity.Id"/> of the report, or empty.</param>
public sealed record Speaker(TextSpan<Article> Span, string Entity);

/// <summary>Words that a report gives to a voice.</summary>
/// <param name="Span">From the first to the last of content, cue and speaker.</param>
/// <param name="Content">One or more pieces, in order, without their quotation marks for direct speech.</param>
/// <param name="Cue">The word that reports: said, according to, denied. Null when there is none (a quotation that goes on).</param>
public sealed record Quotation(
    TextSpan<Article> Span, QuotationKind Kind, IReadOnlyList<TextSpan<Article>> Content, TextSpan<Article>? Cue,
    Answer<Speaker> Speaker, Answer<Speaker> Addressee, string Rule) : ISpanned;

/// <summary>How the report presents an occurrence or a claim.</summary>
public enum Factuality { Happened, Ongoing, Scheduled, Expected, Alleged, Denied, Hypothetical, Habitual }

public enum Polarity { Positive, Negative }

/// <summary>Who takes part and how: agent, patient, host, visitor, counterpart, speaker, victim, attacker, …</summary>
public sealed record Participant(string Role, string Entity, TextSpan<Article> Span);

/// <summary>A span that reports an occurrence.</summary>
/// <param name="Id">v1, v2, … in text order within one report.</param>
/// <param name="Type">A row id of the event-type lexicon: meeting, visit, attack, shooting, agreement, …; <c>other</c> when none fits.</param>
/// <param name="Trigger">The word that names it.</param>
/// <param name="Place">An <see cref="Entity.Id"/>.</param>
/// <param name="Time">The days in which it lies.</param>
/// <param name="TimeSpan">The expression that dates it, when there is one.</param>
/// <param name="Focal">Whether it is what the report is written about, as against background.</param>
/// <param name="Why">Why this status, this time, this role; also bounds that the words give (<c>event.first-since</c>: "the first visit since 2019").</param>
/// <param name="Occurrence">o1, o2, … in order of first mention: mentions of one report that share it tell of one occurrence.</param>
/// <param name="Family">Kinds whose mentions may name one occurrence share it: a visit is also a meeting.</param>
public sealed record EventMention(
    string Id, TextSpan<Article> Span, TextSpan<Article> Trigger, string Type, string Lemma, IReadOnlyList<Participant> Participants,
    Answer<string> Place, Answer<DateBounds> Time, TextSpan<Article>? TimeSpan, Factuality Status, Polarity Polarity, bool Focal,
    IReadOnlyList<Reason> Why, string Occurrence = "", string Family = "") : ISpanned;

/// <summary>A figure with its unit: 105e9 RUB, 30 percent, 3 persons-killed.</summary>
/// <param name="Unit">ISO 4217 code, <c>percent</c>, a UCUM-like unit, or the counted noun's lemma ("dead", "soldier").</param>
/// <param name="Modifier">exact, approx, at-least, at-most.</param>
public sealed record Quantity(double Value, string Unit, string Modifier, TextSpan<Article> Span);

/// <summary>One link of an attribution chain, outermost first: Reuters says that Peskov said …</summary>
/// <param name="Entity">An <see cref="Entity.Id"/> or empty when the voice has no name ("a senior commander").</param>
public sealed record Attribution(string Entity, TextSpan<Article> Voice, TextSpan<Article> Cue);

/// <summary>Who did or is what, with its attribution chain and its factuality.</summary>
/// <param name="Id">c1, c2, … in text order within one report.</param>
/// <param name="Span">The clause.</param>
/// <param name="Subject">An <see cref="Entity.Id"/>, or empty.</param>
/// <param name="SubjectSpan">The words of the subject, when there are any.</param>
/// <param name="Predicate">The predicate's lemma with its particle or light verb: "provide", "be ally".</param>
/// <param name="Object">The object's head words, lower-case lemmas, or an entity's name; may be empty.</param>
/// <param name="Entities">All entities named inside the clause, in order.</param>
/// <param name="Event">The <see cref="EventMention.Id"/> that it tells of, or empty.</param>
public sealed record Claim(
    string Id, TextSpan<Article> Span, string Subject, TextSpan<Article>? SubjectSpan, string Predicate, string Object,
    IReadOnlyList<string> Entities, IReadOnlyList<Quantity> Quantities, IReadOnlyList<Attribution> Attribution,
    Factuality Factuality, Polarity Polarity, string Event, string Rule) : ISpanned;
