using System.Globalization;

namespace Stemma.Bench;

/// <param name="Program">The program to measure, as it is given to users.</param>
/// <param name="Keep">Not empty: leave reports and results in the work folder.</param>
public sealed record BenchOptions(string Program, string Samples, string Work, string Save, string Keep, int[] Sizes)
{
    public static BenchOptions Parse(string[] args)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["--program"] = ".build/stemma/stemma", ["--samples"] = "samples", ["--work"] = Path.Combine(Path.GetTempPath(), "stemma-bench"), ["--save"] = "", ["--keep"] = "",
        };
        var sizes = new List<int>();
        for (int i = 0; i < args.Length; i++)
        {
            if (named.ContainsKey(args[i]) && i + 1 < args.Length) named[args[i]] = args[++i];
            else sizes.Add(int.Parse(args[i], CultureInfo.InvariantCulture));
        }
        return new(named["--program"], named["--samples"], named["--work"], named["--save"], named["--keep"], sizes.Count > 0 ? [.. sizes] : [10, 100, 1000, 10000]);
    }
}
