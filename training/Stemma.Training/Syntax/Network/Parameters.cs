using Stemma.Language.Models;
using Stemma.Language.Syntax;

namespace Stemma.Training.Syntax.Network;

/// <summary>All arrays of a network in training, in the order in which <see cref="SyntaxNetwork"/> reads them.</summary>
internal sealed class Parameters
{
    public Parameters(NetworkShape shape, KeyTable keys, WordVectors meanings, int seed)
    {
        var random = new Random(seed);
        (Shape, Keys, Meanings) = (shape, keys, meanings);
        Vectors = new Tensor(keys.Count, shape.Embedding).Randomise(random, 0.1f);
        Meaning = Matrix(shape.Meaning, shape.Embedding, random);
        Layers = [.. Enumerable.Range(0, shape.Layers).Select(l => Matrix(shape.Input(l), shape.Output(l), random))];
        Gates = [.. Enumerable.Range(0, shape.Layers).Select(_ => GatesOf(shape.State, random))];
        (Tags, TagBias) = (Matrix(shape.Both, shape.Tags, random), new(1, shape.Tags));
        (Roles, RoleBias) = (Matrix(shape.Both, shape.Roles, random), new(1, shape.Roles));
        (Arcs, ArcBias) = (Matrix(shape.Arc, shape.Arc, random), new(1, shape.Arc));
        (Relations, RelationBias) = (Matrix(shape.Relation, shape.Relations, random), new(1, shape.Relations));
        (Root, Distance) = (new Tensor(1, shape.Arc + shape.Relation).Randomise(random, 0.1f), new(1, NetworkShape.Distances));
        All = [Vectors, Meaning, .. Layers.Zip(Gates).SelectMany(p => new[] { p.First, p.Second }), Tags, TagBias, Roles, RoleBias, Arcs, ArcBias, Relations, RelationBias, Root, Distance];
        Packed = [Meaning, .. Layers, Tags, Roles, Arcs, Relations];
    }

    public NetworkShape Shape { get; }
    public KeyTable Keys { get; }
    public Tensor Vectors { get; }

    /// <summary>Vectors that are not learnt here, and what turns them to the size of the others.</summary>
    public WordVectors Meanings { get; }
    public Tensor Meaning { get; }
    public Tensor[] Layers { get; }
    public Tensor[] Gates { get; }
    public Tensor Tags { get; }
    public Tensor TagBias { get; }
    public Tensor Roles { get; }
    public Tensor RoleBias { get; }
    public Tensor Arcs { get; }
    public Tensor ArcBias { get; }
    public Tensor Relations { get; }
    public Tensor RelationBias { get; }
    public Tensor Root { get; }
    public Tensor Distance { get; }
    public Tensor[] All { get; }
    private Tensor[] Packed { get; }

    public void Pack()
    {
        foreach (var tensor in Packed) tensor.Pack();
    }

    public void Write(BinaryWriter to)
    {
        foreach (int n in (int[])[Shape.Embedding, Shape.Meaning, Shape.State, Shape.Layers, Shape.Arc, Shape.Relation, Shape.Tags, Shape.Relations]) to.Write(n);
        Keys.Write(to);
        foreach (var tensor in All)
        {
            if (tensor == Meaning) Meanings.Write(to);
            if (tensor.Rows > 1) PackedMatrix.Write(to, tensor.Value, tensor.Rows, tensor.Columns);
            else
                foreach (float value in tensor.Value) to.Write(value);
        }
    }

    private static Tensor Matrix(int rows, int columns, Random random) => new Tensor(rows, columns).Randomise(random, MathF.Sqrt(3f / rows));

    /// <summary>Small recurrent weights; the highway begins a little more open than the unit.</summary>
    private static Tensor GatesOf(int state, Random random)
    {
        var gates = new Tensor(1, 2 * Recurrence.GateRows * state).Randomise(random, 0.1f);
        for (int d = 0; d < 2; d++)
            for (int j = 0; j < state; j++)
            {
                gates.Value[(((d * Recurrence.GateRows) + 2) * state) + j] = 0;
                gates.Value[(((d * Recurrence.GateRows) + 3) * state) + j] = 0;
            }
        return gates;
    }
}
