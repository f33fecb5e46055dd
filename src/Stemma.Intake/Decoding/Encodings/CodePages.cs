using System.Text;

namespace Stemma.Intake.Decoding.Encodings;

/// <summary>The code pages that .NET brings; they give the tables, not the decoding, which differs from the web's where bytes are not valid.</summary>
internal static class CodePages
{
    static CodePages() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>One that gives U+FFFD where it has no character.</summary>
    public static Encoding Strict(int codePage) => Encoding.GetEncoding(codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));

    /// <summary>One that also reads what the page calls a best fit: second places of characters, which the web's tables hold too.</summary>
    public static Encoding Lenient(int codePage) => Encoding.GetEncoding(codePage);
}

/// <summary>What the code pages lack of the standard's indexes: supplements.tsv.</summary>
internal static class Supplements
{
    private static readonly Lazy<ILookup<string, (int At, string Characters)>> Rows = new(() =>
        DataLines.Of("encoding-supplements.tsv").ToLookup(c => c[0], c => (Convert.ToInt32(c[1], 16), c[2]), StringComparer.Ordinal));

    /// <summary>Where a run begins (the bytes as one number), and its characters.</summary>
    public static IEnumerable<(int At, string Characters)> Of(string name) => Rows.Value[name];
}

/// <summary>Rows of a table that is built into the program; lines that begin with # are not rows.</summary>
internal static class DataLines
{
    public static IEnumerable<string[]> Of(string resource)
    {
        using var reader = new StreamReader(typeof(DataLines).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"the program was built without {resource}"), Encoding.UTF8);
        return [.. reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'))];
    }
}
