using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Stemma.Eval.Timex;

/// <summary>One reading of an expression that the specification accepts. Fields are empty when it does not give them.</summary>
/// <param name="Start">Date, time, or both; of a point its value.</param>
/// <param name="End">Exclusive; empty for a point.</param>
public sealed record CaseReading(string Timex, string Start, string End);

/// <summary>An expression that must be found, with the readings that count as right (past and future, morning and evening).</summary>
public sealed record CaseResult(int Start, int End, string Type, string Text, IReadOnlyList<CaseReading> Readings);

/// <summary>A case of the Recognizers-Text specifications (MIT): an input, the day of speaking, and what must be found.</summary>
public sealed record RecognizersCase(string File, string Input, LocalDate Today, IReadOnlyList<CaseResult> Results)
{
    public static IEnumerable<RecognizersCase> Parse(string file, string json)
    {
        using var document = JsonDocument.Parse(json.TrimStart('\uFEFF'));
        foreach (var item in document.RootElement.EnumerateArray())
        {
            string today = item.TryGetProperty("Context", out var context) && context.TryGetProperty("ReferenceDateTime", out var at) ? at.GetString()! : "2016-11-07";
            if (!LocalDatePattern.Iso.Parse(today[..10]).TryGetValue(default, out var day)) continue;
            yield return new(file, item.GetProperty("Input").GetString()!, day, [.. item.GetProperty("Results").EnumerateArray().Select(Result)]);
        }
    }

    private static CaseResult Result(JsonElement result)
    {
        int start = result.TryGetProperty("Start", out var s) ? s.GetInt32() : 0;
        int end = result.TryGetProperty("Length", out var length) ? start + length.GetInt32() : result.TryGetProperty("End", out var e) ? e.GetInt32() + 1 : start;
        string type = Text(result, "TypeName") + Text(result, "Typename") + Text(result, "Type");
        return new(start, end, type[(type.LastIndexOf('.') + 1)..], Text(result, "Text"), [.. Readings(result)]);
    }

    private static IEnumerable<CaseReading> Readings(JsonElement result)
    {
        if ((result.TryGetProperty("Resolution", out var holder) || result.TryGetProperty("Value", out holder)) && holder.ValueKind == JsonValueKind.Object && holder.TryGetProperty("values", out var values))
            return [.. values.EnumerateArray().Select(v => new CaseReading(Text(v, "timex"), Text(v, "start") + Text(v, "value"), Text(v, "end")))];
        if (holder.ValueKind != JsonValueKind.Object) return [];
        return [.. ((string[])["FutureResolution", "PastResolution"]).Where(k => holder.TryGetProperty(k, out _)).Select(k => Reading(Text(holder, "Timex"), holder.GetProperty(k)))];
    }

    private static CaseReading Reading(string timex, JsonElement resolution)
    {
        string start = "", end = "";
        foreach (var field in resolution.EnumerateObject())
            if (field.Name.StartsWith("end", StringComparison.Ordinal)) end = Value(field.Value);
            else start = Value(field.Value);
        return new(timex, start, end);
    }

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? Value(value) : "";

    private static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetDouble().ToString(CultureInfo.InvariantCulture),
        _ => "",
    };
}
