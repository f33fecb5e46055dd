using Stemma.Cli.Commands;
using Stemma.Cli.Fetching;
using Stemma.Cli.Terminal;
using Stemma.Dossiers;
using Stemma.Events;
using Stemma.Intake;
using Stemma.Model;

namespace Stemma.Cli.Running;

/// <param name="Store">Folder of the store, or null for the usual one.</param>
/// <param name="UseStore">Whether to keep analyses between runs.</param>
public sealed record DossierOptions(string[] Paths, string Output, string? Store, bool UseStore, string Input, int Threads, bool Timings);

/// <summary>The main job: reports in, one dossier out.</summary>
public static class DossierRun
{
    public static int Execute(DossierOptions options, CancellationToken stop)
    {
        if (OutputFolder.Open(options.Output, out string refusal) is not { } output) return Fail(refusal);
        try
        {
            var timings = new Timings(options.Timings, TimeProvider.System);
            var (analyses, problems) = timings.Of("analyse", () => Analyse(options, output, stop));
            var dossier = timings.Of("compare", () => Compare(analyses, problems, stop));
            var written = timings.Of("write", () => Write(dossier, output.Path));
            Summary.Print(dossier, written.Index);
            return dossier.Problems.Count > 0 || dossier.Reports.Count == 0 ? ExitCode.SomeProblems : ExitCode.Ok;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("stemma: stopped; no dossier was written.");
            return ExitCode.Stopped;
        }
        catch (DossierWriteException e)
        {
            return Fail($"could not write to '{e.Path}': {e.Reason}");
        }
        catch (IOException e)
        {
            return Fail($"could not write the summary: {e.Message}");
        }
    }

    private static (List<Analysis> Analyses, List<Problem> Problems) Analyse(DossierOptions options, OutputFolder output, CancellationToken stop)
    {
        var analyses = new List<Analysis>();
        var problems = new List<Problem>();
        using var progress = new ProgressLine(TimeProvider.System);
        using var keeping = new StoreKeeper(options);
        var items = ReportPipeline.WithOwnIds(ReportReader.Fetch(options.Paths, options.Input, CollectionReports.Open).Where(i => !output.Holds(i)));
        foreach (var result in ReportPipeline.Run(items, report => ReportPipeline.Analyse(report, keeping.Store), options.Threads, stop))
        {
            if (result.Analysis is { } analysis) analyses.Add(analysis);
            // What a kept report lacks, the comparison says itself.
            if (result is { Problem: { } problem, Analysis: null or { NotAnalysed: "" } }) problems.Add(problem);
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

    private static WrittenDossier Write(Dossier dossier, string folder)
    {
        using var progress = new ProgressLine(TimeProvider.System);
        progress.Say("Writing the pages ...");
        return DossierWriter.Write(dossier, folder);
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine($"stemma: {Plain.Line(message)}");
        return ExitCode.NotWritten;
    }
}
