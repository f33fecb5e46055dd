using System.Numerics.Tensors;
using Stemma.Language.Models;

namespace Stemma.Language.Syntax;

/// <summary>
/// Tags and dependency arcs from one small network: hashed features of the words, bidirectional simple recurrent units (Lei et al. 2018), a softmax for tags and a biaffine
/// scorer for arcs (Dozat and Manning 2017), whose best tree is found exactly. Weights are kept in 8 bits and run in 32-bit floats.
/// </summary>
public sealed class SyntaxNetwork
{
    private readonly NetworkShape _shape;
    private readonly KeyTable _keys;
    private readonly int _unknown;
    private readonly float[] _vectors;
    private readonly KeyTable _known;
    private readonly float[] _meanings;
    private readonly PackedMatrix _meaning;
    private readonly PackedMatrix[] _layers;
    private readonly float[][] _gates;
    private readonly PackedMatrix _tags, _roles, _arcs, _relations;
    private readonly float[] _tagBias, _roleBias, _arcBias, _relationBias, _root, _distance;

    private SyntaxNetwork(ModelReader from)
    {
        _shape = new(from.Int(), from.Int(), from.Int(), from.Int(), from.Int(), from.Int(), from.Int(), from.Int());
        if (_shape.Embedding % 32 != 0 || _shape.State % 32 != 0 || _shape.Arc % 32 != 0 || _shape.Relation % 32 != 0 || _shape.Layers is < 1 or > 8) throw from.Broken("the network's head makes no sense");
        _keys = KeyTable.Read(from);
        _unknown = _keys.Find(NetworkFeatures.UnknownWord);
        _vectors = PackedMatrix.ReadRows(from, out int count, out int length);
        if (count != _keys.Count || length != _shape.Embedding) throw from.Broken("the word vectors do not fit the keys");
        _known = KeyTable.Read(from);
        _meanings = PackedMatrix.ReadRows(from, out count, out length);
        if (count != _known.Count || length != _shape.Meaning) throw from.Broken("the vectors from running text do not fit their words");
        _meaning = Matrix(from, _shape.Meaning, _shape.Embedding);
        _layers = new PackedMatrix[_shape.Layers];
        _gates = new float[_shape.Layers][];
        for (int l = 0; l < _layers.Length; l++)
        {
            _layers[l] = Matrix(from, _shape.Input(l), _shape.Output(l));
            _gates[l] = from.Floats(2 * Recurrence.GateRows * _shape.State);
        }
        (_tags, _tagBias) = (Matrix(from, _shape.Both, _shape.Tags), from.Floats(_shape.Tags));
        (_roles, _roleBias) = (Matrix(from, _shape.Both, _shape.Roles), from.Floats(_shape.Roles));
        (_arcs, _arcBias) = (Matrix(from, _shape.Arc, _shape.Arc), from.Floats(_shape.Arc));
        (_relations, _relationBias) = (Matrix(from, _shape.Relation, _shape.Relations), from.Floats(_shape.Relations));
        (_root, _distance) = (from.Floats(_shape.Arc + _shape.Relation), from.Floats(NetworkShape.Distances));
    }

    public NetworkShape Shape => _shape;

    public static SyntaxNetwork Read(ModelReader from) => new(from);

    private static PackedMatrix Matrix(ModelReader from, int rows, int columns)
    {
        float[] values = PackedMatrix.ReadRows(from, out int r, out int c);
        return r == rows && c == columns ? new PackedMatrix().Set(values, r, c, c, 1) : throw from.Broken("a matrix of the network has another size");
    }

    /// <summary>Scores a run of sentences, [first, end) in words, one after the other. The scores of one do not depend on the others.</summary>
    public void Score(Words words, ReadOnlySpan<(int First, int End)> sentences, NetworkScratch s)
    {
        int start = sentences[0].First, count = sentences[^1].End - start;
        s.Start(_shape, count);
        foreach (var (first, end) in sentences) Embed(words, first, end, start, s);
        MatrixProduct.Multiply(s.Meanings, count, _shape.Meaning, 1, _meaning, s.Window.AsSpan(_shape.Embedding), _shape.Window, add: true);
        foreach (var (first, end) in sentences) Neighbours(s.Window.AsSpan((first - start) * _shape.Window), end - first, _shape.Embedding);
        for (int l = 0; l < _layers.Length; l++) Layer(l, count, sentences, start, s);
        var top = s.Output.AsSpan(0, count * _shape.Both);
        MatrixProduct.Multiply(top, count, _tags, s.Tags);
        AddBias(s.Tags, count, _tags.Columns, _tagBias);
        MatrixProduct.Multiply(top, count, _roles, s.Roles);
        AddBias(s.Roles, count, _roles.Columns, _roleBias);
        for (int t = 0; t < count; t++)
        {
            var arcs = s.Roles.AsSpan(t * _shape.Roles, 2 * _shape.Arc);
            TensorPrimitives.Max(arcs, 0f, arcs);
        }
        MatrixProduct.Multiply(s.Roles, count, _shape.Roles, 1, _arcs, s.Queries, _arcs.Columns);
        AddBias(s.Queries, count, _arcs.Columns, _arcBias);
    }

