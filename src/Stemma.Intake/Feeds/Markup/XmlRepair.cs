using System.Net;
using System.Text;

namespace Stemma.Intake.Feeds.Markup;

/// <summary>
/// Nearly well-formed XML made fit for <see cref="System.Xml.XmlReader"/>, in one pass: declarations, document types, comments and instructions are
/// dropped (so no entity can be defined), HTML entities become their characters, loose ampersands and forbidden characters are made harmless.
/// </summary>
internal static class XmlRepair
{
    private const int LongestEntity = 12, LongestSubset = 8 << 10;

    /// <summary>The root element: the first start tag that names one that is wanted, behind whatever junk there is.</summary>
    public static (string Name, int Start)? Root(string text)
    {
        for (int at = 0; (at = text.IndexOf('<', at)) >= 0 && at + 1 < text.Length;)
        {
            if (text[at + 1] is '!' or '?')
            {
                at = EndOfDeclaration(text, at);
                continue;
            }
            string name = LocalName(text, at + 1);
            if (IsRoot(name)) return (name, at);
            // A page that happens to hold the word is a page.
            if (name.Equals("html", StringComparison.OrdinalIgnoreCase) || name.Equals("body", StringComparison.OrdinalIgnoreCase)) return null;
            at++;
        }
        return null;
    }

    private static bool IsRoot(string name) =>
        name is "rss" or "RSS" or "RDF" or "rdf" or "feed" or "urlset" or "sitemapindex" or "opml" or "OPML";

    /// <summary>The text from <paramref name="start"/> on, repaired.</summary>
    public static string Repair(string text, int start)
    {
        var fit = new StringBuilder(text.Length - start + 64);
        for (int at = start; at < text.Length;)
        {
            at = text[at] switch
            {
                '<' => Markup(text, at, fit),
                '&' => Entity(text, at, fit),
                _ => Plain(text, at, fit),
            };
        }
        return fit.ToString();
    }

    private static int Markup(string text, int at, StringBuilder fit)
    {
        if (string.CompareOrdinal(text, at, "<![CDATA[", 0, 9) == 0) return Cdata(text, at + 9, fit);
        char next = at + 1 < text.Length ? text[at + 1] : '\0';
        if (next is '!' or '?') return EndOfDeclaration(text, at);
        fit.Append(char.IsAsciiLetter(next) || next is '/' or '_' ? "<" : "&lt;");
        return at + 1;
    }

    // What a CDATA section holds becomes escaped text: it may then hold what it likes, and an open end harms no more than itself.
    private static int Cdata(string text, int at, StringBuilder fit)
    {
        int end = text.IndexOf("]]>", at, StringComparison.Ordinal);
        int stop = end < 0 ? text.Length : end;
        while (at < stop)
        {
            if (text[at] is '<') fit.Append("&lt;");
            else if (text[at] is '>') fit.Append("&gt;");
            else if (text[at] is '&') fit.Append("&amp;");
            else
            {
                at = Plain(text, at, fit);
                continue;
            }
            at++;
        }
        return end < 0 ? text.Length : end + 3;
    }

    /// <summary>Copies one character, and none that XML forbids.</summary>
    private static int Plain(string text, int at, StringBuilder fit)
    {
        char c = text[at];
        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            fit.Append(c).Append(text[at + 1]);
            return at + 2;
        }
        // One sort of line break, so that the reader's line numbers lead back into this text.
        if (c == '\r') fit.Append(at + 1 < text.Length && text[at + 1] == '\n' ? "" : "\n");
        else if (c < ' ' && c is not ('\t' or '\n')) fit.Append(' ');
        else fit.Append(char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' ? '\uFFFD' : c);
        return at + 1;
    }

    private static int Entity(string text, int at, StringBuilder fit)
    {
        int end = text.IndexOf(';', at, Math.Min(LongestEntity, text.Length - at));
        string entity = end < 0 ? "" : text[at..(end + 1)];
        if (entity is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;")
        {
            fit.Append(entity);
            return end + 1;
        }
        string decoded = entity.Length > 3 ? WebUtility.HtmlDecode(entity) : "";
        if (decoded.Length is 0 or > 2 || decoded.StartsWith('&'))
        {
            fit.Append("&amp;");
            return at + 1;
        }
        foreach (char c in decoded) fit.Append(c switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '"' => "&quot;", _ => "" });
        for (int i = 0; i < decoded.Length;) i = decoded[i] is '<' or '>' or '&' or '"' ? i + 1 : Plain(decoded, i, fit);
        return end + 1;
    }

    private static int EndOfDeclaration(string text, int at)
    {
        string close = string.CompareOrdinal(text, at, "<!--", 0, 4) == 0 ? "-->" : text[at + 1] == '?' ? "?>" : ">";
        int end = text.IndexOf(close, at, StringComparison.Ordinal);
        if (end > 0 && string.Compare(text, at, "<!DOCTYPE", 0, 9, StringComparison.OrdinalIgnoreCase) == 0 && text.IndexOf('[', at, end - at) >= 0)
        {
            int subset = text.IndexOf("]>", at, Math.Min(LongestSubset, text.Length - at), StringComparison.Ordinal);
            if (subset >= 0) end = subset + 1;
        }
        return end < 0 ? text.Length : end + close.Length;
    }

    internal static string LocalName(string text, int at)
    {
        int end = at, local = at;
        for (; end < text.Length && end - at < 64 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is ':' or '_' or '-' or '.'); end++)
            if (text[end] == ':') local = end + 1;
        return text[local..end];
    }
}
