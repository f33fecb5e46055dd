namespace Stemma.Intake.Files;

/// <summary>A media type as a header gives it, of an answer, a record or a part: <c>text/html; charset=utf-8</c>.</summary>
/// <param name="Type">In small letters, without parameters; empty when none was given.</param>
/// <param name="Charset">As given, or null.</param>
internal readonly record struct ContentType(string Type, string? Charset, string? Boundary)
{
    public static ContentType Parse(string? value)
    {
        var parts = (value ?? "").Split(';', StringSplitOptions.TrimEntries);
        return new(parts[0].ToLowerInvariant(), Parameter(parts, "charset"), Parameter(parts, "boundary"));
    }

    /// <summary>How a body of this type is read, or null when it is not something to read. Servers give pages other types of text and data too: a body that is a whole page is one.</summary>
    public string? Reader(ReadOnlySpan<byte> body)
    {
        string told = MediaTypes.OfBody(body, "auto");
        bool html = told == MediaTypes.Html;
        return Type switch
        {
            "text/html" or "application/xhtml+xml" => MediaTypes.Html,
            "text/markdown" => html ? MediaTypes.Html : MediaTypes.Markdown,
            "text/plain" => html ? MediaTypes.Html : MediaTypes.Text,
            "" or "application/octet-stream" or "unknown/unknown" or "application/http" => told is MediaTypes.Html or MediaTypes.Text ? told : null,
            _ => html && MayBePage && MediaTypes.IsPage(body) ? MediaTypes.Html : null,
        };
    }

    private bool MayBePage => Type is not ("text/css" or "text/javascript" or "image/svg+xml") && (Type.StartsWith("text/", StringComparison.Ordinal) || Type.EndsWith("xml", StringComparison.Ordinal) || Type.EndsWith("json", StringComparison.Ordinal));

    private static string? Parameter(string[] parts, string name)
    {
        foreach (string part in parts.Skip(1))
            if (part.Split('=', 2, StringSplitOptions.TrimEntries) is [var key, var value] && key.Equals(name, StringComparison.OrdinalIgnoreCase) && value.Trim('"', '\'') is { Length: > 0 } bare) return bare;
        return null;
    }
}
