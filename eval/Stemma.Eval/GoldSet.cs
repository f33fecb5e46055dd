using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Stemma.Eval;

/// <summary>Read access to one gold set: a zip under the data folder, or a folder of the repository.</summary>
public sealed class GoldSet(string path)
{
    public string Path { get; } = path;
    public bool Exists => File.Exists(Path) || Directory.Exists(Path);

    /// <summary>Every file whose inner path satisfies the filter, in ordinal order of inner paths, as UTF-8 text.</summary>
    public IEnumerable<(string Name, string Text)> Texts(Func<string, bool> filter) => Files(filter).Select(f => (f.Name, Encoding.UTF8.GetString(f.Body)));

    /// <summary>The same as bytes.</summary>
    public IEnumerable<(string Name, byte[] Body)> Files(Func<string, bool> filter) => Directory.Exists(Path) ? FolderFiles(filter) : ZipFiles(filter);

    /// <summary>SHA-256 over names and contents, so that a score is pinned to the gold it was measured on.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (File.Exists(Path)) hash.AppendData(File.ReadAllBytes(Path));
        else
        {
            foreach (var (name, body) in Files(_ => true))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(name));
                hash.AppendData(body);
            }
        }
        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private IEnumerable<(string Name, byte[] Body)> FolderFiles(Func<string, bool> filter) =>
        Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .Select(file => (Name: System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'), File: file))
            .Where(f => filter(f.Name)).OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => (f.Name, File.ReadAllBytes(f.File)));

    private IEnumerable<(string Name, byte[] Body)> ZipFiles(Func<string, bool> filter)
    {
        using var zip = ZipFile.OpenRead(Path);
        foreach (var entry in zip.Entries.Where(e => e.Length > 0 && filter(e.FullName)).OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            yield return (entry.FullName, copy.ToArray());
        }
    }
}
