using System.IO.Compression;

namespace Stemma.Tests.Intake.Archives;

internal static class Zips
{
    public static byte[] Of(params (string Name, byte[] Bytes)[] entries)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        return file.ToArray();
    }
}
