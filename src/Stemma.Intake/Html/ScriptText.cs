using System.Text;
using System.Text.RegularExpressions;
using Stemma.Intake.Plain;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Intake.Html;

/// <summary>
/// The article of a page that shows no text unless its scripts run, from the data that they carry: the longest prose in one string of JSON, as
/// HTML or plain, also inside a string that is JSON itself. Plain text counts only when it is no piece of a text that is scattered over many strings. Nothing is executed; each word leads back to its characters in the script.
/// </summary>
internal static partial class ScriptText
{
    private const int Shortest = 60, LeastProse = 400, LeastSentences = 3, Deepest = 2;

    /// <summary>The reading text, the way back to the page's source, and the blocks; null when no script carries prose.</summary>
    public static (string Text, TextMap<Source, Article> Map, Layer<Block> Blocks)? Read(Page page, PageDeclarations declared)
    {
        if (Best(page) is not { } best || Page.Parse(best.Text) is not { } inner) return null;
        var (text, map, blocks) = PageWriter.Write(inner);
        var drafts = PageRoles.Give(blocks, declared);
        if (drafts.Where(d => d.Role == BlockRole.Body).Sum(d => d.Text.Length) * 2 < text.Length)
            foreach (var d in drafts.Where(d => d.Role == BlockRole.Furniture && d.Rule == "page.model")) d.Be(BlockRole.Body, "page.script-data");
        return Recut.Write(page.Source, Back(map, best.At), text, drafts);
    }

    private static JsonString? Best(Page page)
    {
        JsonString? best = null;
        int most = LeastProse - 1;
        foreach (var (_, start, end) in page.Scripts)
        {
            var all = Strings(page.Source, start, end, null, Deepest).ToList();
            int other = all.Where(s => s.Text.Length < LeastProse).Sum(s => Prose(s, sentences: 1));
            foreach (var found in all.Where(s => s.Text.Length >= LeastProse))
                if (Prose(found, LeastSentences) is var prose && prose > most && (IsHtml(found.Text) || found.Key == "articleBody" || prose > other)) (best, most) = (found, prose);
        }
        return best is null || IsHtml(best.Text) ? best : Paragraphs(best);
    }

    private static IEnumerable<JsonString> Strings(string text, int from, int to, int[]? at, int deep)
    {
        foreach (var found in JsonString.All(text, from, to, Shortest, at))
        {
            if (deep > 1 && IsJson(found.Text))
                foreach (var inner in Strings(found.Text, 0, found.Text.Length, found.At, deep - 1)) yield return inner;
            else yield return found;
        }
    }

    private static bool IsJson(string text) => text.AsSpan().TrimStart() is ['{' or '[', ..] && text.Contains("\":", StringComparison.Ordinal);

    private static bool IsHtml(string text) => Elements().IsMatch(text);

    /// <summary>Characters of the prose in it; 0 when it reads like code, or is no sentences. A key that names the article's text counts for half as much again.</summary>
    private static int Prose(JsonString found, int sentences)
    {
        string plain = IsHtml(found.Text) ? Tag().Replace(found.Text, " ") : found.Text;
        int letters = plain.Count(char.IsLetter), marks = plain.Count(c => c is '{' or '}' or '[' or ']' or '=' or ';' or '$' or '\\' or '<');
        if (letters * 2 < plain.Length || marks * 50 > plain.Length || Sentence().Count(plain) < sentences) return 0;
        return found.Key is "articleBody" ? letters * 3 / 2 : letters;
    }

    /// <summary>Plain text as HTML: a paragraph for each line. What is written anew stands where the line's end or the mark stood.</summary>
    private static JsonString Paragraphs(JsonString plain)
    {
        var text = new StringBuilder(plain.Text.Length);
        var at = new List<int>(plain.At.Length);
        for (int i = 0; i < plain.Text.Length; i++)
        {
            string written = plain.Text[i] switch { '\n' => "<p>", '<' => "&lt;", '&' => "&amp;", var c => c.ToString() };
            text.Append(written);
            for (int n = 0; n < written.Length; n++) at.Add(plain.At[i]);
        }
        at.Add(plain.At[^1]);
        return plain with { Text = text.ToString(), At = [.. at] };
    }

    /// <summary>The way from the reading text through the string's characters to the source.</summary>
    private static TextMap<Source, Article> Back(TextMap<Source, Article> map, int[] at)
    {
        var pieces = new List<TextMap<Source, Article>.Piece>();
        foreach (var p in map.Pieces)
        {
            if (p.ALength == 0) pieces.Add(p);
            else if (!p.Copied) pieces.Add(p with { A = at[p.A], ALength = at[p.A + p.ALength] - at[p.A] });
            else pieces.AddRange(Runs(p, at));
        }
        return new(pieces);
    }

    /// <summary>Runs of characters that stand in the source as they are; an escaped one is a piece of its own.</summary>
    private static IEnumerable<TextMap<Source, Article>.Piece> Runs(TextMap<Source, Article>.Piece p, int[] at)
    {
        for (int i = 0; i < p.BLength;)
        {
            int n = 0;
            while (i + n < p.BLength && at[p.A + i + n + 1] - at[p.A + i + n] == 1) n++;
            if (n > 0) yield return new(at[p.A + i], n, p.B + i, n, Copied: true);
            i += n;
            if (i < p.BLength) yield return new(at[p.A + i], at[p.A + i + 1] - at[p.A + i], p.B + i++, 1, Copied: false);
        }
    }

    [GeneratedRegex(@"<(?:p|br|div|h[1-6]|li)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Elements();

    [GeneratedRegex("<[^<>]*>", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\p{L}[.!?…]+[""'”’»)]*(?:\s|$)|\p{L}[。！？]|[다요][.]", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Sentence();
}