    private void Embed(Words words, int first, int end, int start, NetworkScratch s)
    {
        Span<ulong> keys = stackalloc ulong[NetworkFeatures.Count];
        int size = _shape.Embedding;
        var window = s.Window.AsSpan();
        for (int i = first; i < end; i++)
        {
            var middle = window.Slice(((i - start) * _shape.Window) + size, size);
            middle.Clear();
            NetworkFeatures.Fill(words, first, end, i, keys);
            for (int k = 0; k < keys.Length; k++)
            {
                int row = keys[k] == 0 ? -1 : _keys.Find(keys[k]);
                if (row < 0 && k == 0) row = _unknown;
                if (row >= 0) TensorPrimitives.Add(middle, _vectors.AsSpan(row * size, size), middle);
            }
            var meaning = s.Meanings.AsSpan((i - start) * _shape.Meaning, _shape.Meaning);
            if (_known.Find(words.Lower[i]) is >= 0 and var known) _meanings.AsSpan(known * _shape.Meaning, _shape.Meaning).CopyTo(meaning);
            else meaning.Clear();
        }
    }

    /// <summary>Copies each word's vector to its neighbours' rows; beyond the sentence's ends lie zeros.</summary>
    internal static void Neighbours(Span<float> window, int count, int size)
    {
        for (int t = 0; t < count; t++)
        {
            var row = window.Slice(t * 3 * size, 3 * size);
            if (t == 0) row[..size].Clear();
            else window.Slice(((t - 1) * 3 * size) + size, size).CopyTo(row);
            if (t + 1 == count) row[(2 * size)..].Clear();
            else window.Slice(((t + 1) * 3 * size) + size, size).CopyTo(row[(2 * size)..]);
        }
    }

    private void Layer(int l, int count, ReadOnlySpan<(int First, int End)> sentences, int start, NetworkScratch s)
    {
        int width = _shape.State, both = _shape.Both, parts = _shape.Parts(l), output = _shape.Output(l);
        if (l > 0) (s.Input, s.Output) = (s.Output, s.Input);
        var u = s.Parts.AsSpan(0, count * output);
        MatrixProduct.Multiply(l == 0 ? s.Window : s.Input, count, _layers[l], u);
        for (int d = 0; d < 2; d++)
        {
            var part = u[(d * parts * width)..];
            var highway = l == 0 ? part[(3 * width)..] : s.Input.AsSpan(d * width);
            var gates = _gates[l].AsSpan(d * Recurrence.GateRows * width, Recurrence.GateRows * width);
            foreach (var (first, end) in sentences)
                Recurrence.Run(part, output, highway, l == 0 ? output : both, gates, s.States.AsSpan(d * width), s.Output.AsSpan(d * width), both, width, first - start, end - start, d == 1);
        }
    }

    private static void AddBias(Span<float> rows, int count, int step, float[] bias)
    {
        for (int t = 0; t < count; t++)
        {
            var row = rows.Slice(t * step, bias.Length);
            TensorPrimitives.Add(row, bias, row);
        }
    }

    /// <summary>The scores of the tags of a scored word.</summary>
    public ReadOnlySpan<float> TagScores(NetworkScratch s, int word) => s.Tags.AsSpan(word * _tags.Columns, _shape.Tags);

    /// <summary>The scores of all arcs of one of the scored sentences: row d - 1, column h for the arc from h to d, 0 the root.</summary>
    /// <returns>Rows of <paramref name="step"/> numbers.</returns>
    public Span<float> ArcScores(NetworkScratch s, int first, int count, out int step)
    {
        int arc = _shape.Arc, roles = _shape.Roles;
        var heads = s.HeadVectors(count + 1, arc);
        _root.AsSpan(0, arc).CopyTo(heads);
        for (int h = 0; h < count; h++) s.Roles.AsSpan(((first + h) * roles) + arc, arc).CopyTo(heads[((h + 1) * arc)..]);
        s.Heads.Set(heads, arc, count + 1, 1, arc);
        step = s.Heads.Columns;
        var scores = s.ArcMatrix(count, step);
        MatrixProduct.Multiply(s.Queries.AsSpan(first * _arcs.Columns), count, _arcs.Columns, 1, s.Heads, scores, step);
        for (int d = 1; d <= count; d++)
            for (int h = 0; h <= count; h++)
                if (h != d) scores[((d - 1) * step) + h] += _distance[NetworkShape.DistanceOf(h, d)];
        return scores;
    }

    /// <summary>The best relation of every word of a sentence whose heads are known. The first relation, root, goes with the root and with nothing else.</summary>
    public void Relations(NetworkScratch s, int first, ReadOnlySpan<int> heads, Span<byte> relations)
    {
        int size = _shape.Relation, roles = _shape.Roles, asDependent = 2 * _shape.Arc, asHead = asDependent + size;
        var pairs = s.PairVectors(heads.Length, size, _relations.Columns, out var scores);
        for (int i = 0; i < heads.Length; i++)
        {
            var head = heads[i] == 0 ? _root.AsSpan(_shape.Arc, size) : s.Roles.AsSpan(((first + heads[i] - 1) * roles) + asHead, size);
            var pair = pairs.Slice(i * size, size);
            TensorPrimitives.Add(s.Roles.AsSpan(((first + i) * roles) + asDependent, size), head, pair);
            TensorPrimitives.Max(pair, 0f, pair);
        }
        MatrixProduct.Multiply(pairs, heads.Length, _relations, scores);
        AddBias(scores, heads.Length, _relations.Columns, _relationBias);
        for (int i = 0; i < heads.Length; i++)
            relations[i] = heads[i] == 0 ? (byte)0 : (byte)(1 + TensorPrimitives.IndexOfMax(scores.Slice((i * _relations.Columns) + 1, _shape.Relations - 1)));
    }
}
