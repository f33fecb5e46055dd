using System.Text;
using System.Text.Json;
using Stemma.Model;

namespace Stemma.Intake.Files;

/// <summary>
/// A report per line: <c>html</c> or <c>text</c>, with <c>url</c>, <c>title</c>, <c>date</c> (or <c>published</c>) and <c>captured</c> if known.
/// The report's body is the UTF-8 of the <c>html</c> or <c>text</c> value, so its byte offsets count there and not in the file.
/// </summary>
internal static class JsonLines
{
    public static IEnumerable<IntakeItem> Read(string path, Func<Stream> open)
    {
        Stream? stream = null;
        var failure = Sources.Guarded(path, () =>
        {
            stream = open();
            return new IntakeItem(null, null);
        });
        if (failure.Problem is { } problem) yield return new IntakeItem(null, problem);
        if (stream is null) yield break;
        using var lines = new LineReader(stream);
        int reports = 0;
        while (true)
        {
            var item = Sources.Guarded(path, () => Next(path, lines));
            if (item is { Report: null, Problem: null }) break;
            reports++;
            yield return item;
            if (item.Problem?.Code == "unreadable") yield break;
        }
        if (reports == 0) yield return IntakeItem.Bad(path, "empty", "holds no record");
    }

    private static IntakeItem Next(string path, LineReader lines)
    {
        while (lines.Next() is { } line)
        {
            string name = $"{path}#{lines.Number}";
            if (lines.TooLong) return new IntakeItem(null, Bodies.TooLarge(name, Limits.ReportBytes));
            if (!line.Span.ContainsAnyExcept(" \t\r"u8)) continue;
            return Record(name, line);
        }
        return new IntakeItem(null, null);
    }

    private static IntakeItem Record(string name, ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Report(name, json.RootElement)
                : IntakeItem.Bad(name, "bad-record", "is not a JSON object");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return IntakeItem.Bad(name, "bad-record", "is not valid JSON");
        }
    }

    private static IntakeItem Report(string name, JsonElement record)
    {
        var (type, body) = Field(record, "html") is { } html ? (MediaTypes.Html, html) : (MediaTypes.Text, Field(record, "text"));
        if (body is null) return IntakeItem.Bad(name, "bad-record", "has neither 'text' nor 'html'");
        var given = new GivenMetadata(Field(record, "url"), Field(record, "title"), Field(record, "date") ?? Field(record, "published"), Field(record, "captured"));
        return IntakeItem.Of(Sources.Report(name, type, Encoding.UTF8.GetBytes(body), given with { Charset = "utf-8" }));
    }

    private static string? Field(JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
