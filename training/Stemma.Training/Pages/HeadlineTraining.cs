using System.Globalization;
using System.Text.RegularExpressions;
using Stemma.Eval;
using Stemma.Eval.Html;
using Stemma.Intake.Html;
using Stemma.Intake.Plain;
using Stemma.Model;

namespace Stemma.Training.Pages;

/// <summary>
/// Trains models/plain-headline.tsv: which line above the body of a flattened page is its headline, or none. Pages of html-fundus and html-trafilatura, flattened as the
/// measure does; each also cut off at the headline and three lines above it, as a reader copies a page. Prints how often the first choice is right on the
/// development sites when trained on the training sites alone; what is written is trained on both.
/// </summary>
public static partial class HeadlineTraining
{
    /// <summary>A line that has this much of the gold title's words (F1) is the headline.</summary>
    private const double Right = 0.6;

    /// <summary>Of 1, 3, 6 and 12, the one that told most headlines of the development sites.</summary>
    private const double Penalty = 6;

    /// <summary>How many lines stay above it, by turns.</summary>
    private static readonly int[][] Above = [[0, 3], [1, 4], [2, 6]];

    public static void Run(TrainingOptions options)
    {
        var choices = new List<PageValuesTraining.Choice>();
        foreach (var (set, page) in Gold(options.Data)) Add(set, page, choices);
        using var writer = new StreamWriter(Path.Combine(options.Out, "plain-headline.tsv"));
        foreach (var (feature, weight) in ChoiceTrainer.Train(choices, "headline", Penalty))
            if (Math.Abs(weight) >= 0.005) writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{feature}\t{weight:0.###}"));
    }

    private static IEnumerable<(string, GoldPage)> Gold(string data) =>
        HtmlGold.Articles(new GoldSet(Path.Combine(data, "html-fundus.zip"))).Select(g => ("fundus", g))
            .Concat(HtmlGold.Segments(new GoldSet(Path.Combine(data, "html-trafilatura.zip"))).Select(g => ("trafilatura", g)))
            .Where(g => g.Item2.Part != Part.HeldOut && g.Item2.Title is { Length: > 0 });

    private static void Add(string set, GoldPage gold, List<PageValuesTraining.Choice> to)
    {
        var decoded = Intake.Decoding.Decoder.Decode(new Fetched("", gold.Name, "text/html", gold.Body, GivenMetadata.None));
        if (Page.Parse(decoded.Text) is not { } page) return;
        var (blocks, prose, last) = Roles.Body(PlainReader.Blocks(PageWriter.Write(page).Text));
        int title = Add(set, gold, blocks, prose, last, to);
        foreach (int above in Above[to.Count % Above.Length])
            if (title > above) Add(set + "-cut", gold, [.. blocks.Skip(title - above)], prose - title + above, last - title + above, to);
    }

    /// <returns>The block that is the headline, or -1.</returns>
    private static int Add(string set, GoldPage gold, List<Draft> blocks, int prose, int last, List<PageValuesTraining.Choice> to)
    {
        var lines = new HeadlineFeatures(blocks, prose, last).Candidates(_ => false);
        var scores = lines.ConvertAll(c => F1(blocks[c.Block].Text, gold.Title!));
        double best = scores.DefaultIfEmpty(0).Max();
        int right = best > Right ? scores.FindLastIndex(s => s > Math.Max(Right, best * 0.9)) : -1;
        // Other lines that say the same are no mistakes, so they are no choices either.
        var kept = lines.Where((_, i) => i == right || scores[i] <= Right).ToList();
        int at = right < 0 ? kept.Count : kept.FindIndex(c => c.Block == lines[right].Block);
        to.Add(new(set, gold.Part, [.. kept.Select(c => c.Features), [HeadlineModel.None]], at, set.StartsWith("fundus", StringComparison.Ordinal) ? 1 : 0.5f));
        return right < 0 ? -1 : lines[right].Block;
    }

    private static double F1(string a, string b)
    {
        var (own, gold) = (Words(a), Words(b));
        double same = own.Sum(w => Math.Min(w.Value, gold.GetValueOrDefault(w.Key))), all = own.Values.Sum() + gold.Values.Sum();
        return all == 0 ? 0 : 2 * same / all;
    }

    private static Dictionary<string, int> Words(string text) => Word().Matches(text).CountBy(m => m.Value, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    [GeneratedRegex(@"[\u2E80-\u9FFF\uAC00-\uD7AF]|[\p{L}\p{N}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
