using Stemma.Cli.Commands;
using Stemma.Cli.Terminal;
using Stemma.Intake;

namespace Stemma.Cli.Running;

public sealed record AnnotateOptions(string[] Paths, string Input, string Format, int Threads);

/// <summary>Prints each report's analysis as it is ready, in path order.</summary>
public static class AnnotateRun
{
    public static int Execute(AnnotateOptions options, CancellationToken stop)
    {
        bool problems = false;
        try
        {
            using var output = Console.OpenStandardOutput();
            foreach (var result in ReportPipeline.Run(ReportReader.Fetch(options.Paths, options.Input), ReportPipeline.Analyse, options.Threads, stop))
            {
                if (result.Analysis is { } analysis) output.Write(AnnotationFormats.Write(analysis, options.Format));
                if (result.Problem is not { } problem) continue;
                problems = true;
                Console.Error.WriteLine($"stemma: {Plain.Line(problem.Path)}: {Plain.Line(problem.Message)}");
            }
            output.Flush();
            return problems ? ExitCode.SomeProblems : ExitCode.Ok;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Stopped;
        }
        catch (IOException e)
        {
            // A closed pipe ("| head") is the reader's way of saying: enough.
            if (e.HResult == BrokenPipe) return ExitCode.Ok;
            Console.Error.WriteLine($"stemma: could not write: {e.Message}");
            return ExitCode.NotWritten;
        }
    }

    private const int BrokenPipe = 32; // EPIPE, which .NET leaves in HResult on Unix
}
