using Stemma.Language.Models;

namespace Stemma.Training.Syntax.Network;

/// <summary>Vectors of words learnt from running text, as the model file will give them back: in 8 bits.</summary>
internal sealed class WordVectors
{
    private readonly float[] _values;
    private readonly int _size;

    /// <param name="values">One row of <paramref name="size"/> for each word, in the order of <paramref name="words"/>.</param>
    public WordVectors(KeyTable words, float[] values, int size)
    {
        (Words, _size) = (words, size);
        using var memory = new MemoryStream();
        ModelFile.Write(memory, "vectors", 1, w => PackedMatrix.Write(w, values, words.Count, size));
        memory.Position = 0;
        _values = PackedMatrix.ReadRows(ModelFile.Read(memory, "vectors", 1), out _, out _);
    }

    public KeyTable Words { get; }

    public ReadOnlySpan<float> this[int word] => _values.AsSpan(word * _size, _size);

    public static WordVectors Random(int count, int size, Random random) =>
        new(new([.. Enumerable.Range(1, count).Select(i => (uint)i)]), [.. Enumerable.Range(0, count * size).Select(_ => (float)random.NextDouble() - 0.5f)], size);

    public void Write(BinaryWriter to)
    {
        Words.Write(to);
        PackedMatrix.Write(to, _values, Words.Count, _size);
    }
}
