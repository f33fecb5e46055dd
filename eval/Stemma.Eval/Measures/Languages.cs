using System.Text;
using System.Text.RegularExpressions;
using Stemma.Eval.Html;
using Stemma.Intake.Languages;

namespace Stemma.Eval.Measures;

/// <summary>
/// The language of sentences of 50 to 100 characters, by the text alone. From the Declaration of Human Rights (in the repository, some seventy languages), and
/// from the gold paragraphs of html-fundus.zip where the page's <c>lang</c> and <c>og:locale</c> agree.
/// </summary>
public sealed partial class Languages(bool pages) : IMeasure
{
    private const int MostOfAPage = 12;

    // Learnt from the first half of the Declaration for want of another text: counted apart.
    private static readonly HashSet<string> HalfSeen = new("ha ku ky ps so yo".Split(' '), StringComparer.Ordinal);

    public string Name => pages ? "languages-pages" : "languages";
    public string Gold => pages ? "html-fundus.zip" : "eval/languages";
    public string About => pages ? "language of sentences of news pages that declare one" : "language of sentences of the Declaration of Human Rights";
    public bool InGate => !pages;

    public IReadOnlyList<Score> Run(GoldSet gold, TextWriter log)
    {
        var answers = (pages ? OfPages(gold) : OfDeclaration(gold)).Select(s => (s.Language, Found: LanguageGuess.Of(s.Text), s.Text)).ToList();
        foreach (var (language, found, text) in answers.Where(a => a.Found != a.Language)) log.WriteLine($"{language}\t{found}\t{text}");
        foreach (var group in answers.GroupBy(a => a.Language, StringComparer.Ordinal).OrderBy(g => g.Average(Right)))
            log.WriteLine($"# {group.Key} {group.Average(Right):0.000} of {group.Count()}: {string.Join(", ", group.Where(a => a.Found != a.Language).CountBy(a => a.Found).OrderByDescending(c => c.Value).Select(c => $"{c.Key} {c.Value}"))}");
        log.WriteLine($"# {answers.GroupBy(a => a.Language, StringComparer.Ordinal).Count(g => g.Average(Right) >= 0.96)} of {answers.Select(a => a.Language).Distinct(StringComparer.Ordinal).Count()} languages have .96 or more");
        var whole = answers.Where(a => !HalfSeen.Contains(a.Language)).ToList();
        List<Score> scores = [new("accuracy", whole.Average(Right)), new("accuracy mean of languages", whole.GroupBy(a => a.Language, StringComparer.Ordinal).Average(g => g.Average(Right))),
            new("not wrong", whole.Average(a => a.Found == a.Language || a.Found == "und" ? 1.0 : 0))];
        if (!pages) scores.Add(new("languages not known found so", Unknown(gold, log)));
        if (!pages) scores.Add(new("accuracy of half-seen languages", answers.Where(a => HalfSeen.Contains(a.Language)).Average(Right)));
        return scores;
    }

    /// <summary>Of sentences in languages that the model was never shown, by any name, the share that gets none.</summary>
    private static double Unknown(GoldSet gold, TextWriter log)
    {
        var answers = Lines(gold, "others.tsv").Select(c => (Language: c[1], Found: LanguageGuess.Of(c[2]))).ToList();
        foreach (var group in answers.GroupBy(a => a.Language, StringComparer.Ordinal).OrderBy(g => g.Average(a => a.Found == "und" ? 1.0 : 0)))
            log.WriteLine($"# other {group.Key} {group.Average(a => a.Found == "und" ? 1.0 : 0):0.000} of {group.Count()}: {string.Join(", ", group.Where(a => a.Found != "und").CountBy(a => a.Found).OrderByDescending(c => c.Value).Select(c => $"{c.Key} {c.Value}"))}");
        return answers.Average(a => a.Found == "und" ? 1.0 : 0);
    }

    private static IEnumerable<string[]> Lines(GoldSet gold, string file) =>
        gold.Texts(n => n == file).SelectMany(f => f.Text.Split('\n')).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));

    private static double Right((string Language, string Found, string Text) answer) => answer.Found == answer.Language ? 1 : 0;

    private static IEnumerable<(string Language, string Text)> OfDeclaration(GoldSet gold) =>
        Lines(gold, "declaration.tsv").Select(c => (c[0], c[2]));

    private static IEnumerable<(string Language, string Text)> OfPages(GoldSet gold)
    {
        foreach (var page in HtmlGold.Articles(gold))
        {
            string head = Encoding.Latin1.GetString(page.Body, 0, Math.Min(page.Body.Length, 200_000));
            string lang = Lang().Match(head).Groups[1].Value.ToLowerInvariant(), locale = Locale().Match(head).Groups[1].Value.ToLowerInvariant();
            if (lang.Length == 0 || (locale.Length > 0 && locale != lang)) continue;
            foreach (string sentence in page.Paragraphs!.SelectMany(p => SentenceEnd().Split(p)).Where(s => s.Length is >= 50 and <= 100).Take(MostOfAPage)) yield return (lang is "nb" or "nn" ? "no" : lang, sentence);
        }
    }

    [GeneratedRegex(@"<html\b[^>]*?\blang\s*=\s*[""']?(?<code>[A-Za-z]{2})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Lang();

    [GeneratedRegex(@"og:locale[""'][^>]{0,40}content=[""'](?<code>[A-Za-z]{2})", RegexOptions.IgnoreCase)]
    private static partial Regex Locale();

    [GeneratedRegex(@"(?<=[.!?;。！？।؟۔])\s+")]
    private static partial Regex SentenceEnd();
}
