using System.Numerics.Tensors;
using Stemma.Language.Models;
using Stemma.Language.Syntax;

namespace Stemma.Training.Syntax.Network;

/// <summary>
/// Forward and back through the network for a part of a batch, with dropout (the same for all words of a sentence between layers, Gal and Ghahramani 2016).
/// Gradients are added to <see cref="Gradients"/>. Each part has a pass and a random source of its own, so threads do not change what is learnt.
/// </summary>
internal sealed class Pass
{
    private readonly Parameters _p;
    private readonly NetworkShape _shape;
    private readonly PackedMatrix _packed = new(), _packedBack = new();
    private readonly float[][] _inputs, _parts, _states, _outputs, _masks;
    private float[] _x = [], _xMask = [], _dx = [], _dOut = [], _dTop = [], _tags = [], _roles = [], _rolesMask = [], _dRoles = [], _queries = [], _dQueries = [];
    private float[] _meanings = [];
    private int[] _rows = [];

    public Pass(Parameters parameters)
    {
        (_p, _shape) = (parameters, parameters.Shape);
        int n = _shape.Layers;
        (_inputs, _parts, _states, _outputs, _masks) = (Many(n + 1), Many(n), Many(n), Many(n), Many(n));
        Gradients = parameters.All.ToDictionary(t => t, t => new float[t.Value.Length]);
    }

    public Dictionary<Tensor, float[]> Gradients { get; }

    /// <summary>Rows of the word vectors that have a gradient.</summary>
    public HashSet<int> Touched { get; } = [];

    public float InputDropout { get; init; } = 0.2f;
    public float Dropout { get; init; } = 0.3f;

    public double TagLoss { get; private set; }
    public double ArcLoss { get; private set; }
    public double RelationLoss { get; private set; }

    private static float[][] Many(int n) => [.. Enumerable.Range(0, n).Select(_ => Array.Empty<float>())];

    /// <summary>Adds the gradient of the summed loss of the <paramref name="batch"/>.</summary>
    public void Learn(IReadOnlyList<Example> batch, Random random)
    {
        (TagLoss, ArcLoss, RelationLoss) = (0, 0, 0);
        int count = batch.Sum(e => e.Count);
        if (count == 0) return;
        Embed(batch, count, random);
        for (int l = 0; l < _shape.Layers; l++) Forward(l, batch, count, random);
        var dTop = Fill(ref _dTop, count * _shape.Both);
        dTop.Clear();
        Tags(batch, count, dTop);
        Trees(batch, count, random, dTop);
        var d = dTop;
        for (int l = _shape.Layers - 1; l >= 0; l--) d = Backward(l, batch, count, d);
        Unembed(batch, count, d);
    }

    private void Embed(IReadOnlyList<Example> batch, int count, Random random)
    {
        int size = _shape.Embedding, k = NetworkFeatures.Count, unknown = _p.Keys.Find(NetworkFeatures.UnknownWord);
        if (_rows.Length < count * k) _rows = new int[count * k];
        var x = Fill(ref _x, count * size);
        x.Clear();
        var meanings = Fill(ref _meanings, count * _shape.Meaning);
        int t = 0;
        foreach (var e in batch)
            for (int i = 0; i < e.Count; i++, t++)
            {
                var rows = _rows.AsSpan(t * k, k);
                e.Rows.AsSpan(i * k, k).CopyTo(rows);
                bool drop = InputDropout > 0 && random.NextSingle() < e.Drop[i];
                if (drop) (rows[0], rows[1]) = (unknown, -1);
                if (InputDropout > 0 && (rows[0] == unknown || drop ? random.NextSingle() < 0.5f : random.NextSingle() < 0.05f)) (rows[12], rows[13]) = (-1, -1);
                var vector = x.Slice(t * size, size);
                foreach (int row in rows)
                    if (row >= 0) TensorPrimitives.Add(vector, _p.Vectors.Value.AsSpan(row * size, size), vector);
                var meaning = meanings.Slice(t * _shape.Meaning, _shape.Meaning);
                if (e.Meanings[i] < 0 || (InputDropout > 0 && random.NextSingle() < 0.05f)) meaning.Clear();
                else _p.Meanings[e.Meanings[i]].CopyTo(meaning);
            }
        MatrixProduct.Multiply(meanings, count, _shape.Meaning, 1, _p.Meaning.Forward, x, size, add: true);
        Mask(ref _xMask, batch, size, InputDropout, random);
        Multiply(x, _xMask, count * size);
        var window = Fill(ref _inputs[0], count * _shape.Window);
        t = 0;
        foreach (var e in batch)
        {
            var mine = window[(t * _shape.Window)..];
            for (int i = 0; i < e.Count; i++) x.Slice((t + i) * size, size).CopyTo(mine[((i * 3 * size) + size)..]);
            SyntaxNetwork.Neighbours(mine, e.Count, size);
            t += e.Count;
        }
    }

