using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text.Json;
using Stemma.Language.Names;

namespace Stemma.Training.Names;

/// <summary>Makes the word classes of the names model from running text: the training parts of CoNLL-2003, Worldwide, EWT, GUM, PolNeAR, and half of the incidents.</summary>
public static class ClusterTraining
{
    public const int Fine = 320, Coarse = 40, LeastOften = 5;

    /// <param name="tokenised">Documents that are already cut into words.</param>
    public static WordClusters Make(string data, IEnumerable<TaggedText> tokenised)
    {
        var words = new Dictionary<ulong, int>();
        var sentences = Running(data, tokenised).ToList();
        foreach (ulong w in sentences.SelectMany(s => s)) CollectionsMarshal.GetValueRefOrAddDefault(words, w, out _)++;
        ulong[] kept = [.. words.Where(w => w.Value >= LeastOften).OrderByDescending(w => w.Value).ThenBy(w => w.Key).Select(w => w.Key)];
        Console.WriteLine($"clusters from {sentences.Sum(s => (long)s.Length)} words, {kept.Length} kinds kept");
        var ids = new Dictionary<ulong, int>();
        for (int i = 0; i < kept.Length; i++) ids.Add(kept[i], i);
        int[] fine = new ExchangeClustering(kept.Length, Bigrams(sentences, ids), Fine).Run(6);
        int[] coarse = new ExchangeClustering(Fine, Bigrams([.. sentences.Select(s => s.Where(ids.ContainsKey).Select(w => (ulong)fine[ids[w]]).ToArray())], Enumerable.Range(0, Fine).ToDictionary(c => (ulong)c, c => c)), Coarse).Run(20);
        var ordered = kept.Select((w, i) => (Word: (uint)(w >> 32), Class: WordClusters.Pack(fine[i] + 1, coarse[fine[i]] + 1))).DistinctBy(w => w.Word).OrderBy(w => w.Word).ToList();
        return new([.. ordered.Select(w => w.Word)], [.. ordered.Select(w => w.Class)]);
    }

    /// <summary>All running text that may be learnt from without labels, as <see cref="WordForm.LowerHash"/> of its words.</summary>
    internal static IEnumerable<ulong[]> Running(string data, IEnumerable<TaggedText> tokenised) =>
        tokenised.SelectMany(Sentences).Concat(Treebank(data, "ud-ewt.zip", "train")).Concat(Treebank(data, "ud-gum.zip", "train")).Concat(Plain(PolNear(data).Concat(Incidents(data))));

    private static Dictionary<(int A, int B), int> Bigrams(List<ulong[]> sentences, Dictionary<ulong, int> ids)
    {
        var counts = new Dictionary<(int, int), int>();
        foreach (ulong[] s in sentences)
            for (int i = 1; i < s.Length; i++)
                if (ids.TryGetValue(s[i - 1], out int a) && ids.TryGetValue(s[i], out int b)) CollectionsMarshal.GetValueRefOrAddDefault(counts, (a, b), out _)++;
        return counts;
    }

    private static IEnumerable<ulong[]> Sentences(TaggedText text)
    {
        int first = 0;
        foreach (int end in text.SentenceEnds)
        {
            yield return [.. Enumerable.Range(first, end - first).Select(i => WordForm.LowerHash(text.Word(i)))];
            first = end;
        }
    }

    private static IEnumerable<ulong[]> Treebank(string data, string zip, string part)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(data, zip));
        foreach (var entry in archive.Entries.Where(e => e.Name.EndsWith(".conllu", StringComparison.Ordinal) && e.Name.Contains(part, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            var sentence = new List<ulong>();
            while (reader.ReadLine() is { } line)
            {
                if (line.Length == 0)
                {
                    yield return [.. sentence];
                    sentence.Clear();
                }
                else if (char.IsAsciiDigit(line[0]) && line.Split('\t') is var f && f[0].All(char.IsAsciiDigit)) sentence.Add(WordForm.LowerHash(f[1]));
            }
        }
    }

    private static IEnumerable<string> PolNear(string data)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(data, "polnear.zip"));
        foreach (var entry in archive.Entries.Where(e => e.FullName.Contains("train/text/", StringComparison.Ordinal) && e.Length > 0).OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            using var reader = new StreamReader(entry.Open());
            yield return reader.ReadToEnd();
        }
    }

    /// <summary>The half of the incidents that event grouping is not measured on (see the measure incident-grouping).</summary>
    private static IEnumerable<string> Incidents(string data)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(data, "incidents.zip"));
        using var reader = new StreamReader(archive.Entries.Single(e => e.Name == "documents.jsonl").Open());
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            string incident = document.RootElement.GetProperty("incident").GetString()!;
            if (System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(incident))[0] % 2 == 1) yield return document.RootElement.GetProperty("text").GetString()!;
        }
    }

    /// <summary>Cuts running text at line breaks and between letters and marks; good enough to count neighbours.</summary>
    private static IEnumerable<ulong[]> Plain(IEnumerable<string> texts) =>
        texts.SelectMany(t => t.Split('\n')).Select(line => Words(line).ToArray()).Where(s => s.Length > 1);

    private static IEnumerable<ulong> Words(string line)
    {
        for (int i = 0; i < line.Length;)
        {
            int end = i + 1;
            if (char.IsLetterOrDigit(line[i]))
                while (end < line.Length && (char.IsLetterOrDigit(line[end]) || (line[end] == '.' && end + 1 < line.Length && char.IsLetter(line[end + 1]) && char.IsUpper(line[end - 1])))) end++;
            else if (line[i] is '\'' or '’')
                while (end < line.Length && char.IsLetter(line[end])) end++;
            if (!char.IsWhiteSpace(line[i])) yield return WordForm.LowerHash(line.AsSpan(i, end - i));
            i = end;
        }
    }
}
