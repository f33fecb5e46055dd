using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Events;

/// <summary>From arguments to entities with the roles that the kind of event gives them.</summary>
internal static class Participants
{
    /// <summary>Prepositions whose object never takes part: it says where, when or about what.</summary>
    private static bool IsSetting(string place) => place is "in" or "at" or "near" or "outside" or "inside" or "during" or "after" or "before" or "since" or "until" or "about" or "" or "around" or "across" or "despite" or "as";

    public static IReadOnlyList<Participant> Find(SentenceTree tree, NameIndex names, Trigger trigger, IReadOnlyList<Argument> arguments)
    {
        var found = new List<Participant>();
        foreach (var argument in arguments)
        {
            if (names.At(tree, argument.Head) is not { } mention || mention.Span.Overlaps(trigger.Span) || found.Any(p => p.Entity == mention.Entity)) continue;
            string role = Role(trigger.Type, argument.Place, names[mention.Entity]);
            if (role.Length > 0) found.Add(new(role, mention.Entity, mention.Span));
        }
        if (!trigger.IsNoun) Neighbours.Add(tree, names, trigger, found);
        return found;
    }

    private static string Role(EventType type, string place, Entity entity)
    {
        if (IsWhere(type, place, entity)) return "";
        string role = type.Role(place);
        if (role.Length > 0) return role;
        if (IsSetting(place)) return "";
        return place switch
        {
            "modifier" => entity.Type is EntityType.Other || IsCause(type) && entity.Type is EntityType.Place ? "" : type.Role("agent"), // "the Dronek blast" says where
            "with" or "alongside" or "between" or "among" => type.IsMutual ? type.Role("agent") : "counterpart",
            "against" or "on" or "of" => type.Role("patient"),
            "by" => type.Role("agent"),
            "to" or "for" or "from" when entity.Type is not EntityType.Place => place == "from" ? "source" : "recipient",
            _ => "",
        };
    }

    private static bool IsCause(EventType type) => type.Role("agent") == "cause";

    /// <summary>"the visit to Minsk": a place that hosts is where, unless it stands for its government in a kind that needs one.</summary>
    private static bool IsWhere(EventType type, string place, Entity entity) =>
        entity.Type == EntityType.Place && (entity.Subtype is "city" or "facility" or "region"
            ? type.Name is "visit" or "arrival" or "landing" or "meeting" or "summit" || place is not ("agent" or "patient")
            : place is "in" or "at");

    public static TextSpan<Article> Cover(TextSpan<Article> span, IReadOnlyList<Participant> participants) =>
        participants.Aggregate(span, (s, p) => s.Cover(p.Span));
}