    private void Forward(int l, IReadOnlyList<Example> batch, int count, Random random)
    {
        int width = _shape.State, both = _shape.Both, parts = _shape.Parts(l), output = _shape.Output(l);
        var u = Fill(ref _parts[l], count * output);
        var c = Fill(ref _states[l], count * both);
        var h = Fill(ref _outputs[l], count * both);
        MatrixProduct.Multiply(_inputs[l], count, _p.Layers[l].Forward, u);
        for (int d = 0; d < 2; d++)
        {
            var part = u[(d * parts * width)..];
            var highway = l == 0 ? part[(3 * width)..] : _inputs[l].AsSpan(d * width);
            var gates = _p.Gates[l].Value.AsSpan(d * Recurrence.GateRows * width, Recurrence.GateRows * width);
            int t = 0;
            foreach (var e in batch)
            {
                Recurrence.Run(part, output, highway, l == 0 ? output : both, gates, c[(d * width)..], h[(d * width)..], both, width, t, t + e.Count, d == 1);
                t += e.Count;
            }
        }
        Mask(ref _masks[l], batch, both, Dropout, random);
        var next = Fill(ref _inputs[l + 1], count * both);
        h.CopyTo(next);
        Multiply(next, _masks[l], count * both);
    }

    /// <returns>The gradient of the layer's input.</returns>
    private Span<float> Backward(int l, IReadOnlyList<Example> batch, int count, Span<float> dNext)
    {
        int width = _shape.State, both = _shape.Both, parts = _shape.Parts(l), output = _shape.Output(l), input = _shape.Input(l);
        Multiply(dNext, _masks[l], count * both);
        var du = Fill(ref _dOut, count * output);
        float[]? dHighway = l == 0 ? null : new float[count * both];
        for (int d = 0; d < 2; d++)
        {
            int t = 0;
            foreach (var e in batch)
            {
                var back = new RecurrenceBack(_parts[l], du, d * parts * width, output, l == 0 ? _parts[l] : _inputs[l], l == 0 ? (d * parts * width) + (3 * width) : d * width, l == 0 ? output : both,
                    _states[l], d * width, both, width, _p.Gates[l].Value, Gradients[_p.Gates[l]], d * Recurrence.GateRows * width);
                back.Run(dNext, l == 0 ? du : dHighway, t, t + e.Count, d == 1);
                t += e.Count;
            }
        }
        AddWeights(_inputs[l], input, input, du, output, output, count, Gradients[_p.Layers[l]]);
        var dx = new float[count * PackedMatrix.Padded(input)];
        MatrixProduct.Multiply(du, count, output, 1, _p.Layers[l].Backward, dx, input);
        if (dHighway is not null) TensorPrimitives.Add(dx, dHighway, dx);
        return dx;
    }

    private void Unembed(IReadOnlyList<Example> batch, int count, Span<float> dWindow)
    {
        int size = _shape.Embedding, k = NetworkFeatures.Count, t = 0;
        var dx = Fill(ref _dx, count * size);
        foreach (var e in batch)
            for (int i = 0; i < e.Count; i++, t++)
            {
                var mine = dx.Slice(t * size, size);
                dWindow.Slice((t * 3 * size) + size, size).CopyTo(mine);
                if (i > 0) TensorPrimitives.Add(mine, dWindow.Slice(((t - 1) * 3 * size) + (2 * size), size), mine);
                if (i + 1 < e.Count) TensorPrimitives.Add(mine, dWindow.Slice((t + 1) * 3 * size, size), mine);
            }
        Multiply(dx, _xMask, count * size);
        AddWeights(_meanings, _shape.Meaning, _shape.Meaning, dx, size, size, count, Gradients[_p.Meaning]);
        float[] gradient = Gradients[_p.Vectors];
        for (t = 0; t < count; t++)
            foreach (int row in _rows.AsSpan(t * k, k))
            {
                if (row < 0) continue;
                Touched.Add(row);
                var to = gradient.AsSpan(row * size, size);
                TensorPrimitives.Add(to, dx.Slice(t * size, size), to);
            }
    }

    private void Tags(IReadOnlyList<Example> batch, int count, Span<float> dTop)
    {
        int step = _p.Tags.Forward.Columns;
        var top = _inputs[_shape.Layers];
        var scores = Fill(ref _tags, count * step);
        MatrixProduct.Multiply(top, count, _p.Tags.Forward, scores);
        int t = 0;
        foreach (var e in batch)
            for (int i = 0; i < e.Count; i++, t++)
            {
                var row = scores.Slice(t * step, _shape.Tags);
                TensorPrimitives.Add(row, _p.TagBias.Value, row);
                TagLoss += Loss.CrossEntropy(row, e.Tags[i]);
                TensorPrimitives.Add(Gradients[_p.TagBias], row, Gradients[_p.TagBias]);
            }
        AddWeights(top, _shape.Both, _shape.Both, scores, step, _shape.Tags, count, Gradients[_p.Tags]);
        MatrixProduct.Multiply(scores, count, step, 1, _p.Tags.Backward, dTop, _shape.Both, add: true);
    }

