using System.Globalization;
using System.Text;
using System.Text.Json;
using Stemma.Intake.Feeds.Markup;
using Stemma.Model;

namespace Stemma.Intake.Feeds.Dialects;

/// <summary>JSON Feed 1.0 and 1.1 (jsonfeed.org). Items are read one by one, so that a file that ends in the middle keeps those before the cut.</summary>
internal static class JsonFeed
{
    private const string Mark = "jsonfeed.org/version/";

    private sealed class Draft
    {
        public string? Title;
        public List<string> Authors = [];
        public readonly List<JsonElement> Items = [];
    }

    public static bool Owns(string text)
    {
        var start = text.AsSpan().TrimStart(" \t\r\n\uFEFF\u00EF\u00BB\u00BF");
        return start is ['{', ..] && start[..Math.Min(start.Length, 16 << 10)].ToString().Replace("\\/", "/", StringComparison.Ordinal).Contains(Mark, StringComparison.Ordinal);
    }

    public static FeedReading Read(string text, FeedContext where)
    {
        var draft = new Draft();
        bool whole = Walk(Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')), draft);
        List<FeedEntry> entries = [.. draft.Items.Select(i => Entry(i, draft, where)).OfType<FeedEntry>()];
        var problem = whole ? null : new Problem(where.Path, "feed-cut-off", string.Create(CultureInfo.InvariantCulture, $"ends in the middle or is not valid JSON; what stands before was read: {entries.Count} entries"));
        return new(new Feed(FeedDialect.Json, PlainText.Of(draft.Title, FeedLimits.TitleLength), entries), problem);
    }

    /// <returns>Whether the end of the object was reached.</returns>
    private static bool Walk(byte[] json, Draft draft)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = reader.GetString()!;
                reader.Read();
                if (name == "items" && reader.TokenType == JsonTokenType.StartArray) Items(ref reader, draft);
                else Field(name, JsonElement.ParseValue(ref reader), draft);
            }
            return reader.TokenType == JsonTokenType.EndObject;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static void Items(ref Utf8JsonReader reader, Draft draft)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var item = JsonElement.ParseValue(ref reader);
            if (item.ValueKind == JsonValueKind.Object && draft.Items.Count < FeedLimits.Entries) draft.Items.Add(item);
        }
    }

    private static void Field(string name, JsonElement value, Draft draft)
    {
        if (name == "title") draft.Title = Text(value);
        else if (name is "authors" or "author") draft.Authors.AddRange(Names(value));
    }

    private static FeedEntry? Entry(JsonElement item, Draft draft, FeedContext where)
    {
        string id = Text(item, "id") ?? "";
        string? url = where.Resolve(Text(item, "url")) ?? where.Resolve(Text(item, "external_url")) ?? (id.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? where.Resolve(id) : null);
        if (url is null) return null;
        List<string> authors = [.. Property(item, "authors") is { } many ? Names(many) : [], .. Property(item, "author") is { } one ? Names(one) : []];
        return new FeedEntry(
            url, PlainText.Of(Text(item, "title"), FeedLimits.TitleLength), Text(item, "date_published"), Text(item, "date_modified"),
            authors.Count > 0 ? [.. authors.Distinct(StringComparer.Ordinal)] : [.. draft.Authors.Distinct(StringComparer.Ordinal)],
            PlainText.Of(Text(item, "summary") ?? Text(item, "content_text") ?? Text(item, "content_html"), FeedLimits.SummaryLength), id) { Text = FeedText.Of(Text(item, "content_html"), html: true, isContent: true) ?? FeedText.Of(Text(item, "content_text"), html: false, isContent: true) };
    }

    private static IEnumerable<string> Names(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(Names)
        : value.ValueKind == JsonValueKind.Object && Text(value, "name") is { Length: > 0 } name ? [PlainText.Of(name, FeedLimits.TitleLength)]
        : [];

    private static JsonElement? Property(JsonElement item, string name) => item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement item, string name) => Property(item, name) is { } value ? Text(value) : null;

    private static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null };
        }
        catch (InvalidOperationException)
        {
            return null; // half of a surrogate pair
        }
    }
}
