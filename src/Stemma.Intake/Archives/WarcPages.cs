using System.Globalization;
using Stemma.Intake.Files;
using Stemma.Model;

namespace Stemma.Intake.Archives;

/// <summary>Records to reports: which of them are pages, what their bodies are, what they are called.</summary>
internal sealed class WarcPages(string archive)
{
    private const int RememberedIds = 1000;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal), _ids = new(StringComparer.Ordinal);
    private readonly Queue<string> _lastIds = new();
    private readonly HashSet<(string, string)> _named = [];
    private readonly WarcFeeds _feeds = new(archive);

    public int Records { get; private set; }
    public int Reports { get; private set; }
    public int Problems => _named.Count;
    public int Feeds => _feeds.Read;

    /// <summary>Reads one record. False after the last.</summary>
    public bool Next(WarcRecords records, List<IntakeItem> found)
    {
        var record = records.Next();
        if (records.Stray > 0) Add(found, IntakeItem.Bad(archive, "damaged", string.Create(CultureInfo.InvariantCulture, $"{records.Stray} bytes between its records are no record")));
        if (record is null) return false;
        Records++;
        if (IsNew(record) && Page(record, records.Peek()) is { } page) Read(page, records, found);
        else if (CutOff(records)) Add(found, Truncated(archive));
        return true;
    }

    // After damage a few records are read again.
    private bool IsNew(WarcRecord record)
    {
        if (record.Fields["WARC-Record-ID"] is not { } id) return true;
        if (!_ids.Add(id)) return false;
        _lastIds.Enqueue(id);
        if (_lastIds.Count > RememberedIds) _ids.Remove(_lastIds.Dequeue());
        return true;
    }

    private static bool CutOff(WarcRecords records)
    {
        records.Finish();
        return records.CutOff;
    }

    private sealed record Candidate(WarcRecord Record, HeaderFields Http, int Header, ContentType Type, string Url);

    private static Candidate? Page(WarcRecord record, ReadOnlySpan<byte> seen)
    {
        if (record.Url is not { } url || url.EndsWith("/robots.txt", StringComparison.OrdinalIgnoreCase)) return null;
        bool isHttp = record.Type == "response" && (url.StartsWith("http", StringComparison.OrdinalIgnoreCase) || seen.StartsWith("HTTP/"u8));
        if (!isHttp && record.Type is not ("resource" or "conversion")) return null;
        int header = isHttp ? HeaderFields.End(seen) : 0;
        if (header < 0) return null;
        var http = HeaderFields.Parse(isHttp ? seen[..header] : []);
        if (isHttp && !(http.Start.Split(' ', 3) is [_, ['2', ..], ..])) return null;
        var type = ContentType.Parse(isHttp ? http["Content-Type"] : record.Fields["Content-Type"]);
        bool other = type.Type.Length > 0 && type.Reader(seen[header..]) is null && type.Type != "application/octet-stream" && !WarcFeeds.MayBe(type.Type, http["Content-Encoding"] is { Length: > 0 }, seen[header..]);
        return other ? null : new(record, http, header, type, url);
    }

    private void Read(Candidate page, WarcRecords records, List<IntakeItem> found)
    {
        string name = Name(page.Record, page.Url);
        if (page.Record.Length > Limits.ReportBytes + LookAhead.Window)
        {
            Add(found, new(null, Bodies.TooLarge(name, page.Record.Length)));
            return;
        }
        byte[] block = records.Take();
        if (records.CutOff)
        {
            Add(found, Truncated(name));
            return;
        }
        var (body, problem) = BodyCodings.Decode(name, page.Http, block[page.Header..]);
        if (body is null) Add(found, new(null, problem));
        else if (_feeds.Take(page.Url, page.Type.Charset, page.Record.Fields["WARC-Date"], body)) return;
        else if (page.Type.Reader(body) is { } type && body.Length > 0) Found(page, name, type, body, found);
    }

    /// <summary>After the last record: the texts that feeds in the archive carry of pages that are not in it.</summary>
    public IReadOnlyList<IntakeItem> FromFeeds()
    {
        var found = new List<IntakeItem>();
        foreach (var item in _feeds.Texts()) Add(found, item);
        return found;
    }

    private void Found(Candidate page, string name, string type, byte[] body, List<IntakeItem> found)
    {
        _feeds.Page(page.Url);
        Add(found, IntakeItem.Of(Sources.Report(name, type, body, new(Url: page.Url, Captured: page.Record.Fields["WARC-Date"], Charset: page.Type.Charset))));
        if (page.Record.Fields["WARC-Truncated"] is { Length: > 0 } why || page.Record.Fields["WARC-Segment-Number"] is not null && (why = "segments") is not null)
            Add(found, IntakeItem.Bad(name, "truncated", $"the crawler kept only a part of it ({why}); that part is read"));
    }

    /// <summary>Adds a report, or a problem once.</summary>
    public void Add(List<IntakeItem> found, IntakeItem item)
    {
        if (item.Problem is { } problem && !_named.Add((problem.Path, problem.Code))) return;
        found.Add(item);
        if (item.Report is not null) Reports++;
    }

    private static IntakeItem Truncated(string name) => IntakeItem.Bad(name, "truncated", "is cut off: the archive ends or is damaged in the middle of it");

    /// <summary><c>a.warc.gz!/URL</c>; a later capture of the same address has its time behind it, <c>@20221219101500</c>, and a number if that is the same too.</summary>
    private string Name(WarcRecord record, string url)
    {
        string name = $"{archive}!/{url}";
        if (_names.Add(name)) return name;
        string time = new([.. (record.Fields["WARC-Date"] ?? "").Where(char.IsAsciiDigit).Take(14)]);
        string later = $"{name}@{time}";
        for (int n = 2; !_names.Add(later); n++) later = string.Create(CultureInfo.InvariantCulture, $"{name}@{time}.{n}");
        return later;
    }
}
