using System.Text.RegularExpressions;
using Stemma.Dossiers.Json;
using Stemma.Dossiers.Pages;
using Stemma.Model;

namespace Stemma.Dossiers;

/// <summary>What was written.</summary>
/// <param name="Index">The page to open.</param>
public sealed record WrittenDossier(string Folder, string Index, int Files);

/// <summary>The dossier could not be written. What stood in the folder before still stands there.</summary>
public sealed class DossierWriteException(string path, string reason, Exception inner) : Exception($"{path}: {reason}", inner)
{
    public string Path { get; } = path;
    public string Reason { get; } = reason;
}

/// <summary>Writes a dossier to a folder: everything beside it first, then each file into place by renaming, the overview last.</summary>
public static partial class DossierWriter
{
    private const string Staging = ".stemma-writing";

    /// <summary>
    /// Writes index.html, events/, reports/, dossier.json and dossier.md. Pages of an earlier dossier that this one does not have are removed; nothing else in the folder is touched.
    /// </summary>
    /// <exception cref="DossierWriteException">A full disk, a folder that may not be written, a file where the folder should be.</exception>
    public static WrittenDossier Write(Dossier dossier, string folder) => Write(dossier, folder, path => path);

    /// <param name="divert">For tests: where a file goes instead, such as a device that is full.</param>
    internal static WrittenDossier Write(Dossier dossier, string folder, Func<string, string> divert)
    {
        string staging = Path.Combine(folder, Staging);
        try
        {
            Clear(staging);
            var written = new List<string>();
            foreach (var file in Files(dossier))
            {
                Put(divert(Path.Combine(staging, file.Path)), file.Content);
                written.Add(file.Path);
            }
            foreach (string path in written) Move(Path.Combine(staging, path), Path.Combine(folder, path));
            RemoveStale(folder, written.ToHashSet(StringComparer.Ordinal));
            return new(folder, Path.Combine(folder, "index.html"), written.Count);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new DossierWriteException(folder, e.Message, e);
        }
        finally
        {
            Discard(staging);
        }
    }

    /// <summary>Every file, the overview last: until it stands, the earlier one does.</summary>
    private static IEnumerable<DossierFile> Files(Dossier dossier) =>
        new Func<DossierFile>[] { () => new("dossier.json", DossierJson.Write(dossier)), () => new("dossier.md", DossierMarkdown.Write(dossier)) }
            .Select(make => make()).Concat(DossierPages.Make(dossier));

    private static void Put(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        file.Write(content);
        file.Flush(flushToDisk: false);
    }

    private static void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Move(from, to, overwrite: true);
    }

    // Only names that we give: another file in the folder is its owner's.
    private static void RemoveStale(string folder, HashSet<string> kept)
    {
        foreach (string part in new[] { "events", "reports" })
        {
            string inside = Path.Combine(folder, part);
            if (!Directory.Exists(inside)) continue;
            foreach (string path in Directory.EnumerateFiles(inside, "*.html").ToList())
                if (OurName().IsMatch(Path.GetFileName(path)) && !kept.Contains($"{part}/{Path.GetFileName(path)}")) File.Delete(path);
        }
    }

    private static void Clear(string staging)
    {
        if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true);
        Directory.CreateDirectory(staging);
    }

    private static void Discard(string staging)
    {
        try
        {
            if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next run clears it; the reason why this one failed must not be hidden behind it.
        }
    }

    [GeneratedRegex("^(ev|r)[0-9]+\\.html$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex OurName();
}
