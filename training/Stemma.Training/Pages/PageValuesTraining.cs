using System.Globalization;
using Stemma.Eval;
using Stemma.Eval.Html;
using Stemma.Intake;
using Stemma.Intake.Html;
using Stemma.Intake.Html.Candidates;
using Stemma.Intake.Plain;
using Stemma.Model;

namespace Stemma.Training.Pages;

/// <summary>
/// Trains models/page-values.tsv: which of a page's wordings is its title, which of its days that of publication. Sites of the three sets of
/// pages; a page counts when one of its candidates is the gold one. Prints how often the first is right on the development sites when it is trained on
/// the training sites alone; what is written is trained on both.
/// </summary>
public static class PageValuesTraining
{
    /// <summary>One page's choice: the features of each candidate, and which one is right.</summary>
    internal sealed record Choice(string Set, Part Part, List<string[]> Candidates, int Gold, float Weight);

    public static void Run(TrainingOptions options)
    {
        var titles = new List<Choice>();
        var days = new List<Choice>();
        foreach (var (set, page) in Gold(options.Data)) Add(set, page, titles, days);
        using var writer = new StreamWriter(Path.Combine(options.Out, "page-values.tsv"));
        Write(writer, "title", ChoiceTrainer.Train(titles, "title"));
        Write(writer, "day", ChoiceTrainer.Train(days, "day"));
    }

    private static IEnumerable<(string, GoldPage)> Gold(string data) =>
        HtmlGold.Articles(new GoldSet(Path.Combine(data, "html-fundus.zip"))).Select(g => ("fundus", g))
            .Concat(HtmlGold.Segments(new GoldSet(Path.Combine(data, "html-trafilatura.zip"))).Select(g => ("trafilatura", g)))
            .Concat(HtmlGold.Dates(new GoldSet(Path.Combine(data, "html-htmldate.zip"))).Select(g => ("htmldate", g)))
            .Where(g => g.Item2.Part != Part.HeldOut);

    private static void Add(string set, GoldPage gold, List<Choice> titles, List<Choice> days)
    {
        var fetched = new Fetched("sha256:gold", gold.Name, "text/html", gold.Body, new GivenMetadata(Url: gold.Url.Length > 0 ? gold.Url : null));
        if (ReportReader.Read(fetched).Reading is not { } r || Page.Parse(r.Decoded.Text) is not { } page) return;
        var declared = PageDeclarations.Read(page, fetched);
        var shown = r.Blocks.FirstOrDefault(b => b.Role == BlockRole.Headline && b.Detail.Length == 0);
        if (gold.Title is { Length: > 0 } title) Add(titles, set, gold.Part, TitleCandidates.Of(page, declared, shown is null ? null : r.Slice(shown.Span), null, PageMetadata.BodyAt(r.Blocks, r.Map)), c => PageTitle.Clean(c) == PageTitle.Clean(title));
        var clues = PageDates.Clues(fetched, page, declared, new PageEvidence(fetched.Id, page), new Citer(fetched.Id, r.Text, r.Map), r.Blocks, declared.Canonical ?? fetched.Given.Url);
        if (gold.Date is { Length: > 0 } date) Add(days, set, gold.Part, DayCandidates.Of(clues), d => DateBounds.Day(d).ToString() == date);
    }

    private static void Add<T>(List<Choice> to, string set, Part part, List<Candidate<T>> candidates, Func<T, bool> isGold) =>
        to.Add(new(set, part, candidates.ConvertAll(c => c.Features.Distinct(StringComparer.Ordinal).ToArray()), candidates.FindIndex(c => isGold(c.Value)), set == "trafilatura" ? 0.5f : set == "fundus" ? 2 : 1));

    private static void Write(StreamWriter to, string field, SortedDictionary<string, double> weights)
    {
        foreach (var (feature, weight) in weights)
            if (Math.Abs(weight) >= 0.005) to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{field}\t{feature}\t{weight:0.###}"));
    }
}
