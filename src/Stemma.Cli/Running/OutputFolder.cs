using Stemma.Intake;
using Stemma.Model;

namespace Stemma.Cli.Running;

/// <summary>
/// The folder that the dossier is written to. It is made and tried at the start, so that a run of an hour does not end at a full or closed disk;
/// files are written beside their final name and then moved, so that a reader never sees half a page.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    private const string Manifest = "dossier.json";
    private readonly string _folder;

    private OutputFolder(string folder) => _folder = folder;

    /// <summary>The first page, as the user would type it.</summary>
    public string Page => Path.Combine(_folder, "index.html");

    /// <summary>Null with a reason when nothing can be written there.</summary>
    public static OutputFolder? Open(string folder, out string? refusal)
    {
        refusal = null;
        try
        {
            if (File.Exists(folder)) refusal = $"'{folder}' is a file, not a folder";
            else if (File.Exists(Path.Combine(folder, "index.html")) && !File.Exists(Path.Combine(folder, Manifest)))
                refusal = $"'{folder}' holds an index.html that is no dossier; choose another folder";
            if (refusal is not null) return null;
            Directory.CreateDirectory(folder);
            string probe = Path.Combine(folder, ".stemma-probe");
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

    /// <summary>Whether the item lies in this folder.</summary>
    public bool Holds(IntakeItem item)
    {
        string path = item.Report?.Path ?? item.Problem!.Path;
        return path != "-" && Path.GetFullPath(path).StartsWith(Path.GetFullPath(_folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    public void Write(Dossier dossier)
    {
        foreach (var (name, bytes) in DossierFiles.Of(dossier)) Write(name, bytes);
    }

    private void Write(string name, ReadOnlySpan<byte> bytes)
    {
        string path = Path.Combine(_folder, name), half = path + ".tmp";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(half, bytes);
        File.Move(half, path, overwrite: true);
    }

    public void Dispose()
    {
    }
}
