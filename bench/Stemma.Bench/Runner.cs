using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Stemma.Bench;

/// <summary>One run of the program.</summary>
/// <param name="Processor">Seconds that the processor worked for it, on all cores: what stays comparable on a machine that does other work too.</param>
/// <param name="PeakMegabytes">High-water mark of resident memory; 0 where /proc is absent or the run was too short to be looked at.</param>
/// <param name="Timings">What the program said under --timings, in seconds.</param>
public sealed record RunCost(int Code, double Seconds, double Processor, double PeakMegabytes, IReadOnlyDictionary<string, double> Timings);

public sealed record BenchRow(int Reports, RunCost First, RunCost Again)
{
    /// <param name="before">The row of the size before: growth is how much more processor time a report took than there; 1.00 is linear.</param>
    public string Line(BenchRow? before)
    {
        double compare = First.Timings.GetValueOrDefault("compare");
        string growth = before is null ? "" : (First.Processor / Reports / (before.First.Processor / before.Reports)).ToString("0.00", CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Reports,7}{First.Seconds,10:0.00}{Reports / First.Seconds,11:0.0}{First.Processor,11:0.00}{First.PeakMegabytes,10:0}{Again.Seconds,10:0.00}{Reports / Again.Seconds,11:0.0}{Again.Processor,11:0.00}{compare,12:0.00}{growth,9}");
    }
}

internal static class BenchJson
{
    public static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
}

/// <summary>Runs the program and watches it.</summary>
internal static partial class Runner
{
    public static RunCost Run(string program, string[] args)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string arg in args) start.ArgumentList.Add(arg);
        long began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        double peak = 0, processor = 0;
        while (!process.WaitForExit(20)) (peak, processor) = (Math.Max(peak, PeakOf(process.Id)), Math.Max(processor, ProcessorOf(process)));
        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        if (process.ExitCode > 1) Console.Error.WriteLine($"exit {process.ExitCode}: {error.Result}");
        _ = output.Result;
        return new(process.ExitCode, seconds, processor, peak, Timings(error.Result));
    }

    private static double ProcessorOf(Process process)
    {
        try
        {
            return process.TotalProcessorTime.TotalSeconds;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return 0; // it has just ended
        }
    }

    private static double PeakOf(int id)
    {
        try
        {
            string line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)) ?? "0";
            return double.Parse(string.Concat(line.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture) / 1024;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            return 0;
        }
    }

    private static Dictionary<string, double> Timings(string error) => TimingLine().Matches(error)
        .GroupBy(m => m.Groups["part"].Value, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Sum(m => double.Parse(m.Groups["s"].Value, CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    [GeneratedRegex(@"timing: (?<part>\w+) (?<s>[0-9.]+) s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TimingLine();
}
