using Stemma.Text;

namespace Stemma.Model;

/// <summary>TIMEX3 types (ISO-TimeML).</summary>
public enum TimexType { Date, Time, Duration, Set }

/// <summary>A time expression with its value.</summary>
/// <param name="Value">TIMEX3 value: 2022-12-19, 2022-12, XXXX-09-25, P2D, PRESENT_REF, ...</param>
/// <param name="Mod">TIMEX3 modifier (START, MID, END, APPROX, MORE_THAN, …) or empty.</param>
/// <param name="Bounds">The days that it covers, when it denotes a stretch of the calendar; <see cref="DateBounds.Unknown"/> otherwise.</param>
/// <param name="Relation">How the bounds are meant: at, since (from the start on), until, before, after.</param>
/// <param name="Why">Rule, anchor and steps.</param>
public sealed record TimeExpression(
    TextSpan<Article> Span, TimexType Type, string Value, string Mod, DateBounds Bounds, TimeRelation Relation, IReadOnlyList<Reason> Why) : ISpanned;

public enum TimeRelation { At, Since, Until, Before, After }

/// <summary>When a report was written, as an interval if that is all the text allows.</summary>
/// <param name="Value">The best single value at the precision reached (2022-12-20, 2022-12, XXXX-09), empty when nothing is known.</param>
public sealed record Written(DateBounds Bounds, string Value, Certainty Certainty, IReadOnlyList<Reason> Why)
{
    public static readonly Written Unknown = new(DateBounds.Unknown, "", Certainty.Low, []);
}
