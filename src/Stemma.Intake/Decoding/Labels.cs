using Stemma.Intake.Decoding.Encodings;

namespace Stemma.Intake.Decoding;

/// <summary>What pages and servers call an encoding (WHATWG Encoding Standard, section 4.2): the name of the encoding that browsers take the label for.</summary>
internal static class Labels
{
    private static readonly Lazy<Dictionary<string, string>> Names = new(() =>
        DataLines.Of("encoding-labels.tsv").SelectMany(c => c[1].Split(' ').Select(label => (Label: label, Name: c[0]))).ToDictionary(l => l.Label, l => l.Name, StringComparer.Ordinal));

    /// <summary>The encoding's name, or null when no encoding is called so.</summary>
    public static string? Name(string? label)
    {
        string bare = (label ?? "").Trim(' ', '\t', '\r', '\n', '\f', '"', '\'').ToLowerInvariant();
        return Names.Value.TryGetValue(bare, out var name) ? name : Further(bare);
    }

    // Browsers decode the first two to nothing, lest script hide in them; a reader that runs nothing can read them. The others are no labels of the standard, but common.
    private static string? Further(string label) => label switch
    {
        "hz-gb-2312" or "hz" => "hz-gb-2312",
        "iso-2022-kr" or "csiso2022kr" => "iso-2022-kr",
        "latin-1" or "iso 8859-1" or "iso-8859-1:1987" or "windows1252" => "windows-1252",
        "windows1251" or "win-1251" or "win1251" => "windows-1251",
        "utf_8" or "utf-8n" => "utf-8",
        "cp936" or "ms936" or "windows-936" => "gbk",
        "cp950" or "big5hkscs" or "big5_hkscs" or "windows-950" => "big5",
        "cp932" or "shift_jis-2004" => "shift_jis",
        "eucjp" => "euc-jp",
        "cp949" or "euckr" or "uhc" => "euc-kr",
        "utf-32" or "utf-32le" => "utf-32le",
        "utf-32be" => "utf-32be",
        _ => null,
    };
}