    private void Trees(IReadOnlyList<Example> batch, int count, Random random, Span<float> dTop)
    {
        int arc = _shape.Arc, size = _shape.Roles;
        var top = _inputs[_shape.Layers];
        var roles = Fill(ref _roles, count * size);
        MatrixProduct.Multiply(top, count, _p.Roles.Forward, roles);
        var mask = Fill(ref _rolesMask, count * size);
        for (int i = 0; i < mask.Length; i++) mask[i] = Dropout == 0 || i % size >= 2 * arc ? 1 : random.NextSingle() < Dropout ? 0 : 1 / (1 - Dropout);
        for (int t = 0; t < count; t++)
        {
            var row = roles.Slice(t * size, size);
            TensorPrimitives.Add(row, _p.RoleBias.Value, row);
            for (int j = 0; j < 2 * arc; j++)
                if (row[j] <= 0) (row[j], mask[(t * size) + j]) = (0, 0);
        }
        Multiply(roles, _rolesMask, count * size);
        var queries = Fill(ref _queries, count * arc);
        MatrixProduct.Multiply(roles, count, size, 1, _p.Arcs.Forward, queries, arc);
        for (int t = 0; t < count; t++) TensorPrimitives.Add(queries.Slice(t * arc, arc), _p.ArcBias.Value, queries.Slice(t * arc, arc));
        var dRoles = Fill(ref _dRoles, count * size);
        dRoles.Clear();
        var dQueries = Fill(ref _dQueries, count * arc);
        int first = 0;
        foreach (var e in batch)
        {
            Arcs(e, first, roles, queries, dRoles, dQueries);
            Relations(e, first, random, roles, dRoles);
            first += e.Count;
        }
        AddWeights(_roles, size, arc, dQueries, arc, arc, count, Gradients[_p.Arcs]);
        for (int t = 0; t < count; t++) TensorPrimitives.Add(Gradients[_p.ArcBias], dQueries.Slice(t * arc, arc), Gradients[_p.ArcBias]);
        MatrixProduct.Multiply(dQueries, count, arc, 1, _p.Arcs.Backward, dRoles, size, add: true);
        Multiply(dRoles, _rolesMask, count * size);
        AddWeights(top, _shape.Both, _shape.Both, dRoles, size, size, count, Gradients[_p.Roles]);
        for (int t = 0; t < count; t++) TensorPrimitives.Add(Gradients[_p.RoleBias], dRoles.Slice(t * size, size), Gradients[_p.RoleBias]);
        MatrixProduct.Multiply(dRoles, count, size, 1, _p.Roles.Backward, dTop, _shape.Both, add: true);
    }

    private void Arcs(Example e, int first, ReadOnlySpan<float> roles, ReadOnlySpan<float> queries, Span<float> dRoles, Span<float> dQueries)
    {
        int n = e.Count, arc = _shape.Arc, size = _shape.Roles;
        var heads = new float[(n + 1) * arc];
        _p.Root.Value.AsSpan(0, arc).CopyTo(heads);
        for (int h = 0; h < n; h++) roles.Slice(((first + h) * size) + arc, arc).CopyTo(heads.AsSpan((h + 1) * arc));
        _packed.Set(heads, arc, n + 1, 1, arc);
        int step = _packed.Columns;
        var scores = new float[n * step];
        MatrixProduct.Multiply(queries[(first * arc)..], n, arc, 1, _packed, scores, step);
        for (int d = 1; d <= n; d++)
        {
            var row = scores.AsSpan((d - 1) * step, n + 1);
            for (int h = 0; h <= n; h++) row[h] = h == d ? -1e9f : row[h] + _p.Distance.Value[NetworkShape.DistanceOf(h, d)];
            ArcLoss += Loss.CrossEntropy(row, e.Heads[d - 1]);
            for (int h = 0; h <= n; h++)
                if (h != d) Gradients[_p.Distance][NetworkShape.DistanceOf(h, d)] += row[h];
        }
        _packedBack.Set(heads, n + 1, arc, arc, 1);
        MatrixProduct.Multiply(scores, n, step, 1, _packedBack, dQueries[(first * arc)..], arc);
        var dHeads = new float[(n + 1) * arc];
        _packedBack.Set(queries[(first * arc)..], n, arc, arc, 1);
        MatrixProduct.Multiply(scores, n + 1, 1, step, _packedBack, dHeads, arc);
        var dRoot = Gradients[_p.Root].AsSpan(0, arc);
        TensorPrimitives.Add(dRoot, dHeads.AsSpan(0, arc), dRoot);
        for (int h = 0; h < n; h++)
        {
            var to = dRoles.Slice(((first + h) * size) + arc, arc);
            TensorPrimitives.Add(to, dHeads.AsSpan((h + 1) * arc, arc), to);
        }
    }

