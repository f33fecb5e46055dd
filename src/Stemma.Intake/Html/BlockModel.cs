using System.Globalization;
using System.Numerics.Tensors;

namespace Stemma.Intake.Html;

/// <summary>
/// How likely each block belongs to the article: two small networks with one hidden layer each. The second also sees what the first said of
/// the neighbours and of the block's container, so that a short paragraph between long ones is kept and a stray teaser is not.
/// </summary>
internal sealed class BlockModel
{
    private readonly Network _alone, _among;

    public BlockModel(Network alone, Network among) => (_alone, _among) = (alone, among);

    public static readonly int AmongLength = BlockVectors.Length + Context.Length;

    public static Lazy<BlockModel?> Trained { get; } = new(Load);

    /// <summary>Probabilities, one for each block.</summary>
    public float[] Score(IReadOnlyList<PageBlock> blocks, float[][] vectors)
    {
        var first = Array.ConvertAll(vectors, _alone.Run);
        var context = Context.Of(blocks, first);
        var second = new float[vectors.Length];
        for (int i = 0; i < second.Length; i++) second[i] = _among.Run([.. vectors[i], .. context[i]]);
        return second;
    }

    private static BlockModel? Load()
    {
        using var stream = typeof(BlockModel).Assembly.GetManifestResourceStream("page-blocks.tsv");
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return new(Network.Read(reader), Network.Read(reader));
    }
}

/// <summary>One hidden layer of rectified units and a logistic output.</summary>
/// <param name="Hidden">A row of weights for each hidden unit, its bias last.</param>
/// <param name="Output">A weight for each hidden unit, the bias last.</param>
internal sealed record Network(float[][] Hidden, float[] Output)
{
    public float Run(float[] v)
    {
        float sum = Output[^1];
        for (int h = 0; h < Hidden.Length; h++)
        {
            float x = TensorPrimitives.Dot(Hidden[h].AsSpan(0, v.Length), v) + Hidden[h][^1];
            if (x > 0) sum += x * Output[h];
        }
        return 1 / (1 + MathF.Exp(-sum));
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
