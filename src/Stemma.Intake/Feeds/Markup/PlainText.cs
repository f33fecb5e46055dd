using System.Net;
using System.Text;

namespace Stemma.Intake.Feeds.Markup;

/// <summary>Titles and summaries as plain text: most feeds put HTML there, escaped once or twice, whatever they declare.</summary>
internal static class PlainText
{
    /// <param name="most">Characters kept.</param>
    public static string Of(string? text, int most)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        string plain = text.Contains('<', StringComparison.Ordinal) ? WithoutTags(text) : text;
        if (plain.Contains('&', StringComparison.Ordinal)) plain = WebUtility.HtmlDecode(plain);
        return Clip(string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), most);
    }

    private static string WithoutTags(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (int at = 0; at < text.Length; at++)
        {
            bool tag = text[at] == '<' && at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!');
            int end = tag ? text.IndexOf('>', at) : -1;
            if (!tag) plain.Append(text[at]);
            else if (end < 0) break;
            else
            {
                plain.Append(' ');
                at = end;
            }
        }
        return plain.ToString();
    }

    private static string Clip(string text, int most)
    {
        if (text.Length <= most) return text;
        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }
}
