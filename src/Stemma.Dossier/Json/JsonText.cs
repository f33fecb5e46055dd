using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Stemma.Model;

namespace Stemma.Dossiers.Json;

/// <summary>What both contracts write in the same way.</summary>
internal static class JsonText
{
    /// <summary>Runs <paramref name="write"/> and gives its bytes: UTF-8, line feeds, letters of every script as themselves.</summary>
    public static byte[] Write(bool indented, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options)) write(json);
        return stream.ToArray();
    }

    /// <summary>A lone surrogate cannot stand in UTF-8; it becomes U+FFFD, which is one code point too.</summary>
    public static string Safe(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) i++;
            else return Mended(text);
        }
        return text;
    }

    public static void Text(this Utf8JsonWriter json, string name, string value) => json.WriteString(name, Safe(value));

    public static void TextIf(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) json.Text(name, value);
    }

    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string v in values) json.WriteStringValue(Safe(v));
        json.WriteEndArray();
    }

    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> fields)
    {
        json.WriteStartArray(name);
        foreach (var item in items) json.Object(() => fields(item));
        json.WriteEndArray();
    }

    public static void Object(this Utf8JsonWriter json, Action fields)
    {
        json.WriteStartObject();
        fields();
        json.WriteEndObject();
    }

    public static void Object(this Utf8JsonWriter json, string name, Action fields)
    {
        json.WritePropertyName(name);
        json.Object(fields);
    }

    /// <summary>The ends that are known, as ISO days.</summary>
    public static void Bounds(this Utf8JsonWriter json, DateBounds bounds)
    {
        if (bounds.From is { } f) json.WriteString("from", Words.Iso(f));
        if (bounds.To is { } t) json.WriteString("to", Words.Iso(t));
    }

    private static string Mended(string text)
    {
        var mended = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes()) mended.Append(rune.ToString());
        return mended.ToString();
    }
}
