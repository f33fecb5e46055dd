using System.IO.Compression;
using System.Text.Json;
using Stemma.Intake.Languages;

namespace Stemma.Training.Languages;

/// <summary>
/// Runs of five letters of one language with how often each stands in news: the tables of the package SearchPioneer.Lingua, which gives for each run
/// how often its last letter follows the rest.
/// </summary>
internal sealed class LetterTables
{
    private static readonly string[] Orders = ["unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams"];
    private readonly List<string> _runs = [];
    private readonly List<double> _sums = [];

    /// <summary>Null when the package has no such language, or not in that script.</summary>
    public static LetterTables? Find(string data, string language, Script script)
    {
        string folder = Folder(data, language);
        if (!File.Exists(Path.Combine(folder, "fivegrams.json.br"))) return null;
        var tables = Orders.Select(o => Table(Path.Combine(folder, o + ".json.br"))).ToArray();
        var found = new LetterTables();
        foreach (var (run, share) in tables[4].OrderBy(t => t.Key, StringComparer.Ordinal)) found.Add(run, share, tables, script);
        return found._runs.Count < 1000 ? null : found;
    }

    /// <summary>How often each character stands in the language's news; null when the package has no such language.</summary>
    public static IReadOnlyDictionary<string, double>? Characters(string data, string language)
    {
        string file = Path.Combine(Folder(data, language), "unigrams.json.br");
        return File.Exists(file) ? Table(file) : null;
    }

    private static string Folder(string data, string language) =>
        Path.Combine(data, "nuget", "packages", "searchpioneer.lingua", "2.0.0", "contentFiles", "any", "any", "Lingua", "LanguageModels", language);

    /// <summary>A run, as likely as it is.</summary>
    public string Draw(Random random)
    {
        int at = _sums.BinarySearch(random.NextDouble() * _sums[^1]);
        return _runs[Math.Min(at < 0 ? ~at : at, _runs.Count - 1)];
    }

    private void Add(string run, double share, Dictionary<string, double>[] tables, Script script)
    {
        for (int n = 1; n < run.Length; n++)
        {
            if (!tables[n - 1].TryGetValue(run[..n], out double before)) return;
            share *= before;
        }
        if (Scripts.Of(run[0]) != script) return;
        _runs.Add(run);
        _sums.Add((_sums.Count == 0 ? 0 : _sums[^1]) + share);
    }

    private static Dictionary<string, double> Table(string file)
    {
        var table = new Dictionary<string, double>(StringComparer.Ordinal);
        using var json = JsonDocument.Parse(new BrotliStream(File.OpenRead(file), CompressionMode.Decompress));
        foreach (var entry in json.RootElement.GetProperty("ngrams").EnumerateObject())
        {
            var share = entry.Name.Split('/');
            double value = double.Parse(share[0], System.Globalization.CultureInfo.InvariantCulture) / double.Parse(share[1], System.Globalization.CultureInfo.InvariantCulture);
            foreach (string run in entry.Value.GetString()!.Split(' ')) table[run] = value;
        }
        return table;
    }
}
