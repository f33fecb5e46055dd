namespace Stemma.Eval.Measures;

/// <summary>Every measure, a line each. A new measure is a file beside this one and a line here.</summary>
public static class All
{
    public static readonly IReadOnlyList<IMeasure> List =
    [
        new IncidentGrouping(),
        new IncidentDates(),
        new EcbGrouping(),
        new EventFactuality(heldBack: true),
        new EventFactuality(heldBack: false),
        new EventTriggers(heldBack: true),
        new EventTriggers(heldBack: false),
        new SampleSets(),
        new Attribution(PolnearGold.Part.Dev),
        new Attribution(PolnearGold.Part.Tune),
        new HtmlArticles(Html.Part.HeldOut),
        new HtmlArticles(Html.Part.Dev),
        new HtmlArticles(Html.Part.Train),
        new HtmlSegments(Html.Part.HeldOut),
        new HtmlSegments(Html.Part.Dev),
        new HtmlSegments(Html.Part.Train),
        new FlattenedArticles(Html.Part.HeldOut),
        new FlattenedArticles(Html.Part.Dev),
        new FlattenedArticles(Html.Part.Train),
        new HtmlDates(Html.Part.HeldOut),
        new HtmlDates(Html.Part.Dev),
        new HtmlDates(Html.Part.Train),
        new Languages(pages: false),
        new Languages(pages: true),
        new RecognizersSpecs(),
        new TimeExpressions(TimeExpressions.Set.NewsHeldBack),
        new TimeExpressions(TimeExpressions.Set.NewsTuning),
        new TimeExpressions(TimeExpressions.Set.WikiWars),
        new TimeExpressions(TimeExpressions.Set.MeantimeHeldBack),
        new TimeExpressions(TimeExpressions.Set.MeantimeTuning),
        new NameFinding(worldwide: false),
        new NameFinding(worldwide: true),
        new Coreference(),
        new Syntax("ewt", raw: false),
        new Syntax("ewt", raw: true),
        new Syntax("gum", raw: false),
        new Syntax("gum", raw: true),
        new CoreSpeed(),
        new TimeSpeed(),
    ];
}
