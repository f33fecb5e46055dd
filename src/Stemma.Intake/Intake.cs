using Stemma.Model;

namespace Stemma.Intake;

/// <summary>The front door: paths in, readings and problems out.</summary>
public static class ReportReader
{
    /// <summary>
    /// Every report under the given paths (files, folders, zips, <c>-</c> for standard input), in path order, whatever the order given.
    /// Bodies are loaded one at a time, as the sequence is walked.
    /// </summary>
    /// <param name="input">auto, text or html: how to take a file whose kind is not told by its name.</param>
    public static IEnumerable<IntakeItem> Fetch(IEnumerable<string> paths, string input = "auto") => [];

    /// <summary>Decodes and reads one report. Pure and safe to call from many threads.</summary>
    /// <returns>The reading, or the problem that kept it from being read.</returns>
    public static (Reading? Reading, Problem? Problem) Read(Fetched fetched) => (null, new Problem(fetched.Path, "not-implemented", "not read yet"));
}

/// <summary>Either a report or the problem that stood in its place.</summary>
public sealed record IntakeItem(Fetched? Report, Problem? Problem);
