using Stemma.Events.Words;
using Stemma.Model;

namespace Stemma.Events.Lineage;

/// <summary>
/// The runs of five words of a report, hashed: what is left in common when words are copied (Broder, On the resemblance and containment of
/// documents, 1997). The <see cref="Sketch"/>, the least hashes, finds reports worth comparing without comparing all.
/// </summary>
public sealed class Shingles
{
    private const int Run = 5;
    private const int SketchSize = 48;
    private const ulong FnvOffset = 14695981039346656037, FnvPrime = 1099511628211;

    private readonly ulong[] _hashes;

    private Shingles(ulong[] hashes) => _hashes = hashes;

    /// <summary>How many different runs there are.</summary>
    public int Count => _hashes.Length;

    public ReadOnlySpan<ulong> Sketch => _hashes.AsSpan(0, Math.Min(SketchSize, _hashes.Length));

    public static Shingles Of(Reading reading)
    {
        ulong[] words = [.. WordScan.Scan(reading).Select(w => Hash(w.Term))];
        var hashes = new HashSet<ulong>();
        for (int i = 0; i + Run <= words.Length; i++)
        {
            ulong hash = FnvOffset;
            for (int k = 0; k < Run; k++) hash = Mix((hash ^ words[i + k]) * FnvPrime);
            hashes.Add(hash);
        }
        return new([.. hashes.Order()]);
    }

    /// <summary>The share of the shorter report's runs that the other has too.</summary>
    public static double Containment(Shingles a, Shingles b)
    {
        int both = 0;
        for (int i = 0, j = 0; i < a._hashes.Length && j < b._hashes.Length;)
        {
            if (a._hashes[i] == b._hashes[j]) { both++; i++; j++; }
            else if (a._hashes[i] < b._hashes[j]) i++;
            else j++;
        }
        return a.Count == 0 || b.Count == 0 ? 0 : (double)both / Math.Min(a.Count, b.Count);
    }

    private static ulong Hash(string term)
    {
        ulong hash = FnvOffset;
        foreach (char c in term) hash = (hash ^ c) * FnvPrime;
        return hash;
    }

    // Final mix of SplitMix64, so that the least hashes are a fair sample.
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
        x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
        return x ^ (x >> 31);
    }
}
