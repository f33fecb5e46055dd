using System.Text;
using Stemma.Intake.Languages;

namespace Stemma.Training.Languages;

/// <summary>Pieces of text of 15 to 110 characters in one language as rows of the model, and bags of letter runs for words that the texts lack.</summary>
internal sealed class LanguageSamples(string data, IReadOnlyDictionary<string, List<string>> texts, Random random)
{
    private const int Pieces = 4000, Bags = 6000, OtherPieces = 300, OtherBags = 100, // the last two for each of the other languages
        English = 3; // times as many: most of what is read, and what is analysed
    private const string Cyrillic = "абвгдђежзијклљмнњопрстћуфхцчџшАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ";
    private static readonly string[] Latin = "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š A B V G D Đ E Ž Z I J K L Lj M N Nj O P R S T Ć U F H C Č Dž Š".Split(' ');

    public IEnumerable<int[]> Of(string language, Script script, int rows)
    {
        var lines = Lines(language, script);
        if (lines.Count == 0) throw new InvalidOperationException($"no text for {language} in {script}; run training/languages.sh");
        int times = language == "en" ? English : 1;
        for (int i = 0; i < Pieces * times; i++)
            if (Rows(Piece(lines), rows) is { Length: > 0 } piece) yield return piece;
        var draws = Runs(language, script, lines);
        for (int i = 0; i < Bags * times; i++) yield return Bag(draws, rows);
    }

    /// <summary>Pieces of languages that are not told.</summary>
    public IEnumerable<int[]> OfOthers(Script script, int rows)
    {
        foreach (string file in LanguageList.Others[script])
        {
            var lines = Declaration.Sentences(data, file).Where(l => Scripts.Count(l) is var counts && counts[(int)script] * 2 > counts.Sum()).ToList();
            if (lines.Count == 0) continue;
            for (int i = 0; i < OtherPieces; i++)
                if (Rows(Piece(lines), rows) is { Length: > 0 } piece) yield return piece;
            var draws = Runs("", script, lines);
            for (int i = 0; i < OtherBags; i++) yield return Bag(draws, rows);
        }
    }

    private List<string> Lines(string language, Script script)
    {
        var lines = texts.GetValueOrDefault(language, []).ToList();
        if (LanguageList.FromHalfDeclaration.Contains(language))
            foreach (string file in LanguageList.Declarations[language]) lines.AddRange(Declaration.Sentences(data, file) is var all ? all.Take(all.Count / 2) : []);
        // Serbian is written in both scripts and one is a rule from the other.
        if (language == "sr" && script == Script.Latin) lines = [.. lines.Select(ToLatin)];
        return [.. lines.Where(l => Scripts.Count(l) is var counts && counts[(int)script] * 2 > counts.Sum())];
    }

    private string Piece(List<string> lines)
    {
        int length = random.Next(15, 110);
        var text = new StringBuilder();
        while (text.Length < length) text.Append(text.Length == 0 ? "" : " ").Append(lines[random.Next(lines.Count)]);
        string all = text.ToString();
        int from = random.Next(all.Length - length + 1);
        from = from == 0 ? 0 : Math.Max(0, all.IndexOf(' ', from - 1));
        int to = all.LastIndexOf(' ', Math.Min(all.Length - 1, from + length));
        return to > from + 10 ? all[from..to] : all[from..Math.Min(all.Length, from + length)];
    }

    /// <summary>Letter runs as the tables have them; where there are none (or, for Serbian in Latin letters, none that tell it from Croatian) from the words of the texts.</summary>
    private Func<string> Runs(string language, Script script, List<string> lines)
    {
        string[] names = language == "no" ? ["nb", "nn"] : [language];
        var tables = language == "sr" && script == Script.Latin ? [] : names.Where(n => n.Length > 0).Select(n => LetterTables.Find(data, n, script)).OfType<LetterTables>().ToList();
        if (tables.Count > 0) return () => tables[random.Next(tables.Count)].Draw(random);
        var words = lines.SelectMany(l => l.ToLowerInvariant().Split(' ')).Select(w => w.Trim('.', ',', ':', ';', '!', '?', '"', '(', ')', '„', '“', '”', '«', '»', '،', '؛', '؟')).Where(w => w.Length > 2 && w.All(c => Scripts.Of(c) == script)).ToArray();
        return () => words[random.Next(words.Length)] is var word && random.Next(Math.Max(1, word.Length - 4)) is var at ? word.Substring(at, Math.Min(5, word.Length - at)) : "";
    }

    private int[] Bag(Func<string> draw, int rows)
    {
        var found = new List<int>();
        for (int n = random.Next(4, 25); n > 0; n--) LanguageFeatures.AddInner(draw(), rows, found);
        return [.. found];
    }

    private static int[] Rows(string text, int rows)
    {
        var found = new List<int>();
        LanguageFeatures.Add(text, rows, found);
        return [.. found];
    }

    private static string ToLatin(string text)
    {
        var latin = new StringBuilder(text.Length);
        foreach (char c in text) latin.Append(Cyrillic.IndexOf(c) is >= 0 and var i ? Latin[i] : c.ToString());
        return latin.ToString();
    }
}
