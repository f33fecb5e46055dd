using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Stemma.Intake.Html;

/// <summary>One hidden layer of rectified units and a logistic output.</summary>
internal sealed class Network
{
    private readonly float[] _columns, _output;
    private readonly int _width;

    /// <param name="hidden">A row of weights for each hidden unit, its bias last.</param>
    /// <param name="output">A weight for each hidden unit, the bias last.</param>
    public Network(float[][] hidden, float[] output)
    {
        (Hidden, Output) = (hidden, output);
        // Three quarters of the inputs of a block are zero, so weights are kept by input: what is zero costs nothing. Sums do not depend on the width of the machine's vectors.
        _width = (hidden.Length + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        _columns = new float[hidden[0].Length * _width];
        for (int h = 0; h < hidden.Length; h++)
            for (int i = 0; i < hidden[h].Length; i++) _columns[(i * _width) + h] = hidden[h][i];
        _output = new float[_width];
        output.AsSpan(0, hidden.Length).CopyTo(_output);
    }

    public float[][] Hidden { get; }
    public float[] Output { get; }

    /// <summary>The probability for the inputs, those of <paramref name="more"/> after those of <paramref name="v"/>.</summary>
    public float Run(ReadOnlySpan<float> v, ReadOnlySpan<float> more = default)
    {
        Span<float> sums = stackalloc float[_width];
        _columns.AsSpan((v.Length + more.Length) * _width).CopyTo(sums);
        Add(sums, v, 0);
        Add(sums, more, v.Length);
        float sum = Output[^1];
        for (int h = 0; h < Hidden.Length; h++)
            if (sums[h] > 0) sum += sums[h] * _output[h];
        return 1 / (1 + MathF.Exp(-sum));
    }

    private void Add(Span<float> sums, ReadOnlySpan<float> inputs, int first)
    {
        var to = MemoryMarshal.Cast<float, Vector<float>>(sums);
        for (int i = 0; i < inputs.Length; i++)
        {
            if (inputs[i] == 0) continue;
            var by = new Vector<float>(inputs[i]);
            var column = MemoryMarshal.Cast<float, Vector<float>>(_columns.AsSpan((first + i) * _width, _width));
            for (int h = 0; h < column.Length && h < to.Length; h++) to[h] += by * column[h];
        }
    }

    /// <summary>Rows of numbers separated by tabs: a row for each hidden unit, the output row, an empty line.</summary>
    public static Network Read(TextReader reader)
    {
        var rows = new List<float[]>();
        while (reader.ReadLine() is { Length: > 0 } line)
            if (line[0] != '#') rows.Add(Array.ConvertAll(line.Split('\t'), n => float.Parse(n, CultureInfo.InvariantCulture)));
        return new([.. rows.SkipLast(1)], rows[^1]);
    }

    public void Write(TextWriter writer)
    {
        foreach (var row in Hidden.Append(Output)) writer.WriteLine(string.Join('\t', row.Select(n => n.ToString("0.###", CultureInfo.InvariantCulture))));
        writer.WriteLine();
    }
}