    private void Relations(Example e, int first, Random random, ReadOnlySpan<float> roles, Span<float> dRoles)
    {
        int n = e.Count, size = _shape.Roles, rel = _shape.Relation, asDependent = 2 * _shape.Arc, asHead = asDependent + rel, step = _p.Relations.Forward.Columns;
        var pairs = new float[n * rel];
        for (int i = 0; i < n; i++)
        {
            var head = e.Heads[i] == 0 ? _p.Root.Value.AsSpan(_shape.Arc, rel) : roles.Slice(((first + e.Heads[i] - 1) * size) + asHead, rel);
            var pair = pairs.AsSpan(i * rel, rel);
            TensorPrimitives.Add(roles.Slice(((first + i) * size) + asDependent, rel), head, pair);
            for (int j = 0; j < rel; j++) pair[j] = pair[j] <= 0 || (Dropout > 0 && random.NextSingle() < Dropout) ? 0 : pair[j] / (1 - Dropout);
        }
        var scores = new float[n * step];
        MatrixProduct.Multiply(pairs, n, _p.Relations.Forward, scores);
        for (int i = 0; i < n; i++)
        {
            var row = scores.AsSpan(i * step, _shape.Relations);
            TensorPrimitives.Add(row, _p.RelationBias.Value, row);
            RelationLoss += Loss.CrossEntropy(row, e.Relations[i]);
            TensorPrimitives.Add(Gradients[_p.RelationBias], row, Gradients[_p.RelationBias]);
        }
        AddWeights(pairs, rel, rel, scores, step, _shape.Relations, n, Gradients[_p.Relations]);
        var dPairs = new float[n * rel];
        MatrixProduct.Multiply(scores, n, step, 1, _p.Relations.Backward, dPairs, rel);
        for (int i = 0; i < n; i++)
        {
            var d = dPairs.AsSpan(i * rel, rel);
            for (int j = 0; j < rel; j++) d[j] = pairs[(i * rel) + j] > 0 ? d[j] / (1 - Dropout) : 0;
            var mine = dRoles.Slice(((first + i) * size) + asDependent, rel);
            TensorPrimitives.Add(mine, d, mine);
            var head = e.Heads[i] == 0 ? Gradients[_p.Root].AsSpan(_shape.Arc, rel) : dRoles.Slice(((first + e.Heads[i] - 1) * size) + asHead, rel);
            TensorPrimitives.Add(head, d, head);
        }
    }

    /// <summary>Adds input-transposed times gradient to a weight matrix of <paramref name="rows"/> by <paramref name="columns"/>.</summary>
    private void AddWeights(float[] input, int inputStep, int rows, ReadOnlySpan<float> d, int dStep, int columns, int count, float[] to)
    {
        _packedBack.Set(d, count, columns, dStep, 1);
        if (_packedBack.Columns == columns) MatrixProduct.Multiply(input, rows, 1, inputStep, _packedBack, to, columns, add: true);
        else
        {
            var wide = new float[rows * _packedBack.Columns];
            MatrixProduct.Multiply(input, rows, 1, inputStep, _packedBack, wide, _packedBack.Columns);
            for (int r = 0; r < rows; r++) TensorPrimitives.Add(to.AsSpan(r * columns, columns), wide.AsSpan(r * _packedBack.Columns, columns), to.AsSpan(r * columns, columns));
        }
    }

    private static void Mask(ref float[] mask, IReadOnlyList<Example> batch, int size, float rate, Random random)
    {
        var all = Fill(ref mask, batch.Sum(e => e.Count) * size);
        int t = 0;
        foreach (var e in batch)
        {
            var one = all.Slice(t * size, size);
            for (int j = 0; j < size; j++) one[j] = rate == 0 ? 1 : random.NextSingle() < rate ? 0 : 1 / (1 - rate);
            for (int i = 1; i < e.Count; i++) one.CopyTo(all[((t + i) * size)..]);
            t += e.Count;
        }
    }

    private static void Multiply(Span<float> x, float[] by, int count) => TensorPrimitives.Multiply(x[..count], by.AsSpan(0, count), x[..count]);

    private static Span<float> Fill(ref float[] array, int length)
    {
        if (array.Length < length) array = new float[length + (length / 4)];
        return array.AsSpan(0, length);
    }
}
