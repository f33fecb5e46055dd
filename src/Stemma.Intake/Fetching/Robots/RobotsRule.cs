using System.Text;

namespace Stemma.Intake.Fetching.Robots;

/// <summary>A path pattern: <c>*</c> stands for any characters, <c>$</c> at its end for the end of the path (RFC 9309, section 2.2.3).</summary>
internal sealed class RobotsRule
{
    private readonly string[] _parts;
    private readonly bool _toEnd;

    public RobotsRule(bool allow, string pattern)
    {
        Allow = allow;
        _toEnd = pattern.EndsWith('$');
        string normal = Normal(_toEnd ? pattern[..^1] : pattern, isPattern: true);
        _parts = normal.Split('*');
        Length = normal.Length + (_toEnd ? 1 : 0);
    }

    public bool Allow { get; }

    /// <summary>In octets, by which rules are ranked.</summary>
    public int Length { get; }

    /// <param name="path">Path and query in normal form.</param>
    public bool Matches(string path)
    {
        if (!path.StartsWith(_parts[0], StringComparison.Ordinal)) return false;
        int at = _parts[0].Length;
        if (_parts.Length == 1) return !_toEnd || at == path.Length;
        foreach (string part in _parts.AsSpan(1, _parts.Length - 2))
        {
            at = path.IndexOf(part, at, StringComparison.Ordinal);
            if (at < 0) return false;
            at += part.Length;
        }
        string last = _parts[^1];
        return _toEnd ? path.Length - at >= last.Length && path.EndsWith(last, StringComparison.Ordinal) : path.IndexOf(last, at, StringComparison.Ordinal) >= 0;
    }

    /// <summary>
    /// One spelling for what means the same: octets beyond ASCII are percent-encoded, encoded letters, digits and <c>-._~</c> are not. In a path, the two
    /// characters that are special in a pattern are encoded, as a pattern writes them when it means them.
    /// </summary>
    internal static string Normal(string path, bool isPattern)
    {
        var normal = new StringBuilder(path.Length);
        Span<byte> octets = stackalloc byte[4];
        for (int at = 0; at < path.Length;)
        {
            if (path[at] == '%' && at + 2 < path.Length && char.IsAsciiHexDigit(path[at + 1]) && char.IsAsciiHexDigit(path[at + 2]))
            {
                Append(normal, Convert.ToByte(path.Substring(at + 1, 2), 16), encoded: true);
                at += 3;
                continue;
            }
            Rune.DecodeFromUtf16(path.AsSpan(at), out var rune, out int length);
            bool literal = rune.Value == '$' || (rune.Value == '*' && !isPattern);
            foreach (byte octet in octets[..rune.EncodeToUtf8(octets)]) Append(normal, octet, literal);
            at += length;
        }
        return normal.ToString();
    }

    private static void Append(StringBuilder normal, byte octet, bool encoded)
    {
        char c = (char)octet;
        bool unreserved = char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~';
        if (unreserved || (!encoded && octet is > 32 and < 127)) normal.Append(c);
        else normal.Append('%').Append(Convert.ToHexString([octet]));
    }
}
