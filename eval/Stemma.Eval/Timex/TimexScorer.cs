using Stemma.Model;

namespace Stemma.Eval.Timex;

/// <summary>
/// The definitions of the TempEval-3 scorer (UzZaman et al. 2013): strict counts expressions with the same extent, relaxed those that overlap, each
/// gold and each found one once; value counts the overlapping ones whose value is the same. All as F1 over all documents.
/// </summary>
public sealed class TimexScorer(TextWriter log)
{
    private int _gold, _found, _strict, _relaxed, _type, _value;

    public void Add(TimexDocument document, IReadOnlyList<TimeExpression> found)
    {
        _gold += document.Gold.Count;
        _found += found.Count;
        var free = found.ToList();
        foreach (var gold in document.Gold)
        {
            var match = free.Find(f => f.Span.Start == gold.Start && f.Span.End == gold.End) ?? free.Find(f => f.Span.Start < gold.End && gold.Start < f.Span.End);
            if (match is null) Tell("missed", document, gold, null);
            else Score(document, gold, match, free);
        }
        foreach (var extra in free) log.WriteLine($"extra {extra.Value} {extra.Why[0].Rule} {Around(document, extra.Span.Start, extra.Span.End)}");
    }

    private void Score(TimexDocument document, GoldTimex gold, TimeExpression match, List<TimeExpression> free)
    {
        free.Remove(match);
        _relaxed++;
        if (match.Span.Start == gold.Start && match.Span.End == gold.End) _strict++;
        else log.WriteLine($"extent “{document.Reading.Slice(match.Span)}” {match.Why[0].Rule} for “{document.Reading.Text[gold.Start..gold.End].ReplaceLineEndings(" ")}”");
        if (string.Equals(match.Type.ToString(), gold.Type, StringComparison.OrdinalIgnoreCase)) _type++;
        if (match.Value == gold.Value) _value++;
        else Tell("value", document, gold, match);
    }

    public IReadOnlyList<Score> Scores(bool typed) =>
        [new("strict-f1", F(_strict)), new("relaxed-f1", F(_relaxed)), .. typed ? (Score[])[new("type-f1", F(_type))] : [], new("value-f1", F(_value))];

    private double F(int right) => _gold + _found == 0 ? 0 : 2.0 * right / (_gold + _found);

    private void Tell(string what, TimexDocument document, GoldTimex gold, TimeExpression? found)
    {
        log.WriteLine($"{what} {gold.Value} {found?.Value} {found?.Why[0].Rule} ({document.Written}) {Around(document, gold.Start, gold.End)}");
    }

    private static string Around(TimexDocument document, int start, int end)
    {
        string text = document.Reading.Text;
        return $"{text[Math.Max(0, start - 60)..start]}[{text[start..end]}]{text[end..Math.Min(text.Length, end + 30)]}".ReplaceLineEndings(" ");
    }
}
