using Stemma.Eval.Timex;
using Stemma.Language.Time;

namespace Stemma.Eval.Measures;

/// <summary>Time expressions on marked news and histories, with the day of writing given, by the TempEval-3 scorer's definitions.</summary>
public sealed class TimeExpressions(TimeExpressions.Set set) : IMeasure
{
    /// <summary>News: TimeBank and AQUAINT. Of MEANTIME every second document was never looked at.</summary>
    public enum Set { NewsHeldBack, NewsTuning, WikiWars, MeantimeHeldBack, MeantimeTuning }

    public string Name => set switch { Set.NewsHeldBack => "timex-news", Set.NewsTuning => "timex-news-tuning", Set.WikiWars => "timex-wikiwars", Set.MeantimeHeldBack => "timex-meantime", _ => "timex-meantime-tuning" };
    public string Gold => set is Set.MeantimeHeldBack or Set.MeantimeTuning ? "meantime.zip" : "timex.zip";
    public bool InGate => set is Set.NewsHeldBack or Set.WikiWars or Set.MeantimeHeldBack;

    public string About => set switch
    {
        Set.NewsHeldBack => "TimeBank and AQUAINT, TIMEX3: held-back quarter",
        Set.NewsTuning => "TimeBank and AQUAINT, TIMEX3: the three quarters that rules were made on",
        Set.WikiWars => "WikiWars, TIMEX2: eleven histories, looked at while rules were made",
        Set.MeantimeHeldBack => "MEANTIME, TIMEX3: held-back half",
        _ => "MEANTIME, TIMEX3: the half that was looked at",
    };

    public IReadOnlyList<Score> Run(GoldSet gold, TextWriter log)
    {
        var scorer = new TimexScorer(set is Set.NewsTuning or Set.WikiWars or Set.MeantimeTuning ? log : TextWriter.Null);
        foreach (var document in Documents(gold)) scorer.Add(document, [.. TimeStage.Find(document.Reading, document.Written).Where(document.Counts)]);
        return scorer.Scores(typed: set != Set.WikiWars);
    }

    internal static IEnumerable<TimexDocument> News(GoldSet gold, bool heldBack) =>
        gold.Texts(n => n.EndsWith(".tml", StringComparison.Ordinal) && !n.Contains("Tweets", StringComparison.Ordinal) && TimexDocument.IsHeldBack(n) == heldBack).Select(f => TimexDocument.TimeMl(f.Name, f.Text));

    private IEnumerable<TimexDocument> Documents(GoldSet gold) => set switch
    {
        Set.NewsHeldBack or Set.NewsTuning => News(gold, set == Set.NewsHeldBack),
        Set.WikiWars => gold.Texts(n => n.Contains("/keyinline/", StringComparison.Ordinal) && n.EndsWith(".xml", StringComparison.Ordinal)).Select(f => TimexDocument.Timex2(f.Name, f.Text)),
        _ => gold.Texts(n => n.Contains("intra-doc", StringComparison.Ordinal) && n.EndsWith(".xml", StringComparison.Ordinal)).GroupBy(f => f.Name.Split('/')[^2], StringComparer.Ordinal)
            .SelectMany(c => c.Where((_, i) => i % 2 == (set == Set.MeantimeHeldBack ? 1 : 0))).Select(f => TimexDocument.Meantime(f.Name, f.Text)).OfType<TimexDocument>(),
    };
}
