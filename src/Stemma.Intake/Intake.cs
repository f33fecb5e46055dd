using System.Text.RegularExpressions;
using Stemma.Intake.Decoding;
using Stemma.Intake.Feeds;
using Stemma.Intake.Files;
using Stemma.Intake.Html;
using Stemma.Intake.Plain;
using Stemma.Model;

namespace Stemma.Intake;

/// <summary>The front door: paths in, readings and problems out.</summary>
public static class ReportReader
{
    /// <summary>
    /// Every report under the given paths (files, folders, zips, <c>-</c> for standard input), in path order, whatever the order given.
    /// Bodies are loaded one at a time, as the sequence is walked. Two paths with the same bytes both appear, with the same id.
    /// A record of a .jsonl file is a report of its own: its body is the UTF-8 of the record's <c>html</c> or <c>text</c>, its path <c>file.jsonl#LINE</c>.
    /// </summary>
    /// <param name="input">auto, text or html: how to take a file whose kind is not told by its name.</param>
    /// <param name="collection">Opens a collection of fetched pages (.stemma), which another part keeps; without it a collection is a problem.</param>
    public static IEnumerable<IntakeItem> Fetch(IEnumerable<string> paths, string input = "auto", Func<string, IEnumerable<IntakeItem>>? collection = null) =>
        Sources.Open(paths, input, collection ?? (path => [IntakeItem.Bad(path, "unreadable", "is a collection, which cannot be read here")]));

    /// <summary>Decodes and reads one item: a report, or the text that a feed carries of it where the report itself is no article or only an opening.</summary>
    /// <returns>As of <see cref="Read(Fetched)"/>.</returns>
    public static (Reading? Reading, Problem? Problem) Read(IntakeItem item)
    {
        if (item.Report is not { } report) return (null, item.Problem);
        return item.Instead is { Given.Feed: { } feed } instead ? FeedInstead.Choose(Read(report), Read(instead), feed.Address) : Read(report);
    }

    /// <summary>Decodes and reads one report. Pure and safe to call from many threads.</summary>
    /// <returns>The reading, or the problem that kept it from being read; both when only a part of the report is there (a paywall).</returns>
    public static (Reading? Reading, Problem? Problem) Read(Fetched fetched)
    {
        if (BodyCheck.Problem(fetched) is { } bad) return (null, bad);
        var chosen = EncodingChoice.Of(fetched);
        var decoded = Decoder.Decode(fetched, chosen);
        try
        {
            var (reading, problem) = ReadText(fetched, decoded);
            return (reading is not null && EncodingWeighing.Of(decoded, chosen) is { } weighed ? With(reading, weighed) : reading, problem);
        }
        catch (RegexMatchTimeoutException)
        {
            return (null, new Problem(fetched.Path, "too-slow", "holds text that takes too long to read"));
        }
    }

    private static Reading With(Reading reading, Weighing weighed) => reading with { Metadata = reading.Metadata with { Weighings = [.. reading.Metadata.Weighings, weighed] } };

    private static (Reading? Reading, Problem? Problem) ReadText(Fetched fetched, Decoded decoded)
    {
        var (reading, problem) = fetched.MediaType == MediaTypes.Html ? HtmlReader.Read(decoded) : (PlainReader.Read(decoded), null);
        if (reading is null) return (null, problem);
        if (fetched.Given.Authors is { } authors && reading.Metadata.Authors.Count == 0) reading = reading with { Metadata = reading.Metadata with { Authors = [.. authors.Split('\n').Select(a => new Found<string>(a, null, "given"))] } };
        return reading.Blocks.Count > 0 ? (reading, problem) : (null, new Problem(fetched.Path, "empty", "there is no text in it"));
    }
}

/// <summary>Either a report or the problem that stood in its place.</summary>
/// <param name="Instead">The text that a feed carries of the report, for when the report itself is no article or only an opening.</param>
public sealed record IntakeItem(Fetched? Report, Problem? Problem, Fetched? Instead = null)
{
    internal static IntakeItem Of(Fetched report) => new(report, null);
    internal static IntakeItem Bad(string path, string code, string message) => new(null, new Problem(path, code, message));
}
