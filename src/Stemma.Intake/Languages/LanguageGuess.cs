using Stemma.Model;

namespace Stemma.Intake.Languages;

/// <summary>
/// The language of a text (ISO 639-1; <c>und</c> when in doubt). The script decides first, and alone where only one large language is written in it; else
/// the table of its script, which can also say that it is none of the languages it knows (<c>und</c> by the rule <c>language.other</c>). What a page declares breaks ties and settles close languages, but does not stand against the text.
/// </summary>
internal static class LanguageGuess
{
    private const int Looked = 3000; // characters; more changes nothing
    private const int LeastLetters = 12;
    private const double Sure = 0.6; // below it the text alone is no answer
    private const double SurelyOther = 0.9; // a lower bar finds more of the others and loses more of the known: docs/decisions/languages.md
    private const double Possible = 0.05; // a declared language that the text makes at least so likely is believed

    private const string Other = "und"; // the tables' class of languages that are not told

    private static readonly string[][] Close = [["hr", "sr", "bs", "sh"], ["id", "ms"], ["da", "no", "nb", "nn"], ["gl", "pt"], ["cs", "sk"]];

    private static readonly Dictionary<Script, string> Alone = new()
    {
        [Script.Greek] = "el", [Script.Armenian] = "hy", [Script.Georgian] = "ka", [Script.Ethiopic] = "am", [Script.Gurmukhi] = "pa", [Script.Gujarati] = "gu", [Script.Odia] = "or", [Script.Tamil] = "ta", [Script.Telugu] = "te",
        [Script.Kannada] = "kn", [Script.Malayalam] = "ml", [Script.Sinhala] = "si", [Script.Thai] = "th", [Script.Lao] = "lo", [Script.Myanmar] = "my", [Script.Khmer] = "km", [Script.Tibetan] = "bo", [Script.Hangul] = "ko",
    };

    /// <summary>Every language that the text can be found to be in.</summary>
    public static IReadOnlyList<string> Known => [.. Alone.Values.Concat(["he", "yi", "bn", "as", "zh", "ja"]).Concat(LanguageTables.Shipped.Value.Values.SelectMany(t => t.Languages).Where(l => l != Other)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The language of the text alone.</summary>
    public static string Of(string text) => Of(text, null).Value;

    /// <summary>The language by text and declaration; its rule says which of them decided.</summary>
    /// <param name="declared">Two-letter code, or null.</param>
    public static Found<string> Of(string text, string? declared)
    {
        var head = text.AsSpan(0, Math.Min(Looked, text.Length));
        var counts = Scripts.Count(head);
        int letters = counts.Sum(), kana = counts[(int)Script.Kana], han = counts[(int)Script.Han];
        if (letters < LeastLetters && han + kana + counts[(int)Script.Hangul] < LeastLetters / 3) return Doubt(declared);
        if (kana + han > letters / 2) return new(kana * 10 > han ? "ja" : "zh", null, "language.script");
        var script = (Script)Array.IndexOf(counts, counts.Max());
        if (counts[(int)script] * 2 <= letters) return Doubt(declared);
        if (Alone.TryGetValue(script, out var only)) return new(only, null, "language.script");
        if (script == Script.Hebrew) return new(head.ContainsAny("\u05F0\u05F1\u05F2") || head.IndexOf("\u05D0\u05B7", StringComparison.Ordinal) >= 0 ? "yi" : "he", null, "language.script");
        if (script == Script.Bengali) return new(head.ContainsAny("\u09F0\u09F1") ? "as" : "bn", null, "language.script");
        return LanguageTables.Shipped.Value.TryGetValue(script, out var table) && table.Judge(head) is { } likely ? Weigh(table, KinMarks.Weigh(head, table.Languages, likely), declared) : Doubt(declared);
    }

    private static Found<string> Weigh(LanguageTable table, double[] likely, string? declared)
    {
        if (table.Languages[^1] == Other)
        {
            if (likely[^1] >= SurelyOther) return OfOthers(table, likely, declared);
            likely = [.. likely[..^1].Select(p => p / (1 - likely[^1]))];
        }
        int best = Array.IndexOf(likely, likely.Max());
        string found = table.Languages[best];
        if (declared is null || declared == found) return likely[best] >= Sure || declared is not null ? new(found, null, "language.letters") : Doubt(null);
        int said = table.Languages.ToList().IndexOf(declared == "nb" || declared == "nn" ? "no" : declared);
        if (said == best) return new(found, null, "language.letters");
        bool close = Close.Any(c => c.Contains(found) && c.Contains(declared));
        if (said >= 0 && likely[said] >= (close ? Possible / 5 : Possible)) return new(table.Languages[said], null, "page.lang");
        if (said < 0 && (close || likely[best] < Sure)) return new(declared, null, "page.lang");
        return likely[best] >= Sure ? new(found, null, "language.letters") : Doubt(declared);
    }

    /// <summary>None of the languages that are known; one that is declared is believed, unless it is known and the text does not look like it.</summary>
    private static Found<string> OfOthers(LanguageTable table, double[] likely, string? declared)
    {
        int said = declared is null ? -1 : table.Languages.ToList().IndexOf(declared is "nb" or "nn" ? "no" : declared);
        if (said >= 0 && likely[said] >= Possible) return new(table.Languages[said], null, "page.lang");
        return declared is null || Known.Contains(declared) ? new(Other, null, "language.other") : new(declared, null, "page.lang");
    }

    /// <summary>The text says nothing: the page's word, if it gave any.</summary>
    private static Found<string> Doubt(string? declared) => declared is null ? new("und", null, "language.letters") : new(declared, null, "page.lang");
}
