using Stemma.Language.Models;

namespace Stemma.Language.Syntax;

/// <summary>The four trained models of the syntax stage, which travel in one file and are loaded on first use.</summary>
public sealed record SyntaxModel(Splitter Splitter, Tagger Tagger, Lemmatizer Lemmatizer, Parser Parser)
{
    public const string Name = "syntax-en";
    public const int Version = 1;

    private static readonly Lazy<SyntaxModel> Shipped = new(() =>
    {
        using var stream = Resources.Open("models/syntax.bin");
        return Read(stream);
    });

    /// <summary>The model in the assembly. Safe to ask from many threads.</summary>
    public static SyntaxModel Default => Shipped.Value;

    /// <exception cref="InvalidDataException">See <see cref="ModelFile.Read"/>.</exception>
    public static SyntaxModel Read(Stream stream)
    {
        var from = ModelFile.Read(stream, Name, Version);
        var splitter = Splitter.Read(from);
        var tagger = Tagger.Read(from);
        return new(splitter, tagger, Lemmatizer.Read(from), Parser.Read(from, tagger));
    }

    public void Write(Stream to) => ModelFile.Write(to, Name, Version, w =>
    {
        Splitter.Write(w);
        Tagger.Write(w);
        Lemmatizer.Write(w);
        Parser.Write(w);
    });
}
