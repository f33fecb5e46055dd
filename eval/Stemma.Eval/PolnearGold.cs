using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Stemma.Eval;

/// <summary>A stretch of a gold text, in UTF-16 units, half-open.</summary>
public readonly record struct GoldSpan(int Start, int End);

/// <summary>One attribution as annotated: what is attributed, the words that attribute it, and whose it is (empty when nobody is named).</summary>
public sealed record GoldAttribution(IReadOnlyList<GoldSpan> Content, IReadOnlyList<GoldSpan> Cue, IReadOnlyList<GoldSpan> Source);

/// <summary>One annotator's reading of one article.</summary>
public sealed record GoldArticle(string Name, string Text, IReadOnlyList<GoldAttribution> Attributions);

/// <summary>
/// Reads polnear.zip (Newell, Margolin and Ruths, 2018): brat stand-off, offsets in code points, discontinuous spans, one file per article and annotator.
/// </summary>
public static class PolnearGold
{
    public enum Part { Fit, Tune, Dev }

    /// <summary>The articles of a part. <c>Fit</c> and <c>Tune</c> divide the set's training section by a digest of the article's name, about six to one.</summary>
    public static IEnumerable<GoldArticle> Read(GoldSet gold, Part part)
    {
        string section = part == Part.Dev ? "dev/" : "train/";
        var texts = gold.Texts(n => n.Contains(section + "text/", StringComparison.Ordinal)).ToDictionary(t => Path.GetFileNameWithoutExtension(t.Name), t => t.Text, StringComparer.Ordinal);
        foreach (var (file, body) in gold.Texts(n => n.Contains(section + "attributions/", StringComparison.Ordinal) && n.EndsWith(".ann", StringComparison.Ordinal)))
        {
            string name = Path.GetFileNameWithoutExtension(file), article = name[..name.LastIndexOf('_')];
            if (part != Part.Dev && IsTune(article) != (part == Part.Tune)) continue;
            if (texts.TryGetValue(article, out string? text)) yield return new(name, text, Parse(text, body));
        }
    }

    private static bool IsTune(string article) => SHA256.HashData(Encoding.UTF8.GetBytes(article))[0] % 7 == 0;

    private static List<GoldAttribution> Parse(string text, string body)
    {
        int[] utf16 = Utf16Offsets(text);
        var spans = new Dictionary<string, (string Type, List<GoldSpan> Spans)>(StringComparer.Ordinal);
        var frames = new List<string[]>();
        foreach (string line in body.Split('\n'))
        {
            string[] columns = line.TrimEnd('\r').Split('\t');
            if (columns.Length < 2 || columns[0].Length < 2 || !char.IsAsciiDigit(columns[0][1])) continue;
            if (columns[0][0] == 'T') spans[columns[0]] = ParseSpans(columns[1], utf16);
            else if (columns[0][0] == 'E') frames.Add(columns[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        return [.. frames.Select(f => new GoldAttribution(Role(f, "Content"), Role(f, "Cue"), Role(f, "Source"))).Where(a => a.Content.Count > 0)];

        List<GoldSpan> Role(string[] frame, string role) =>
            [.. frame.Select(p => p.Split(':')).Where(p => p[0].TrimEnd("0123456789".ToCharArray()) == role && spans.ContainsKey(p[1])).SelectMany(p => spans[p[1]].Spans).OrderBy(s => s.Start)];
    }

    private static (string, List<GoldSpan>) ParseSpans(string column, int[] utf16)
    {
        int space = column.IndexOf(' ', StringComparison.Ordinal);
        var spans = column[(space + 1)..].Split(';').Select(s => s.Split(' ')).Select(p => new GoldSpan(At(p[0]), At(p[1])));
        return (column[..space], [.. spans]);

        int At(string number) => utf16[Math.Min(int.Parse(number, CultureInfo.InvariantCulture), utf16.Length - 1)];
    }

    private static int[] Utf16Offsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (int i = 0; i < text.Length; i++)
            if (!char.IsLowSurrogate(text[i]) || i == 0 || !char.IsHighSurrogate(text[i - 1])) offsets.Add(i);
        offsets.Add(text.Length);
        return [.. offsets];
    }
}
