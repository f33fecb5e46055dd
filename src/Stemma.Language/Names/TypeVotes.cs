using Stemma.Model;
using Stemma.Model.Naming;

namespace Stemma.Language.Names;

/// <summary>
/// One name, one kind of thing within a report: a name that is mostly read as one type and now and then as another is of the first. A town may give its name
/// to a team or a government, so places and organizations stay as they were read, unless in capitals.
/// </summary>
internal static class TypeVotes
{
    /// <param name="part">The part of the text that a place lies in, when the text is longer than one document: names of two parts have no say in each other.</param>
    public static List<NameSpan> Settle(Reading reading, IEnumerable<NameSpan> names, Func<int, int> part)
    {
        var spans = names.ToList();
        string[] keys = [.. spans.Select(n => $"{part(n.Span.Start)}:{NameFolding.Plain(reading.Slice(n.Span))}")];
        var votes = keys.Zip(spans).GroupBy(k => k.First, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.GroupBy(n => n.Second.Type).Select(t => (Type: t.Key, Count: t.Count(), t.First().Second.Subtype)).OrderByDescending(t => t.Count).ThenBy(t => t.Type).ToList(), StringComparer.Ordinal);
        for (int i = 0; i < spans.Count; i++)
        {
            var types = votes[keys[i]];
            if (types.Count < 2 || types[0].Type == spans[i].Type || types[0].Count <= types[1].Count) continue;
            bool both = types[0].Type is (EntityType.Place or EntityType.Organization) && spans[i].Type is (EntityType.Place or EntityType.Organization);
            if (!both || IsInCapitals(reading.Slice(spans[i].Span))) spans[i] = spans[i] with { Type = types[0].Type, Subtype = types[0].Subtype };
        }
        return spans;
    }

    private static bool IsInCapitals(string words) => words.Length > 4 && words == words.ToUpperInvariant();
}
