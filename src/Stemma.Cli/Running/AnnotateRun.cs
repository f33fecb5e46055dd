using Stemma.Cli.Commands;
using Stemma.Cli.Fetching;
using Stemma.Cli.Terminal;
using Stemma.Intake;
using Stemma.Model;

namespace Stemma.Cli.Running;

public sealed record AnnotateOptions(string[] Paths, string Input, string Format, int Threads);

/// <summary>Prints each report's analysis as it is ready, in path order.</summary>
public static class AnnotateRun
{
    private const int BrokenPipe = 32; // EPIPE, which .NET leaves in HResult on Unix

    private sealed record Printed(byte[] Bytes, Problem? Problem);

    public static int Execute(AnnotateOptions options, CancellationToken stop)
    {
        try
        {
            return Print(options.Input == AnnotationFormats.Conllu ? FromWords(options, stop) : FromReports(options, stop));
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

    private static int Print(IEnumerable<Printed> results)
    {
        bool problems = false;
        using var output = Console.OpenStandardOutput();
        foreach (var result in results)
        {
            output.Write(result.Bytes);
            if (result.Problem is not { } problem) continue;
            problems = true;
            Console.Error.WriteLine($"stemma: {Plain.Line(problem.Path)}: {Plain.Line(problem.Message)}");
        }
        output.Flush();
        return problems ? ExitCode.SomeProblems : ExitCode.Ok;
    }

    private static IEnumerable<Printed> FromReports(AnnotateOptions options, CancellationToken stop) =>
        AnnotationFormats.IsReadingOnly(options.Format) ? FromReadings(options, stop) : FromAnalyses(options, stop);

    private static IEnumerable<Printed> FromReadings(AnnotateOptions options, CancellationToken stop)
    {
        bool first = true;
        foreach (var printed in ReportPipeline.Read(ReportReader.Fetch(options.Paths, options.Input, CollectionReports.Open), options.Threads, stop)
            .Select(r => new Printed(r.Reading is { } reading ? AnnotationFormats.Write(reading, r.Problem, options.Format) : [], r.Problem)))
        {
            bool parted = !first && printed.Bytes.Length > 0 && options.Format != AnnotationFormats.Reading;
            yield return parted ? printed with { Bytes = [(byte)'\f', (byte)'\n', .. printed.Bytes] } : printed;
            first &= printed.Bytes.Length == 0;
        }
    }

    private static IEnumerable<Printed> FromAnalyses(AnnotateOptions options, CancellationToken stop) =>
        ReportPipeline.Run(ReportReader.Fetch(options.Paths, options.Input, CollectionReports.Open), ReportPipeline.Analyse, options.Threads, stop)
            .Select(r => new Printed(r.Analysis is { } analysis ? AnnotationFormats.Write(analysis, options.Format) : [], r.Problem));

    private static IEnumerable<Printed> FromWords(AnnotateOptions options, CancellationToken stop) =>
        OrderedWorkers.Map(
            ConlluInput.Read(options.Paths),
            item => new Printed(item.Document is { } document ? AnnotationFormats.Write(document, options.Format) : [], item.Problem), options.Threads, stop);
}
