using System.Globalization;
using System.IO.Compression;
using Stemma.Intake.Files;
using Stemma.Model;

namespace Stemma.Intake.Archives;

/// <summary>
/// Reports in a zip, in ordinal order of their names. Nothing is unpacked to disk. Sizes are counted while unpacking, since an archive may
/// lie about them.
/// </summary>
internal static class ZipReports
{
    public static IEnumerable<IntakeItem> Read(string path, Func<Stream> open, string input)
    {
        ZipArchive? archive = null;
        var failure = Sources.Guarded(path, () =>
        {
            archive = new ZipArchive(open(), ZipArchiveMode.Read);
            return archive.Entries.Count > Limits.ArchiveEntries
                ? IntakeItem.Bad(path, "archive-bomb", string.Create(CultureInfo.InvariantCulture, $"holds {archive.Entries.Count} files; at most {Limits.ArchiveEntries} are read"))
                : new IntakeItem(null, null);
        });
        using (archive)
        {
            if (failure.Problem is { } problem) yield return new IntakeItem(null, problem);
            else
                foreach (var item in Entries(path, archive!, input)) yield return item;
        }
    }

    private static IEnumerable<IntakeItem> Entries(string path, ZipArchive archive, string input)
    {
        long total = 0;
        int reports = 0;
        foreach (var entry in archive.Entries.Where(IsWanted).Where(NoPartOfAPage(archive)).OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            foreach (var item in Entry($"{path}!/{Sources.Slashes(entry.FullName)}", entry))
            {
                total += item.Report?.Body.Length ?? 0;
                reports++;
                yield return item;
                if (total <= Limits.ArchiveBytes) continue;
                yield return IntakeItem.Bad(path, "archive-bomb", $"unpacks to more than {Limits.ArchiveBytes >> 30} GB; the rest of it is left unread");
                yield break;
            }
        }
        if (reports == 0) yield return IntakeItem.Bad(path, "no-reports", $"holds no {MediaTypes.Names} file");
    }

    private static IEnumerable<IntakeItem> Entry(string name, ZipArchiveEntry entry)
    {
        if (Climbs(entry.FullName)) return [IntakeItem.Bad(name, "archive-path", "its name leads out of the archive; it was not read")];
        if (IsBomb(entry)) return [IntakeItem.Bad(name, "archive-bomb", $"packs more than {Limits.ArchiveRatio} to 1; it was not unpacked")];
        if (MediaTypes.OfName(entry.FullName) is null && !IsFeed(entry)) return [];
        return (MediaTypes.OfName(entry.FullName) ?? MediaTypes.Feed) switch
        {
            MediaTypes.Zip or MediaTypes.Collection => [IntakeItem.Bad(name, "archive-nested", "is an archive inside an archive; it was not opened")],
            MediaTypes.JsonLines => JsonLines.Read(name, entry.Open),
            MediaTypes.Warc => WarcReports.Read(name, entry.Open), // as WACZ holds them
            MediaTypes.Feed => Sources.Feed(Sources.Guarded(name, () => Sources.Body(name, MediaTypes.Feed, entry.Open()))),
            MediaTypes.Mhtml => [Sources.Guarded(name, () => Mhtml.Read(name, entry.Open()))],
            var type => [Sources.Guarded(name, () => Sources.Body(name, type!, entry.Open()))],
        };
    }

    // Of the general kinds only feeds are reports; what cannot be unpacked is none.
    private static bool IsFeed(ZipArchiveEntry entry)
    {
        try
        {
            using var stream = entry.Open();
            return MediaTypes.IsFeedOfPages(Bodies.Head(stream));
        }
        catch (Exception e) when (e is IOException or InvalidDataException or NotSupportedException)
        {
            return false;
        }
    }

    private static bool IsWanted(ZipArchiveEntry entry) =>
        (MediaTypes.OfName(entry.FullName) is not null || MediaTypes.MayBeFeed(entry.FullName)) && !entry.FullName.Split('/', '\\').Any(p => p is not ".." and not "." && FolderWalk.IsHidden(p));

    /// <summary>No frame or advert out of the folder that a browser saved beside a page.</summary>
    private static Func<ZipArchiveEntry, bool> NoPartOfAPage(ZipArchive archive)
    {
        var files = archive.Entries.Select(e => Sources.Slashes(e.FullName)).ToHashSet(StringComparer.Ordinal);
        return entry =>
        {
            string name = Sources.Slashes(entry.FullName);
            for (int at = name.IndexOf('/'); at >= 0; at = name.IndexOf('/', at + 1))
                if (SavedPages.IsPartOf(name[..at], files)) return false;
            return true;
        };
    }

    private static bool Climbs(string name) =>
        name.StartsWith('/') || name.StartsWith('\\') || name.Contains(':', StringComparison.Ordinal) || name.Split('/', '\\').Contains("..");

    private static bool IsBomb(ZipArchiveEntry entry) =>
        entry.Length > Limits.RatioFrom && entry.Length / Math.Max(1, entry.CompressedLength) > Limits.ArchiveRatio;
}
