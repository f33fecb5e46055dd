using System.Net;
using System.Text;
using Stemma.Model;

namespace Stemma.Eval.Html;

/// <summary>Whether the words of a reading lead back to bytes that say the same.</summary>
internal static class Tracing
{
    /// <returns>Words of the reading text, and how many of them equal what their bytes decode to, character references and invisible marks aside.</returns>
    public static (int Words, int Traced) Words(Reading r, byte[] body)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(r.Decoded.Encoding);
        int words = 0, traced = 0;
        foreach (var range in r.Text.AsSpan().SplitAny(" \n"))
        {
            var word = r.Text.AsSpan()[range];
            if (word.IsEmpty) continue;
            words++;
            if (r.Map.Back(new(range.Start.Value, range.End.Value)) is not { } source) continue;
            var bytes = r.Decoded.Bytes.Back(source);
            if (Plain(encoding.GetString(body, bytes.Start, bytes.Length)) == Plain(word.ToString())) traced++;
        }
        return (words, traced);
    }

    /// <summary>Tags may stand inside a word; they are not part of it.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        bool tag = false;
        foreach (char c in WebUtility.HtmlDecode(Untagged(text, ref tag)))
            if (!char.IsControl(c) && c is not ('\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF')) plain.Append(c == '\u2011' ? '-' : c);
        return plain.ToString();
    }

    private static string Untagged(string text, ref bool tag)
    {
        if (!text.Contains('<', StringComparison.Ordinal)) return text;
        var plain = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '<' && i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!')) tag = true;
            if (!tag) plain.Append(text[i]);
            if (text[i] == '>') tag = false;
        }
        return plain.ToString();
    }
}
