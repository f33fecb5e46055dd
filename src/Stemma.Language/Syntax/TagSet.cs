using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using Stemma.Language.Models;
using Stemma.Model;

namespace Stemma.Language.Syntax;

/// <summary>The classes that words are tagged with: a universal tag with its features ("VERB|Mood=Ind|..."); see <see cref="Agreement"/> for the features that are left out.</summary>
public sealed class TagSet(string[] classes)
{
    private static readonly int Universal = Enum.GetValues<Upos>().Length;
    private readonly Upos[] _upos = [.. classes.Select(c => Enum.Parse<Upos>(c.Split('|')[0]))];
    private readonly string[] _feats = [.. classes.Select(c => c.Contains('|', StringComparison.Ordinal) ? c[(c.IndexOf('|', StringComparison.Ordinal) + 1)..] : "")];

    public IReadOnlyList<string> Classes => classes;

    public Upos UposOf(byte tag) => _upos[tag];
    public string FeatsOf(byte tag) => _feats[tag];

    /// <summary>The class of a universal tag without features, or -1.</summary>
    public int Bare(Upos upos) => Array.IndexOf(classes, upos.ToString());

    /// <summary>The likeliest class of the likeliest universal tag: the shares of a tag's classes are added up first.</summary>
    public byte Best(ReadOnlySpan<float> scores)
    {
        Span<float> weights = stackalloc float[264];
        weights = weights[..((scores.Length + 7) / 8 * 8)];
        weights.Clear();
        scores.CopyTo(weights);
        var top = Vector256.Create(TensorPrimitives.Max(scores));
        for (int i = 0; i < weights.Length; i += 8) Recurrence.Exp(Vector256.LoadUnsafe(ref weights[i]) - top).StoreUnsafe(ref weights[i]);
        Span<float> shares = stackalloc float[Universal];
        shares.Clear();
        for (int i = 0; i < scores.Length; i++) shares[(int)_upos[i]] += weights[i];
        var tag = (Upos)TensorPrimitives.IndexOfMax<float>(shares);
        int best = -1;
        for (int i = 0; i < scores.Length; i++)
            if (_upos[i] == tag && (best < 0 || scores[i] > scores[best])) best = i;
        return (byte)best;
    }

    public void Write(BinaryWriter to)
    {
        to.Write(classes.Length);
        foreach (string c in classes) to.Write(c);
    }

    public static TagSet Read(ModelReader from)
    {
        string[] classes = from.Texts();
        return classes.Length is > 0 and <= 256 ? new(classes) : throw from.Broken("it has no tags, or too many");
    }
}
