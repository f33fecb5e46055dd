using System.Globalization;
using System.Text.RegularExpressions;

namespace Stemma.Bench;

/// <summary>
/// Makes any number of reports out of the samples: each turn through them is another world with other names, numbers and wordings and dates moved by whole weeks,
/// so that weekdays stay right, and with sentences in another order. The same size gives the same files.
/// </summary>
internal sealed partial class Generator
{
    private readonly List<(string Name, string Text)> _samples;
    private readonly HashSet<string> _names;
    private readonly Wordings _words;

    public Generator(string samples)
    {
        string[] kinds = [".txt", ".md", ".html"];
        _samples = [.. Directory.EnumerateFiles(samples, "*", SearchOption.AllDirectories).Where(f => kinds.Contains(Path.GetExtension(f)))
            .Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllText(f)))];
        // Capitalised words inside a sentence are taken for names; then they are names wherever they stand.
        _names = [.. _samples.SelectMany(s => Inside().Matches(s.Text)).Select(m => m.Value)];
        _words = new(_samples.Select(s => s.Text));
    }

    /// <summary>Writes <paramref name="count"/> reports, at most 500 to a folder.</summary>
    public void Write(int count, string folder)
    {
        for (int i = 0; i < count; i++)
        {
            var (name, text) = _samples[i % _samples.Count];
            string path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{i / 500:000}"), string.Create(CultureInfo.InvariantCulture, $"{i:00000}-{name}"));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, Vary(text, i / _samples.Count, new Random(i)));
        }
    }

    private string Vary(string text, int world, Random random)
    {
        if (world == 0) return text;
        var names = new Names(world);
        string moved = Dates.Move(text, world * 7);
        string renamed = Capitalised().Replace(moved, m => Rename(m.Value, names));
        string counted = Figure().Replace(renamed, m => Scale(m.Value, random));
        string reworded = _words.Reword(counted, world);
        return string.Join('\n', reworded.Split('\n').Select(line => Shuffle(line, random)));
    }

    private string Rename(string word, Names names)
    {
        string plain = word[0] + word[1..].ToLowerInvariant();
        if (!_names.Contains(plain)) return word;
        return plain == word ? names.Other(plain) : names.Other(plain).ToUpperInvariant();
    }

    // Two sentences of a paragraph may change places; the first, which says what it is about, stays.
    private static string Shuffle(string line, Random random)
    {
        if (line.Contains('<', StringComparison.Ordinal)) return line;
        var sentences = SentenceEnd().Split(line).ToList();
        if (sentences.Count < 4) return line;
        int a = random.Next(1, sentences.Count), b = random.Next(1, sentences.Count);
        (sentences[a], sentences[b]) = (sentences[b], sentences[a]);
        return string.Join(' ', sentences);
    }

    private static string Scale(string figure, Random random)
    {
        int n = int.Parse(figure, CultureInfo.InvariantCulture);
        return (n + random.Next(0, Math.Max(2, n / 5))).ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?<=[\p{L},] )\p{Lu}\p{Ll}{3,}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Inside();

    [GeneratedRegex(@"\b\p{Lu}\p{L}{3,}\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"(?<![\d.,:£-])\d{2,3}(?![\d.,:]\d|\d|st|nd|rd|th|-)(?= \p{Ll})", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Figure();

    [GeneratedRegex(@"(?<=[.!?]) (?=\p{Lu})", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SentenceEnd();
}
