using System.Runtime.InteropServices;

namespace Stemma.Language.Quotations;

/// <summary>
/// A logistic regression over <see cref="CueFeatures"/>: how likely a candidate reports somebody's words, thoughts or wishes. Weights are signed bytes
/// times one scale, made by <c>Stemma.Training -- attribution</c>.
/// </summary>
internal sealed class CueModel
{
    public static readonly CueModel Instance = Load();

    private readonly sbyte[] _weights;
    private readonly float _scale;

    public CueModel(float scale, sbyte[] weights) => (_scale, _weights) = (scale, weights);

    /// <summary>The chance, 0 to 1.</summary>
    public double Chance(List<int> features)
    {
        int sum = 0;
        foreach (int f in features) sum += _weights[f];
        return 1 / (1 + Math.Exp(-sum * (double)_scale));
    }

    private static CueModel Load()
    {
        const string Name = "models/attribution.bin";
        if (!Resources.Has(Name)) return new(0, new sbyte[CueFeatures.Size]);
        using var reader = new BinaryReader(Resources.Open(Name));
        float scale = reader.ReadSingle();
        byte[] weights = reader.ReadBytes(CueFeatures.Size);
        return new(scale, MemoryMarshal.Cast<byte, sbyte>(weights).ToArray());
    }
}
