using Stemma.Cli.Commands;
using Stemma.Cli.Terminal;
using Stemma.Events;
using Stemma.Intake;
using Stemma.Model;

namespace Stemma.Cli.Running;

/// <param name="Store">Folder of the store, or null for the usual one.</param>
/// <param name="UseStore">Whether to keep analyses between runs.</param>
public sealed record DossierOptions(string[] Paths, string Output, string? Store, bool UseStore, string Input, int Threads);

/// <summary>The main job: reports in, one dossier out.</summary>
public static class DossierRun
{
    public static int Execute(DossierOptions options, CancellationToken stop)
    {
        using var output = OutputFolder.Open(options.Output, out string? refusal);
        if (output is null) return Fail(refusal!);
        try
        {
            var (analyses, problems) = Analyse(options, output, stop);
            var dossier = Compare(analyses, problems, stop);
            output.Write(dossier);
            Summary.Print(dossier, output.Page);
            return problems.Count > 0 ? ExitCode.SomeProblems : ExitCode.Ok;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("stemma: stopped; no dossier was written.");
            return ExitCode.Stopped;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail($"could not write to '{options.Output}': {e.Message}");
        }
    }

    private static (List<Analysis> Analyses, List<Problem> Problems) Analyse(DossierOptions options, OutputFolder output, CancellationToken stop)
    {
        var analyses = new List<Analysis>();
        var problems = new List<Problem>();
        using var progress = new ProgressLine(TimeProvider.System);
        using var keeping = new StoreKeeper(options);
        // A dossier written into one of the folders that are read is not itself a report.
        var items = ReportPipeline.WithOwnIds(ReportReader.Fetch(options.Paths, options.Input).Where(i => !output.Holds(i)));
        foreach (var result in ReportPipeline.Run(items, report => ReportPipeline.Analyse(report, keeping.Store), options.Threads, stop))
        {
            if (result.Analysis is { } analysis) analyses.Add(analysis);
            if (result.Problem is { } problem) problems.Add(problem);
            if (result.New is { } fresh) keeping.Keep(fresh);
            progress.Count(analyses.Count, result.Analysis?.Reading.Path ?? result.Problem?.Path ?? "");
        }
        return (analyses, problems);
    }

    private static Dossier Compare(List<Analysis> analyses, List<Problem> problems, CancellationToken stop)
    {
        using var progress = new ProgressLine(TimeProvider.System);
        progress.Say($"Comparing {analyses.Count} reports ...");
        stop.ThrowIfCancellationRequested();
        var dossier = Comparison.Compare(analyses, problems);
        stop.ThrowIfCancellationRequested();
        return dossier;
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine($"stemma: {Plain.Line(message)}");
        return ExitCode.NotWritten;
    }
}
