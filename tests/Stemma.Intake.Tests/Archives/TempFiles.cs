using Stemma.Intake;

namespace Stemma.Tests.Intake.Archives;

/// <summary>A folder of one test, and how items are called relative to it.</summary>
internal sealed class TempFiles : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("stemma").FullName;

    public string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>The path of a report, or path and code of a problem.</summary>
    public string Name(IntakeItem item) => (item.Report?.Path ?? $"{item.Problem!.Path}: {item.Problem.Code}")[(Folder.Length + 1)..];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
