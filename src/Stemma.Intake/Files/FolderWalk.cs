using Stemma.Intake.Archives;
using Stemma.Model;

namespace Stemma.Intake.Files;

/// <summary>Paths and folders to the files under them, each once, in ordinal order of their names.</summary>
internal static class FolderWalk
{
    /// <summary>A file, or the reason why a path gives none.</summary>
    public readonly record struct Entry(string Path, Problem? Problem);

    public static IEnumerable<Entry> Files(IEnumerable<string> paths)
    {
        var found = new SortedDictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var path in paths.Order(StringComparer.Ordinal))
            foreach (var entry in Under(path)) found.TryAdd(path == "-" ? "-" : Path.GetFullPath(entry.Path), entry);
        return found.Values.OrderBy(e => Sources.Slashes(e.Path), StringComparer.Ordinal);
    }

    private static IEnumerable<Entry> Under(string path)
    {
        if (path == "-" || File.Exists(path)) return [new(path, null)];
        if (!Directory.Exists(path)) return [Bad(path, "missing", "there is no such file or folder")];
        var files = Walk(path).ToList();
        return files.Count > 0 ? files : [Bad(path, "no-reports", $"holds no {MediaTypes.Names} file")];
    }

    /// <summary>Depth first with a stack of our own: no deep recursion, and a folder that is reached twice by links is read once.</summary>
    private static IEnumerable<Entry> Walk(string root)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([root]);
        while (open.TryPop(out var folder))
        {
            if (!seen.Add(RealPath(folder))) continue;
            var (files, folders, problem) = List(folder);
            if (problem is not null) yield return new(folder, problem);
            foreach (var file in files) yield return new(file, null);
            foreach (var inner in folders) open.Push(inner);
        }
    }

    private static (List<string> Files, List<string> Folders, Problem? Problem) List(string folder)
    {
        try
        {
            var files = Directory.EnumerateFiles(folder).Where(f => !IsHidden(f) && (MediaTypes.OfName(f) is not null || (MediaTypes.MayBeFeed(f) && IsFeed(f)))).ToList();
            var names = files.ToHashSet(StringComparer.Ordinal);
            return (files, [.. Directory.EnumerateDirectories(folder).Where(d => !IsHidden(d) && !SavedPages.IsPartOf(d, names))], null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], [], new Problem(Sources.Slashes(folder), "unreadable", $"cannot be listed: {e.Message}"));
        }
    }

    private static string RealPath(string folder)
    {
        try
        {
            return Path.GetFullPath(Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? folder);
        }
        catch (IOException)
        {
            return Path.GetFullPath(folder); // a link that leads in circles; listing it says so
        }
    }

    /// <summary>A file of a general kind is wanted when it is a feed of pages; lists of addresses are many in mirrored sites, and no reports.</summary>
    private static bool IsFeed(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return MediaTypes.IsFeedOfPages(Bodies.Head(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    internal static bool IsHidden(string path) => Path.GetFileName(path.AsSpan()) is ['.', ..] or "__MACOSX";

    private static Entry Bad(string path, string code, string message) => new(path, new Problem(Sources.Slashes(path), code, message));
}
