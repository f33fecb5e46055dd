using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Stemma.Language.Models;

/// <summary>
/// The container of every model: 8 bytes <c>STEMMA-M</c>, format version (int32), the model's name (length-prefixed UTF-8), its version (int32),
/// payload length (int32), SHA-256 of the payload, payload. Little endian.
/// </summary>
public static class ModelFile
{
    private const int Format = 1;
    private static ReadOnlySpan<byte> Magic => "STEMMA-M"u8;

    public static void Write(Stream to, string name, int version, Action<BinaryWriter> payload)
    {
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true)) payload(writer);
        byte[] bytes = body.ToArray();
        using var head = new BinaryWriter(to, Encoding.UTF8, leaveOpen: true);
        head.Write(Magic);
        head.Write(Format);
        head.Write(name);
        head.Write(version);
        head.Write(bytes.Length);
        head.Write(SHA256.HashData(bytes));
        head.Write(bytes);
    }

    /// <summary>Reads and checks a model file.</summary>
    /// <exception cref="InvalidDataException">It is not a model, not this model, of another version, truncated or altered; the message says which.</exception>
    public static ModelReader Read(Stream from, string name, int version)
    {
        using var copy = new MemoryStream(from.CanSeek ? (int)Math.Min(from.Length, int.MaxValue / 2) : 1 << 20);
        from.CopyTo(copy);
        var reader = new ModelReader(name, copy.GetBuffer().AsMemory(0, (int)copy.Length));
        if (!reader.Bytes(Magic.Length).SequenceEqual(Magic)) throw reader.Broken("this is not a Stemma model file");
        Demand(reader, "container format", Format, reader.Int());
        string found = reader.Text();
        if (found != name) throw reader.Broken($"this is the model '{found}'");
        Demand(reader, "version", version, reader.Int());
        int length = reader.Int();
        byte[] digest = reader.Bytes(32).ToArray();
        if (length != reader.Left) throw reader.Broken($"the payload has {reader.Left} of {length} bytes: the file is truncated or has been added to");
        if (!SHA256.HashData(reader.Rest).AsSpan().SequenceEqual(digest)) throw reader.Broken("the checksum does not agree: the file has been altered");
        return reader;
    }

    private static void Demand(ModelReader reader, string what, int wanted, int found)
    {
        if (found != wanted) throw reader.Broken($"its {what} is {found}, this program reads {wanted}");
    }
}

/// <summary>Reads the parts of a model in the order in which they were written.</summary>
public sealed class ModelReader(string name, ReadOnlyMemory<byte> bytes)
{
    private int _at;

    public int Left => bytes.Length - _at;
    public ReadOnlySpan<byte> Rest => bytes.Span[_at..];

    public InvalidDataException Broken(string why) => new($"model '{name}': {why}");

    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count < 0 || count > Left) throw Broken("the file is truncated");
        var slice = bytes.Span.Slice(_at, count);
        _at += count;
        return slice;
    }

    public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(4));

    /// <summary>So many 32-bit floats, which must be finite.</summary>
    public float[] Floats(int count)
    {
        float[] values = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(Bytes(checked(4 * count))).ToArray();
        return Array.TrueForAll(values, float.IsFinite) ? values : throw Broken("a weight is not a number");
    }

    /// <summary>A string as <see cref="BinaryWriter.Write(string)"/> wrote it.</summary>
    public string Text()
    {
        int length = 0, shift = 0, b;
        do
        {
            b = Bytes(1)[0];
            length |= (b & 0x7F) << shift;
            shift += 7;
        }
        while (b >= 0x80 && shift < 28);
        return Encoding.UTF8.GetString(Bytes(length));
    }

    /// <summary>As many strings as the number that precedes them says.</summary>
    public string[] Texts()
    {
        int count = Int();
        if (count < 0 || count > Left) throw Broken("the file is truncated");
        var texts = new string[count];
        for (int i = 0; i < count; i++) texts[i] = Text();
        return texts;
    }
}
