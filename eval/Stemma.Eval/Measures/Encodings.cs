using System.Text;
using Stemma.Eval.Encodings;
using Stemma.Eval.Html;
using Stemma.Model;

namespace Stemma.Eval.Measures;

/// <summary>
/// Whether pages in the encodings that their language's sites use are decoded right, whatever they declare: texts written in each encoding, put into a page that declares it, nothing, or something
/// else. Right is the very text. From the Declaration of Human Rights (three sentences a page, always measured) and from the gold paragraphs of html-fundus.zip.
/// </summary>
/// <param name="pages">Whether to take the news pages.</param>
/// <param name="other">Whether UTF.Unknown tells what is not declared, in place of Stemma; it stands beside, for comparison.</param>
public sealed class Encodings(bool pages, bool other = false) : IMeasure
{
    private const int Sentences = 3;

    public string Name => (pages ? "encodings-pages" : "encodings") + (other ? "-utf-unknown" : "");
    public string Gold => pages ? "html-fundus.zip" : "eval/languages";
    public string About => $"pages in legacy encodings decoded right{(other ? " by UTF.Unknown, which looks at no declaration" : "")}: {(pages ? "gold paragraphs of news" : "the Declaration of Human Rights")}";
    public bool InGate => !pages && !other;

    public IReadOnlyList<Score> Run(GoldSet gold, TextWriter log)
    {
        var texts = (pages ? OfPages(gold) : OfDeclaration(gold)).ToList();
        var results = texts.SelectMany(t => Cases(t.Language, t.Text)).Select(c => (c.Way, c.Page, Right: Decode(c.Body, c.Header) is { } read && read.Text.Contains(c.Page.Text, StringComparison.Ordinal), c.Body, c.Header)).ToList();
        foreach (var r in results.Where(r => !r.Right)) log.WriteLine($"{r.Way}\t{r.Page.Language}\t{r.Page.Encoding}\tread as {Decode(r.Body, r.Header).Encoding}\t{r.Page.Text}");
        foreach (var group in results.GroupBy(r => $"{r.Way} {r.Page.Encoding}").OrderBy(g => g.Average(Right))) log.WriteLine($"# {group.Key} {group.Average(Right):0.000} of {group.Count()}");
        foreach (var group in results.Where(r => r.Way == "undeclared").GroupBy(r => r.Page.Language).OrderBy(g => g.Average(Right))) log.WriteLine($"# undeclared {group.Key} {group.Average(Right):0.000} of {group.Count()}");
        return [.. results.GroupBy(r => r.Way).Select(g => new Score(g.Key, g.Average(Right))), new("all", results.Average(Right))];
    }

    private static double Right((string, LegacyPage, bool Right, byte[], string?) result) => result.Right ? 1 : 0;

    private (string Text, string Encoding) Decode(byte[] body, string? header)
    {
        var fetched = new Fetched("", "", "text/html", body, new(Charset: header));
        if (other) return OfUtfUnknown(body);
        var decoded = Stemma.Intake.Decoding.Decoder.Decode(fetched);
        return (decoded.Text, decoded.Encoding);
    }

    private static (string, string) OfUtfUnknown(byte[] body)
    {
        var found = UtfUnknown.CharsetDetector.DetectFromBytes(body).Detected?.Encoding ?? Encoding.Latin1;
        return (found.GetString(body), found.WebName);
    }

    /// <summary>One text in every encoding of its language, declared in every way.</summary>
    private static IEnumerable<(string Way, LegacyPage Page, byte[] Body, string? Header)> Cases(string language, string text)
    {
        foreach (string encoding in LegacyPages.Used[language])
        {
            string written = LegacyPages.Encode(text, encoding) is null ? LegacyPages.Plainer(text) : text;
            if (LegacyPages.Encode(written, encoding) is not { } bytes) continue;
            var page = new LegacyPage(language, encoding, written, bytes);
            byte[] Body(string? declared) => Html(language, declared, bytes);
            yield return ("undeclared", page, Body(null), null);
            yield return ("declared", page, Body(encoding), null);
            yield return ("declared in the header", page, Body(null), encoding);
            yield return ("header against page", page, Body(encoding), "utf-8");
            yield return ("declared UTF-8", page, Body("utf-8"), null);
            if (encoding != "windows-1252" && encoding != "iso-2022-jp") yield return ("declared Latin-1", page, Body("iso-8859-1"), null);
            // The same words in UTF-8 on a page that still declares the old encoding.
            yield return ("UTF-8 declared otherwise", page, Html(language, encoding, Encoding.UTF8.GetBytes(written)), null);
        }
        foreach (var (way, utf16) in new[] { ("UTF-16LE without a mark", Encoding.Unicode), ("UTF-16BE without a mark", Encoding.BigEndianUnicode) })
            yield return (way, new(language, way, text, []), utf16.GetBytes(text), null);
    }

    private static byte[] Html(string language, string? declared, byte[] text) =>
        [.. Encoding.ASCII.GetBytes($"<!doctype html><html lang={language}><head>{(declared is null ? "" : $"<meta http-equiv=\"Content-Type\" content=\"text/html; charset={declared}\">")}<style>p {{ margin: 0 }}</style></head><body><div class=\"article\"><p>"), .. text, .. "</p></div></body></html>"u8];

    private static IEnumerable<(string Language, string Text)> OfDeclaration(GoldSet gold) =>
        gold.Texts(n => n == "declaration.tsv").SelectMany(f => f.Text.Split('\n')).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).Where(c => LegacyPages.Used.ContainsKey(c[0]))
            .GroupBy(c => c[1], StringComparer.Ordinal).SelectMany(g => g.Chunk(Sentences).Select(c => (c[0][0], string.Join(' ', c.Select(l => l[2])))));

    private static IEnumerable<(string Language, string Text)> OfPages(GoldSet gold) =>
        HtmlGold.Articles(gold).Where(p => p.Paragraphs is { Count: > 0 }).Select(p => (Language: Stemma.Intake.Languages.LanguageGuess.Of(string.Join('\n', p.Paragraphs!)), Text: string.Join("</p><p>", p.Paragraphs!))).Where(p => LegacyPages.Used.ContainsKey(p.Language));
}
