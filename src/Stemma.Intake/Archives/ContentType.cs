using Stemma.Intake.Files;

namespace Stemma.Intake.Archives;

/// <summary>A media type as a header gives it: <c>text/html; charset=utf-8</c>.</summary>
/// <param name="Type">In small letters, without parameters; empty when none was given.</param>
/// <param name="Charset">As given, or null.</param>
internal readonly record struct ContentType(string Type, string? Charset, string? Boundary)
{
    public static ContentType Parse(string? value)
    {
        var parts = (value ?? "").Split(';', StringSplitOptions.TrimEntries);
        return new(parts[0].ToLowerInvariant(), Parameter(parts, "charset"), Parameter(parts, "boundary"));
    }

    /// <summary>How we read a body of this type, or null when it is not something to read. A type that says nothing leaves it to the body.</summary>
    public string? Reader(ReadOnlySpan<byte> body) => Type switch
    {
        "text/html" or "application/xhtml+xml" => MediaTypes.Html,
        "text/plain" => MediaTypes.Text,
        "text/markdown" => MediaTypes.Markdown,
        "" or "application/octet-stream" or "unknown/unknown" or "application/http" => MediaTypes.OfBody(body, "auto") == MediaTypes.Html ? MediaTypes.Html : null,
        _ => null,
    };

    private static string? Parameter(string[] parts, string name)
    {
        foreach (string part in parts.Skip(1))
            if (part.Split('=', 2, StringSplitOptions.TrimEntries) is [var key, var value] && key.Equals(name, StringComparison.OrdinalIgnoreCase) && value.Trim('"', '\'') is { Length: > 0 } bare) return bare;
        return null;
    }
}
