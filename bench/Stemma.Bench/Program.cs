using System.Globalization;
using System.Text.Json;
using Stemma.Bench;

// stemma-bench [--program PATH] [--samples DIR] [--work DIR] [--save FILE] [SIZE...]
// Makes SIZE reports, runs the whole job on them with the real program (first with an empty store, then again), and prints what it cost.
var options = BenchOptions.Parse(args);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start-up: {Startup(options):0.000} s (median of 11, --version); one short report to a dossier: {OneReport(options):0.000} s (median of 5)"));
Console.WriteLine("reports   first s  reports/s processor   peak MB   again s  reports/s processor   compare s   growth");
var rows = new List<BenchRow>();
foreach (int size in options.Sizes)
{
    var row = Measure(options, size);
    rows.Add(row);
    Console.WriteLine(row.Line(rows.Count > 1 ? rows[^2] : null));
}
if (options.Save.Length > 0) File.WriteAllText(options.Save, JsonSerializer.Serialize(rows, BenchJson.Indented));
return 0;

static double Startup(BenchOptions options) => Median(11, () => Runner.Run(options.Program, ["--version"]).Seconds);

static double OneReport(BenchOptions options)
{
    string folder = Fresh(options, "one");
    string report = Path.Combine(folder, "one.txt");
    File.WriteAllText(report, "Anna Berg met Ben Holt in Oslo on Monday, 19 December 2022, an official said.\n");
    return Median(5, () => Runner.Run(options.Program, ["dossier", report, "-o", Path.Combine(folder, "out"), "--no-store"]).Seconds);
}

static BenchRow Measure(BenchOptions options, int size)
{
    string folder = Fresh(options, string.Create(CultureInfo.InvariantCulture, $"{size}"));
    string reports = Path.Combine(folder, "reports");
    new Generator(options.Samples).Write(size, reports);
    string[] job = ["dossier", reports, "-o", Path.Combine(folder, "out"), "--store", Path.Combine(folder, "store"), "--timings"];
    var first = Runner.Run(options.Program, job);
    var again = Runner.Run(options.Program, job);
    if (options.Keep.Length == 0) Directory.Delete(folder, recursive: true);
    return new(size, first, again);
}

static double Median(int runs, Func<double> measure) => Enumerable.Range(0, runs).Select(_ => measure()).Order().ElementAt(runs / 2);

static string Fresh(BenchOptions options, string name)
{
    string folder = Path.Combine(options.Work, name);
    if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    Directory.CreateDirectory(folder);
    return folder;
}
