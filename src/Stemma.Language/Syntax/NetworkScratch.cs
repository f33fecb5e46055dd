using Stemma.Language.Models;

namespace Stemma.Language.Syntax;

/// <summary>The memory that a <see cref="SyntaxNetwork"/> works in. It grows to the largest batch and is used again; one for each thread.</summary>
public sealed class NetworkScratch
{
    private float[] _headVectors = [], _arcs = [], _pairs = [], _pairScores = [];

    internal float[] Window = [], Meanings = [], Input = [], Output = [], Parts = [], States = [], Tags = [], Roles = [], Queries = [];

    internal PackedMatrix Heads { get; } = new();

    internal void Start(in NetworkShape shape, int words)
    {
        Grow(ref Window, words * shape.Window);
        Grow(ref Meanings, words * shape.Meaning);
        Grow(ref Input, words * shape.Both);
        Grow(ref Output, words * shape.Both);
        Grow(ref States, words * shape.Both);
        Grow(ref Parts, words * shape.Output(0));
        Grow(ref Tags, words * PackedMatrix.Padded(shape.Tags));
        Grow(ref Roles, words * PackedMatrix.Padded(shape.Roles));
        Grow(ref Queries, words * PackedMatrix.Padded(shape.Arc));
    }

    internal Span<float> HeadVectors(int count, int size) => Grow(ref _headVectors, count * size).AsSpan(0, count * size);

    internal Span<float> ArcMatrix(int count, int step) => Grow(ref _arcs, count * step).AsSpan(0, count * step);

    internal Span<float> PairVectors(int count, int size, int columns, out Span<float> scores)
    {
        scores = Grow(ref _pairScores, count * columns).AsSpan(0, count * columns);
        return Grow(ref _pairs, count * size).AsSpan(0, count * size);
    }

    internal static float[] Grow(ref float[] array, int length)
    {
        if (array.Length < length) array = new float[length + (length / 4)];
        return array;
    }
}
