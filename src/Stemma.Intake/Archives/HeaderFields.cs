using System.Text;

namespace Stemma.Intake.Archives;

/// <summary>Header fields as WARC, HTTP and MIME write them: a name, a colon, a value; names in any case, long values folded over lines (RFC 5322, section 2.2.3).</summary>
internal sealed class HeaderFields
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The first line, when it is no field: <c>WARC/1.0</c>, <c>HTTP/1.1 200 OK</c>. Else empty.</summary>
    public string Start { get; private set; } = "";

    /// <summary>The value of the first field of that name, without the space around it, or null.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Where the header ends, behind its empty line; -1 when none is in sight. Line ends may lack the carriage return.</summary>
    public static int End(ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            int n = bytes[i..].IndexOf((byte)'\n');
            if (n < 0) return -1;
            i += n;
            if (i + 1 < bytes.Length && bytes[i + 1] == '\n') return i + 2;
            if (i + 2 < bytes.Length && bytes[i + 1] == '\r' && bytes[i + 2] == '\n') return i + 3;
        }
        return -1;
    }

    public static HeaderFields Parse(ReadOnlySpan<byte> header)
    {
        var fields = new HeaderFields();
        string name = "";
        foreach (string line in Encoding.UTF8.GetString(header).Split('\n').Select(l => l.TrimEnd('\r')))
        {
            int colon = line.IndexOf(':');
            if (line is [' ' or '\t', ..]) fields.Fold(name, line.Trim());
            else if (fields.Start.Length == 0 && fields._values.Count == 0 && !(colon > 0 && IsName(line.AsSpan(0, colon)))) fields.Start = line.Trim();
            else if (colon > 0) fields._values.TryAdd(name = line[..colon].Trim(), line[(colon + 1)..].Trim());
        }
        return fields;
    }

    private void Fold(string name, string more)
    {
        if (_values.TryGetValue(name, out var value)) _values[name] = $"{value} {more}".Trim();
    }

    private static bool IsName(ReadOnlySpan<char> name) => !name.ContainsAny(" /\t");
}
