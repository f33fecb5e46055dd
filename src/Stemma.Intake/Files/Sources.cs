using System.Security.Cryptography;
using Stemma.Intake.Archives;
using Stemma.Intake.Feeds;
using Stemma.Model;

namespace Stemma.Intake.Files;

/// <summary>Opens paths: each file, archive entry and record becomes a report or a problem.</summary>
internal static class Sources
{
    public static IEnumerable<IntakeItem> Open(IEnumerable<string> paths, string input, Func<string, IEnumerable<IntakeItem>> collection) =>
        FolderWalk.Files(paths).SelectMany(f => f.Problem is { } p ? [new IntakeItem(null, p)] : OpenFile(f.Path, input, collection));

    private static IEnumerable<IntakeItem> OpenFile(string path, string input, Func<string, IEnumerable<IntakeItem>> collection)
    {
        string name = Slashes(path);
        if (path == "-") return OpenOnce(name, Console.OpenStandardInput, input);
        if (Unsized.Is(path)) return OpenOnce(name, () => Unsized.Open(path), input);
        return (MediaTypes.OfName(path) ?? KindOnDisk(path, input)) switch
        {
            MediaTypes.Zip => ZipReports.Read(name, () => File.OpenRead(path), input),
            MediaTypes.JsonLines => JsonLines.Read(name, () => File.OpenRead(path)),
            MediaTypes.Collection => collection(path),
            MediaTypes.Warc => WarcReports.Read(name, () => File.OpenRead(path)),
            MediaTypes.Mhtml => [Guarded(name, () => Mhtml.Read(name, File.OpenRead(path)))],
            MediaTypes.Feed => Feed(Guarded(name, () => Body(name, MediaTypes.Feed, File.OpenRead(path)))),
            var type => [Guarded(name, () => Body(name, type, File.OpenRead(path)))],
        };
    }

    // What can be read only once is read whole, and its kind told from what it holds.
    private static IEnumerable<IntakeItem> OpenOnce(string name, Func<Stream> open, string input)
    {
        byte[]? bytes = null;
        var refused = Guarded(name, () =>
        {
            (bytes, var problem) = Bodies.ReadAll(name, open());
            return new IntakeItem(null, problem);
        });
        if (bytes is null) return [refused];
        return MediaTypes.OfBody(bytes, input) switch
        {
            MediaTypes.Zip => ZipReports.Read(name, () => new MemoryStream(bytes), input),
            MediaTypes.JsonLines => JsonLines.Read(name, () => new MemoryStream(bytes)),
            MediaTypes.Warc => WarcReports.Read(name, () => new MemoryStream(bytes)),
            MediaTypes.Feed => FeedReports.Of(Report(name, MediaTypes.Feed, bytes, GivenMetadata.None)),
            var type => [IntakeItem.Of(Report(name, type, bytes, GivenMetadata.None))],
        };
    }

    /// <summary>The texts of a feed that was read whole.</summary>
    internal static IEnumerable<IntakeItem> Feed(IntakeItem file) => file.Report is { } report ? FeedReports.Of(report) : [file];

    /// <summary>A body whole, or the reason why not.</summary>
    internal static IntakeItem Body(string name, string type, Stream stream)
    {
        var (bytes, problem) = Bodies.ReadAll(name, stream);
        return bytes is null ? new IntakeItem(null, problem) : IntakeItem.Of(Report(name, type, bytes, GivenMetadata.None));
    }

    internal static Fetched Report(string path, string type, byte[] body, GivenMetadata given) =>
        new("sha256:" + Convert.ToHexStringLower(SHA256.HashData(body)), path, type, body, given);

    internal static string Slashes(string path) => path.Replace('\\', '/');

    /// <summary>Runs a reader of files; what the disk refuses becomes a problem of that path.</summary>
    internal static IntakeItem Guarded(string path, Func<IntakeItem> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or InvalidDataException)
        {
            return IntakeItem.Bad(path, "unreadable", $"cannot be read: {e.Message}");
        }
    }

    private static string KindOnDisk(string path, string input)
    {
        try
        {
            using var file = File.OpenRead(path);
            return MediaTypes.OfBody(Bodies.Head(file), input);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return MediaTypes.Text; // the reader of the body meets the same refusal and says so
        }
    }
}
