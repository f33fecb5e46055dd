using Stemma.Intake;

namespace Stemma.Cli.Running;

/// <summary>
/// The folder that the dossier is written to. It is made and tried at the start, so that a run of an hour does not end at a full or closed disk.
/// </summary>
public sealed record OutputFolder(string Path)
{
    /// <summary>Null with a reason when nothing can be written there.</summary>
    public static OutputFolder? Open(string folder, out string refusal)
    {
        refusal = Refusal(folder);
        if (refusal.Length > 0) return null;
        try
        {
            Directory.CreateDirectory(folder);
            string probe = System.IO.Path.Combine(folder, ".stemma-probe");
            File.WriteAllText(probe, "x");
            File.Delete(probe);
            return new OutputFolder(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            refusal = $"could not write to '{folder}': {e.Message}";
            return null;
        }
    }

    /// <summary>Whether the item lies in this folder: a dossier written into one of the folders that are read is not itself a report.</summary>
    public bool Holds(IntakeItem item)
    {
        string path = item.Report?.Path ?? item.Problem!.Path;
        return path.Length > 0 && path != "-" && !path.Contains('\0') && System.IO.Path.GetFullPath(path).StartsWith(System.IO.Path.GetFullPath(Path) + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    private static string Refusal(string folder) =>
        File.Exists(folder) ? $"'{folder}' is a file, not a folder"
        : File.Exists(System.IO.Path.Combine(folder, "index.html")) && !File.Exists(System.IO.Path.Combine(folder, "dossier.json"))
            ? $"'{folder}' holds an index.html that is no dossier; choose another folder"
            : "";
}
