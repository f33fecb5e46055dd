using Stemma.Intake;
using Stemma.Language;
using Stemma.Model;
using Stemma.Storage;

namespace Stemma.Cli.Running;

/// <summary>What became of one item of the input: an analysis, a problem, or both (a report that is kept but not analysed).</summary>
/// <param name="New">The analysis packed for the store, when it did not come from there.</param>
public sealed record ReportResult(Analysis? Analysis, Problem? Problem, Kept? New = null);

/// <summary>Bytes to analyses: the part of the work that is done report by report.</summary>
public static class ReportPipeline
{
    /// <summary>Reads and analyses on <paramref name="threads"/> threads; the results come in the order of <paramref name="items"/>.</summary>
    public static IEnumerable<ReportResult> Run(
        IEnumerable<IntakeItem> items, Func<IntakeItem, ReportResult> analyse, int threads, CancellationToken stop) =>
        OrderedWorkers.Map(
            items, item => item.Report is not null ? Guarded(item, analyse) : new ReportResult(null, item.Problem), threads, stop);

    /// <summary>Reads on <paramref name="threads"/> threads, without any analysis; in the order of <paramref name="items"/>.</summary>
    public static IEnumerable<(Reading? Reading, Problem? Problem)> Read(IEnumerable<IntakeItem> items, int threads, CancellationToken stop) =>
        OrderedWorkers.Map(items, item => item.Report is not null ? Guarded(item) : (null, item.Problem), threads, stop);

    private static (Reading?, Problem?) Guarded(IntakeItem report)
    {
        Reading? read = null;
        var result = Guarded(report, item =>
        {
            (read, var problem) = ReportReader.Read(item);
            return new(null, problem);
        });
        return (read, result.Problem);
    }

    /// <summary>Reads and analyses one report.</summary>
    public static ReportResult Analyse(IntakeItem item) => Analyse(item, null);

    /// <summary>Reads one report, and takes its analysis from the store or makes it.</summary>
    public static ReportResult Analyse(IntakeItem item, AnalysisStore? store)
    {
        var (reading, problem) = ReportReader.Read(item);
        if (reading is null) return new(null, problem);
        string key = store is null ? "" : StoreKey.Of(reading.Decoded.Fetched);
        if (store?.Find(key, reading) is { } known) return new(known, problem ?? NotAnalysed(known));
        var analysis = Analyzer.Analyze(reading);
        return new(analysis, problem ?? NotAnalysed(analysis), store is null ? null : AnalysisStore.Pack(key, analysis));
    }

    /// <summary>
    /// Two files may hold the same bytes. They are two reports, a copy of one another, so each needs an id of its own:
    /// the first keeps <c>sha256:…</c>, the next in path order get <c>sha256:…~2</c>, <c>~3</c>.
    /// </summary>
    public static IEnumerable<IntakeItem> WithOwnIds(IEnumerable<IntakeItem> items)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (item.Report is not { } report)
            {
                yield return item;
                continue;
            }
            // Which of the two is read, a page or its text in a feed, is known later.
            yield return item with { Report = WithOwnId(report, seen), Instead = item.Instead is { } instead ? WithOwnId(instead, seen) : null };
        }
    }

    private static Fetched WithOwnId(Fetched report, Dictionary<string, int> seen)
    {
        int times = seen[report.Id] = seen.GetValueOrDefault(report.Id) + 1;
        return times == 1 ? report : report with { Id = $"{report.Id}~{times}" };
    }

    // The edge of the program: a mistake of ours in one report must not cost the reader all the others.
    private static ReportResult Guarded(IntakeItem report, Func<IntakeItem, ReportResult> analyse)
    {
        try
        {
            return analyse(report);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            string where = e.StackTrace?.Split('\n')[0].Trim() ?? "";
            return new(null, new Problem(report.Report!.Path, "internal-error", $"a fault in Stemma kept this report from being analysed: {e.GetType().Name}: {e.Message} {where}"));
        }
    }

    private static Problem? NotAnalysed(Analysis analysis) =>
        analysis.NotAnalysed.Length == 0 ? null : new(analysis.Reading.Path, "not-analysed-language", $"kept but not analysed: {analysis.NotAnalysed}");
}
