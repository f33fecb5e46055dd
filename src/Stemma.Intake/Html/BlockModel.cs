namespace Stemma.Intake.Html;

/// <summary>
/// How likely each block belongs to the article: two small networks with one hidden layer each. The second also sees what the first said of
/// the neighbours and of the block's container, so that a short paragraph between long ones is kept and a stray teaser is not.
/// </summary>
internal sealed class BlockModel
{
    private readonly Network _alone, _among;

    public BlockModel(Network alone, Network among) => (_alone, _among) = (alone, among);

    public static Lazy<BlockModel?> Trained { get; } = new(Load);

    /// <summary>Probabilities, one for each block.</summary>
    public float[] Score(IReadOnlyList<PageBlock> blocks, float[][] vectors)
    {
        var first = Array.ConvertAll(vectors, v => _alone.Run(v));
        var context = Context.Of(blocks, first);
        var second = new float[vectors.Length];
        for (int i = 0; i < second.Length; i++) second[i] = _among.Run(vectors[i], context[i]);
        return second;
    }

    public void Write(TextWriter writer)
    {
        _alone.Write(writer);
        _among.Write(writer);
    }

    private static BlockModel? Load()
    {
        using var stream = typeof(BlockModel).Assembly.GetManifestResourceStream("page-blocks.tsv");
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return new(Network.Read(reader), Network.Read(reader));
    }
}
