using Stemma.Model;
using Stemma.Text;

namespace Stemma.Dossiers.Pages;

/// <summary>The layers of an analysis as marks on the reading text. Each has a shape of its own, so colour is never alone in telling them apart.</summary>
internal static class TextLayers
{
    /// <summary>Class, name and the sign in the legend, in the order in which they can be switched.</summary>
    public static readonly IReadOnlyList<(string Class, string Name, bool On)> All =
        [("n", "Names", true), ("t", "Times", true), ("q", "Quotations", true), ("e", "Events", true), ("c", "Claims", false)];

    public static IEnumerable<Marked> Of(Analysis a) =>
    [
        .. a.Entities.SelectMany(Names),
        .. a.Times.Select(t => new Marked(t.Span, "t", t.Value.Length > 0 ? $"time: {t.Value}" : "time")),
        .. a.Quotations.SelectMany(q => q.Content.Select(c => new Marked(c, "q", $"{Words.Id(q.Kind)} quotation", "qb", "qe"))),
        .. a.Events.Select(e => new Marked(e.Trigger, e.Focal ? "e focal" : "e", $"event: {e.Type}, {Words.Id(e.Status)}")),
        .. a.Claims.Select(c => new Marked(c.Span, "c", "", "cb", "ce")),
    ];

    public static int Count(Analysis a, string layer) => layer switch
    {
        "n" => a.Entities.Sum(e => e.Mentions.Count(IsNamed)),
        "t" => a.Times.Count,
        "q" => a.Quotations.Count,
        "e" => a.Events.Count,
        _ => a.Claims.Count,
    };

    private static IEnumerable<Marked> Names(Entity e) =>
        e.Mentions.Where(IsNamed).Select(m => new Marked(m.Span, "n", $"{Words.Id(e.Type)}: {Plain.Clip(e.Name, 60)}"));

    // "He" and "the president" lead to somebody too, but underlined they would cover the page.
    private static bool IsNamed(Mention m) => m.Kind == MentionKind.Name;
}
