using System.Text;

namespace Stemma.Intake.Decoding;

/// <summary>
/// The encoding that a page declares in its own head: the prescan of the HTML standard (section 13.2.3.2) for <c>meta</c>, and an XML declaration before it.
/// The standard looks at the first 1,024 bytes and lets the parser change its mind at a later <c>meta</c>; both are done here at once.
/// </summary>
internal static class Prescan
{
    private const int Looked = 64 << 10;

    /// <summary>The label of the first declaration that names an encoding, as written, or null.</summary>
    public static string? Find(ReadOnlySpan<byte> body)
    {
        string head = Encoding.Latin1.GetString(body[..Math.Min(body.Length, Looked)]);
        return XmlDeclaration(head) ?? Meta(head);
    }

    /// <summary><c>&lt;?xml version="1.0" encoding="..."?&gt;</c>, at the very start (after what is not text).</summary>
    private static string? XmlDeclaration(string head)
    {
        string start = head.TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        int end = start.IndexOf('>', StringComparison.Ordinal);
        if (!start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || end < 0) return null;
        var (at, declaration) = (5, start[..end]);
        while (Attribute(declaration, ref at) is { } a)
            if (a.Name == "encoding" && Labels.Name(a.Value) is not null) return a.Value;
        return null;
    }

    private static string? Meta(string head)
    {
        for (int at = 0; (at = head.IndexOf('<', at)) >= 0;)
        {
            if (Starts(head, at, "<!--")) at = End(head, at + 2, "-->");
            else if (IsTag(head, at, "<meta"))
            {
                at += 5;
                if (Declared(head, ref at) is { } label) return label;
            }
            else if (IsTag(head, at, "<script")) at = End(head, at, "</script");
            else if (IsTag(head, at, "<style")) at = End(head, at, "</style");
            else if (at + 1 < head.Length && (char.IsAsciiLetter(head[at + 1]) || head[at + 1] == '/')) Skip(head, ref at);
            else if (at + 1 < head.Length && head[at + 1] is '!' or '?') at = End(head, at, ">");
            else at++;
        }
        return null;
    }

    private static bool Starts(string head, int at, string what) => string.CompareOrdinal(head, at, what, 0, what.Length) == 0;

    private static bool IsTag(string head, int at, string tag) =>
        string.Compare(head, at, tag, 0, tag.Length, StringComparison.OrdinalIgnoreCase) == 0 && at + tag.Length < head.Length && (IsSpace(head[at + tag.Length]) || head[at + tag.Length] is '/' or '>');

    private static int End(string head, int at, string what) => head.IndexOf(what, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? end + what.Length : head.Length;

    private static void Skip(string head, ref int at)
    {
        while (at < head.Length && !IsSpace(head[at]) && head[at] != '>') at++;
        while (Attribute(head, ref at) is not null)
        {
            // a > inside a value ends no tag
        }
    }

    /// <summary>The label of a meta element that declares an encoding, if it is one.</summary>
    private static string? Declared(string head, ref int at)
    {
        string? charset = null, content = null;
        bool pragma = false;
        while (Attribute(head, ref at) is { } a)
        {
            if (a.Name == "http-equiv") pragma = a.Value.Equals("content-type", StringComparison.OrdinalIgnoreCase);
            else if (a.Name == "charset") charset ??= a.Value;
            else if (a.Name == "content") content ??= OfContent(a.Value);
        }
        string? label = charset ?? (pragma ? content : null);
        return Labels.Name(label) is null ? null : label;
    }

    /// <summary>"Extracting a character encoding from a meta element": <c>text/html; charset=...</c>.</summary>
    private static string? OfContent(string content)
    {
        for (int at = 0; (at = content.IndexOf("charset", at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            at += 7;
            string rest = content[at..].TrimStart();
            if (!rest.StartsWith('=')) continue;
            rest = rest[1..].TrimStart();
            if (rest.Length > 0 && rest[0] is '"' or '\'') return rest[1..].Split(rest[0]) is [var quoted, _, ..] ? quoted : null;
            int end = rest.IndexOfAny([' ', '\t', '\r', '\n', '\f', ';']);
            return end < 0 ? rest : rest[..end];
        }
        return null;
    }

    /// <summary>"Get an attribute"; null at the end of the tag.</summary>
    private static (string Name, string Value)? Attribute(string head, ref int at)
    {
        while (at < head.Length && (IsSpace(head[at]) || head[at] == '/')) at++;
        if (at >= head.Length || head[at] == '>') return null;
        int from = at;
        while (at < head.Length && (head[at] != '=' || at == from) && !IsSpace(head[at]) && head[at] is not ('/' or '>')) at++;
        string name = head[from..at].ToLowerInvariant();
        while (at < head.Length && IsSpace(head[at])) at++;
        if (at >= head.Length || head[at] != '=') return (name, "");
        for (at++; at < head.Length && IsSpace(head[at]);) at++;
        return (name, Value(head, ref at));
    }

    private static string Value(string head, ref int at)
    {
        if (at >= head.Length) return "";
        int from = at;
        if (head[at] is '"' or '\'')
        {
            int end = head.IndexOf(head[at], at + 1);
            at = end < 0 ? head.Length : end + 1;
            return end < 0 ? "" : head[(from + 1)..end];
        }
        while (at < head.Length && !IsSpace(head[at]) && head[at] != '>') at++;
        return head[from..at];
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\n' or '\f';
}
