using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Stemma.Training.Languages;

/// <summary>Sentences of programs' translations, by language: Firefox's language packs, gettext catalogues, LibreOffice's help.</summary>
internal static partial class Translations
{
    private const int Least = 12;

    public static IReadOnlyDictionary<string, List<string>> Read(string data)
    {
        var texts = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(data, "x"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (LanguageOf(file) is not { } language) continue;
            if (!texts.TryGetValue(language, out var list)) texts.Add(language, list = []);
            list.AddRange(Strings(file).Select(Clean).Where(s => s.Length >= Least));
        }
        // What is the same in English was not translated, and what holds several of its small words only in part.
        var english = texts.TryGetValue("en", out var en) ? en.ToHashSet(StringComparer.Ordinal) : [];
        return texts.ToDictionary(t => t.Key, t => t.Value.Distinct(StringComparer.Ordinal).Where(s => t.Key == "en" || !(english.Contains(s) || IsEnglish(s))).ToList(), StringComparer.Ordinal);
    }

    private static readonly HashSet<string> SmallWords = new("the this that these which with from you your for not are can".Split(' '), StringComparer.OrdinalIgnoreCase);

    private static bool IsEnglish(string text) => text.Split(' ').Where(SmallWords.Contains).Distinct(StringComparer.OrdinalIgnoreCase).Skip(2).Any();

    private static string? LanguageOf(string file)
    {
        var found = Pack().Match(file) is { Success: true } p ? p : Catalogue().Match(file) is { Success: true } c ? c : Path.GetFileName(file).Contains("continents", StringComparison.Ordinal) ? Match.Empty : WordPress().Match(file);
        string code = found.Groups[1].Value;
        if (!found.Success || code.Contains("ijekavian", StringComparison.Ordinal)) return Help().Match(file) is { Success: true } h ? h.Groups[1].Value : null;
        code = code.Split('-', '_', '@')[0];
        return code is "nb" or "nn" ? "no" : code;
    }

    private static IEnumerable<string> Strings(string file) => Path.GetExtension(file) switch
    {
        ".mo" => Gettext(File.ReadAllBytes(file)),
        ".xpi" => LanguagePack(file),
        ".html" => Paragraph().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value),
        _ => [],
    };

    /// <summary>The translations of a compiled catalogue (GNU gettext manual, section 10.3); its header is the translation of nothing.</summary>
    private static IEnumerable<string> Gettext(byte[] mo)
    {
        int Number(int at) => BinaryPrimitives.ReadInt32LittleEndian(mo.AsSpan(at));
        int count = Number(8), originals = Number(12), translations = Number(16);
        for (int i = 0; i < count; i++)
        {
            if (Number(originals + (8 * i)) == 0) continue;
            foreach (string form in Encoding.UTF8.GetString(mo, Number(translations + (8 * i) + 4), Number(translations + (8 * i))).Split('\0')) yield return form;
        }
    }

    private static IEnumerable<string> LanguagePack(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        foreach (var entry in zip.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            var value = Path.GetExtension(entry.FullName) switch { ".ftl" => Fluent(), ".properties" => Property(), _ => null };
            if (value is null) continue;
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            foreach (Match m in value.Matches(reader.ReadToEnd().ReplaceLineEndings("\n"))) yield return m.Groups[1].Value;
        }
    }

    /// <summary>Without markup, placeholders, addresses and access keys.</summary>
    private static string Clean(string text)
    {
        string plain = WebUtility.HtmlDecode(Markup().Replace(text, " "));
        return Space().Replace(AccessKey().Replace(Placeholder().Replace(plain, " "), "$1"), " ").Trim();
    }

    [GeneratedRegex(@"firefox-esr-l10n-(?<code>[a-z-]+)/.*\.xpi$")]
    private static partial Regex Pack();

    [GeneratedRegex(@"/(?:locale|resource)/(?<code>[A-Za-z_@]+)/LC_MESSAGES/[^/]*\.mo$")]
    private static partial Regex Catalogue();

    [GeneratedRegex(@"/wp-content/languages/(?:.*-)?(?<code>[a-z]{2,3})(?:_[A-Z]{2})?\.mo$")]
    private static partial Regex WordPress();

    [GeneratedRegex(@"/libreoffice/help/(?<code>[a-z]{2})/text/.*\.html$")]
    private static partial Regex Help();

    [GeneratedRegex(@"<p\b[^>]*>(?<text>.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"^(?:-?[A-Za-z][\w-]*|\s+\.[\w-]+)\s*=[ \n]*(?<text>.+(?:\n {4,}(?![.\[*}]).+)*)", RegexOptions.Multiline)]
    private static partial Regex Fluent();

    [GeneratedRegex(@"^[^#!\s=][^=\n]*=(?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Property();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\{[^{}]*\}?|\}|%(?:\d+\$)?[-\d.]*[A-Za-z@]|%%|\$\w+|https?:\S+|\S+@\S+|\\u[0-9A-Fa-f]{4}|\\n|[\x00-\x1F]")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[&~_](?<letter>\w)")]
    private static partial Regex AccessKey();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
