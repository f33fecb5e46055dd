using Stemma.Model;

namespace Stemma.Language.Quotations;

/// <summary>To whom words are said: told reporters, asked the minister, said to the crowd.</summary>
internal static class Addressees
{
    public static Answer<Speaker> Of(Voices voices, WordTree tree, int verb)
    {
        int head = -1;
        if (Takes(tree[verb]))
            head = Voices.IsPassive(tree, verb) ? tree.Child(verb, "nsubj:pass") : Receiver(tree, verb);
        else if (tree[verb].Lemma is "say" or "speak" or "write" or "add" or "explain") head = ToWhom(tree, verb);
        return head < 0 ? Answer<Speaker>.None : Answer<Speaker>.Of(voices.At(tree, head), Certainty.Medium);
    }

    /// <summary>Whether the verb's object is the one spoken to.</summary>
    public static bool Takes(Token verb) => verb.Lemma is "tell" or "ask" or "inform" or "remind" or "assure" or "warn" or "urge" or "advise" or "brief" or "notify";

    private static int Receiver(WordTree tree, int verb) => tree.Child(verb, "iobj") is var i and >= 0 ? i : tree.Child(verb, "obj");

    private static int ToWhom(WordTree tree, int verb)
    {
        foreach (int c in tree.Children(verb))
            if (tree.Is(c, "obl") && tree.Child(c, "case") is var k and >= 0 && tree[k].Lemma == "to" && tree[c].Upos is Upos.PROPN or Upos.PRON) return c;
        return -1;
    }
}
