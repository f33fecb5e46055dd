using System.Globalization;
using Stemma.Language;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Eval.Measures;

/// <summary>
/// ECB+ marks in chosen sentences the words that report an occurrence. How many of them does the event stage find, and how many of its own words
/// are marked? Recall is of occurrences alone; a found word is right when it touches any marked action. The gold marks only what concerns a
/// topic's main events, so precision is a lower bound.
/// </summary>
public sealed class EventTriggers(bool heldBack) : IMeasure
{
    public string Name => heldBack ? "event-triggers" : "event-triggers-tuning";
    public string Gold => "ecbplus.zip";
    public string About => $"words that report an occurrence in chosen sentences: {(heldBack ? "topics 23 to 35" : "topics 1 to 22, to look at")}";
    public bool InGate => heldBack;

    public IReadOnlyList<Score> Run(GoldSet gold, TextWriter log)
    {
        var chosen = Chosen(gold);
        int goldCount = 0, hit = 0, found = 0, right = 0;
        foreach (var (name, xml) in gold.Texts(n => n.EndsWith(".xml", StringComparison.Ordinal) && IsIn(n)))
        {
            var document = CatDocument.Parse(Path.GetFileNameWithoutExtension(name), xml);
            var (reading, spans) = document.Read(headline: false);
            var events = Analyzer.Analyze(reading).Events;
            var sentence = document.Sentences.Select(s => chosen.Contains((document.Name, s))).ToList();
            var actions = document.Mentions.Where(m => m.Tag.Contains("ACTION", StringComparison.Ordinal) && sentence[m.Tokens[0]]).ToList();
            var inside = events.Where(e => Enumerable.Range(0, spans.Count).Any(i => sentence[i] && spans[i].Overlaps(e.Trigger))).ToList();
            foreach (var action in actions.Where(a => a.Tag.Contains("OCCURRENCE", StringComparison.Ordinal)))
            {
                bool isFound = events.Any(e => action.Tokens.Any(t => spans[t].Overlaps(e.Trigger)));
                goldCount++;
                if (isFound) hit++;
                else if (!heldBack) log.WriteLine($"missed [{string.Join(' ', action.Tokens.Select(t => document.Tokens[t]))}] {Around(document, action.Tokens[0])}");
            }
            found += inside.Count;
            foreach (var mention in inside)
            {
                bool isMarked = actions.Any(a => a.Tokens.Any(t => spans[t].Overlaps(mention.Trigger)));
                if (isMarked) right++;
                else if (!heldBack) log.WriteLine($"unmarked [{reading.Slice(mention.Trigger)}] {mention.Type} {reading.Slice(new(Math.Max(0, mention.Trigger.Start - 60), Math.Min(reading.Text.Length, mention.Trigger.End + 40))).ReplaceLineEndings(" ")}");
            }
        }
        double recall = (double)hit / goldCount, precision = (double)right / found;
        return [new("recall", recall), new("precision", precision), new("f1", 2 * recall * precision / (recall + precision))];
    }

    private bool IsIn(string name) =>
        int.TryParse(Path.GetFileName(name).Split('_')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int topic) && topic >= 23 == heldBack && topic <= 35;

    private static HashSet<(string Document, int Sentence)> Chosen(GoldSet gold) =>
        [.. gold.Texts(n => n.EndsWith("coreference_sentences.csv", StringComparison.Ordinal)).Single().Text.Split('\n').Skip(1)
            .Select(l => l.Trim().Split(',')).Where(f => f.Length == 3).Select(f => ($"{f[0]}_{f[1]}", int.Parse(f[2], CultureInfo.InvariantCulture)))];

    private static string Around(CatDocument document, int token) =>
        string.Join(' ', document.Tokens.Skip(Math.Max(0, token - 8)).Take(16));
}
