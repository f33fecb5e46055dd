using Stemma.Lexicon;

namespace Stemma.Language;

/// <summary>Lexicons and models travel inside the assembly, so that one file is enough to run.</summary>
public static class Resources
{
    /// <summary>Opens <c>lexicon/…</c> or <c>models/…</c>.</summary>
    /// <exception cref="InvalidOperationException">There is no such resource: the build is broken.</exception>
    public static Stream Open(string name) =>
        typeof(Resources).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"resource '{name}' is missing from the build");

    public static bool Has(string name) => typeof(Resources).Assembly.GetManifestResourceInfo(name) is not null;

    /// <summary>Every lexicon's resource name, sorted.</summary>
    public static IEnumerable<string> Lexicons =>
        typeof(Resources).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("lexicon/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>The word list <c>lexicon/en/<paramref name="name"/>.list</c>.</summary>
    public static WordList List(string name)
    {
        string file = $"lexicon/en/{name}.list";
        using var reader = new StreamReader(Open(file));
        return WordList.Parse(file, reader);
    }
}
