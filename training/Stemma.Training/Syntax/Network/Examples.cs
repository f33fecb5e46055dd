using System.Globalization;
using Stemma.Language.Models;
using Stemma.Language.Names;
using Stemma.Language.Syntax;
using Stemma.Text;

namespace Stemma.Training.Syntax.Network;

/// <summary>Turns gold sentences into examples; some of them set in lower case, in capitals, as headlines, or without their full stop, so that these are no surprise later.</summary>
internal sealed class Examples(KeyTable keys, IReadOnlyDictionary<ulong, int> counts, IReadOnlyDictionary<string, int> tags, IReadOnlyDictionary<string, int> relations, WordClusters classes, KeyTable meanings)
{
    /// <summary>Keys seen less often are not kept; words must be seen twice.</summary>
    private const int RarestKey = 3, RarestWord = 2;

    public static (KeyTable Keys, Dictionary<ulong, int> Counts) Count(IReadOnlyList<GoldDocument> documents)
    {
        var counts = new Dictionary<ulong, int>();
        var words = new HashSet<ulong>();
        var buffer = new ulong[NetworkFeatures.Count];
        foreach (var d in documents)
            foreach (var s in d.Sentences)
                for (int i = s.First; i < s.End; i++)
                {
                    NetworkFeatures.Fill(d.Words, s.First, s.End, i, buffer);
                    words.Add(buffer[0]);
                    foreach (ulong key in buffer) counts[key] = counts.GetValueOrDefault(key) + 1;
                }
        counts.Remove(0);
        uint[] kept = [.. counts.Where(c => c.Value >= (words.Contains(c.Key) ? RarestWord : RarestKey)).Select(c => c.Key).Append(NetworkFeatures.UnknownWord).Select(KeyTable.PrintOf).Distinct().Order()];
        return (new(kept), counts);
    }

    /// <summary>As it stands in the treebank.</summary>
    public Example Plain(GoldDocument d, GoldSentence s) => Make(d.Words, s.First, s.Count, s);

    /// <summary>A changed copy.</summary>
    public Example Changed(GoldSentence s, Random random)
    {
        int count = s.Count;
        int kind = random.Next(5);
        if (kind >= 3 && count > 3 && s.Forms[count - 1] == "." && !s.Heads.Contains(count)) count--;
        var text = new System.Text.StringBuilder();
        var spans = new List<TextSpan<Article>>();
        for (int i = 0; i < count; i++)
        {
            int start = text.Length;
            text.Append(Set(s.Forms[i], kind));
            spans.Add(new(start, text.Length));
            if (s.SpaceAfter[i]) text.Append(' ');
        }
        var words = new Words();
        words.Fill(text.ToString(), spans, classes);
        return Make(words, 0, count, s);
    }

    private static string Set(string word, int kind) => kind switch
    {
        0 => word.ToLowerInvariant(),
        1 => word.ToUpperInvariant(),
        2 or 3 => word is "of" or "the" or "and" or "in" or "to" or "for" or "on" or "a" or "by" or "at" or "with" ? word : char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..],
        _ => word,
    };

    private Example Make(Words words, int first, int count, GoldSentence s)
    {
        var rows = new int[count * NetworkFeatures.Count];
        var drop = new float[count];
        Span<ulong> buffer = stackalloc ulong[NetworkFeatures.Count];
        for (int i = 0; i < count; i++)
        {
            NetworkFeatures.Fill(words, first, first + count, first + i, buffer);
            for (int k = 0; k < buffer.Length; k++) rows[(i * buffer.Length) + k] = buffer[k] == 0 ? -1 : keys.Find(buffer[k]);
            if (rows[i * buffer.Length] < 0) rows[i * buffer.Length] = keys.Find(NetworkFeatures.UnknownWord);
            drop[i] = 0.05f + (0.7f / (1 + counts.GetValueOrDefault(buffer[0])));
        }
        return new(rows, [.. Enumerable.Range(first, count).Select(i => meanings.Find(words.Lower[i]))], [.. s.Tags.Take(count).Select(t => tags[t])], [.. s.Heads.Take(count)], [.. s.Relations.Take(count).Select(r => relations.GetValueOrDefault(r, relations["dep"]))], drop);
    }
}
