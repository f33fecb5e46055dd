using System.Text.RegularExpressions;
using Stemma.Intake.Plain;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Intake.Html;

/// <summary>
/// Names in a page's lines about the article that nothing marks as an author's: behind a word such as "Text:" or "von" anywhere in a short
/// line, or alone in the article's first or last paragraph.
/// </summary>
internal static partial class AuthorLines
{
    private const int LongestLine = 160, Above = 3, Below = 14, After = 4;

    public static IEnumerable<Found<string>> Find(Layer<Block> blocks, Citer cite)
    {
        int headline = -1, first = -1, last = -1;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (headline < 0 && blocks[i].Role == BlockRole.Headline && blocks[i].Detail.Length == 0) headline = i;
            if (blocks[i].Role != BlockRole.Body) continue;
            if (first < 0) first = i;
            last = i;
        }
        if (last < 0) return [];
        int from = headline < 0 || headline > first ? first - Above : Math.Max(headline - Above, first - Below);
        var places = Enumerable.Range(from, first + 2 - from).Concat(Enumerable.Range(last - 1, After + 2)).Where(i => i >= 0 && i < blocks.Count).Distinct().ToList();
        foreach (int i in places)
            if (Introduced(blocks[i], cite) is { Count: > 0 } names) return names;
        foreach (int i in new[] { first, last })
            if (AuthorNames.IsName(cite.Text(blocks[i].Span)) && blocks[i].Role == BlockRole.Body) return [cite.Found(blocks[i].Span, "page.byline-alone")];
        return [];
    }

    private static List<Found<string>> Introduced(Block block, Citer cite)
    {
        if (block.Role is BlockRole.Headline or BlockRole.Caption || block.Span.Length > LongestLine) return [];
        string line = cite.Text(block.Span);
        if (Line().Match(line) is not { Success: true } m) return [];
        return [.. m.Groups["name"].Captures.Where(c => AuthorNames.IsName(c.Value)).Select(c => cite.Found(new(block.Span.Start + c.Index, block.Span.Start + c.Index + c.Length), "page.byline-line"))];
    }

    /// <summary>A label at the line's beginning or behind a mark or a date; not "Photo by". Then one to four names, and the line's end or another mark.</summary>
    [GeneratedRegex(@"(?:^|[|·•–—]\s*|\s-\s+|\d\d\d\d,?\s+|(?:^|\s)(?:Beitrag|Artikel|[Aa]rticle|[Ss]tory|[Ww]ritten|[Pp]osted|[Pp]ublished|[Rr]eported|erstellt|verfasst|geschrieben|Gespeichert|[Ee]scrito|[Ss]critto|[Éé]crit)\s+)(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|[Dd]i|[Dd]oor|[Aa]f|[Aa]v|[Oo]leh|(?:Autor(?:in|en|es|i)?|Authors?|Auteurs?|Autore|Text|Texto?|Texte|Testo|Tekst|Redaktion|Verfasser(?:in)?|Bericht|Words|Reporter|Penulis|Yazar|Автор|Текст)(?:\s*:|\s+(?:by|von|par|por|di|of)\s|\s+(?=\p{Lu})))\s*(?:(?:,|/|&|and|und|et|y|e)?\s*(?<name>\p{Lu}[\p{L}\p{M}.'’\-]*(?:\s+(?:de|van|von|der|den|da|di|la|le|el|bin|al|\p{Lu}[\p{L}\p{M}.'’\-]*)){1,3}))(?:\s*(?:,|/|&|\band\b|\bund\b|\bet\b|\by\b|\be\b)\s*(?<name>\p{Lu}[\p{L}\p{M}.'’\-]*(?:\s+(?:de|van|von|der|den|da|di|la|le|el|bin|al|\p{Lu}[\p{L}\p{M}.'’\-]*)){1,3})){0,3}\s*(?:$|[|·•–—,/(]|-\s|\d|\p{Lu}\p{L}+:|\bam\b|\bon\b|\ble\b|\bel\b|\bil\b)", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Line();
}
