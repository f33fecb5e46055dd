using Stemma.Model;

namespace Stemma.Language.Events;

/// <summary>
/// Where the tree is wrong, the order of words still tells: a name that follows the verb with nothing but its titles between is the object,
/// one that precedes it with nothing but titles, brackets, adverbs and auxiliaries is the subject.
/// </summary>
internal static class Neighbours
{
    private const int Reach = 8;

    public static void Add(SentenceTree tree, NameIndex names, Trigger trigger, List<Participant> found)
    {
        string agent = trigger.Type.Role("agent"), patient = trigger.Type.Role("patient");
        bool passive = tree.Child(trigger.Head, "aux:pass") >= 0 || tree.Child(trigger.Head, "nsubj:pass") >= 0;
        if (passive || !tree[trigger.Head].Has("VerbForm=Fin") && !trigger.Type.IsMutual && tree.Sentence.Block.Role != BlockRole.Headline) return;
        if (found.All(p => p.Role != agent) || trigger.Type.IsMutual) Before(tree, names, trigger, agent, found);
        if (found.All(p => p.Role != patient) || trigger.Type.IsMutual) After(tree, names, trigger, patient, found);
    }

    private static void Before(SentenceTree tree, NameIndex names, Trigger trigger, string role, List<Participant> found)
    {
        bool bracket = false, comma = false;
        for (int i = trigger.Head - 1; i >= 0 && i > trigger.Head - Reach - 4; i--)
        {
            var t = tree[i];
            if (tree.Text(i) is ")" or "(") bracket = !bracket;
            else if (tree.Text(i) == "," && !comma) comma = true; // "the president, X, will meet"
            else if (names.NameAt(t.Span) is { } mention)
            {
                i = FirstOf(tree, i, mention);
                if (IsOfAnother(tree, i)) return;
                Take(names, mention, role, found);
                if (!trigger.Type.IsMutual && !IsJoined(tree, i)) return;
            }
            else if (!bracket && (comma || t.Upos is not (Upos.ADV or Upos.AUX or Upos.PART) && !IsTitle(t) && t.Upos != Upos.CCONJ)) return;
        }
    }

    private static void After(SentenceTree tree, NameIndex names, Trigger trigger, string role, List<Participant> found)
    {
        for (int i = trigger.Head + 1; i < tree.Count && i <= trigger.Head + Reach; i++)
        {
            var t = tree[i];
            if (names.NameAt(t.Span) is { } mention)
            {
                bool title = i + 1 < tree.Count && mention.Span.End <= t.Span.End && IsTitle(tree[i + 1]) && names[mention.Entity].Type != EntityType.Person; // "Belarusian President"
                if (title) continue;
                if (Next(tree, mention) is { Lemma: "'s" }) return;
                Take(names, mention, role, found);
                return;
            }
            if (!IsTitle(t) && t.Upos is not (Upos.DET or Upos.ADV) && !(i == trigger.Head + 1 && t.Lemma == "with")) return;
        }
    }

    private static bool IsTitle(Token t) => t.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ;

    private static bool IsJoined(SentenceTree tree, int first) => first > 0 && tree.LemmaIs(first - 1, "and");

    /// <summary>"the father of X", "aides to X": X does not act.</summary>
    private static bool IsOfAnother(SentenceTree tree, int first)
    {
        int i = first - 1;
        while (i >= 0 && IsTitle(tree[i])) i--;
        return i >= 0 && tree[i].Upos is Upos.ADP;
    }

    private static Token? Next(SentenceTree tree, Mention mention)
    {
        for (int i = 0; i < tree.Count; i++)
            if (tree[i].Span.Start >= mention.Span.End) return tree[i];
        return null;
    }

    private static int FirstOf(SentenceTree tree, int i, Mention mention)
    {
        while (i > 0 && tree[i - 1].Span.Start >= mention.Span.Start) i--;
        return i;
    }

    private static void Take(NameIndex names, Mention mention, string role, List<Participant> found)
    {
        if (names[mention.Entity].Type is EntityType.Person or EntityType.Organization && found.All(p => p.Entity != mention.Entity)) found.Add(new(role, mention.Entity, mention.Span));
    }
}
