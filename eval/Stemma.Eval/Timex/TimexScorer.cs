using System.Globalization;
using Stemma.Model;

namespace Stemma.Eval.Timex;

/// <summary>An expression as a system gave it: half-open in the document's text; the rule that found it, when that is known.</summary>
public sealed record FoundTimex(int Start, int End, string Type, string Value, string Rule = "");

/// <summary>
/// The definitions of the TempEval-3 scorer (UzZaman et al. 2013): strict counts expressions with the same extent, relaxed those that overlap, each
/// gold and each found one once; value counts the overlapping ones whose value is the same. All as F1 over all documents.
/// </summary>
public sealed class TimexScorer(TextWriter log)
{
    private int _gold, _found, _strict, _relaxed, _type, _value;

    public void Add(TimexDocument document, IReadOnlyList<TimeExpression> found) =>
        Add(document.Reading.Text, document.Written.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), document.Gold, [.. found.Select(t => new FoundTimex(t.Span.Start, t.Span.End, t.Type.ToString(), t.Value, t.Why[0].Rule))]);

    /// <summary>The same for a document that is only a text with two lists of expressions in it.</summary>
    public void Add(string text, string written, IReadOnlyList<GoldTimex> expected, IReadOnlyList<FoundTimex> found)
    {
        _gold += expected.Count;
        _found += found.Count;
        var free = found.ToList();
        foreach (var gold in expected)
        {
            var match = free.Find(f => f.Start == gold.Start && f.End == gold.End) ?? free.Find(f => f.Start < gold.End && gold.Start < f.End);
            if (match is null) log.WriteLine($"missed {gold.Value} ({written}) {Around(text, gold.Start, gold.End)}");
            else Score(text, written, gold, match, free);
        }
        foreach (var extra in free) log.WriteLine($"extra {extra.Value} {extra.Rule} {Around(text, extra.Start, extra.End)}");
    }

    private void Score(string text, string written, GoldTimex gold, FoundTimex match, List<FoundTimex> free)
    {
        free.Remove(match);
        _relaxed++;
        if (match.Start == gold.Start && match.End == gold.End) _strict++;
        else log.WriteLine($"extent “{text[match.Start..match.End]}” {match.Rule} for “{text[gold.Start..gold.End].ReplaceLineEndings(" ")}”");
        if (string.Equals(match.Type, gold.Type, StringComparison.OrdinalIgnoreCase)) _type++;
        if (match.Value == gold.Value) _value++;
        else log.WriteLine($"value {gold.Value} {match.Value} {match.Rule} ({written}) {Around(text, gold.Start, gold.End)}");
    }

    public IReadOnlyList<Score> Scores(bool typed) =>
        [new("strict-f1", F(_strict)), new("relaxed-f1", F(_relaxed)), .. typed ? (Score[])[new("type-f1", F(_type))] : [], new("value-f1", F(_value))];

    private double F(int right) => _gold + _found == 0 ? 0 : 2.0 * right / (_gold + _found);

    private static string Around(string text, int start, int end) =>
        $"{text[Math.Max(0, start - 60)..start]}[{text[start..end]}]{text[end..Math.Min(text.Length, end + 30)]}".ReplaceLineEndings(" ");
}
