using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Stemma.Eval;
using Stemma.Eval.Measures;
using Stemma.Events.Words;
using Stemma.Text;

namespace Stemma.Training;

/// <summary>
/// Counts in how many reports each term stands, and writes models/term-shares.tsv. Every collection weighs the same, so that a large one
/// on a single kind of event does not make its words look common. The held-back parts of the sets are left out.
/// </summary>
public static partial class TermShares
{
    private const double LeastShare = 0.0004;

    public static void Train(string data, string models)
    {
        List<string> worldwide = [.. Gold(data, "worldwide-newswire.zip").Texts(_ => true).Select(t => FirstColumn(t.Text))];
        List<string> polnear = [.. Gold(data, "polnear.zip").Texts(n => n.Contains("train/text", StringComparison.Ordinal)).Select(t => t.Text)];
        List<string> ecb = [.. Gold(data, "ecbplus.zip").Texts(EcbTrain).Select(t => Ecb(t.Text))];
        List<string> timeml = [.. Gold(data, "timex.zip").Texts(n => n.EndsWith(".tml", StringComparison.Ordinal)).Select(t => Tags().Replace(t.Text, " "))];
        List<List<string>> collections = [Newswire(Gold(data, "conll2003.zip")), worldwide, polnear, ecb, timeml, Incidents(Gold(data, "incidents.zip"))];
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var texts in collections)
        {
            Console.WriteLine($"{texts.Count} texts");
            foreach (var (term, count) in Counts(texts)) shares[term] = shares.GetValueOrDefault(term) + ((double)count / texts.Count / collections.Count);
        }
        using var writer = new StreamWriter(Path.Combine(models, "term-shares.tsv"), append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        foreach (var row in shares.Where(s => s.Value >= LeastShare).GroupBy(s => Rounded(s.Value)).OrderByDescending(g => g.Key))
            writer.WriteLine($"{row.Key.ToString(CultureInfo.InvariantCulture)}\t{string.Join(' ', row.Select(s => s.Key).Order(StringComparer.Ordinal))}");
    }

    private static GoldSet Gold(string data, string file) => new(Path.Combine(data, file));

    // Two significant digits are enough and make the file small.
    private static int Rounded(double share)
    {
        int millionths = (int)(share * 1e6), unit = 1;
        while (millionths / unit >= 100) unit *= 10;
        return millionths / unit * unit;
    }

    private static Dictionary<string, int> Counts(List<string> texts)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = new List<Word>();
        foreach (string text in texts)
        {
            words.Clear();
            WordScan.Scan(text, new TextSpan<Article>(0, text.Length), words);
            foreach (string term in words.Where(w => !w.Number).Select(w => w.Term).ToHashSet(StringComparer.Ordinal)) counts[term] = counts.GetValueOrDefault(term) + 1;
        }
        return counts.Where(c => c.Value > 1).ToDictionary(StringComparer.Ordinal);
    }

    private static List<string> Newswire(GoldSet gold) =>
        [.. gold.Texts(_ => true).SelectMany(t => t.Text.Split("-DOCSTART-", StringSplitOptions.RemoveEmptyEntries)).Select(FirstColumn)];

    private static string FirstColumn(string table) =>
        string.Join(' ', table.Split('\n').Select(l => l.Split([' ', '\t'], 2)[0]));

    private static bool EcbTrain(string name)
    {
        var topic = Topic().Match(name);
        return topic.Success && int.Parse(topic.Groups["topic"].Value, CultureInfo.InvariantCulture) <= 22;
    }

    private static string Ecb(string xml) => string.Join(' ', EcbToken().Matches(xml).Select(m => m.Groups["word"].Value));

    private static List<string> Incidents(GoldSet gold)
    {
        var texts = new List<string>();
        foreach (string line in gold.Texts(n => n.EndsWith("documents.jsonl", StringComparison.Ordinal)).Single().Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var document = JsonDocument.Parse(line);
            if (!IncidentGrouping.IsHeldBack(document.RootElement.GetProperty("incident").GetString()!)) texts.Add(document.RootElement.GetProperty("text").GetString()!);
        }
        return texts;
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Tags();

    [GeneratedRegex(@"/(?<topic>\d+)_\d+ecb(plus)?\.xml$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Topic();

    [GeneratedRegex("<token [^>]*>(?<word>[^<]*)</token>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex EcbToken();
}
