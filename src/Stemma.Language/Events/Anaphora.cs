using Stemma.Model;

namespace Stemma.Language.Events;

/// <summary>Whether an event noun points back to one already told ("the meeting"), or away from it ("a previous meeting").</summary>
internal static class Anaphora
{
    private static bool IsAway(string lemma) => lemma is "previous" or "earlier" or "last" or "another" or "second" or "third" or "other" or "next" or "new" or "further"
        or "past" or "former" or "many" or "several" or "numerous" or "similar" or "subsequent" or "late" or "repeated" or "recent" or "different" or "few" or "separate" or "more";

    public static bool PointsBack(SentenceTree tree, Trigger trigger)
    {
        if (!trigger.IsNoun || SetsApart(tree, trigger)) return false;
        int phrase = tree.Is(trigger.Head, "compound") && tree.Head(trigger.Head) is >= 0 and var h ? h : trigger.Head;
        foreach (int c in tree.Children(phrase))
            if (tree.Is(c, "det") && tree[c].Lemma is "the" or "this" or "that" or "these" or "those" || tree[c].Deprel == "nmod:poss") return true;
        return false;
    }

    /// <summary>"this meeting".</summary>
    public static bool IsPointed(SentenceTree tree, int noun) => tree.Child(noun, "det") is >= 0 and var d && tree[d].Lemma is "this" or "that" or "these" or "those";

    /// <summary>Words that make it another one than that before, or several at once.</summary>
    public static bool SetsApart(SentenceTree tree, Trigger trigger)
    {
        foreach (int c in tree.Children(trigger.Head))
        {
            bool modifier = tree.Is(c, "amod") || tree.Is(c, "det") || tree.Is(c, "nummod");
            if (modifier && IsAway(tree.LemmaIs(c, "last") && HasTimeNoun(tree, c) ? "" : tree[c].Lemma)) return true;
            if ((tree.Is(c, "advmod") || tree.Is(c, "obl")) && tree[c].Lemma is "previously" or "earlier" or "again") return true;
            if (tree.LemmaIs(c, "time") && ManyTimes(tree, c)) return true;
        }
        return trigger.IsNoun && IsBarePlural(tree, trigger.Head);
    }

    private static bool HasTimeNoun(SentenceTree tree, int last) => last + 1 < tree.Count && tree[last + 1].Lemma is "week" or "month" or "year" or "night";

    private static bool ManyTimes(SentenceTree tree, int time)
    {
        foreach (int c in tree.Children(time))
            if (tree[c].Lemma is "many" or "several" or "numerous" || tree[c].Upos == Upos.NUM) return true;
        return false;
    }

    /// <summary>"visits to other countries". Nouns that are always plural ("talks") do not count.</summary>
    private static bool IsBarePlural(SentenceTree tree, int noun)
    {
        if (!tree[noun].Has("Number=Plur") || tree[noun].Lemma is "talk" or "discussion" or "negotiation" or "election" or "consultation" or "hostility" or "layoff" or "sanction" or "clash" or "protest") return false;
        foreach (int c in tree.Children(noun))
            if (tree.Is(c, "det") || tree[c].Deprel == "nmod:poss") return false;
        return true;
    }
}
