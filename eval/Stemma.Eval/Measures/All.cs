namespace Stemma.Eval.Measures;

/// <summary>Every measure, a line each. A new measure is a file beside this one and a line here.</summary>
public static class All
{
    public static readonly IReadOnlyList<IMeasure> List =
    [
        new IncidentGrouping(),
        new EcbGrouping(),
        new EventFactuality(heldBack: true),
        new EventFactuality(heldBack: false),
        new SampleSets(),
        new Attribution(PolnearGold.Part.Dev),
        new Attribution(PolnearGold.Part.Tune),
    ];
}
