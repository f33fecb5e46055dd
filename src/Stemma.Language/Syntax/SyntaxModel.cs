using System.Runtime.InteropServices;
using Stemma.Language.Models;
using Stemma.Language.Names;

namespace Stemma.Language.Syntax;

/// <summary>The trained models of the syntax stage, which travel in one file and are loaded on first use.</summary>
/// <param name="Relations">Relation names, root first.</param>
/// <param name="Classes">Word classes that the network looks at.</param>
public sealed record SyntaxModel(Splitter Splitter, TagSet Tags, Lemmatizer Lemmatizer, IReadOnlyList<string> Relations, WordClusters Classes, SyntaxNetwork Network)
{
    public const string Name = "syntax-en";
    public const int Version = 2;

    private static readonly Lazy<SyntaxModel> Shipped = new(() =>
    {
        using var stream = Resources.Open("models/syntax.bin");
        return Read(stream);
    });

    /// <summary>The model in the assembly. Safe to ask from many threads.</summary>
    public static SyntaxModel Default => Shipped.Value;

    internal byte Parataxis { get; } = Math.Max((byte)1, Number(Relations, "parataxis"));

    /// <summary>The relation of a clause to its noun; 0 when the model has none.</summary>
    internal byte Acl { get; } = Number(Relations, "acl");

    /// <summary>The relation of a describing noun; 0 where the model has none.</summary>
    internal byte Compound { get; } = Number(Relations, "compound");

    private static byte Number(IReadOnlyList<string> relations, string name) => (byte)Math.Max(0, relations.ToList().IndexOf(name));

    /// <exception cref="InvalidDataException">See <see cref="ModelFile.Read"/>.</exception>
    public static SyntaxModel Read(Stream stream)
    {
        var from = ModelFile.Read(stream, Name, Version);
        return new(Splitter.Read(from), TagSet.Read(from), Lemmatizer.Read(from), from.Texts(), ReadClasses(from), SyntaxNetwork.Read(from));
    }

    /// <summary>Writes a model file.</summary>
    /// <param name="network">Writes the network's part, which only training has in full.</param>
    public static void Write(Stream to, Splitter splitter, TagSet tags, Lemmatizer lemmatizer, string[] relations, WordClusters classes, Action<BinaryWriter> network) => ModelFile.Write(to, Name, Version, w =>
    {
        splitter.Write(w);
        tags.Write(w);
        lemmatizer.Write(w);
        w.Write(relations.Length);
        foreach (string r in relations) w.Write(r);
        classes.Write(w);
        network(w);
    });

    private static WordClusters ReadClasses(ModelReader from)
    {
        int count = from.Int();
        if (count < 0 || count > from.Left / 6) throw from.Broken("the word classes are cut short");
        uint[] words = MemoryMarshal.Cast<byte, uint>(from.Bytes(4 * count)).ToArray();
        return new(words, MemoryMarshal.Cast<byte, ushort>(from.Bytes(2 * count)).ToArray());
    }
}
