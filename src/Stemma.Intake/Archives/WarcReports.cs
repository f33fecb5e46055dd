using System.Globalization;
using Stemma.Intake.Files;
using Stemma.Model;

namespace Stemma.Intake.Archives;

/// <summary>
/// Pages in a WARC file, plain or gzip, in the order of its records: responses with status 200, resources and conversions that are HTML or
/// text. Scripts, pictures, redirects, requests and revisits are passed over. The address and the time of capture come beside the body.
/// </summary>
internal static class WarcReports
{
    private static readonly IntakeItem End = new(null, null);

    public static IEnumerable<IntakeItem> Read(string path, Func<Stream> open)
    {
        Packed? packed = null;
        var failure = Sources.Guarded(path, () =>
        {
            packed = new Packed(open());
            return End;
        });
        using (packed)
        {
            if (packed is null) yield return failure;
            else
                foreach (var item in Walk(path, packed)) yield return item;
        }
    }

    private static IEnumerable<IntakeItem> Walk(string path, Packed packed)
    {
        var pages = new WarcPages(path);
        do
        {
            var records = new WarcRecords(new LookAhead(packed));
            bool more = true;
            while (more)
            {
                List<IntakeItem> found = [];
                var failure = Sources.Guarded(path, () =>
                {
                    more = pages.Next(records, found);
                    if (packed.Damage.Length > 0) pages.Add(found, IntakeItem.Bad(path, "damaged", $"{packed.Damage}; what stands there is lost"));
                    return End;
                });
                foreach (var item in found) yield return item;
                if (failure.Problem is null && pages.Reports <= Limits.ArchiveEntries) continue;
                yield return failure.Problem is null ? IntakeItem.Bad(path, "archive-bomb", string.Create(CultureInfo.InvariantCulture, $"holds more than {Limits.ArchiveEntries} pages; the rest of it is left unread")) : failure;
                yield break;
            }
        }
        while (packed.Resume());
        foreach (var item in pages.FromFeeds()) yield return item;
        if (packed.IsBomb) yield return IntakeItem.Bad(path, "archive-bomb", $"packs more than {Limits.ArchiveRatio} to 1; the rest of it is left unread");
        if (pages.Records == 0) yield return IntakeItem.Bad(path, "bad-archive", "holds no WARC record");
        else if (pages.Reports == 0 && pages.Problems == 0) yield return IntakeItem.Bad(path, "no-reports", string.Create(CultureInfo.InvariantCulture, $"holds no page in {pages.Records} record{(pages.Records == 1 ? "" : "s")}{(pages.Feeds > 0 ? ", and no feed that carries whole texts" : "")}"));
    }
}
