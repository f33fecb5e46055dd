using System.Globalization;
using System.Text.RegularExpressions;
using Stemma.Events;
using Stemma.Events.Identity;
using Stemma.Model;

namespace Stemma.Eval.Measures;

/// <summary>
/// ECB+ pairs up two different events of one kind per topic (two arrests of pirates, two earthquakes). Which reports tell of the same one?
/// B-cubed F1 per report over topics 23 to 35, which nothing was tuned on: all at once, and topic by topic.
/// </summary>
public sealed partial class EcbGrouping : IMeasure
{
    public string Name => "ecb-grouping";
    public string Gold => "ecbplus.zip";
    public string About => "which reports tell of the same event: B-cubed per report, topics 23 to 35";
    public bool InGate => true;

    public IReadOnlyList<Score> Run(GoldSet gold, TextWriter log)
    {
        var reports = Read(gold, t => t >= 23);
        var (precision, recall, f1) = Score(reports);
        var byTopic = reports.GroupBy(r => r.Gold.Split('/')[0], StringComparer.Ordinal).SelectMany(t => Grouped([.. t], t.Key)).ToList();
        return [new("b3-precision", precision), new("b3-recall", recall), new("b3-f1", f1), new("b3-f1-topic-by-topic", BCubed.Score(byTopic).F1)];
    }

    /// <summary>Reports of the chosen topics, with <c>topic/event</c> as gold.</summary>
    public static List<(Analysis Analysis, string Gold)> Read(GoldSet gold, Func<int, bool> topics)
    {
        var inputs = new List<(GroupingInput Input, string Gold)>();
        foreach (var (name, text) in gold.Texts(n => FileName().IsMatch(n)))
        {
            var match = FileName().Match(name);
            if (topics(int.Parse(match.Groups["topic"].Value, CultureInfo.InvariantCulture)))
                inputs.Add((new(name, "", PlainText(text), ""), $"{match.Groups["topic"].Value}/{match.Groups["event"].Value}"));
        }
        var goldOf = inputs.ToDictionary(i => i.Input.Id, i => i.Gold, StringComparer.Ordinal);
        return [.. ReportGrouping.Analyze([.. inputs.Select(i => i.Input)]).Select(a => (a, goldOf[a.Reading.Path]))];
    }

    private static (double Precision, double Recall, double F1) Score(List<(Analysis Analysis, string Gold)> reports) => BCubed.Score(Grouped(reports, ""));

    private static List<(string Gold, string Found)> Grouped(List<(Analysis Analysis, string Gold)> reports, string name)
    {
        var goldOf = reports.ToDictionary(r => r.Analysis.Reading.Path, r => r.Gold, StringComparer.Ordinal);
        var set = ReportSet.Of(reports.Select(r => r.Analysis));
        var groups = ReportGroups.Find(ReportSpace.Of(set));
        return [.. set.Analyses.Select((a, i) => (goldOf[a.Reading.Path], $"{name}-{groups.Of(i)}"))];
    }

    // Sentences as lines, tokens joined as they would be printed.
    private static string PlainText(string xml)
    {
        var lines = new SortedDictionary<int, List<string>>();
        foreach (Match token in Token().Matches(xml))
        {
            int sentence = int.Parse(token.Groups["sentence"].Value, CultureInfo.InvariantCulture);
            if (!lines.TryGetValue(sentence, out var line)) lines.Add(sentence, line = []);
            line.Add(System.Net.WebUtility.HtmlDecode(token.Groups["word"].Value));
        }
        return string.Join('\n', lines.Values.Select(l => Spacing().Replace(string.Join(' ', l), "$1")));
    }

    [GeneratedRegex(@"(^|/)(?<topic>\d+)_\d+(?<event>ecb|ecbplus)\.xml$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FileName();

    [GeneratedRegex("<token [^>]*sentence=\"(?<sentence>\\d+)\"[^>]*>(?<word>[^<]*)</token>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Token();

#pragma warning disable MA0023 // the group is used in the replacement
    [GeneratedRegex(@" ([.,;:!?)\]]|'s|n't|'re|'ve|'ll)(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Spacing();
#pragma warning restore MA0023
}
