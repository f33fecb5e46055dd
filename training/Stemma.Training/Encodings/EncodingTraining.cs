using Stemma.Intake.Decoding;
using Stemma.Intake.Languages;
using Stemma.Training.Languages;

namespace Stemma.Training.Encodings;

/// <summary>
/// Counts of characters and pairs beyond ASCII in each language, from the texts that languages.bin is made of (training/languages.sh); writes models/encodings.bin.
/// </summary>
internal static class EncodingTraining
{
    private const int Draws = 60_000; // letter runs from the tables of news
    private const int Shouted = 20; // one line in so many is counted in capitals too: headlines, menus
    private const double Kept = 0.9; // the share of the probability that seen pairs get
    private const int Least = 2; // a character must have been seen so often

    private static readonly string[] Further = ["el", "he", "yi", "hy", "ka", "th", "zh", "ja", "ko"];

    public static void Run(TrainingOptions options)
    {
        if (!Directory.Exists(Path.Combine(options.Data, "x")))
        {
            Console.WriteLine("encodings: skipped, the texts are not there; fetch them with training/languages.sh DIR and give --data DIR");
            return;
        }
        var texts = Translations.Read(options.Data);
        string[] languages = [.. LanguageList.Learnt.SelectMany(l => l.Value).Concat(Further).Where(texts.ContainsKey).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var counts = languages.Select(l => Count(options.Data, l, texts[l])).ToArray();
        var model = Model(languages, counts);
        using (var file = File.Create(Path.Combine(options.Out, "encodings.bin"))) model.Write(file);
        Console.WriteLine($"encodings: {languages.Length} languages, {model.Single.Count} characters, {model.Pairs.Sum(p => p.Value.Length)} pairs");
    }

    private static PairCounts Count(string data, string language, List<string> lines)
    {
        var counts = new PairCounts();
        // Romanian was written with cedillas as long as encodings had no comma below.
        if (language == "ro") lines = [.. lines, .. lines.Select(l => l.Replace('ș', 'ş').Replace('ț', 'ţ').Replace('Ș', 'Ş').Replace('Ț', 'Ţ'))];
        for (int i = 0; i < lines.Count; i++)
        {
            counts.Add($" {lines[i]} ");
            if (i % Shouted == 0) counts.Add($" {lines[i].ToUpperInvariant()} ");
        }
        var random = new Random(1);
        var tables = new[] { Script.Latin, Script.Cyrillic, Script.Arabic, Script.Greek, Script.Hebrew, Script.Armenian, Script.Georgian, Script.Thai }
            .SelectMany(s => (language == "no" ? new[] { "nb", "nn" } : [language]).Select(l => LetterTables.Find(data, l, s))).OfType<LetterTables>().ToList();
        if (tables.Count > 0)
            for (int i = 0; i < Draws; i++) counts.Add(tables[random.Next(tables.Count)].Draw(random));
        if (language is "zh" or "ja" or "ko" && LetterTables.Characters(data, language) is { } characters)
            foreach (var (key, share) in characters.Where(k => k.Key.Length == 1).OrderBy(k => k.Key, StringComparer.Ordinal)) counts.Add(key[0], (int)(share * Draws * 10));
        counts.Remove(MisreadLetters.Of(counts.Single));
        return counts;
    }

    private static LetterPairs Model(string[] languages, PairCounts[] counts)
    {
        var characters = counts.SelectMany(c => c.Single.Where(s => s.Value >= Least).Select(s => s.Key)).Distinct().ToList();
        var single = characters.ToDictionary(c => c, c => counts.Select(l => l.Single.GetValueOrDefault(c) is >= Least and var n ? Math.Min(Cost((double)n / l.Total), Plausibility.Floor(c)) : Plausibility.Floor(c)).ToArray());
        var pairs = new Dictionary<uint, List<(byte, byte)>>();
        for (int k = 0; k < languages.Length; k++)
            foreach (var (pair, n) in counts[k].Pairs.OrderBy(p => p.Key))
            {
                char before = (char)(pair >> 16), c = (char)(pair & 0xFFFF);
                if (!single.TryGetValue(c, out var own)) continue;
                double kept = Kept * n / counts[k].Single[before];
                byte cost = Cost(kept + ((1 - Kept) * Math.Pow(2, -own[k] / (double)LetterPairs.Bit)));
                if (cost >= own[k] + LetterPairs.Unseen - 2) continue;
                if (!pairs.TryGetValue(pair, out var list)) pairs.Add(pair, list = []);
                list.Add(((byte)k, cost));
            }
        return new(languages, single, pairs.ToDictionary(p => p.Key, p => p.Value.ToArray()));
    }

    private static byte Cost(double chance) => (byte)Math.Clamp(Math.Round(-LetterPairs.Bit * Math.Log2(chance)), 1, 254);
}

internal sealed class PairCounts
{
    private readonly Dictionary<char, int> _single = [];
    private readonly Dictionary<uint, int> _pairs = [];

    public IReadOnlyDictionary<char, int> Single => _single;
    public IReadOnlyDictionary<uint, int> Pairs => _pairs;
    public int Total { get; private set; }

    public void Remove(IReadOnlySet<char> characters)
    {
        foreach (char c in characters) _single.Remove(c);
        foreach (uint pair in _pairs.Keys.Where(p => characters.Contains((char)(p >> 16)) || characters.Contains((char)p)).ToList()) _pairs.Remove(pair);
    }

    /// <summary>A character by itself, so many times.</summary>
    public void Add(char c, int times)
    {
        if (times == 0) return;
        _single[c] = _single.GetValueOrDefault(c) + times;
        Total += times;
    }

    public void Add(string text)
    {
        char before = '\0';
        foreach (char raw in text)
        {
            char c = LetterPairs.Fold(raw);
            _single[c] = _single.GetValueOrDefault(c) + 1;
            Total++;
            if (before != '\0' && (c >= 0x80 || before >= 0x80) && !LetterPairs.IsDense(c) && !LetterPairs.IsDense(before)) _pairs[LetterPairs.Pair(before, c)] = _pairs.GetValueOrDefault(LetterPairs.Pair(before, c)) + 1;
            before = c;
        }
    }
}
