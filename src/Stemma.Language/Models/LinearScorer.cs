using System.Buffers.Binary;
using System.Numerics;

namespace Stemma.Language.Models;

/// <summary>
/// The one inference kernel that all models share: a sparse linear classifier over hashed features, with 8-bit weights.
/// <para>
/// A feature's key picks a bucket by its upper bits; a bucket is a run of records (16-bit fingerprint, number of weights, then label and weight pairs)
/// that lie side by side, so a look-up touches two cache lines. A feature that was never trained is taken for one that was in about 1 of 30,000 cases.
/// Scores are whole numbers: the sum does not depend on the order, so results are the same on every machine and thread.
/// </para>
/// <para>
/// To use it: fill a span with <see cref="Feature"/> keys, clear a score span of <see cref="Classes"/>, <see cref="Add"/>, take the best class.
/// Train with <c>training/Stemma.Training/Perceptron</c>, whose <c>Freeze</c> makes one.
/// </para>
/// </summary>
public sealed class LinearScorer
{
    private readonly int _shift;
    private readonly int[] _starts;
    private readonly byte[] _rows;

    private LinearScorer(int classes, int shift, int[] starts, byte[] rows) => (Classes, _shift, _starts, _rows) = (classes, shift, starts, rows);

    /// <summary>The number of classes, at most 256.</summary>
    public int Classes { get; }

    /// <summary>Adds the weights of all <paramref name="keys"/> to <paramref name="scores"/>, one score for each class.</summary>
    public void Add(ReadOnlySpan<ulong> keys, Span<int> scores)
    {
        foreach (ulong key in keys) Add(key, scores);
    }

    /// <summary>Adds the weights of one feature.</summary>
    public void Add(ulong key, Span<int> scores)
    {
        int bucket = (int)(key >> _shift);
        int at = _starts[bucket], end = _starts[bucket + 1];
        ushort print = (ushort)key;
        var rows = _rows.AsSpan(at, end - at);
        while (rows.Length >= 3)
        {
            int bytes = 2 * rows[2];
            if (BinaryPrimitives.ReadUInt16LittleEndian(rows) == print)
            {
                var row = rows.Slice(3, bytes);
                for (int i = 0; i + 1 < row.Length; i += 2) scores[row[i]] += (sbyte)row[i + 1];
                return;
            }
            rows = rows[(3 + bytes)..];
        }
    }

    /// <summary>The class with the highest score; the lowest such class when several tie.</summary>
    public static int Best(ReadOnlySpan<int> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best]) best = i;
        return best;
    }

    /// <summary>Packs trained weights, rows of (label, weight) for each key. Where two keys share bucket and fingerprint the first stays.</summary>
    /// <param name="features">Keys and their rows in any order; the result does not depend on it except for such collisions, so sort first.</param>
    public static LinearScorer Build(int classes, IReadOnlyCollection<(ulong Key, (byte Label, sbyte Weight)[] Row)> features)
    {
        if (classes is < 1 or > 256) throw new ArgumentOutOfRangeException(nameof(classes));
        int bits = Math.Clamp(BitOperations.Log2((uint)Math.Max(1, features.Count)), 4, 22), shift = 64 - bits;
        var buckets = new List<byte>?[1 << bits];
        foreach (var (key, row) in features)
        {
            if (row.Length == 0) continue;
            var bucket = buckets[key >> shift] ??= [];
            if (Holds(bucket, (ushort)key)) continue;
            bucket.AddRange([(byte)key, (byte)(key >> 8), (byte)Math.Min(row.Length, 255)]);
            foreach (var (label, weight) in row.Take(255)) bucket.AddRange([label, (byte)weight]);
        }
        var starts = new int[buckets.Length + 1];
        for (int i = 0; i < buckets.Length; i++) starts[i + 1] = starts[i] + (buckets[i]?.Count ?? 0);
        return new(classes, shift, starts, [.. buckets.SelectMany(b => b ?? [])]);
    }

    private static bool Holds(List<byte> bucket, ushort print)
    {
        for (int i = 0; i < bucket.Count; i += 3 + (2 * bucket[i + 2]))
            if ((bucket[i] | (bucket[i + 1] << 8)) == print) return true;
        return false;
    }

    public void Write(BinaryWriter to)
    {
        to.Write(Classes);
        to.Write(64 - _shift);
        to.Write(_rows.Length);
        for (int i = 0; i + 1 < _starts.Length; i++) to.Write(checked((ushort)(_starts[i + 1] - _starts[i])));
        to.Write(_rows);
    }

    public static LinearScorer Read(ModelReader from)
    {
        int classes = from.Int(), bits = from.Int(), length = from.Int();
        if (classes is < 1 or > 256 || bits is < 1 or > 24) throw from.Broken("a scorer's head makes no sense");
        var sizes = from.Bytes(2 << bits);
        var starts = new int[(1 << bits) + 1];
        for (int i = 0; i < 1 << bits; i++) starts[i + 1] = starts[i] + BinaryPrimitives.ReadUInt16LittleEndian(sizes[(2 * i)..]);
        if (starts[^1] != length) throw from.Broken("a scorer's buckets do not add up");
        return new(classes, 64 - bits, starts, from.Bytes(length).ToArray());
    }
}
