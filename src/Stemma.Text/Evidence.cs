namespace Stemma.Text;

/// <summary>
/// Words of one report that support a statement. They are sliced from the decoded source when they are rendered, never stored as copies.
/// </summary>
/// <param name="Report">The report's id, <c>sha256:…</c> of its bytes.</param>
/// <param name="Span">Where the words stand in its decoded source.</param>
public sealed record Evidence(string Report, TextSpan<Source> Span);

/// <summary>Why a stage says what it says: the rule or model that said it, in words, with the words of the reports that it rests on.</summary>
/// <param name="Rule">A stable id such as <c>time.weekday-and-month</c>.</param>
/// <param name="Text">One sentence or phrase for the reader.</param>
public sealed record Reason(string Rule, string Text, IReadOnlyList<Evidence> Evidence)
{
    public Reason(string rule, string text, params Evidence[] evidence) : this(rule, text, (IReadOnlyList<Evidence>)evidence) { }
}
