using Stemma.Eval.Timex;
using Stemma.Language.Time;
using Stemma.Model;

namespace Stemma.Eval.Measures;

/// <summary>The English date-time cases of Recognizers-Text that give values and that TIMEX3 can express. Those left out are counted with the reason.</summary>
public sealed class RecognizersSpecs : IMeasure
{
    public string Name => "timex-recognizers";
    public string Gold => "timex.zip";
    public string About => "Recognizers-Text English date-time cases with values: values right";
    public bool InGate => true;

    // The model in its usual mode and the parsers. Extractor cases give no values; the other modes give other values to the same words.
    private static readonly string[] s_files =
        ["DateTimeModel", "DateParser", "DatePeriodParser", "TimeParser", "TimePeriodParser", "DateTimeParser", "DateTimePeriodParser", "DurationParser", "SetParser", "HolidayParser", "MergedParser"];

    public IReadOnlyList<Score> Run(GoldSet gold, TextWriter log)
    {
        var left = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int right = 0, all = 0, silent = 0, mustBeSilent = 0;
        foreach (var item in Cases(gold))
        {
            var found = TimeStage.Find(PlainReading.Of(item.File, item.Input, [new(new(0, item.Input.Length), BlockRole.Body, "gold")]), item.Today);
            if (item.Results.Count == 0)
            {
                mustBeSilent++;
                if (found.Count == 0) silent++;
                else log.WriteLine($"extra {item.Input} → {Show(found)}");
            }
            foreach (var result in item.Results)
            {
                if (RecognizersJudge.Inexpressible(result) is { Length: > 0 } why)
                {
                    left[why] = left.GetValueOrDefault(why) + 1;
                    continue;
                }
                all++;
                if (RecognizersJudge.IsRight(result, found, item.Today)) right++;
                else log.WriteLine($"wrong {item.File} {result.Type} [{result.Text}] {string.Join(" | ", result.Readings.Select(r => $"{r.Timex} {r.Start} {r.End}"))} ({item.Today}) {item.Input} → {Show(found)}");
            }
        }
        foreach (var (why, count) in left) log.WriteLine($"left out {count}: {why}");
        log.WriteLine($"{right} of {all}; silent where nothing is said: {silent} of {mustBeSilent}");
        return [new("values-right", (double)right / all), new("silent-right", (double)silent / Math.Max(1, mustBeSilent))];
    }

    private static IEnumerable<RecognizersCase> Cases(GoldSet gold) =>
        gold.Texts(n => n.Contains("DateTime/English/", StringComparison.Ordinal) && s_files.Contains(Path.GetFileNameWithoutExtension(n), StringComparer.Ordinal))
            .SelectMany(f => RecognizersCase.Parse(Path.GetFileNameWithoutExtension(f.Name), f.Text));

    private static string Show(IEnumerable<TimeExpression> found) => string.Join(", ", found.Select(f => $"{f.Value}@{f.Span.Start}-{f.Span.End}"));
}
