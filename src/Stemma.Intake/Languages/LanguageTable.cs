using System.IO.Compression;
using System.Numerics.Tensors;
using System.Text;

namespace Stemma.Intake.Languages;

/// <summary>The weights of one script: for each row a number from -127 to 127 for each language. Multinomial logistic regression.</summary>
/// <param name="Scale">What a weight of 1 stands for.</param>
internal sealed record LanguageTable(Script Script, IReadOnlyList<string> Languages, int Rows, float Scale, sbyte[] Weights)
{
    /// <summary>How likely each language is, in the order of <see cref="Languages"/>; they sum to 1. Null when the text has no letters.</summary>
    public double[]? Judge(ReadOnlySpan<char> text)
    {
        var rows = new List<int>(text.Length * 5);
        LanguageFeatures.Add(text, Rows, rows);
        if (rows.Count == 0) return null;
        int n = Languages.Count;
        var sums = new int[n];
        foreach (int row in rows)
        {
            var weights = Weights.AsSpan(row * n, n);
            for (int k = 0; k < n; k++) sums[k] += weights[k];
        }
        var likely = new double[n];
        double by = Scale / Math.Sqrt(rows.Count);
        for (int k = 0; k < n; k++) likely[k] = sums[k] * by;
        TensorPrimitives.SoftMax(likely, likely);
        return likely;
    }
}

/// <summary>The model file: <c>STLANG1</c>, then brotli over the tables.</summary>
internal static class LanguageTables
{
    private static readonly byte[] Magic = [.. "STLANG1\n"u8];

    public static readonly Lazy<IReadOnlyDictionary<Script, LanguageTable>> Shipped = new(() =>
        Read(typeof(LanguageTables).Assembly.GetManifestResourceStream("languages.bin") ?? throw new InvalidOperationException("the program was built without models/languages.bin")));

    /// <exception cref="InvalidDataException">The file is not a model, is of another version, or is cut off.</exception>
    public static IReadOnlyDictionary<Script, LanguageTable> Read(Stream file)
    {
        var magic = new byte[Magic.Length];
        if (file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) < magic.Length || !magic.AsSpan().SequenceEqual(Magic)) throw new InvalidDataException("languages.bin is not a language model of this version; make it again with training/");
        try
        {
            using var reader = new BinaryReader(new BrotliStream(file, CompressionMode.Decompress), Encoding.UTF8);
            var tables = new Dictionary<Script, LanguageTable>();
            for (int left = reader.ReadInt32(); left > 0; left--)
            {
                var script = Enum.Parse<Script>(reader.ReadString());
                var languages = reader.ReadString().Split(' ');
                int rows = reader.ReadInt32();
                float scale = reader.ReadSingle();
                var weights = new sbyte[rows * languages.Length];
                reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
                tables.Add(script, new(script, languages, rows, scale, weights));
            }
            return tables;
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException("languages.bin is cut off or damaged; make it again with training/", e);
        }
    }

    public static void Write(Stream file, IReadOnlyList<LanguageTable> tables)
    {
        file.Write(Magic);
        using var writer = new BinaryWriter(new BrotliStream(file, CompressionLevel.SmallestSize), Encoding.UTF8);
        writer.Write(tables.Count);
        foreach (var table in tables)
        {
            writer.Write(table.Script.ToString());
            writer.Write(string.Join(' ', table.Languages));
            writer.Write(table.Rows);
            writer.Write(table.Scale);
            writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(table.Weights.AsSpan()));
        }
    }
}
