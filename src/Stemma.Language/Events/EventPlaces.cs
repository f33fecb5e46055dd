using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Events;

/// <summary>Where an occurrence is told to take place.</summary>
internal static class EventPlaces
{
    public static Answer<string> Find(Reading reading, SentenceTree tree, NameIndex names, Trigger trigger, IReadOnlyList<Argument> arguments)
    {
        var places = Named(tree, names, arguments.Where(a => IsLocative(a.Place, trigger.Type)).Select(a => a.Head));
        if (places.Count == 0 && trigger.IsNoun && trigger.Support < 0) places = Named(tree, names, Clause(tree, names, trigger.Head));
        if (places.Count == 0) places = Named(tree, names, BesideArgument(tree, names, arguments));
        return Choose(reading, names, places);
    }

    private static List<Mention> Named(SentenceTree tree, NameIndex names, IEnumerable<int> heads)
    {
        var places = new List<Mention>();
        foreach (int head in heads)
            foreach (var mention in Named(tree, names, head))
                if (places.All(p => p.Entity != mention.Entity)) places.Add(mention);
        return places;
    }

    private static bool IsLocative(string place, EventType type) =>
        place is "in" or "at" or "near" or "outside" or "inside" or "on" or "around" or "across" or "off" or "above" or "through"
        || place is "to" or "patient" or "for" && type.Name is "visit" or "arrival" or "landing";

    /// <summary>An event noun inside a clause shares the clause's place: "held talks in Minsk", "the talks took place in Minsk", "fire guts a warehouse on Canal Street".</summary>
    private static List<int> Clause(SentenceTree tree, NameIndex names, int noun)
    {
        if (Relative(tree, names, noun) is { Count: > 0 } own) return own;
        int h = tree.Head(noun);
        if (h < 0 || tree[h].Upos != Upos.VERB || EventTypes.NotEvents.Contains(tree[h].Lemma) && !SupportVerbs.TakesSubject(tree[h].Lemma)) return [];
        var found = new List<int>();
        foreach (int c in tree.Children(h))
            if (tree.Is(c, "obl") && IsWhere(tree, names, c)) found.Add(c);
        if (found.Count > 0) return found;
        foreach (int thing in TriggerFinder.Patients(tree, h).Where(t => t != noun)) AddPlacesOf(tree, names, thing, found);
        return found;
    }

    // "a fire that destroyed a warehouse on Canal Street"
    private static List<int> Relative(SentenceTree tree, NameIndex names, int noun)
    {
        var found = new List<int>();
        foreach (int verb in tree.Children(noun))
        {
            if (tree[verb].Deprel != "acl:relcl" || tree.Child(verb, "nsubj") is not (>= 0 and var subject) || !TriggerFinder.IsRelative(tree, subject)) continue;
            AddPlacesOf(tree, names, verb, found);
            foreach (int thing in TriggerFinder.Patients(tree, verb)) AddPlacesOf(tree, names, thing, found);
        }
        return found;
    }

    /// <summary>"met X in Moscow", "crashed into a house in Leeds", where the parser hangs the place on the argument.</summary>
    private static List<int> BesideArgument(SentenceTree tree, NameIndex names, IReadOnlyList<Argument> arguments)
    {
        var found = new List<int>();
        foreach (var argument in arguments)
            if (argument.Place is "patient" or "with" or "into" or "at" or "on") AddPlacesOf(tree, names, argument.Head, found);
        return found;
    }

    private static void AddPlacesOf(SentenceTree tree, NameIndex names, int thing, List<int> found, int depth = 0)
    {
        foreach (int c in tree.Children(thing))
        {
            if (!tree.Is(c, "nmod") && !tree.Is(c, "obl")) continue;
            if (IsWhere(tree, names, c)) found.Add(c);
            else if (depth < 2 && tree.Child(c, "case") is >= 0 and var of && tree.LemmaIs(of, "of")) AddPlacesOf(tree, names, c, found, depth + 1); // "the hall of the church on Mill Lane"
        }
    }

    // "on" says where for streets and islands, not for countries: "sanctions on Iran"
    private static bool IsWhere(SentenceTree tree, NameIndex names, int phrase) =>
        tree.Child(phrase, "case") is >= 0 and var p && (tree[p].Lemma is "in" or "at" or "near" || tree[p].Lemma is "on" or "outside" or "inside" && names.At(tree, phrase) is { } m && names[m.Entity].Subtype == "facility");

    private static IEnumerable<Mention> Named(SentenceTree tree, NameIndex names, int head)
    {
        if (names.At(tree, head) is { } m && IsPlace(names[m.Entity])) yield return m;
        for (int k = 0; k < tree.Children(head).Length; k++)
        {
            int c = tree.Children(head)[k];
            bool within = tree.Is(c, "nmod") && tree.Child(c, "case") >= 0 || tree.Is(c, "appos") || tree.Is(c, "compound");
            if (within && names.At(tree, c) is { } inner && IsPlace(names[inner.Entity])) yield return inner;
        }
    }

    /// <summary>A place that has a name: "the palace" is none that another report could be held against.</summary>
    private static bool IsPlace(Entity entity) => entity.Type == EntityType.Place && entity.Mentions.Any(m => m.Kind == MentionKind.Name);

    /// <summary>The city when facility, city and country are told together; two cities stay ambiguous.</summary>
    private static Answer<string> Choose(Reading reading, NameIndex names, List<Mention> places)
    {
        if (places.Count == 0) return Answer<string>.None;
        var best = places.GroupBy(p => Fineness(names[p.Entity])).MaxBy(g => g.Key)!.ToList();
        if (best.Count > 1) best = [.. best.Where(p => !best.Any(q => IsWithin(reading, p, q)))];
        var why = best.Select(p => new Reason("place.named", "named as the place", reading.Cite(p.Span))).ToArray();
        return best.Count == 1 ? Answer<string>.Of(best[0].Entity, Certainty.High, why) : new Answer<string>.Ambiguous([.. best.Select(p => p.Entity)], why);
    }

    /// <summary>"Belcourt Castle in Port Lorne": the second holds the first, and they are one place.</summary>
    private static bool IsWithin(Reading reading, Mention inner, Mention outer) =>
        inner.Span.End < outer.Span.Start && reading.Text[inner.Span.End..outer.Span.Start].Trim() is "in";

    public static int Fineness(Entity place) => place.Subtype switch { "city" => 4, "facility" => 3, "region" => 2, "country" => 1, _ => 3 };
}
