using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Names;

/// <summary>
/// Joins names, titles and pronouns of one report into entities: names by spelling and gazetteer (<see cref="NameClusters"/>), then the noun phrases
/// that stand for a named person or body (<see cref="Nominals"/>), then pronouns (<see cref="Pronouns"/>). Precision first: what is in doubt stays apart.
/// </summary>
public static class EntityStage
{
    public static IReadOnlyList<Entity> Resolve(Reading reading, Layer<Sentence> sentences, Layer<Token> tokens, Layer<NameSpan> names)
    {
        if (names.Count == 0) return [];
        var words = new ReportWords(reading, sentences, tokens);
        var named = names.Select(n => NameContext.Read(words, n)).Where(n => n.Text.Length > 0).ToList();
        var clusters = NameClusters.Join(named);
        Nominals.Add(words, clusters);
        Pronouns.Add(words, clusters);
        Governments.Mark(words, clusters);
        return Entities(words, clusters);
    }

    private static List<Entity> Entities(ReportWords words, List<Cluster> clusters)
    {
        var entities = new List<Entity>();
        foreach (var cluster in clusters.OrderBy(First))
        {
            string id = $"e{entities.Count + 1}", name = cluster.Fullest.Text;
            var mentions = cluster.Names.Select(n => new Mention(n.Span.Span, MentionKind.Name, id))
                .Concat(cluster.Others.Select(o => new Mention(words.Span(o.First, o.End), o.Kind, id))).OrderBy(m => m.Span).ToList();
            bool seat = cluster.Names.Exists(n => Places.Find(n.Text) is (_, NameLists.Seat));
            bool medium = cluster.Type is EntityType.Organization or EntityType.Other && cluster.Names.Exists(n => NewsMedia.Holds(n.Text));
            var type = seat || medium ? EntityType.Organization : cluster.Type;
            entities.Add(new(id, type, medium ? "media" : seat ? "" : cluster.Subtype, name, [.. cluster.Titles], mentions, Links(cluster), cluster.Government));
        }
        return entities;
    }

    private static int First(Cluster cluster) => Math.Min(cluster.Names.Min(n => n.First), cluster.Others.Select(o => o.First).DefaultIfEmpty(int.MaxValue).Min());

    private static IReadOnlyList<string> Links(Cluster cluster) =>
        cluster.Names.Select(n => Places.Links(cluster.Type, n.Text)).FirstOrDefault(l => l.Count > 0) ?? [];
}
