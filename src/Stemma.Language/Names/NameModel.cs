using System.Buffers.Binary;
using System.IO.Compression;

namespace Stemma.Language.Names;

/// <summary>
/// The weights of the name tagger: for each feature a row of one score per label, eight bits each, and a matrix of transitions.
/// Word clusters, when the model has them, travel in the same file. Read from <c>models/names.bin</c>.
/// </summary>
public sealed class NameModel
{
    /// <summary>Row length: the labels, padded so that a row is a whole number of vectors.</summary>
    public const int Width = 32;
    private const uint Magic = 0x314D4E53; // "SNM1"

    private readonly uint[] _keys; // open addressing; 0 marks an empty place
    private readonly int[] _rows;
    private readonly sbyte[] _weights;
    private readonly uint _mask;

    private NameModel(uint[] features, sbyte[] weights, float scale, float[] transitions, WordClusters clusters)
    {
        (_weights, Scale, Transitions, Clusters) = (weights, scale, transitions, clusters);
        int size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features.Length * 2));
        (_keys, _rows, _mask) = (new uint[size], new int[size], (uint)size - 1);
        for (int row = 0; row < features.Length; row++)
        {
            uint at = features[row] & _mask;
            while (_keys[at] != 0) at = (at + 1) & _mask;
            (_keys[at], _rows[at]) = (features[row], row * Width);
        }
    }

    /// <summary>What one unit of a stored weight is worth.</summary>
    public float Scale { get; }

    /// <summary>Scores of label j after label i at [i · labels + j], in the units of the model, not of the rows.</summary>
    public float[] Transitions { get; }

    public WordClusters Clusters { get; }

    /// <summary>The row of weights of a feature, or empty when the model does not know it.</summary>
    public ReadOnlySpan<sbyte> Row(uint feature)
    {
        for (uint at = feature & _mask; _keys[at] != 0; at = (at + 1) & _mask)
            if (_keys[at] == feature) return _weights.AsSpan(_rows[at], Width);
        return [];
    }

    /// <summary>Writes a model: magic, length and checksum of the rest, then the rest, compressed.</summary>
    /// <param name="features">Feature hashes in rising order, none of them 0.</param>
    /// <param name="weights">A row of <see cref="NameTags.Count"/> scores for each feature.</param>
    public static void Write(Stream to, uint[] features, sbyte[] weights, float scale, float[] transitions, WordClusters clusters)
    {
        var body = new MemoryStream();
        using (var packed = new BrotliStream(body, CompressionLevel.SmallestSize, leaveOpen: true))
        using (var writer = new BinaryWriter(packed))
        {
            writer.Write(features.Length);
            writer.Write(scale);
            foreach (float t in transitions) writer.Write(t);
            foreach (uint f in features) writer.Write(f);
            for (int label = 0; label < NameTags.Count; label++) // by label: like stands beside like, which packs better
                for (int row = 0; row < features.Length; row++)
                    writer.Write(weights[row * NameTags.Count + label]);
            clusters.Write(writer);
        }
        Span<byte> head = stackalloc byte[12];
        BinaryPrimitives.WriteUInt32LittleEndian(head, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], (int)body.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(head[8..], Checksum(body.GetBuffer().AsSpan(0, (int)body.Length)));
        to.Write(head);
        to.Write(body.GetBuffer(), 0, (int)body.Length);
    }

    /// <exception cref="InvalidDataException">The file is not such a model, is cut short, or was changed.</exception>
    public static NameModel Read(Stream from)
    {
        byte[] head = new byte[12];
        if (from.ReadAtLeast(head, 12, throwOnEndOfStream: false) < 12 || BinaryPrimitives.ReadUInt32LittleEndian(head) != Magic)
            throw new InvalidDataException("not a Stemma name model, version 1");
        byte[] body = new byte[Math.Clamp(BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(4)), 0, 1 << 28)];
        if (from.ReadAtLeast(body, body.Length, throwOnEndOfStream: false) < body.Length) throw new InvalidDataException("the name model is cut short");
        if (Checksum(body) != BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(8))) throw new InvalidDataException("the name model was changed: its checksum is wrong");
        using var reader = new BinaryReader(new BrotliStream(new MemoryStream(body), CompressionMode.Decompress));
        return ReadBody(reader);
    }

    private static NameModel ReadBody(BinaryReader reader)
    {
        int count = reader.ReadInt32();
        float scale = reader.ReadSingle();
        float[] transitions = new float[NameTags.Count * NameTags.Count];
        for (int i = 0; i < transitions.Length; i++) transitions[i] = reader.ReadSingle();
        uint[] features = new uint[count];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(features.AsSpan()));
        sbyte[] weights = new sbyte[count * Width], column = new sbyte[count];
        for (int label = 0; label < NameTags.Count; label++)
        {
            reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(column.AsSpan()));
            for (int row = 0; row < count; row++) weights[row * Width + label] = column[row];
        }
        return new(features, weights, scale, transitions, WordClusters.Read(reader));
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint h = 2166136261; // FNV-1a
        foreach (byte b in bytes) h = (h ^ b) * 16777619;
        return h;
    }
}
